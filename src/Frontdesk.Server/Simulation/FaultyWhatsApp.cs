using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>The rehearsed WhatsApp with a bad line before it, and a record of every attempt.</summary>
internal sealed class FaultyWhatsApp(World world, Chance chance) : IChannel
{
    public async Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop)
    {
        var illness = Meet();
        var before = world.WhatsApp.SentTo(message.To).Count;
        var outcome = await world.WhatsApp.SendAsync(message, stop);
        if (illness is Illness.Garbage && outcome is SendOutcome.Accepted)
            outcome = new SendOutcome.Uncertain("WhatsApp answered without a message id");
        var reached = world.WhatsApp.SentTo(message.To).Count > before;
        world.Watch.Tried(new Attempt(message.To, message.OutboxId, message.Body is not OutboundBody.FromTemplate, world.Time.Now, reached));
        world.Trace.Add($"send   {Trace.Short(message.To)} {message.Body.GetType().Name}: {outcome.GetType().Name}");
        Faulty.Wait(world, illness);
        return outcome;
    }

    public Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop)
    {
        Faulty.Wait(world, Meet());
        return world.WhatsApp.FetchMediaAsync(mediaId, stop);
    }

    private Illness? Meet()
    {
        var fault = Fault();
        var illness = world.Outages.Meet(Vendor.WhatsApp);
        if (illness is { } ill)
            Faulty.Add(world, world.WhatsApp.Script, ill);
        else if (fault is not null && world.Makes(FaultKind.Calls, true))
        {
            world.Tally.Fault($"WhatsApp: {Faulty.Name(fault)}");
            world.WhatsApp.Script.Add(fault);
        }
        return illness;
    }

    private RehearsedFault? Fault() => !world.FaultsOn ? null : chance.Below(100) switch
    {
        < 2 => new RehearsedFault.LostAfterSuccess(),
        < 3 => new RehearsedFault.LostBefore(),
        < 5 => new RehearsedFault.NoConnection(),
        < 7 => new RehearsedFault.OutOfOrder(),
        < 8 => new RehearsedFault.TooMany(Duration.FromSeconds(30)),
        _ => null,
    };
}

/// <summary>One call that left for somebody's phone.</summary>
/// <param name="Reached">It stands on the phone, whatever the answer was.</param>
internal sealed record Attempt(string Number, long OutboxId, bool IsFreeText, Instant At, bool Reached);

internal static class Faulty
{
    /// <summary>As long as the adapters wait for an answer.</summary>
    private static readonly Duration Patience = Frontdesk.Adapters.Wire.VendorHttp.Patience;

    private static readonly Duration AskedToWait = Duration.FromMinutes(5);

    /// <summary>The next call meets the illness; garbage is put in the place of its answer by whoever asked.</summary>
    public static void Add(World world, RehearsalScript script, Illness illness)
    {
        switch (illness)
        {
            case Illness.Hangs:
                script.Add(world.Outages.WasDone() ? new RehearsedFault.LostAfterSuccess() : new RehearsedFault.LostBefore());
                break;
            case Illness.DropsAfterAccepting:
                script.Add(new RehearsedFault.LostAfterSuccess());
                break;
            case Illness.Fails:
                script.Add(new RehearsedFault.OutOfOrder());
                break;
            case Illness.TooMany:
                script.Add(new RehearsedFault.TooMany(AskedToWait));
                break;
        }
    }

    /// <summary>A call that hangs takes all our patience.</summary>
    public static void Wait(World world, Illness? illness)
    {
        if (illness is Illness.Hangs)
            world.Time.MoveTo(world.Time.Now + Patience);
    }

    public static string Name(RehearsedFault fault) => fault switch
    {
        RehearsedFault.LostAfterSuccess => "time-out after success",
        RehearsedFault.LostBefore => "time-out before anything",
        RehearsedFault.NoConnection => "connection refused",
        RehearsedFault.OutOfOrder => "500",
        RehearsedFault.TooMany => "429",
        _ => fault.GetType().Name,
    };
}
