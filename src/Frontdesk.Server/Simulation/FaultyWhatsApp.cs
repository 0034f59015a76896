using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>The rehearsed WhatsApp with a bad line before it, and a record of every attempt.</summary>
internal sealed class FaultyWhatsApp(World world, Chance chance) : IChannel
{
    private readonly Outage outage = new("WhatsApp", world, chance.Fork());

    public async Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop)
    {
        if (Fault() is { } fault)
        {
            world.Tally.Fault($"WhatsApp: {Faulty.Name(fault)}");
            world.WhatsApp.Script.Add(fault);
        }
        var before = world.WhatsApp.SentTo(message.To).Count;
        var outcome = await world.WhatsApp.SendAsync(message, stop);
        var reached = world.WhatsApp.SentTo(message.To).Count > before;
        world.Watch.Tried(new Attempt(message.To, message.OutboxId, message.Body is not OutboundBody.FromTemplate, world.Time.Now, reached));
        world.Trace.Add($"send   {Trace.Short(message.To)} {message.Body.GetType().Name}: {outcome.GetType().Name}");
        return outcome;
    }

    public Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop)
    {
        if (Fault() is { } fault)
        {
            world.Tally.Fault($"WhatsApp: {Faulty.Name(fault)}");
            world.WhatsApp.Script.Add(fault);
        }
        return world.WhatsApp.FetchMediaAsync(mediaId, stop);
    }

    private RehearsedFault? Fault() => !world.FaultsOn ? null : outage.Fault() ?? chance.Below(100) switch
    {
        < 2 => (RehearsedFault?)new RehearsedFault.LostAfterSuccess(),
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
