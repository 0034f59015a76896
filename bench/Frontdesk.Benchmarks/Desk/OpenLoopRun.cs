using System.Diagnostics;
using System.Runtime;
using System.Runtime.InteropServices;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Replaying;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>
/// Messages at a fixed rate, whether or not the desk keeps up: from the planned moment of each to its answer at the vendor's door.
/// </summary>
internal static class OpenLoopRun
{
    private const int PerSecond = 500;
    private const double P50 = 5;
    private const double P99 = 25;
    private const int Times = 2;
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        await using var database = await cluster.NewAsync();
        await using var vendor = await VendorStandIn.StartAsync();
        var settings = Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk"));
        settings["WHATSAPP_API_BASE_URL"] = vendor.Url;
        settings["WHATSAPP_ACCESS_TOKEN"] = "bench";
        settings["WHATSAPP_DRY_RUN"] = "false";
        // A number of Meta's higher throughput: the usual 80 a second are fewer than are sent here.
        settings["WHATSAPP_MESSAGES_PER_SECOND"] = "1000";
        await using var node = await Node.StartAsync(null, settings);
        using var http = Feeder.Client();
        await SendAsync(http, node, vendor, run: 3, PerSecond * asked.WarmUpSeconds * Times);
        await database.CheckpointAsync();
        GC.Collect();
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        var sent = await SendAsync(http, node, vendor, run: 4, PerSecond * asked.Seconds * Times);
        GCSettings.LatencyMode = GCLatencyMode.Interactive;
        var note = $"{sent.Count:N0} people at {PerSecond}/s; the bench itself was late by "
            + $"{sent.Lateness.Within(0.5):0.0} ms (p50), {sent.Lateness.Within(0.99):0.0} ms (p99)";
        report.Add(
            new("open loop, delivery to the vendor's request: p50", sent.Latencies.Within(0.5), "ms", Goal.Under(P50), cluster.SlowDisk,
                note),
            new("open loop, delivery to the vendor's request: p99", sent.Latencies.Within(0.99), "ms", Goal.Under(P99), cluster.SlowDisk,
                $"longest {sent.Latencies.Within(1):0} ms"),
            new("open loop: without an answer", sent.Unanswered, "", Goal.None, cluster.SlowDisk,
                $"after {AnswersWithin.TotalSeconds:0} s more"));
        report.Memory("open loop", node);
    }

    private static async Task<Sent> SendAsync(HttpClient http, Node node, VendorStandIn vendor, int run, int count)
    {
        var numbers = Enumerable.Range(0, count).Select(i => $"4479{run:000}{i:00000}").ToArray();
        var deliveries = numbers.Select((number, i) =>
            Delivery.WhatsApp(
            Feeder.Wire.Text(new RehearsedPerson(number, $"Client {i}"), $"wamid.bench.{run}.{i}", Feeder.Now, "hi"))).ToArray();
        var planned = new long[count];
        var posts = new Task[count];
        var lateness = new Latencies();
        var start = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 10);
        // A thread of its own that sleeps by the microsecond: a timer of the runtime is late by a millisecond.
        await Task.Factory.StartNew(() =>
        {
            for (var i = 0; i < count; i++)
            {
                planned[i] = start + (i * Stopwatch.Frequency / PerSecond);
                SleepUntil(planned[i]);
                lateness.Add(Stopwatch.GetElapsedTime(planned[i]));
                posts[i] = Feeder.PostAsync(http, node.Desk, deliveries[i], CancellationToken.None);
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll(posts);
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < AnswersWithin && numbers.Any(number => vendor.ArrivedAt(number) is null))
            await Task.Delay(100);
        var latencies = new Latencies();
        var unanswered = 0;
        for (var i = 0; i < count; i++)
        {
            if (vendor.ArrivedAt(numbers[i]) is { } at)
                latencies.Add(Stopwatch.GetElapsedTime(planned[i], at));
            else
                unanswered++;
        }

        return new Sent(count, latencies, lateness, unanswered);
    }

    private static void SleepUntil(long moment)
    {
        while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), moment) is { Ticks: > 0 } left)
            _ = Sleep((uint)Math.Max(1, left.TotalMicroseconds - 50));
    }

    [DllImport("libc", EntryPoint = "usleep")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sleep(uint microseconds);

    private sealed record Sent(int Count, Latencies Latencies, Latencies Lateness, int Unanswered);
}
