using System.Collections.Immutable;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Conversations;

namespace Frontdesk.Server.Reconciling;

/// <summary>What Stripe's lists say of one payment.</summary>
/// <param name="Item">What brings it to its enquiry.</param>
/// <param name="ReturnedMinor">At least so much went back.</param>
/// <param name="Return">What tells of that, when something does.</param>
internal sealed record MoneyAtStripe(string Intent, InboundItem Item, Money? Paid, long ReturnedMinor = 0, InboundItem? Return = null)
{
    public IEnumerable<string> EventIds =>
        Return is null || Return.EventId == Item.EventId ? [Item.EventId] : [Item.EventId, Return.EventId];

    /// <summary>With a return that enters as something new.</summary>
    public MoneyAtStripe ReturnAgain() => this with { Return = Return! with { EventId = $"reconciled:{Return.EventId}" } };

    /// <summary>The two told of one payment.</summary>
    public MoneyAtStripe With(MoneyAtStripe other) => this with
    {
        Item = Paid is null ? other.Item : Item,
        Paid = Paid ?? other.Paid,
        ReturnedMinor = Math.Max(ReturnedMinor, other.ReturnedMinor),
        Return = other.ReturnedMinor > ReturnedMinor ? other.Return : Return,
    };

    /// <returns>Null: the item is not about money that moved.</returns>
    public static MoneyAtStripe? Of(InboundItem item) => StripeReading.Read(item.Raw) switch
    {
        Fact.MoneyArrived money => new(money.PaymentIntent, item, money.Amount),
        Fact.MoneyReturned money => new(money.PaymentIntent, item, null, money.Total.Minor, item),
        _ => null,
    };

    public static ImmutableArray<MoneyAtStripe> All(IEnumerable<InboundItem> items) =>
        [.. items.Select(Of).OfType<MoneyAtStripe>().GroupBy(m => m.Intent).Select(same => same.Aggregate((one, next) => one.With(next)))];

    /// <summary>Our books say the same.</summary>
    public bool Agrees(Booked ours) =>
        (Paid is not { } paid || (paid.Minor == ours.AmountMinor && paid.Currency == ours.Currency)) && ReturnedMinor <= ours.ReturnedMinor;
}
