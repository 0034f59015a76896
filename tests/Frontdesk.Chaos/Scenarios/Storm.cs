using System.Net.Http.Json;
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
    private const int DeliveriesPerConversation = 5;

    /// <summary>WhatsApp takes 80 messages a second: after this share of the storm the rest of the answers are a dry run.</summary>
    private const int AnsweredOneIn = 40;

    public string Name => "storm";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(100_000, 2_000);
        await using var database = await Cluster.MakeAsync(stage.NewFolder("database"), "max_wal_size = 2GB", ct);
        await using var bouncer = Programs.PgBouncer is null ? null
            : await PgBouncer.StartAsync(stage.NewFolder("pgbouncer"), database, ct);
        if (bouncer is null)
            stage.Findings.Figure("no PgBouncer here: that node talks to PostgreSQL itself");
        await using var floor = await Floor.OpenAsync(
            stage, database,
            [
                new(NodeKind.Web, database.Url),
                new(NodeKind.Both, bouncer?.Url ?? database.Url, bouncer is null ? null : database.Url),
                new(NodeKind.Worker, database.Url),
            ],
            new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / DeliveriesPerConversation, tills: 1);
        var plan = new Fault(deliveries / AnsweredOneIn, "dry run turned on for all nodes", stop => TurnOnDryRunAsync(floor, stop));
        await floor.PlayAsync(talks, [plan], ct);
    }

    private static async Task TurnOnDryRunAsync(Floor floor, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(floor.Webs[0].Address!, "/admin/switches/whatsapp_dry_run"))
        {
            Content = JsonContent.Create(new { on = true }),
        };
        request.Headers.Add("X-Admin-API-Key", NodeSettings.AdminKey);
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }
}
