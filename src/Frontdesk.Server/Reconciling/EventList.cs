using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>Stripe's events, slice by slice, oldest first; the cursor follows each slice that is in the inbox.</summary>
internal sealed class EventList(
    IPaymentHistory history, PageAsking asking, Feeding feeding, OurBooks books, ReconcileCursor cursor, Findings found)
{
    /// <summary>A slice that has more is halved: so many pages are in memory at once.</summary>
    private const int PagesPerSlice = 10;

    /// <summary>After a slice of no more pages the next may be longer.</summary>
    private const int SparsePages = 3;

    public async Task ReadAsync(Instant since, Instant until, Instant now, CancellationToken ct)
    {
        for (var slices = Slices.Of(since, until); !slices.AreDone && asking.Stopped is null;)
        {
            if (await PagesAsync(slices, ct) is not { } slice)
                return;
            if (slice.IsTooFull)
            {
                if (slices.Halved() is { } shorter)
                    slices = shorter;
                else
                    asking.Stop($"Over {PagesPerSlice * StripeHistory.PageItems} events in one second: that cannot be read.");
                continue;
            }
            if (!await TakeAsync(slice, ct))
                return;
            await cursor.MoveAsync(slices.To, now, ct);
            slices = slices.Next(wasSparse: slice.Pages <= SparsePages);
        }
    }

    /// <returns>Null: the vendor gave no more.</returns>
    private async Task<Slice?> PagesAsync(Slices of, CancellationToken ct)
    {
        var slice = new Slice(of);
        string? after = null;
        do
        {
            if (slice.Pages == PagesPerSlice)
                return slice with { IsTooFull = true };
            if (await asking.AskAsync(stop => history.EventsAsync(of.From, of.To, after, stop), ct) is not { } page)
                return null;
            slice.NewestFirst.AddRange(page.Items);
            slice = slice with { Pages = slice.Pages + 1 };
            after = page.Next;
        }
        while (after is not null);
        return slice;
    }

    private async Task<bool> TakeAsync(Slice slice, CancellationToken ct)
    {
        List<InboundItem> items = [.. Enumerable.Reverse(slice.NewestFirst).SelectMany(ItemsOf)];
        var known = await books.ReceivedAsync(items.Select(item => item.EventId), ct);
        List<InboundItem> missed = [.. items.Where(item => !known.Contains(item.EventId))];
        if (await feeding.FeedAsync(missed, ct) is not { } fed)
        {
            asking.Stop(Feeding.NoRoom);
            return false;
        }
        found.EventsSeen += items.Count;
        // What a door took in between is known as well; which of them is not told apart by kind.
        found.EventsKnown += items.Count - fed;
        if (fed > 0)
            found.CountFed(missed);
        await CompareAsync(slice.Of, items, ct);
        return true;
    }

    private async Task CompareAsync(Slices of, List<InboundItem> items, CancellationToken ct)
    {
        var money = MoneyAtStripe.All(items);
        var booked = await books.BookedAsync(money.Select(m => m.Intent), ct);
        foreach (var one in money.Where(one => !booked.TryGetValue(one.Intent, out var ours) || !one.Agrees(ours)))
            found.Keep(one);
        var paid = money.Where(one => one.Paid is not null).Select(one => one.Intent);
        foreach (var ours in await books.OthersAsync(of.From, of.To, paid, Findings.OnlyOursMax, ct))
            found.OnlyOurs[ours.Intent] = ours;
    }

    public static IEnumerable<InboundItem> ItemsOf(PastEvent happened) =>
        StripeDelivery.Split(happened.Raw) is SplitDelivery.Items items ? items.All : [];

    private sealed record Slice(Slices Of)
    {
        public List<PastEvent> NewestFirst { get; } = [];
        public int Pages { get; init; }
        public bool IsTooFull { get; init; }
    }
}
