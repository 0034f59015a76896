namespace Frontdesk.Benchmarks.Desk;

/// <summary>Signed deliveries through a real door over HTTP, answered only when they are on disk.</summary>
internal static class Ingest
{
    private const double LeastAt64 = 1.9;
    private const double FloorAt64 = 1.7;
    private const double LeastAt256 = 2.2;
    private const double LeastOnSlowDisk = 1.2;
    private const double P99At64 = 10;
    private const double P99OnSlowDisk = 60;

    /// <summary>Deliveries to each insert of pgbench that are got ready: more than are ever taken.</summary>
    private const double EnoughTimesBasis = 5;

    public static async Task RunAsync(Cluster cluster, Asked asked, string scratch, int connections, Report report)
    {
        await using var database = await cluster.NewAsync();
        await using var web = await Node.StartAsync("--web", Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk")));
        var enough = (int)(report.BasisFor(cluster.SlowDisk)!.Value * EnoughTimesBasis * (asked.WarmUpSeconds + asked.Seconds));
        using var file = SignedFile.Make(SignedFile.NextRun(), enough, web.Desk);
        var warm = await Wrk.RunAsync(file, 0, web.Desk, connections, asked.WarmUpSeconds);
        await database.CheckpointAsync();
        var before = await StoredAsync(database);
        var used = web.ProcessorSeconds();
        // What was under way when the warm-up ended was sent, too.
        var run = await Wrk.RunAsync(file, warm.Answered + (2 * connections), web.Desk, connections, asked.Seconds);
        var share = (web.ProcessorSeconds() - used) / run.Seconds / Environment.ProcessorCount;
        var stored = await StoredAsync(database) - before;
        var (lost, extra) = (Math.Max(0, run.Answered - stored), Math.Max(0, stored - run.Answered - connections));
        var name = $"ingest, {connections} connections";
        var (rate, p99) = Goals(cluster.SlowDisk, connections);
        report.Add(
            new(name, run.PerSecond, "/s", rate, cluster.SlowDisk,
                $"p50 {run.P50:0.0} ms; the node used {share:P0} of the machine's processors"),
            new($"{name}: p99", run.P99, "ms", p99, cluster.SlowDisk, $"longest {run.Longest:0} ms"),
            new($"{name}: answered 200 and not stored, or stored twice", lost + extra, "", Goal.None, cluster.SlowDisk,
                $"{run.Answered:N0} answered, {stored:N0} stored"),
            new($"{name}: refused or not answered", run.Refused + run.Broken, "", Goal.None, cluster.SlowDisk));
        report.Memory(name, web);
    }

    private static (Goal? Rate, Goal? P99) Goals(bool slowDisk, int connections) => (slowDisk, connections) switch
    {
        (true, 256) => (Goal.AtLeastRatio(LeastOnSlowDisk), Goal.Under(P99OnSlowDisk)),
        (true, _) => (null, null),
        (false, 64) => (Goal.AtLeastRatio(LeastAt64, FloorAt64), Goal.Under(P99At64)),
        (false, _) => (Goal.AtLeastRatio(LeastAt256), null),
    };

    private static Task<long> StoredAsync(BenchDatabase database) =>
        database.AskAsync<long>("select (select count(*) from inbox) + (select count(*) from inbox_finished)");
}
