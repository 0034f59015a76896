using System.Diagnostics;
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

    private const int FeltShort = 5;
    private const int FeltFull = 50;
    private static readonly TimeSpan IllLongest = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    public string Name => "vendors";

    public async Task RunAsync(Stage stage, CancellationToken ct)
    {
        var deliveries = stage.DeliveriesOr(6_000, 600);
        await using var database = await Cluster.MakeAsync(stage.NewFolder("database"), "", ct);
        await using var floor = await Floor.OpenAsync(
            stage, database, [new(NodeKind.Both, database.Url), new(NodeKind.Worker, database.Url)], new Dictionary<string, string>(), ct);
        var talks = Talks.Draw(stage.Chance, deliveries, deliveries / 4, tills: stage.IsShort ? 6 : 20);
        // Each mood once, in random order, with a spell of normal business after it.
        var moods = Moods.ToArray();
        stage.Chance.Shuffle(moods);
        var span = deliveries / (moods.Length + 1);
        var plan = moods.Select((mood, i) => new Fault(
            span / 2 + i * span + stage.Chance.Next(span / 4), $"WhatsApp's outage: {mood.InWords()}",
            stop => BeIllAsync(floor, mood, stage.IsShort, stop))).ToList();
        // Stripe is asked only after the load; it is ill for the first of those requests, by their number.
        floor.Vendors.StripeIsIll([.. moods]);
        await floor.PlayAsync(talks, plan, ct, Pace);
    }

    // Until enough calls have met it; not for ever, since the desk may have learnt to call no more.
    private static async Task BeIllAsync(Floor floor, Mood mood, bool isShort, CancellationToken ct)
    {
        var before = floor.Vendors.Felt;
        var watch = Stopwatch.StartNew();
        floor.Vendors.WhatsApp = mood;
        while (floor.Vendors.Felt - before < (isShort ? FeltShort : FeltFull) && watch.Elapsed < IllLongest)
            await Pause.ForAsync(TimeSpan.FromMilliseconds(10), ct);
        floor.Vendors.WhatsApp = Mood.Well;
    }
}
