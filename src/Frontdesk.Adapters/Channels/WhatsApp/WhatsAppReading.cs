using System.Globalization;
using System.Text.Json;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Wire;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Meta's words into ours. Pure; what cannot be read is <see cref="Fact.Unroutable"/>, never an exception.</summary>
public static class WhatsAppReading
{
    private const string MalformedEvent = "whatsapp.malformed_message";
    private const string UnknownNumberEvent = "whatsapp.unknown_number_id";
    private const int LongestCallback = 20;

    /// <summary>Reads an item that <see cref="WhatsAppDelivery.Split"/> made. A missing time reads as the Unix epoch.</summary>
    public static Fact Read(byte[] raw)
    {
        using var document = Lenient.Parse(raw);
        if (document is null || document.RootElement.At("message") is not { } message)
            return Malformed("not an item of ours");
        var envelope = document.RootElement;
        var reason = envelope.Text("reason") ?? "";
        return envelope.Text("kind") switch
        {
            InboundKinds.Malformed => Malformed(reason),
            InboundKinds.UnknownNumberId => new Fact.Unroutable(UnknownNumberEvent, reason),
            InboundKinds.Ignored => new Fact.Ignored(reason),
            var kind => Read(kind ?? InboundKinds.Message, message, envelope.At("contact")),
        };
    }

    internal static Fact Read(string kind, JsonElement element, JsonElement? contact)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Malformed($"{kind}: no object");
        return kind switch
        {
            InboundKinds.Message => Message(element, contact),
            InboundKinds.Echo => Echo(element),
            InboundKinds.Status => Receipt(element),
            InboundKinds.Preference => Preference(element),
            _ => new Fact.Ignored(kind),
        };
    }

    private static Fact Message(JsonElement message, JsonElement? contact)
    {
        var id = WhatsAppItem.EventId(InboundKinds.Message, message);
        if (message.Text("type") == "system" && message.Text("system", "type") is "user_changed_number" or "customer_changed_number")
        {
            return WhatsAppPeople.TryNumber(message.Text("system", "wa_id") ?? message.Text("system", "new_wa_id"), out var number)
                ? new Fact.ClientChangedNumber(id, number)
                : Malformed("system: the new number is none");
        }

        return WhatsAppContent.Read(message) switch
        {
            WhatsAppContent.Result.Fine fine => new Fact.ClientWrote(id, SentAt(message), fine.Content, ProfileName(contact)),
            WhatsAppContent.Result.Broken broken => Malformed(broken.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Fact Echo(JsonElement message) => WhatsAppContent.Read(message) switch
    {
        WhatsAppContent.Result.Fine fine =>
            new Fact.ArtistEchoed(WhatsAppItem.EventId(InboundKinds.Echo, message), SentAt(message), fine.Content),
        WhatsAppContent.Result.Broken broken => Malformed(broken.Why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Fact Receipt(JsonElement status)
    {
        if (status.Text("id") is not { Length: > 0 } id || status.Text("status") is not { Length: > 0 } word)
            return Malformed("status: no id or no status");
        DeliveryState? state = word switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" or "played" => DeliveryState.Read,
            "failed" => DeliveryState.NotSent,
            _ => null,
        };
        if (state is null)
            return new Fact.Ignored("status");
        JsonElement? error = status.Each("errors").Select(e => (JsonElement?)e).FirstOrDefault();
        var code = error?.Whole("code") is >= int.MinValue and <= int.MaxValue and var number ? (int?)number : null;
        return new Fact.ReceiptArrived(id, OutboxId(status), state.Value, code, error.Text("title") ?? error.Text("message"));
    }

    private static Fact Preference(JsonElement preference)
    {
        if (preference.Text("category") is { } category && category != "marketing_messages")
            return new Fact.Ignored("preference");
        return preference.Text("value") switch
        {
            "stop" => new Fact.MarketingPreferenceChanged(Stopped: true),
            "resume" => new Fact.MarketingPreferenceChanged(Stopped: false),
            null => Malformed("preference: no value"),
            _ => new Fact.Ignored("preference"),
        };
    }

    // Other software on the same account may put its own text here.
    private static long? OutboxId(JsonElement status) =>
        status.Text("biz_opaque_callback_data") is { Length: <= LongestCallback } data
        && long.TryParse(data, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    private static Instant SentAt(JsonElement message) =>
        message.Whole("timestamp") is { } seconds and >= 0 && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : NodaConstants.UnixEpoch;

    private static string? ProfileName(JsonElement? contact)
    {
        var name = contact.Text("profile", "name")?.Trim();
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private static Fact.Unroutable Malformed(string why) => new(MalformedEvent, why);
}
