using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;

namespace Frontdesk.Chaos.Scenarios;

/// <summary>
/// 100,000 deliveries, 30 in 100 repeated, in random order over 20,000 conversations on three nodes, one of them behind
/// PgBouncer.
/// </summary>
internal sealed class Storm : IScenario
{
    private const int ConversationsPerFiveDeliveries = 1;

    /// <summary>
    /// The pilot's list holds one in so many: answers to the others are refused by rule, since WhatsApp takes 80 a second.
    /// </summary>
    private const int AnsweredOneIn = 20;

    public string Name => "storm";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(100_000, 2_000);
        var conversations = deliveries / 5 * ConversationsPerFiveDeliveries;
        await using var database = await Cluster.MakeAsync(stage.NewFolder("database"), "max_wal_size = 2GB", ct);
        await using var bouncer = Programs.PgBouncer is null ? null
            : await PgBouncer.StartAsync(stage.NewFolder("pgbouncer"), database, ct);
        if (bouncer is null)
            stage.Findings.Figure("no PgBouncer here: that node talks to PostgreSQL itself");
        var pilot = Enumerable.Range(0, conversations).Where(i => i % AnsweredOneIn == 0)
            .Select(Talks.NumberOf).Append(NodeSettings.Artist);
        await using var floor = await Floor.OpenAsync(
            stage, database,
            [
                new(NodeKind.Web, database.Url),
                new(NodeKind.Both, bouncer?.Url ?? database.Url, bouncer is null ? null : database.Url),
                new(NodeKind.Worker, database.Url),
            ],
            new Dictionary<string, string> { ["PILOT_MODE_ENABLED"] = "true", ["PILOT_ALLOWLIST_NUMBERS"] = string.Join(',', pilot) }, ct);
        await floor.PlayAsync(Talks.Draw(stage.Chance, deliveries, conversations, tills: 1), [], ct);
    }
}
