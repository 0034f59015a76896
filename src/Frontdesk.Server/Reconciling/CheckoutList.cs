using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>Stripe's Checkout sessions: a second look at the money, which also finds what no event tells of any more.</summary>
internal sealed class CheckoutList(
    IPaymentHistory history, PageAsking asking, Feeding feeding, OurBooks books, ReconcileCursor cursor, Findings found,
    StudioClock clock)
{
    /// <param name="since">Sessions made before are left out.</param>
    /// <param name="until">Events were read up to here.</param>
    public async Task ReadAsync(Instant since, Instant until, CancellationToken ct)
    {
        string? after = null;
        do
        {
            if (await asking.AskAsync(stop => history.CheckoutsAsync(after, stop), ct) is not { } page)
                return;
            List<PastCheckout> made = [.. page.Items.Where(session => session.MadeAt >= since && session.MadeAt <= until)];
            if (!await TakeAsync(made, until, ct))
                return;
            after = page.Items.Any(session => session.MadeAt < since) ? null : page.Next;
        }
        while (after is not null);
        await cursor.MoveAsync(until, clock.Now, ct);
    }

    /// <summary>What was paid after the events were read: its delivery is on its way to a door.</summary>
    private async Task<HashSet<string>> PaidSinceAsync(Instant until, CancellationToken ct) =>
        await asking.AskAsync(stop => history.EventsAsync(until, clock.Now, null, stop), ct) is { } page
            ? [.. MoneyAtStripe.All(page.Items.SelectMany(EventList.ItemsOf)).Select(money => money.Intent)]
            : [];

    private async Task<bool> TakeAsync(List<PastCheckout> made, Instant until, CancellationToken ct)
    {
        var paid = Enumerable.Reverse(made).Where(session => session.Checkout is { Paid: true, PaymentIntent: not null }).ToList();
        var booked = await books.BookedAsync(paid.Select(session => session.Checkout.PaymentIntent!), ct);
        var items = paid.Select(session => (Session: session.Checkout, Item: StripeDelivery.PaidCheckout(session))).ToList();
        // What this run saw among the events is on its way already.
        bool IsMissed(string intent) => !booked.ContainsKey(intent) && !found.Open.ContainsKey(intent);
        var missed = items.Where(p => IsMissed(p.Session.PaymentIntent!)).ToList();
        if (missed.Count > 0 && await PaidSinceAsync(until, ct) is { Count: > 0 } justPaid)
        {
            missed.RemoveAll(p => justPaid.Contains(p.Session.PaymentIntent!));
            items.RemoveAll(p => justPaid.Contains(p.Session.PaymentIntent!));
        }
        if (await feeding.FeedAsync([.. missed.Select(p => p.Item)], ct) is not { } fed)
        {
            asking.Stop(Feeding.NoRoom);
            return false;
        }
        found.CheckoutsSeen += made.Count;
        found.CheckoutsPaid += paid.Count;
        found.CheckoutsBooked += booked.Count;
        found.CheckoutsFed += fed;
        foreach (var (session, item) in items)
        {
            found.OnlyOurs.Remove(session.PaymentIntent!);
            var money = new MoneyAtStripe(session.PaymentIntent!, item, session.Amount);
            if (!booked.TryGetValue(money.Intent, out var ours) || !money.Agrees(ours))
                found.Keep(money);
        }
        return true;
    }
}
