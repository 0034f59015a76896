using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>The rehearsed Stripe with a bad line before it.</summary>
internal sealed class FaultyStripe(World world, Chance chance) : IPayments
{
    private readonly Outage outage = new("Stripe", world, chance.Fork());

    public async Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop)
    {
        Meet();
        return Noted("open", await world.Stripe.OpenCheckoutAsync(request, stop));
    }

    public async Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop)
    {
        Meet();
        return Noted("close", await world.Stripe.CloseCheckoutAsync(sessionId, stop));
    }

    public async Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop)
    {
        Meet();
        return Noted("return", await world.Stripe.ReturnMoneyAsync(paymentIntent, amount, idempotencyKey, stop));
    }

    public Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop)
    {
        Meet();
        return world.Stripe.FindCheckoutAsync(sessionId, stop);
    }

    private T Noted<T>(string what, T outcome) where T : notnull
    {
        world.Trace.Add($"stripe {what}: {outcome.GetType().Name}");
        return outcome;
    }

    private void Meet()
    {
        if (!world.FaultsOn)
            return;
        var fault = outage.Fault() ?? chance.Below(100) switch
        {
            < 5 => (RehearsedFault?)new RehearsedFault.LostAfterSuccess(),
            < 7 => new RehearsedFault.LostBefore(),
            < 10 => new RehearsedFault.NoConnection(),
            < 13 => new RehearsedFault.OutOfOrder(),
            < 15 => new RehearsedFault.TooMany(Duration.FromSeconds(90)),
            _ => null,
        };
        if (fault is null)
            return;
        world.Tally.Fault($"Stripe: {Faulty.Name(fault)}");
        world.Stripe.Script.Add(fault);
    }
}
