using Frontdesk.Chaos.Databases;
using Frontdesk.Chaos.Load;
using Frontdesk.Chaos.Nodes;
using Frontdesk.Chaos.Vendors;

namespace Frontdesk.Chaos.Scenarios;

/// <summary>
/// WhatsApp and Stripe hang, drop the connection before and after accepting, answer 500, 429 and garbage, in spans under
/// load.
/// </summary>
internal sealed class VendorOutages : IScenario
{
    private static readonly Mood[] Moods =
        [Mood.HangsAfterTaking, Mood.Hangs, Mood.DropsAfterTaking, Mood.Drops, Mood.Fails, Mood.TooMany, Mood.Garbage];

    public string Name => "vendors";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(6_000, 600);
        await using var database = await Cluster.MakeAsync(stage.NewFolder("database"), "", ct);
        await using var floor = await Floor.OpenAsync(
            stage, database, [new(NodeKind.Both, database.Url), new(NodeKind.Worker, database.Url)], new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / 4, tills: stage.IsShort ? 6 : 20);
        var plan = new List<Fault>();
        // Each mood once in random order, a spell of normal business after each.
        var moods = Moods.ToArray();
        stage.Chance.Shuffle(moods);
        var span = deliveries / (2 * moods.Length + 1);
        for (var i = 0; i < moods.Length; i++)
        {
            var mood = moods[i];
            var begins = span / 2 + i * 2 * span + stage.Chance.Next(span / 2);
            plan.Add(new Fault(begins, $"WhatsApp's outage begins: {mood.InWords()}", _ => Become(floor, mood)));
            plan.Add(new Fault(begins + span, "WhatsApp is well again", _ => Become(floor, Mood.Well)));
        }
        // Stripe is asked only after the load; it is ill for the first of those requests, by their number.
        floor.Vendors.StripeIsIll([.. moods]);
        await floor.PlayAsync(talks, plan, ct);
    }

    private static Task Become(Floor floor, Mood mood)
    {
        floor.Vendors.WhatsApp = mood;
        return Task.CompletedTask;
    }
}
