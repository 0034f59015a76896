using System.Collections.Immutable;

namespace Frontdesk.Messaging;

/// <summary>What can be turned while running; read inside each transaction, so that a change acts at once and for every node.</summary>
public sealed record Switches
{
    public bool Panic { get; init; }

    /// <summary>Nothing leaves; what would have gone is listed.</summary>
    public bool DryRun { get; init; }

    public bool Pilot { get; init; }

    /// <summary>Numbers (digits) that a pilot answers.</summary>
    public ImmutableSortedSet<string> PilotNumbers { get; init; } = [];

    public bool Reminders { get; init; } = true;

    public bool Notifications { get; init; } = true;

    public bool Calendar { get; init; } = true;

    public bool Sheets { get; init; } = true;

    public LaneLimits Lanes { get; init; } = new();

    public bool Admits(string number) => !Pilot || PilotNumbers.Contains(number);
}
