using Frontdesk.Adapters.Inbound;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>What one run has come upon so far.</summary>
internal sealed class Findings
{
    /// <summary>Payments of ours that are listed by name; the figure beside them counts all.</summary>
    public const int OnlyOursMax = 1_000;

    public int EventsSeen { get; set; }

    public int EventsKnown { get; set; }

    /// <summary>Missed and fed, by the vendor's word.</summary>
    public SortedDictionary<string, int> EventsFed { get; } = new(StringComparer.Ordinal);

    public int CheckoutsSeen { get; set; }

    public int CheckoutsPaid { get; set; }

    public int CheckoutsBooked { get; set; }

    public int CheckoutsFed { get; set; }

    public int ReturnsFedAgain { get; set; }

    /// <summary>What did not agree with our books when it was seen, by payment intent; looked at again at the end.</summary>
    public Dictionary<string, MoneyAtStripe> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Payments of ours that Stripe's events did not show, by payment intent.</summary>
    public Dictionary<string, MoneyLine> OnlyOurs { get; } = new(StringComparer.Ordinal);

    public void CountFed(IEnumerable<InboundItem> items)
    {
        foreach (var item in items)
            EventsFed[item.Kind] = EventsFed.GetValueOrDefault(item.Kind) + 1;
    }

    public void Keep(MoneyAtStripe money) =>
        Open[money.Intent] = Open.TryGetValue(money.Intent, out var before) ? before.With(money) : money;
}

/// <summary>One payment of one side of the books. Minor units.</summary>
internal sealed record MoneyLine
{
    public required string Intent { get; init; }
    public long? LeadId { get; init; }
    public long AmountMinor { get; init; }
    public required string Currency { get; init; }
}
