using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>The rehearsed Stripe with a bad line before it.</summary>
internal sealed class FaultyStripe(World world, Chance chance) : IPayments
{
    private const string Unreadable = "Stripe's answer could not be read";

    public async Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop)
    {
        var illness = Meet();
        var opening = await world.Stripe.OpenCheckoutAsync(request, stop);
        Faulty.Wait(world, illness);
        return Noted(
            "open", illness is Illness.Garbage && opening is CheckoutOpening.Opened ? new CheckoutOpening.Uncertain(Unreadable) : opening);
    }

    public async Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop)
    {
        var illness = Meet();
        var closing = await world.Stripe.CloseCheckoutAsync(sessionId, stop);
        Faulty.Wait(world, illness);
        return Noted(
            "close", illness is Illness.Garbage && closing is CheckoutClosing.Ended ? new CheckoutClosing.Uncertain(Unreadable) : closing);
    }

    public async Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop)
    {
        var illness = Meet();
        var back = await world.Stripe.ReturnMoneyAsync(paymentIntent, amount, idempotencyKey, stop);
        Faulty.Wait(world, illness);
        return Noted("return", illness is Illness.Garbage && back is MoneyReturn.Accepted ? new MoneyReturn.Uncertain(Unreadable) : back);
    }

    public Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop)
    {
        Faulty.Wait(world, Meet());
        return world.Stripe.FindCheckoutAsync(sessionId, stop);
    }

    private T Noted<T>(string what, T outcome) where T : notnull
    {
        world.Trace.Add($"stripe {what}: {outcome.GetType().Name}");
        return outcome;
    }

    private Illness? Meet()
    {
        if (!world.FaultsOn)
            return null;
        RehearsedFault? fault = chance.Below(100) switch
        {
            < 5 => new RehearsedFault.LostAfterSuccess(),
            < 7 => new RehearsedFault.LostBefore(),
            < 10 => new RehearsedFault.NoConnection(),
            < 13 => new RehearsedFault.OutOfOrder(),
            < 15 => new RehearsedFault.TooMany(Duration.FromSeconds(90)),
            _ => null,
        };
        var illness = world.Outages.Meet(Vendor.Stripe);
        if (illness is { } ill)
            Faulty.Add(world, world.Stripe.Script, ill);
        if (illness is not null || fault is null || !world.Makes(FaultKind.Calls, true))
            return illness;
        world.Tally.Fault($"Stripe: {Faulty.Name(fault)}");
        world.Stripe.Script.Add(fault);
        return null;
    }
}
