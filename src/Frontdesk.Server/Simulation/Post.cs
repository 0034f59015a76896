using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>The network and the vendors' patience: deliveries come late, twice, out of order or not at all, and again until they are answered 200.</summary>
internal sealed class Post(World world, Chance chance)
{
    private static readonly Duration Soon = Duration.FromSeconds(3);

    /// <summary>A vendor's pause before it tries again; the longest keeps a message well inside the 24 hours.</summary>
    private static readonly Duration AgainLatest = Duration.FromMinutes(20);

    public void Send(Delivery delivery)
    {
        if (delivery.MayBeLost && world.FaultsOn && chance.Percent(75))
        {
            world.Tally.Fault("receipt lost for good");
            return;
        }
        var delay = chance.Between(Duration.Zero, Soon);
        if (world.FaultsOn && chance.Percent(8))
        {
            world.Tally.Fault("delivery delayed");
            delay = chance.Between(Soon, AgainLatest);
        }
        if (world.FaultsOn && chance.Percent(5))
        {
            world.Tally.Fault("delivery lost, later repeated");
            delay += chance.Between(Duration.FromSeconds(10), AgainLatest);
        }
        Plan(delivery, delay);
        if (world.FaultsOn && chance.Percent(delivery.MayBeLost ? 4 : 10))
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
            world.Trace.Add($"door   {delivery.What}: {await world.Desk.TakeAsync(delivery)}");
            world.Watch.Answered(delivery, world.Desk.Split(delivery));
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
