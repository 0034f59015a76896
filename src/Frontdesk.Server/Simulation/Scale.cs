using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation;

/// <summary>How much of a seed is played.</summary>
/// <param name="Hours">Of business, before everything is let come to rest.</param>
internal sealed record Scale(int Hours)
{
    public const int HoursOfDay = 24;

    /// <summary>Which of the seed's clients write, by their number; null: all.</summary>
    public ImmutableSortedSet<int>? Clients { get; init; }

    public ImmutableSortedSet<FaultKind> Faults { get; init; } = FaultKinds.All;

    public static Scale OfDays(int days) => new(days * HoursOfDay);

    /// <summary>As the command line takes it.</summary>
    public string Arguments(ulong seed)
    {
        var clients = Clients is { } some ? $" --clients {string.Join(',', some)}" : "";
        var faults = Faults.SetEquals(FaultKinds.All) ? "" : $" --faults {FaultKinds.Words(Faults)}";
        return $"--seed {seed} --hours {Hours}{clients}{faults}";
    }
}
