using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>One thing that somebody does in a seeded story.</summary>
internal abstract record Deed
{
    private Deed() { }

    /// <summary>Time since the deed before.</summary>
    public Duration After { get; init; } = Duration.FromSeconds(50);

    public Deed Then(Duration after) => this with { After = after };

    public sealed record Says(string Text) : Deed;

    /// <summary>The client presses the answer of this title.</summary>
    public sealed record Presses(string Title) : Deed;

    public sealed record Shows(Func<byte[]> Picture, string? Caption) : Deed;

    public sealed record Records : Deed;

    /// <summary>Through the pay link's page, as it stands then.</summary>
    public sealed record Pays : Deed;

    /// <summary>The artist presses a button of this client's summary: approve, ask or decline.</summary>
    public sealed record ArtistPresses(string Act) : Deed;

    /// <summary>The artist acts from the back office.</summary>
    public sealed record ArtistDoes(Func<ZonedDateTime, StaffAct> Act) : Deed;
}

/// <summary>One seeded enquiry. <paramref name="Ago"/> is how long before now it begins.</summary>
internal sealed record Story(RehearsedPerson Client, Duration Ago, params Deed[] Deeds);
