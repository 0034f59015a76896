using System.Diagnostics;
using System.Net;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Replaying;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>What a node takes of memory, and how soon it takes a delivery.</summary>
internal static class Footprint
{
    private const double UnderLoad = 400;
    private const double Idle = 150;
    private const double StartExisting = 3;
    private const double StartNew = 6;
    private const string Start = "start to first delivery taken";
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AcceptWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(Cluster cluster, string scratch, Report report)
    {
        if (report.MemoryMost is { } most)
            report.Add(new Row("memory of a node under load", most.Megabytes, "MB", Goal.Under(UnderLoad), SlowDisk: false,
                $"resident at most; the largest of this run: {most.Load}"));
        await using (var database = await cluster.NewAsync())
        {
            await using var node = await Node.StartAsync(null, Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk")));
            await Task.Delay(IdleFor);
            report.Add(new Row("memory of an idle node", node.Megabytes(), "MB", Goal.Under(Idle), SlowDisk: false,
                $"resident {IdleFor.TotalSeconds:0} s after its start"));
        }

        var data = Path.Combine(scratch, "embedded");
        report.Add(new Row($"{Start}, new embedded database", await FirstAsync(data, 1), "s", Goal.Under(StartNew), SlowDisk: false));
        report.Add(new Row($"{Start}, existing embedded database", await FirstAsync(data, 2), "s", Goal.Under(StartExisting),
            SlowDisk: false));
    }

    private static async Task<double> FirstAsync(string data, int nth)
    {
        var body = Feeder.Wire.Text(new RehearsedPerson("447900000000", "Client"), $"wamid.start.{nth}", Feeder.Now, "hi");
        var clock = Stopwatch.StartNew();
        var starting = Node.StartAsync(null, Node.Settings(null, data), out var desk);
        var taken = await TakenAsync(desk, Delivery.WhatsApp(body));
        var seconds = clock.Elapsed.TotalSeconds;
        await using var node = await starting;
        return taken ? seconds : double.PositiveInfinity;
    }

    private static async Task<bool> TakenAsync(Uri desk, Delivery delivery)
    {
        using var http = Feeder.Client();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < AcceptWithin; await Task.Delay(AgainAfter))
        {
            try
            {
                using var request = delivery.Signed(desk, Feeder.Settings, Feeder.Now);
                using var answer = await http.SendAsync(request);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return true;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }
        }

        return false;
    }
}
