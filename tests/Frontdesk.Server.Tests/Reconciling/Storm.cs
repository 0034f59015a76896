using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Tests.Reconciling;

/// <summary>A Stripe with nothing but ended pages of strangers, evenly apart.</summary>
internal sealed class Storm(Instant first, int events, Duration apart) : IPaymentHistory
{
    private const int PageItems = 100;
    private readonly Dictionary<(Instant, Instant), int> read = [];

    public PastEvent[] All { get; } = [.. Enumerable.Range(0, events).Select(n => Ended(n, first + (apart * n)))];

    /// <summary>The most that was read of one slice that was not halved.</summary>
    public int InOneSliceMax => read.Values.Max();

    public Task<PastPage<PastEvent>> EventsAsync(Instant since, Instant until, string? after, CancellationToken stop)
    {
        var newestFirst = All.Where(e => e.At >= Floor(since) && e.At <= until).Reverse().ToList();
        var from = after is null ? 0 : newestFirst.FindIndex(e => e.Id == after) + 1;
        var page = newestFirst.Skip(from).Take(PageItems).ToArray();
        read[(since, until)] = from + page.Length;
        return Task.FromResult<PastPage<PastEvent>>(new PastPage<PastEvent>.Read([.. page], from + page.Length < newestFirst.Count ? page[^1].Id : null));
    }

    public Task<PastPage<PastCheckout>> CheckoutsAsync(string? after, CancellationToken stop) =>
        Task.FromResult<PastPage<PastCheckout>>(new PastPage<PastCheckout>.Read([], null));

    private static Instant Floor(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    private static PastEvent Ended(int n, Instant at)
    {
        var page = new Checkout($"cs_{n:00000}", CheckoutState.Expired, false, new Money(15000, "GBP"), null, null, null, at);
        return new PastEvent($"evt_{n:00000}", at, StripeWire.SessionExpired($"evt_{n:00000}", page, 1, at));
    }
}
