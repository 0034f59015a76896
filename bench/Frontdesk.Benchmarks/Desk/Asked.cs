using System.Globalization;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>What the command line asked for.</summary>
internal sealed record Asked
{
    /// <summary>What <c>--only</c> may name, in the order in which it is measured.</summary>
    public static readonly string[] Names = ["pgbench", "ingest", "turns", "together", "backlog", "open-loop", "memory", "growth"];

    private const int QuickSeconds = 4;
    private const int SecondsMax = 120;
    private const int QuickLeads = 100_000;
    private const int LeadsMax = 10_000_000;

    public IReadOnlyList<string> Only { get; private init; } = Names;

    public bool Quick { get; private init; }

    /// <summary>Only the goals of a disk whose flushes take 2 ms longer. Else the fast disk, then those.</summary>
    public bool SlowDisk { get; private init; }

    /// <summary>Only the goals of the fast disk.</summary>
    public bool FastDisk { get; private init; }

    /// <summary>How long each rate is measured, after its warm-up.</summary>
    public int Seconds { get; private init; } = 10;

    public int WarmUpSeconds => Quick ? 2 : 8;

    /// <summary>Of a backlog, which ends.</summary>
    public int DrainWarmUpSeconds => Quick ? 2 : 5;

    /// <summary>Leads of the large database of the growth figures; ten messages each.</summary>
    public int Leads { get; private init; } = 1_000_000;

    public string JsonPath { get; private init; } = Path.Combine(Worktree.Root, "bench", "results", "desk.json");

    /// <summary>Whether anything is asked for that is held against pgbench.</summary>
    public bool NeedsBasis => Only.Any(name => name is not ("open-loop" or "memory" or "growth"));

    public bool HasSlowGoals => Wants("pgbench") || Wants("ingest") || Wants("turns");

    public bool Wants(string name) => Only.Contains(name);

    /// <returns>Null and the problem when an argument means nothing.</returns>
    public static (Asked? Asked, string? Problem) Read(IReadOnlyList<string> arguments)
    {
        var asked = new Asked();
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--quick":
                    asked = asked with { Quick = true, Seconds = QuickSeconds, Leads = QuickLeads };
                    break;
                case "--slow-disk":
                    asked = asked with { SlowDisk = true };
                    break;
                case "--fast-disk":
                    asked = asked with { FastDisk = true };
                    break;
                case "--seconds" when Number(value, SecondsMax) is { } seconds:
                    asked = asked with { Seconds = seconds };
                    i++;
                    break;
                case "--leads" when Number(value, LeadsMax) is { } leads:
                    asked = asked with { Leads = leads };
                    i++;
                    break;
                case "--json" when value.Length > 0:
                    asked = asked with { JsonPath = value };
                    i++;
                    break;
                case "--only" when value.Split(',').All(name => Names.Contains(name)):
                    asked = asked with { Only = value.Split(',') };
                    i++;
                    break;
                default:
                    return (null, $"{arguments[i]} {value} means nothing here: --quick, --fast-disk, --slow-disk, --seconds N, --leads N, "
                        + $"--json FILE, --only {string.Join(',', Names)}.");
            }
        }

        return asked is { SlowDisk: true, FastDisk: true } ? (null, "--fast-disk and --slow-disk leave nothing.") : (asked, null);
    }

    private static int? Number(string text, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= max ? number : null;
}
