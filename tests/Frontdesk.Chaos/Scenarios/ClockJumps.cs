using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;

namespace Frontdesk.Chaos.Scenarios;

/// <summary>The clock jumps an hour ahead, and an hour back, under load.</summary>
internal sealed class ClockJumps : IScenario
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public string Name => "clock";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(6_000, 500);
        await using var database = await Cluster.MakeAsync(stage.NewFolder("database"), "", ct);
        await using var floor = await Floor.OpenAsync(
            stage, database, [new(NodeKind.Both, database.Url), new(NodeKind.Both, database.Url)], new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / 4, tills: stage.IsShort ? 3 : 10);
        var jumps = stage.IsShort ? 3 : 9;
        var answers = new List<Task>();
        // Ahead, back, ahead; the call answers only when all that fell due was done, so nobody waits for it here.
        var plan = Fault.Moments(stage.Chance, jumps, deliveries).Select((after, i) => i % 3 == 1
            ? new Fault(after, "the clock goes back an hour", stop => Settling.SetBackAsync(floor, Hour, stop))
            : new Fault(after, "the clock jumps ahead an hour", stop =>
            {
                answers.Add(Settling.AdvanceAsync(floor, Hour, stop));
                return Task.CompletedTask;
            })).ToList();
        await floor.PlayAsync(talks, plan, ct);
        await Task.WhenAll(answers);
    }
}
