using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Frontdesk.Benchmarks.Reader;

/// <summary>Measures the readers on one core, prints a table with each goal and its verdict, and the same as one line of JSON.</summary>
internal static class ReaderBench
{
    private const int TypedGoal = 200_000;
    private const int LookedUpGoal = 50_000;
    private const double LongestGoalMilliseconds = 5;
    private const double StartGoalMilliseconds = 150;
    private const double MemoryGoalMebibytes = 40;

    private static readonly (string Benchmark, string Name, int? Goal, string? Beside)[] Rows =
    [
        ("Slot", "slot", TypedGoal, "RegexSlot"), ("Size", "size", TypedGoal, "RegexSize"), ("Budget", "budget", TypedGoal, "RegexBudget"),
        ("YesNo", "yes_no", TypedGoal, null), ("Place", "place", LookedUpGoal, null), ("When", "when", LookedUpGoal, "chrono"), ("Intent", "intent", null, null),
    ];

    public static int Run(string[] arguments)
    {
        if (arguments is ["--start", ..])
        {
            var (milliseconds, _) = First(arguments[1..]);
            Console.WriteLine(milliseconds.ToString("0.0", CultureInfo.InvariantCulture));
            return 0;
        }

        var (slowestKind, start) = Rows.Select(row => (row.Name, Milliseconds: InNewProcess(row.Benchmark))).MaxBy(kind => kind.Milliseconds);
        var together = InNewProcess([.. Rows.Select(row => row.Benchmark)]);
        var (_, memory) = First([.. Rows.Select(row => row.Benchmark)]);

        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
            .AddLogger(arguments.Contains("--verbose") ? ConsoleLogger.Default : NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "frontdesk-bench"));
        var summary = BenchmarkRunner.Run<Readings>(config);
        var seconds = summary.Reports.Where(report => report.ResultStatistics is not null).ToDictionary(
            report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
            report => report.ResultStatistics!.Median / 1e9 / Readings.TextsOf(report.BenchmarkCase.Descriptor.WorkloadMethod.Name));
        var chrono = Chrono();

        Console.WriteLine("| read | texts a second | goal | | allocated a text | beside it |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var missed = 0;
        foreach (var (benchmark, name, goal, beside) in Rows)
        {
            var perSecond = 1 / seconds[benchmark];
            missed += goal > perSecond ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {perSecond:N0} | {(goal is { } least ? $"{least:N0}" : "none")} | {Verdict(goal is null || perSecond >= goal)} | {Bytes(summary, benchmark):N0} bytes | {Beside(beside, perSecond, seconds, chrono)} |"));
        }

        var longest = Rows.Max(row => seconds["Longest" + row.Benchmark]) * 1000;
        missed += longest < LongestGoalMilliseconds ? 0 : 1;
        missed += start < StartGoalMilliseconds ? 0 : 1;
        missed += memory < MemoryGoalMebibytes ? 0 : 1;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ReaderInputs.LongestText} fuzzed characters, slowest reader: {longest:0.00} ms (goal under {LongestGoalMilliseconds:0} ms: {Verdict(longest < LongestGoalMilliseconds)})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First texts of the slowest kind ({slowestKind}) in a new process: {start:0} ms (goal under {StartGoalMilliseconds:0} ms: {Verdict(start < StartGoalMilliseconds)}); of all seven kinds: {together:0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory held after it, gazetteer and tables: {memory:0.0} MiB (goal under {MemoryGoalMebibytes:0} MiB: {Verdict(memory < MemoryGoalMebibytes)})"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            per_second = Rows.ToDictionary(row => row.Name, row => Math.Round(1 / seconds[row.Benchmark])),
            chrono_per_second = chrono,
            longest_ms = Math.Round(longest, 3),
            start_ms = Math.Round(start, 1),
            start_all_kinds_ms = Math.Round(together, 1),
            memory_mib = Math.Round(memory, 1),
        }));
        return missed == 0 ? 0 : 1;
    }

    /// <summary>Milliseconds until the first texts of these kinds are read, and what stays in memory of it.</summary>
    private static (double Milliseconds, double Mebibytes) First(string[] kinds)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var readings = new Readings();
        var clock = Stopwatch.StartNew();
        foreach (var kind in kinds)
        {
            _ = kind switch
            {
                "Slot" => readings.Slot(),
                "Size" => readings.Size(),
                "Budget" => readings.Budget(),
                "YesNo" => readings.YesNo(),
                "Place" => readings.Place(),
                "When" => readings.When(),
                "Intent" => readings.Intent(),
                _ => throw new ArgumentException($"There is no kind {kind}.", nameof(kinds)),
            };
        }

        var milliseconds = clock.Elapsed.TotalMilliseconds;
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(readings);
        return (milliseconds, (after - before) / 1024d / 1024d);
    }

    private static double InNewProcess(params string[] kinds)
    {
        using var bench = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, [typeof(ReaderBench).Assembly.Location, "reader", "--start", .. kinds]) { RedirectStandardOutput = true })!;
        var line = bench.StandardOutput.ReadToEnd();
        bench.WaitForExit();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static double Bytes(BenchmarkDotNet.Reports.Summary summary, string benchmark) =>
        summary.Reports.First(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark).GcStats.GetBytesAllocatedPerOperation(
            summary.Reports.First(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == benchmark).BenchmarkCase) is { } bytes
            ? (double)bytes / Readings.TextsOf(benchmark)
            : 0;

    private static string Beside(string? beside, double perSecond, Dictionary<string, double> seconds, int? chrono) => beside switch
    {
        null => "",
        "chrono" => chrono is { } other ? string.Create(CultureInfo.InvariantCulture, $"chrono-node {other:N0}: {perSecond / other:0.0} times as fast") : "chrono-node is not here",
        _ => string.Create(CultureInfo.InvariantCulture, $"plain regular expressions {1 / seconds[beside]:N0}: {perSecond * seconds[beside]:0.00} times as fast"),
    };

    private static int? Chrono()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Reader", "chrono.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardOutput = true });
        var line = node?.StandardOutput.ReadToEnd();
        node?.WaitForExit();
        return node?.ExitCode == 0 ? JsonDocument.Parse(line!).RootElement.GetProperty("perSecond").GetInt32() : null;
    }

    private static string Verdict(bool met) => met ? "met" : "missed";
}
