using System.Buffers;
using System.Text;
using System.Text.Json;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Wire;
using Frontdesk.Conversations;
using Frontdesk.Leads;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>One of Stripe's deliveries, which holds one event, as an item. Pure; never throws.</summary>
public static class StripeDelivery
{
    public const string Provider = "stripe";

    public static SplitDelivery Split(ReadOnlyMemory<byte> body)
    {
        using var document = Lenient.Parse(body);
        if (document is null)
            return new SplitDelivery.NotJson();
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object
            ? new SplitDelivery.Items([Item(root, body)])
            : new SplitDelivery.NotAnObject();
    }

    /// <summary>
    /// A paid page whose event is not to be had any more, as the event would have told of it. Its id is ours, so that the vendor's
    /// own event stays a thing of its own; what keeps the money from counting twice is the payment intent.
    /// </summary>
    public static InboundItem PaidCheckout(PastCheckout paid)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("id", $"reconciled:{paid.Checkout.SessionId}");
            json.WriteString("object", "event");
            json.WriteString("type", "checkout.session.completed");
            json.WriteNumber("created", paid.MadeAt.ToUnixTimeSeconds());
            json.WriteStartObject("data");
            json.WritePropertyName("object");
            json.WriteRawValue(paid.Raw, skipInputValidation: true);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        var raw = body.WrittenMemory.ToArray();
        using var document = Lenient.Parse(raw);
        return Item(document!.RootElement, raw);
    }

    /// <summary>The stream in which a lead's payments wait.</summary>
    public static string StreamOf(LeadId lead) => $"lead:{lead}";

    private static InboundItem Item(JsonElement root, ReadOnlyMemory<byte> body)
    {
        var raw = body.ToArray();
        var type = root.Text("type") ?? "";
        if (StripeReading.Read(root) is Fact.Unroutable)
        {
            var id = $"malformed:{Lenient.HashName(raw)}";
            return new InboundItem(Provider, id, Stream(root), Lane.Payments, InboundKinds.Malformed, raw);
        }

        var lane = MovesMoney(type) ? Lane.Payments : Lane.Receipts;
        var kind = type.Length <= InboundItem.MaxEventId ? type : InboundKinds.Ignored;
        return new InboundItem(Provider, EventId(root, raw), Stream(root), lane, kind, raw);
    }

    private static string EventId(JsonElement root, byte[] raw) => root.Text("id") switch
    {
        null or "" => Lenient.HashName(raw),
        { Length: > InboundItem.MaxEventId } id => Lenient.HashName(Encoding.UTF8.GetBytes(id)),
        var id => id,
    };

    private static string Stream(JsonElement root)
    {
        if (StripeReading.LeadOf(root) is { } lead)
            return StreamOf(lead);
        var thing = root.At("data", "object");
        var id = StripeReading.IntentOf(thing) ?? thing.Text("id") ?? "none";
        return id.Length <= InboundItem.MaxStream / 2 ? $"stripe:{id}" : "stripe:none";
    }

    private static bool MovesMoney(string type) =>
        type is "payment_intent.succeeded" or "charge.refunded" or "charge.refund.updated"
        || type.StartsWith("checkout.session.", StringComparison.Ordinal)
        || type.StartsWith("refund.", StringComparison.Ordinal)
        || type.StartsWith("charge.dispute.", StringComparison.Ordinal);
}
