using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>The network and the vendors' patience: deliveries come late, twice, out of order or not at all, and again until they are answered 200.</summary>
internal sealed class Post(World world, Chance chance, Chance storms)
{
    private static readonly Duration Soon = Duration.FromSeconds(3);

    /// <summary>A vendor's pause before it tries again; the longest keeps a message well inside the 24 hours.</summary>
    private static readonly Duration AgainLatest = Duration.FromMinutes(20);

    /// <summary>Of a hundred deliveries so many come again in a storm.</summary>
    private const int RepeatedPercent = 30;

    private static readonly Duration StormLasts = Duration.FromMinutes(1);

    /// <summary>What was answered 200, for the day on which a vendor repeats it all.</summary>
    private readonly List<Delivery> delivered = [];

    public void Send(Delivery delivery)
    {
        if (delivery.MayBeLost && world.Makes(FaultKind.Post, chance.Percent(75)))
        {
            world.Tally.Fault("receipt lost for good");
            return;
        }
        var delay = chance.Between(Duration.Zero, Soon);
        if (world.Makes(FaultKind.Post, chance.Percent(8)))
        {
            world.Tally.Fault("delivery delayed");
            delay = chance.Between(Soon, AgainLatest);
        }
        if (world.Makes(FaultKind.Post, chance.Percent(5)))
        {
            world.Tally.Fault("delivery lost, later repeated");
            delay += chance.Between(Duration.FromSeconds(10), AgainLatest);
        }
        Plan(delivery, delay);
        if (world.Makes(FaultKind.Post, chance.Percent(delivery.MayBeLost ? 4 : 10)))
        {
            world.Tally.Fault("delivery duplicated");
            Plan(delivery, chance.Between(Duration.Zero, Duration.FromHours(2)));
        }
    }

    /// <summary>Whatever the vendors have for us by now.</summary>
    public void Collect()
    {
        foreach (var receipt in world.WhatsApp.TakeDeliveries())
            Send(new Delivery(Vendor.WhatsApp, receipt, "receipt") { MayBeLost = true });
        foreach (var happened in world.Stripe.TakeDeliveries())
            Send(new Delivery(Vendor.Stripe, happened, "stripe event"));
    }

    /// <summary>A vendor whose own books are in doubt sends much of what it sent before once more, in any order.</summary>
    public Task Storm()
    {
        var repeated = delivered.Where(_ => storms.Percent(RepeatedPercent)).ToList();
        if (!world.Makes(FaultKind.Storms, repeated.Count > 0))
            return Task.CompletedTask;
        world.Tally.Fault("retry storm");
        world.Tally.Fault("delivery repeated in a storm", repeated.Count);
        world.Trace.Add($"STORM  {repeated.Count} deliveries once more");
        foreach (var delivery in repeated)
            Plan(delivery, storms.Between(Duration.Zero, StormLasts));
        return Task.CompletedTask;
    }

    private void Plan(Delivery delivery, Duration delay) => world.Agenda.Plan(world.Time.Now + delay, $"deliver {delivery.What}", () => DeliverAsync(delivery));

    private async Task DeliverAsync(Delivery delivery)
    {
        if (!world.Desk.IsUp)
        {
            world.Trace.Add($"door   {delivery.What}: nobody answers");
            Again(delivery);
            return;
        }
        try
        {
            var answer = await world.Desk.TakeAsync(delivery);
            world.Trace.Add($"door   {delivery.What}: {answer ?? "503"}");
            var items = world.Desk.Split(delivery);
            if (answer is null)
            {
                // Its commit may have been made, and the answer lost.
                if (await world.Watch.HasAsync(items))
                    world.Watch.Stored(delivery);
                Again(delivery);
                return;
            }
            world.Watch.Answered(delivery, items);
            delivered.Add(delivery);
            world.Desk.Wake();
        }
        catch (CrashedException crash)
        {
            // What was committed is there, though nobody was told.
            if (crash.At == FaultPoint.DoorAfterCommit)
                world.Watch.Stored(delivery);
            Again(delivery);
            throw;
        }
    }

    private void Again(Delivery delivery)
    {
        world.Tally.Fault("delivery not answered, repeated");
        Plan(delivery, chance.Between(Duration.FromSeconds(10), AgainLatest));
    }
}
