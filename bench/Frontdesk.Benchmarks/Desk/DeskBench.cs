using System.Runtime.InteropServices;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>Measures the desk under load from outside, beside pgbench in the same run, and holds each figure to its goal.</summary>
internal static class DeskBench
{
    private const int RemovalsMax = 20;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (asked, problem) = Asked.Read(arguments);
        if (asked is null)
        {
            Console.Error.WriteLine($"bench: {problem}");
            return 2;
        }

        var scratch = Path.Combine(Path.GetTempPath(), $"frontdesk-bench-{Environment.ProcessId}");
        Directory.CreateDirectory(scratch);
        var report = new Report();
        try
        {
            await using var cluster = await Cluster.StartAsync(scratch);
            var ends = 0;
            void End(PosixSignalContext signal)
            {
                // `timeout` says it to the process and then to its group.
                signal.Cancel = Interlocked.Exchange(ref ends, 1) == 1;
                if (signal.Cancel)
                    return;
                Node.KillAll();
                cluster.Abandon();
                Remove(scratch);
            }

            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            if (!asked.SlowDisk)
                await FastDiskAsync(cluster, asked, scratch, report);
            if (!asked.FastDisk && asked.HasSlowGoals)
            {
                await cluster.SlowDownAsync();
                await SlowDiskAsync(cluster, asked, scratch, report);
            }

            report.Print();
            report.Write(asked.JsonPath, About(cluster, arguments));
        }
        finally
        {
            Remove(scratch);
        }

        return report.AnyMissed ? 1 : 0;
    }

    private static void Remove(string scratch)
    {
        for (var tries = 0; tries < RemovalsMax && Directory.Exists(scratch); tries++)
        {
            try
            {
                Directory.Delete(scratch, recursive: true);
            }
            catch (IOException)
            {
                // A signal came, and the other of the two that clean up was quicker, or the database was not yet gone.
            }
        }
    }

    private static async Task FastDiskAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        if (asked.NeedsBasis)
            report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "before"));
        if (asked.Wants("ingest"))
        {
            foreach (var connections in new[] { 64, 256 })
                await TryAsync("ingest", cluster, report, () => Ingest.RunAsync(cluster, asked, scratch, connections, report));
        }

        if (asked.Wants("turns"))
            await TryAsync("turns", cluster, report, () => Turns.DrainAsync(cluster, asked, scratch, report));
        if (asked.Wants("together"))
            await TryAsync("together", cluster, report, () => Turns.TogetherAsync(cluster, asked, scratch, report));
        if (asked.Wants("backlog"))
            await TryAsync("backlog", cluster, report, () => Backlog.RunAsync(cluster, asked, scratch, report));
        if (asked.NeedsBasis)
            report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "after"));
        if (asked.Wants("open-loop"))
            await TryAsync("open loop", cluster, report, () => OpenLoopRun.RunAsync(cluster, asked, scratch, report));
        if (asked.Wants("memory"))
            await TryAsync("memory", cluster, report, () => Footprint.RunAsync(cluster, scratch, report));
        if (asked.Wants("growth"))
            await TryAsync("growth", cluster, report, () => Growth.RunAsync(cluster, asked, scratch, report));
    }

    private static async Task SlowDiskAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "before"));
        if (asked.Wants("ingest"))
            await TryAsync("ingest", cluster, report, () => Ingest.RunAsync(cluster, asked, scratch, 256, report));
        if (asked.Wants("turns"))
            await TryAsync("turns", cluster, report, () => Turns.DrainAsync(cluster, asked, scratch, report));
        report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "after"));
    }

    /// <summary>A measurement that cannot be made is a missed goal, and no reason to lose the others.</summary>
    private static async Task TryAsync(string what, Cluster cluster, Report report, Func<Task> measure)
    {
        try
        {
            await measure();
        }
        catch (Exception failed) when (failed is InvalidOperationException or HttpRequestException or NpgsqlException or TimeoutException)
        {
            report.Add(new Row($"{what}: could not be measured", 1, "", Goal.None, cluster.SlowDisk, failed.Message.Split('\n')[0]));
        }
    }

    private static object About(Cluster cluster, string[] arguments) => new
    {
        at = Feeder.Now.ToString(),
        command = $"bin/bench desk {string.Join(' ', arguments)}".TrimEnd(),
        processors = Environment.ProcessorCount,
        system = RuntimeInformation.OSDescription,
        runtime = RuntimeInformation.FrameworkDescription,
        postgres = cluster.Major,
        database = "fsync, synchronous_commit and full_page_writes on; shared_buffers 1GB; slow disk: commit_delay 2000, commit_siblings 0",
    };
}
