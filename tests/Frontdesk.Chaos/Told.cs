namespace Frontdesk.Chaos;

/// <summary>The end of a run, for a person.</summary>
internal static class Told
{
    public static void Of(Findings findings)
    {
        foreach (var figure in findings.Figures)
            Console.WriteLine($"  {figure}");
        foreach (var row in findings.Violations)
            Console.WriteLine($"  {row}");
        Console.WriteLine($"  {Verdict(findings)}");
    }

    public static void Table(IReadOnlyList<(string Name, Findings Findings)> all)
    {
        if (all.Count == 0)
            return;
        Console.WriteLine();
        Console.WriteLine("Faults made");
        foreach (var (name, findings) in all)
            foreach (var (kind, times) in findings.Faults)
                Console.WriteLine($"  {name,-10} {times,7} x {kind}");
        Console.WriteLine("Promises checked");
        foreach (var promise in all.SelectMany(a => a.Findings.Promises).GroupBy(p => p.Key).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {promise.Sum(p => p.Value),8} rows: {promise.Key}");
        Console.WriteLine("Verdict");
        foreach (var (name, findings) in all)
            Console.WriteLine($"  {name,-10} {Verdict(findings)}");
    }

    private static string Verdict(Findings findings) =>
        findings.Skipped is { } reason ? $"skipped: {reason}" : findings.AllHeld ? "kept" : "BROKEN";
}
