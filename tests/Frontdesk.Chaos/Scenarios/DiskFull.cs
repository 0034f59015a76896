using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;

namespace Frontdesk.Chaos.Scenarios;

/// <summary>The database's disk is full for a while; then there is room again.</summary>
internal sealed class DiskFull : IScenario
{
    private const int Megabytes = 320;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(4);

    public string Name => "disk-full";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(6_000, 900);
        var (disk, reason) = await SmallDisk.MountAsync(stage.NewFolder("disk"), Megabytes, ct);
        if (disk is null)
        {
            stage.Findings.Skipped = reason;
            return;
        }
        await using var _ = disk;
        await using var database = await Cluster.MakeAsync(
            Path.Combine(disk.Folder, "database"), "max_wal_size = 64MB\nmin_wal_size = 32MB", ct);
        await using var floor = await Floor.OpenAsync(
            stage, database, [new(NodeKind.Web, database.Url), new(NodeKind.Worker, database.Url)], new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / 4, tills: stage.IsShort ? 3 : 10);
        var full = Pause.Between(stage.Chance, Least, Most);
        var plan = Fault.Moments(stage.Chance, stage.IsShort ? 1 : 3, deliveries)
            .Select(after => new Fault(after, "disk full", async stop =>
        {
            await disk.FillAsync(stop);
            await Pause.ForAsync(full, stop);
            stage.Findings.Fault(database.IsUp ? "the database stood through it" : "the database went down with it");
            disk.Empty();
            await database.StartAsync(stop);
        })).ToList();
        await floor.PlayAsync(talks, plan, ct);
    }
}
