using System.Collections.Immutable;
using Frontdesk.Server.BackOffice.Today;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Upkeep;

/// <summary>What runs, what is stuck and what is switched.</summary>
/// <param name="InboxWaiting">Rows not handled yet, with the oldest's arrival.</param>
/// <param name="UnclearAnswers">Texts that wait for somebody to say what they mean.</param>
public sealed record UpkeepFacts(
    int InboxWaiting, Instant? InboxOldest, int OutboxWaiting, Instant? OutboxOldest,
    ImmutableArray<Unsent> Unsent, ImmutableArray<SetAside> SetAside, ImmutableArray<SwitchLine> Switches, int UnclearAnswers)
{
    public bool AllIsWell => Unsent.IsEmpty && SetAside.IsEmpty && Switches.All(line => !line.IsOn);
}

/// <summary>A delivery that could not be handled, kept with its reason.</summary>
public sealed record SetAside(long Id, string Provider, string Kind, string? Error, Instant ReceivedAt, int Attempts);

/// <summary>A switch that says on screen that it is on.</summary>
public sealed record SwitchLine(string Name, string Word, string Means, bool IsOn, Instant? ChangedAt, string? ChangedBy);
