using System.Runtime.InteropServices;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>Measures the desk under load from outside, beside pgbench in the same run, and holds each figure to its goal.</summary>
internal static class DeskBench
{
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
            void End(PosixSignalContext signal)
            {
                Node.KillAll();
                cluster.Abandon();
                Directory.Delete(scratch, recursive: true);
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
            Directory.Delete(scratch, recursive: true);
        }

        return report.AnyMissed ? 1 : 0;
    }

    private static async Task FastDiskAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        if (asked.NeedsBasis)
            report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "before"));
        if (asked.Wants("ingest"))
        {
            foreach (var connections in new[] { 64, 256 })
                await Ingest.RunAsync(cluster, asked, scratch, connections, report);
        }

        if (asked.Wants("turns"))
            await Turns.DrainAsync(cluster, asked, scratch, report);
        if (asked.Wants("together"))
            await Turns.TogetherAsync(cluster, asked, scratch, report);
        if (asked.Wants("backlog"))
            await Backlog.RunAsync(cluster, asked, scratch, report);
        if (asked.NeedsBasis)
            report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "after"));
        if (asked.Wants("open-loop"))
            await OpenLoopRun.RunAsync(cluster, asked, scratch, report);
        if (asked.Wants("memory"))
            await Footprint.RunAsync(cluster, scratch, report);
        if (asked.Wants("growth"))
            await Growth.RunAsync(cluster, asked, scratch, report);
    }

    private static async Task SlowDiskAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "before"));
        if (asked.Wants("ingest"))
            await Ingest.RunAsync(cluster, asked, scratch, 256, report);
        if (asked.Wants("turns"))
            await Turns.DrainAsync(cluster, asked, scratch, report);
        report.Add(await Pgbench.RunAsync(cluster, asked, scratch, "after"));
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
