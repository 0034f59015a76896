using System.Text.Json;
using System.Text.Json.Nodes;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>Writes events as Stripe does. <see cref="StripeSignature.Sign"/> signs them.</summary>
public static class StripeWire
{
    /// <summary>A page was paid (or, with <paramref name="paymentStatus"/> unpaid, finished with a slow way of paying).</summary>
    public static byte[] SessionCompleted(string eventId, Checkout session, long depositId, Instant at, string paymentStatus = "paid") =>
        Event(eventId, "checkout.session.completed", Session(session, depositId, "complete", paymentStatus), at);

    /// <summary>The slow payment arrived.</summary>
    public static byte[] SlowPaymentSucceeded(string eventId, Checkout session, long depositId, Instant at) =>
        Event(eventId, "checkout.session.async_payment_succeeded", Session(session, depositId, "complete", "paid"), at);

    public static byte[] SessionExpired(string eventId, Checkout session, long depositId, Instant at) =>
        Event(eventId, "checkout.session.expired", Session(session, depositId, "expired", "unpaid"), at);

    public static byte[] IntentSucceeded(string eventId, string paymentIntent, Money amount, string? leadReference, Instant at) =>
        Event(eventId, "payment_intent.succeeded", new JsonObject
        {
            ["id"] = paymentIntent,
            ["object"] = "payment_intent",
            ["amount"] = amount.Minor,
            ["amount_received"] = amount.Minor,
            ["currency"] = Currency(amount),
            ["metadata"] = Metadata(leadReference, null),
            ["status"] = "succeeded",
        }, at);

    /// <summary><paramref name="returnedSoFar"/> is the sum of all refunds of this payment.</summary>
    public static byte[] ChargeRefunded(
        string eventId, string paymentIntent, Money paid, Money returnedSoFar, string? leadReference, Instant at) =>
        Event(eventId, "charge.refunded", new JsonObject
        {
            ["id"] = $"ch_{paymentIntent}",
            ["object"] = "charge",
            ["amount"] = paid.Minor,
            ["amount_refunded"] = returnedSoFar.Minor,
            ["currency"] = Currency(paid),
            ["metadata"] = Metadata(leadReference, null),
            ["paid"] = true,
            ["payment_intent"] = paymentIntent,
            ["refunded"] = paid == returnedSoFar,
            ["status"] = "succeeded",
        }, at);

    /// <summary>refund.created, refund.updated or refund.failed. Such an event names no lead.</summary>
    public static byte[] Refund(
        string eventId, string type, string refundId, string paymentIntent, Money amount, string status, Instant at, string? failure = null)
    {
        var refund = new JsonObject
        {
            ["id"] = refundId,
            ["object"] = "refund",
            ["amount"] = amount.Minor,
            ["charge"] = $"ch_{paymentIntent}",
            ["created"] = at.ToUnixTimeSeconds(),
            ["currency"] = Currency(amount),
            ["metadata"] = new JsonObject(),
            ["payment_intent"] = paymentIntent,
            ["status"] = status,
        };
        if (failure is not null)
            refund["failure_reason"] = failure;
        return Event(eventId, type, refund, at);
    }

    /// <summary>The page as Stripe lists it.</summary>
    internal static byte[] Session(RehearsedCheckout page)
    {
        var status = page.Checkout.State.ToString().ToLowerInvariant();
        var session = Session(page.Checkout, page.Request.DepositId, status, page.Checkout.Paid ? "paid" : "unpaid");
        session["created"] = page.MadeAt.ToUnixTimeSeconds();
        return JsonSerializer.SerializeToUtf8Bytes(session);
    }

    private static JsonObject Session(Checkout session, long depositId, string status, string paymentStatus) => new()
    {
        ["id"] = session.SessionId,
        ["object"] = "checkout.session",
        ["amount_total"] = session.Amount?.Minor,
        ["client_reference_id"] = session.LeadReference,
        ["currency"] = session.Amount is { } amount ? Currency(amount) : null,
        ["expires_at"] = session.ExpiresAt?.ToUnixTimeSeconds(),
        ["livemode"] = false,
        ["metadata"] = Metadata(session.LeadReference, depositId),
        ["mode"] = "payment",
        ["payment_intent"] = session.PaymentIntent,
        ["payment_status"] = paymentStatus,
        ["status"] = status,
        ["url"] = null,
    };

    private static JsonObject Metadata(string? lead, long? depositId)
    {
        var metadata = new JsonObject();
        if (lead is not null)
            metadata["lead_id"] = lead;
        if (depositId is { } id)
            metadata["deposit_id"] = $"{id}";
        return metadata;
    }

    private static byte[] Event(string id, string type, JsonObject thing, Instant at) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["id"] = id,
        ["object"] = "event",
        ["api_version"] = StripePayments.Version,
        ["created"] = at.ToUnixTimeSeconds(),
        ["data"] = new JsonObject { ["object"] = thing },
        ["livemode"] = false,
        ["pending_webhooks"] = 1,
        ["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = null },
        ["type"] = type,
    });

    private static string Currency(Money amount) => amount.Currency.ToLowerInvariant();
}
