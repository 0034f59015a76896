using System.Text.Json;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>The table and the same as JSON.</summary>
internal sealed class Report
{
    /// <summary>Name of the rows that all rates are held against: single-row inserts of pgbench.</summary>
    public const string Basis = "pgbench insert";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly List<Row> rows = [];
    private readonly Dictionary<string, double> memory = [];

    public bool AnyMissed => rows.Any(row => row.IsMet(BasisOf(row)) == false);

    public void Add(params ReadOnlySpan<Row> more)
    {
        foreach (var row in more)
        {
            rows.Add(row);
            Console.Error.WriteLine($"bench: {row.Line(BasisOf(row))}");
        }
    }

    /// <summary>Notes what a node under load had at most.</summary>
    public void Memory(string load, Node node) => memory[load] = Math.Max(memory.GetValueOrDefault(load), node.MegabytesMost());

    /// <summary>The most that a node had under any load, and under which; null when there was none.</summary>
    public (string Load, double Megabytes)? MemoryMost =>
        memory.Count == 0 ? null : memory.Select(m => (m.Key, m.Value)).MaxBy(m => m.Value);

    /// <summary>Mean of the readings so far, since a machine is not equally quick from minute to minute.</summary>
    public double? BasisFor(bool slowDisk)
    {
        var readings = rows.Where(row => row.Name.StartsWith(Basis, StringComparison.Ordinal) && row.SlowDisk == slowDisk).ToList();
        return readings.Count == 0 ? null : readings.Average(row => row.Value);
    }

    public void Print()
    {
        Console.WriteLine("| measured | figure | to pgbench | goal | verdict | note |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows)
            Console.WriteLine(row.Line(BasisOf(row)));
        var held = rows.Where(row => row.IsMet(BasisOf(row)) is not null).ToList();
        Console.WriteLine();
        Console.WriteLine($"{held.Count(row => row.IsMet(BasisOf(row)) == true)} of {held.Count} goals met");
    }

    public void Write(string path, object about)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var figures = rows.Select(row => new
        {
            name = row.Name,
            slow_disk = row.SlowDisk,
            value = Math.Round(row.Value, 3),
            unit = row.Unit,
            ratio = row.Ratio(BasisOf(row)) is { } ratio ? Math.Round(ratio, 3) : (double?)null,
            goal = row.Goal?.Told(row.IsRate ? "" : row.Unit),
            met = row.IsMet(BasisOf(row)),
            note = row.Note,
        });
        File.WriteAllText(path, JsonSerializer.Serialize(new { about, figures }, Indented) + "\n");
        Console.WriteLine($"JSON: {path}");
    }

    private double? BasisOf(Row row) => BasisFor(row.SlowDisk);
}
