using System.Collections.Immutable;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Look;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>Everything that the demo page shows, read at one moment.</summary>
public sealed record DemoView(RehearsedPerson Client, StudioTimes Times, string Studio, string Artist, string PublicUrl)
{
    /// <summary>Null: this client has never written.</summary>
    public long? Conversation { get; init; }

    public LeadStatus? Status { get; init; }

    public ImmutableArray<PhoneMessage> ClientThread { get; init; } = [];

    public ImmutableArray<PhoneMessage> ArtistThread { get; init; } = [];

    public ImmutableArray<string> Likely { get; init; } = [];

    public ImmutableArray<PersonRow> People { get; init; } = [];

    public ImmutableArray<Happened> Lately { get; init; } = [];

    /// <summary>When the client's owed deposit runs out.</summary>
    public Instant? DepositEnds { get; init; }

    public bool HasSpoken => ClientThread.Length > 0;
}

/// <summary>Somebody whose phone can be put at the left.</summary>
public sealed record PersonRow(string Number, string Name, LeadStatus? Status);

/// <summary>One line of what happened.</summary>
public sealed record Happened(Instant At, string Name, string By, LeadStatus To);
