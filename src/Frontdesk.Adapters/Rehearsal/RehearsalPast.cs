using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>The events that a rehearsed Stripe can still be asked for, whether or not anybody took their deliveries.</summary>
internal sealed class RehearsalPast
{
    /// <summary>Events kept; then the oldest are forgotten, as Stripe forgets after 30 days.</summary>
    private const int Capacity = 10_000;

    private readonly Queue<byte[]> events = new();

    public void Add(byte[] happened)
    {
        if (events.Count == Capacity)
            events.Dequeue();
        events.Enqueue(happened);
    }

    /// <summary>Newest first.</summary>
    public IEnumerable<PastEvent> Between(Instant since, Instant until) => events
        .Select(Read)
        .Where(e => e.At.ToUnixTimeSeconds() >= since.ToUnixTimeSeconds() && e.At.ToUnixTimeSeconds() <= until.ToUnixTimeSeconds())
        .Reverse();

    /// <summary>The page after an id; an id that is not there is refused, as Stripe does.</summary>
    public static PastPage<T> Page<T>(IEnumerable<T> newestFirst, Func<T, string> idOf, string? after)
    {
        var all = newestFirst.ToList();
        var from = after is null ? 0 : all.FindIndex(item => idOf(item) == after) + 1;
        if (after is not null && from == 0)
            return new PastPage<T>.Refused("resource_missing", "Stripe does not know this payment.");
        ImmutableArray<T> items = [.. all.Skip(from).Take(StripeHistory.PageItems)];
        return new PastPage<T>.Read(items, from + items.Length < all.Count ? idOf(items[^1]) : null);
    }

    private static PastEvent Read(byte[] happened)
    {
        using var document = JsonDocument.Parse(happened);
        return StripeHistory.EventIn(document.RootElement)!;
    }
}
