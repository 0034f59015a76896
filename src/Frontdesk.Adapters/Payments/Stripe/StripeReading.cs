using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Frontdesk.Adapters.Wire;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Stripe's events into facts. Pure; money that cannot be read is <see cref="Fact.Unroutable"/>, never an exception.</summary>
public static class StripeReading
{
    private const string MalformedEvent = "stripe.malformed_event";
    private const int CurrencyLetters = 3;

    /// <summary>The kinds of event out of which a fact may come; of all others <see cref="Read(byte[])"/> makes nothing.</summary>
    public static readonly ImmutableArray<string> KindsRead =
    [
        "checkout.session.completed", "checkout.session.async_payment_succeeded", "checkout.session.expired", "payment_intent.succeeded",
        "charge.refunded", "refund.created", "refund.updated", "charge.refund.updated", "refund.failed",
    ];

    public static Fact Read(byte[] raw)
    {
        using var document = Lenient.Parse(raw);
        return document is null ? Malformed("no JSON") : Read(document.RootElement);
    }

    /// <summary>The lead that an event names: client_reference_id, else metadata[lead_id]. Null: find it by the payment intent.</summary>
    public static LeadId? LeadOf(byte[] raw)
    {
        using var document = Lenient.Parse(raw);
        return document is null ? null : LeadOf(document.RootElement);
    }

    internal static Fact Read(JsonElement root)
    {
        if (root.Text("type") is not { Length: > 0 } type)
            return Malformed("no event type");
        var at = At(root);
        if (root.At("data", "object") is not { ValueKind: JsonValueKind.Object } thing)
            return root.Text("object") == "event" ? Malformed("an event about nothing") : new Fact.Ignored(type);
        return type switch
        {
            "checkout.session.completed" => SessionCompleted(type, thing, at),
            "checkout.session.async_payment_succeeded" => SessionPaid(thing, at),
            "checkout.session.expired" =>
                thing.Text("id") is { Length: > 0 } id ? new Fact.CheckoutLapsed(id) : Malformed("a session without id"),
            "payment_intent.succeeded" => IntentSucceeded(thing, at),
            "charge.refunded" => Returned(IntentOf(thing), AmountOf(thing, "amount_refunded"), at),
            "refund.created" or "refund.updated" or "charge.refund.updated" or "refund.failed" => Refund(type, thing, at),
            _ => new Fact.Ignored(type),
        };
    }

    internal static LeadId? LeadOf(JsonElement root)
    {
        var thing = root.At("data", "object");
        return Lead(thing.Text("client_reference_id")) ?? Lead(thing.Text("metadata", "lead_id"));
    }

    /// <summary>The payment intent that an object is, or belongs to; expanded or not.</summary>
    internal static string? IntentOf(JsonElement? thing)
    {
        var id = thing.Text("object") == "payment_intent"
            ? thing.Text("id")
            : thing.Text("payment_intent") ?? thing.Text("payment_intent", "id");
        return string.IsNullOrEmpty(id) ? null : id;
    }

    internal static Money? AmountOf(JsonElement thing, string field) =>
        thing.Whole(field) is { } minor and >= 0
        && thing.Text("currency") is { Length: CurrencyLetters } currency && currency.All(char.IsAsciiLetter)
            ? new Money(minor, currency.ToUpperInvariant())
            : null;

    /// <summary>A page as the vendor has it; null when that cannot be read.</summary>
    internal static Checkout? CheckoutOf(JsonElement session)
    {
        CheckoutState? state = session.Text("status") switch
        {
            "open" => CheckoutState.Open,
            "complete" => CheckoutState.Complete,
            "expired" => CheckoutState.Expired,
            _ => null,
        };
        return state is null || session.Text("id") is not { Length: > 0 } id
            ? null
            : new Checkout(
                id,
                state.Value,
                Paid: session.Text("payment_status") == "paid",
                AmountOf(session, "amount_total"),
                IntentOf(session),
                session.Text("client_reference_id"),
                session.Text("url"),
                MomentOf(session, "expires_at"));
    }

    internal static Instant? MomentOf(JsonElement thing, string field) =>
        thing.Whole(field) is { } seconds and >= 0 && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;

    private static LeadId? Lead(string? reference) =>
        long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? new LeadId(id) : null;

    private static Fact SessionCompleted(string type, JsonElement session, Instant at) =>
        session.Text("payment_status") == "paid" ? SessionPaid(session, at) : new Fact.Ignored(type);

    private static Fact SessionPaid(JsonElement session, Instant at) =>
        IntentOf(session) is { } intent && AmountOf(session, "amount_total") is { } amount
            ? new Fact.MoneyArrived(intent, session.Text("id"), amount, at)
            : Malformed("a paid session without payment intent or amount");

    private static Fact IntentSucceeded(JsonElement intent, Instant at) =>
        intent.Text("id") is { Length: > 0 } id && AmountOf(intent, "amount_received") is { } amount
            ? new Fact.MoneyArrived(id, SessionId: null, amount, at)
            : Malformed("a payment intent without id or amount");

    // A refund tells its own amount only; where its charge came along, that one has the sum.
    private static Fact Refund(string type, JsonElement refund, Instant at)
    {
        if (type == "refund.failed" || refund.Text("status") is "failed" or "canceled")
        {
            return IntentOf(refund) is { } intent
                ? new Fact.ReturnFailed(intent, refund.Text("failure_reason") ?? refund.Text("status") ?? "unknown")
                : Malformed("a refund without payment intent");
        }

        if (refund.Text("status") != "succeeded")
            return new Fact.Ignored(type);
        var sum = refund.At("charge") is { ValueKind: JsonValueKind.Object } charge ? AmountOf(charge, "amount_refunded") : null;
        return Returned(IntentOf(refund), sum ?? AmountOf(refund, "amount"), at);
    }

    private static Fact Returned(string? intent, Money? total, Instant at) =>
        intent is not null && total is { } money
            ? new Fact.MoneyReturned(intent, money, at)
            : Malformed("a refund without payment intent or amount");

    private static Instant At(JsonElement root) => MomentOf(root, "created") ?? NodaConstants.UnixEpoch;

    private static Fact.Unroutable Malformed(string why) => new(MalformedEvent, why);
}
