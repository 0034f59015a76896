using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;

namespace Frontdesk.Chaos.Scenarios;

/// <summary><c>kill -9</c> of web, worker, both, the database and one of its backends.</summary>
internal sealed class Kills : IScenario
{
    private static readonly TimeSpan DownLongest = TimeSpan.FromSeconds(1.5);

    public string Name => "kills";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(12_000, 900);
        var rounds = stage.IsShort ? 1 : 4;
        await using var database = await Cluster.MakeAsync(stage.NewFolder("database"), "", ct);
        await using var floor = await Floor.OpenAsync(
            stage, database, [new(NodeKind.Web, database.Url), new(NodeKind.Both, database.Url), new(NodeKind.Worker, database.Url)],
            new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / 4, tills: stage.IsShort ? 3 : 10);
        var kinds = Enumerable.Repeat(new Func<Random, (string, Func<CancellationToken, Task>)>[]
        {
            chance => Kill(floor.Nodes[0], chance), chance => Kill(floor.Nodes[1], chance), chance => Kill(floor.Nodes[2], chance),
            chance => KillDatabase(database, chance), chance => ("kill -9 of a backend", stop => database.KillBackendAsync(chance, stop)),
        }, rounds).SelectMany(kind => kind).ToArray();
        stage.Chance.Shuffle(kinds);
        var plan = Fault.Moments(stage.Chance, kinds.Length, deliveries).Zip(kinds, (after, kind) =>
        {
            var (what, make) = kind(new Random(stage.Chance.Next()));
            return new Fault(after, what, make);
        }).ToList();
        await floor.PlayAsync(talks, plan, ct);
    }

    private static (string, Func<CancellationToken, Task>) Kill(Node node, Random chance) => ($"kill -9 of {node.Name}", async ct =>
    {
        await node.KillAsync(ct);
        await Pause.ForAsync(DownLongest * chance.NextDouble(), ct);
        await node.StartAsync(ct);
    });

    private static (string, Func<CancellationToken, Task>) KillDatabase(Cluster database, Random chance) =>
        ("kill -9 of the database", async ct =>
    {
        await database.KillAsync(ct);
        await Pause.ForAsync(DownLongest * chance.NextDouble(), ct);
        await database.StartAsync(ct);
    });
}
