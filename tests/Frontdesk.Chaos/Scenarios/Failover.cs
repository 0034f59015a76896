using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;

namespace Frontdesk.Chaos.Scenarios;

/// <summary>The primary dies for good and its synchronous standby is promoted; the nodes know both by one <c>DATABASE_URL</c>.</summary>
internal sealed class Failover : IScenario
{
    private const string Synchronous = "synchronous_standby_names = '*'";
    private static readonly TimeSpan DecidesLongest = TimeSpan.FromSeconds(2);

    public string Name => "failover";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(8_000, 600);
        await using var primary = await Cluster.MakeAsync(stage.NewFolder("primary"), "wal_log_hints = on", ct);
        await using var standby = await primary.StandbyAsync(stage.NewFolder("standby"), ct);
        await RequireStandbyAsync(primary, ct);
        var url = $"Host=127.0.0.1:{primary.Port},127.0.0.1:{standby.Port};Username=frontdesk;Database=frontdesk;Timeout=5;"
            + "Target Session Attributes=primary;Host Recheck Seconds=1";
        await using var floor = await Floor.OpenAsync(
            stage, primary, [new(NodeKind.Web, url), new(NodeKind.Both, url), new(NodeKind.Worker, url)],
                new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / 4, tills: stage.IsShort ? 3 : 10);
        var decides = DecidesLongest * stage.Chance.NextDouble();
        var plan = Fault.Moments(stage.Chance, 1, deliveries)
            .Select(after => new Fault(after, "primary lost, standby promoted", async stop =>
        {
            await primary.KillAsync(stop);
            await Pause.ForAsync(decides, stop);
            await standby.PromoteAsync(stop);
            floor.Database = standby;
        })).ToList();
        await floor.PlayAsync(talks, plan, ct);
    }

    // From here on no commit is answered before the standby has it.
    private static async Task RequireStandbyAsync(Cluster primary, CancellationToken ct)
    {
        await using var db = await primary.OpenAsync(ct);
        foreach (var sql in new[] { $"alter system set {Synchronous}", "select pg_reload_conf()" })
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, db);
            await command.ExecuteNonQueryAsync(ct);
        }
        while (true)
        {
            await using var command = new Npgsql.NpgsqlCommand("select count(*) from pg_stat_replication where sync_state = 'sync'", db);
            if (await command.ExecuteScalarAsync(ct) is 1L)
                return;
            await Pause.ForAsync(Pause.Look, ct);
        }
    }
}
