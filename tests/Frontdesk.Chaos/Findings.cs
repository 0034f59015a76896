using System.Collections.Concurrent;

namespace Frontdesk.Chaos;

/// <summary>Faults made and promises checked, counted; and what did not hold.</summary>
internal sealed class Findings
{
    /// <summary>Rows shown for one promise; the rest is counted.</summary>
    private const int RowsMost = 10;

    private readonly ConcurrentDictionary<string, long> faults = new();
    private readonly ConcurrentDictionary<string, long> promises = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> wrong = new();
    private readonly ConcurrentQueue<string> figures = new();

    public IEnumerable<KeyValuePair<string, long>> Faults => faults.OrderBy(f => f.Key, StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, long>> Promises => promises.OrderBy(p => p.Key, StringComparer.Ordinal);

    public bool AllHeld => wrong.IsEmpty;

    /// <summary>Why this could not be tried here; null: it was.</summary>
    public string? Skipped { get; set; }

    public IEnumerable<string> Figures => figures;

    /// <summary>What did not hold, for a person.</summary>
    public IEnumerable<string> Violations => wrong.OrderBy(w => w.Key, StringComparer.Ordinal).SelectMany(w =>
        w.Value.Take(RowsMost).Select(row => $"broken: {w.Key}: {row}")
            .Concat(w.Value.Count > RowsMost ? [$"broken: {w.Key}: and {w.Value.Count - RowsMost} more"] : []));

    public void Fault(string kind, long times = 1) => faults.AddOrUpdate(kind, times, (_, before) => before + times);

    /// <param name="rows">What was looked at.</param>
    /// <param name="offending">What does not hold, in words.</param>
    public void Check(string promise, long rows, IEnumerable<string> offending)
    {
        promises.AddOrUpdate(promise, rows, (_, before) => before + rows);
        foreach (var row in offending)
            Broken(promise, row);
    }

    public void Broken(string promise, string row) => wrong.GetOrAdd(promise, _ => new()).Enqueue(row);

    public void Figure(string line) => figures.Enqueue(line);
}
