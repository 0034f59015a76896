using System.Buffers;
using System.Text.Json;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Wire;
using Frontdesk.Consent;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Puts one element of a delivery into an envelope of raw slices, so that it can be read and replayed alone.</summary>
internal static class WhatsAppItem
{
    public static InboundItem Of(string kind, JsonElement element, JsonElement? metadata, JsonElement? contact, string stream)
    {
        return Item(EventId(kind, element), stream, LaneOf(kind, element), kind, Envelope(kind, null, element, metadata, contact));
    }

    private static Lane LaneOf(string kind, JsonElement element) => kind switch
    {
        InboundKinds.Message when PlainStop.Is(element.Text("text", "body") ?? element.Text("button", "text")) => Lane.Payments,
        InboundKinds.Message or InboundKinds.Echo => Lane.Messages,
        _ => Lane.Receipts,
    };

    public static InboundItem Ignored(JsonElement slice, string what) =>
        Item(Lenient.HashName(slice.Slice()), WhatsAppPeople.Nobody, Lane.Receipts, InboundKinds.Ignored,
            Envelope(InboundKinds.Ignored, Short(what), slice, null, null));

    // By its own bytes, not by its id: a broken message must not pass for the sound one whose id it repeats.
    public static InboundItem Malformed(JsonElement slice, JsonElement? metadata, JsonElement? contact, string stream, string why) =>
        Item($"malformed:{Lenient.HashName(slice.Slice())}", stream, Lane.Messages, InboundKinds.Malformed,
            Envelope(InboundKinds.Malformed, why, slice, metadata, contact));

    // The phone-number id is part of it: once the setting is mended the vendor's repetition is news.
    public static InboundItem ForUnknownNumber(string kind, JsonElement element, JsonElement? metadata)
    {
        var theirs = metadata.Text("phone_number_id") ?? "none";
        var id = $"unknown:{theirs}:{EventId(kind, element)}";
        return Item(id, WhatsAppPeople.Nobody, Lane.Receipts, InboundKinds.UnknownNumberId,
            Envelope(InboundKinds.UnknownNumberId, $"for phone-number id {Short(theirs)}", element, metadata, null));
    }

    /// <summary>The vendor's id, for receipts with the status; a hash of the slice where it gave none.</summary>
    public static string EventId(string kind, JsonElement element)
    {
        var id = kind == InboundKinds.Preference ? null : element.Text("id");
        if (string.IsNullOrEmpty(id))
            return Lenient.HashName(element.Slice());
        return kind == InboundKinds.Status ? $"{id}:{element.Text("status")}" : id;
    }

    private static InboundItem Item(string eventId, string stream, Lane lane, string kind, byte[] raw)
    {
        var id = eventId.Length <= InboundItem.MaxEventId ? eventId : Lenient.HashName(System.Text.Encoding.UTF8.GetBytes(eventId));
        return new InboundItem(WhatsAppDelivery.Provider, id, stream, lane, kind, raw);
    }

    private static byte[] Envelope(string kind, string? reason, JsonElement element, JsonElement? metadata, JsonElement? contact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            if (reason is not null)
                json.WriteString("reason", reason);
            WriteContext(json, "metadata", metadata);
            WriteContext(json, "contact", contact);
            json.WritePropertyName("message");
            json.WriteRawValue(element.Slice(), skipInputValidation: true);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteContext(Utf8JsonWriter json, string name, JsonElement? element)
    {
        if (element is not { } present)
            return;
        var slice = present.Slice();
        if (slice.Length > WhatsAppContacts.Largest)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(slice, skipInputValidation: true);
    }

    private static string Short(string word) => word.Length <= 64 ? word : LenientText.Storable(word[..64]);
}
