namespace Frontdesk.Server.Simulation;

/// <summary>How often each promise was checked and each fault made.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, long> checks = [];

    public IReadOnlyDictionary<string, long> Faults => faults;

    /// <summary>By the promise's number.</summary>
    public IReadOnlyDictionary<int, long> Checks => checks;

    public long Steps { get; private set; }

    public void Fault(string kind, long times = 1) => faults[kind] = faults.GetValueOrDefault(kind) + times;

    public void Check(int promise, long times) => checks[promise] = checks.GetValueOrDefault(promise) + times;

    public void Took(long steps) => Steps += steps;

    public void Add(Tally other)
    {
        foreach (var (kind, times) in other.faults)
            Fault(kind, times);
        foreach (var (promise, times) in other.checks)
            Check(promise, times);
        Steps += other.Steps;
    }
}
