using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Frontdesk.Adapters.Channels.WhatsApp;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>Writes deliveries as Meta does, for one business number. <see cref="WhatsAppSignature.Sign"/> signs them.</summary>
public sealed class WhatsAppWire(string phoneNumberId, string displayNumber)
{
    // Meta writes everything beyond ASCII as lower-case \uXXXX escapes; the reader takes both.
    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    public byte[] Text(RehearsedPerson from, string id, Instant at, string text) =>
        FromPerson(from, Message(from, id, at, "text", new JsonObject { ["body"] = text }));

    /// <summary>A press on one of our reply buttons.</summary>
    public byte[] ButtonReply(RehearsedPerson from, string id, Instant at, string choiceId, string title, string? answerTo = null) =>
        FromPerson(from, Reply(from, id, at, "button_reply", choiceId, title, answerTo));

    /// <summary>A row chosen from one of our lists.</summary>
    public byte[] ListReply(RehearsedPerson from, string id, Instant at, string choiceId, string title, string? answerTo = null) =>
        FromPerson(from, Reply(from, id, at, "list_reply", choiceId, title, answerTo));

    /// <summary>A press on a template's quick reply.</summary>
    public byte[] QuickReply(RehearsedPerson from, string id, Instant at, string title) =>
        FromPerson(from, Message(from, id, at, "button", new JsonObject { ["payload"] = title, ["text"] = title }));

    public byte[] Image(RehearsedPerson from, string id, Instant at, string mediaId, string? caption = null) =>
        FromPerson(from, Picture(from, id, at, mediaId, caption));

    /// <summary>Several pictures in one delivery; Meta sends an album as one message each.</summary>
    public byte[] Album(RehearsedPerson from, Instant at, IEnumerable<(string Id, string MediaId)> pictures) =>
        FromPerson(from, [.. pictures.Select(p => Picture(from, p.Id, at, p.MediaId, null))]);

    public byte[] Document(RehearsedPerson from, string id, Instant at, string mediaId, string mimeType, string fileName) =>
        FromPerson(from, Message(from, id, at, "document",
            new JsonObject { ["id"] = mediaId, ["mime_type"] = mimeType, ["filename"] = fileName }));

    public byte[] Voice(RehearsedPerson from, string id, Instant at, string mediaId) =>
        FromPerson(from, Message(from, id, at, "audio",
            new JsonObject { ["id"] = mediaId, ["mime_type"] = "audio/ogg; codecs=opus", ["voice"] = true }));

    public byte[] Location(RehearsedPerson from, string id, Instant at, double latitude, double longitude, string? name = null) =>
        FromPerson(from, Message(from, id, at, "location",
            new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude, ["name"] = name }));

    public byte[] Reaction(RehearsedPerson from, string id, Instant at, string toMessage, string emoji) =>
        FromPerson(from, Message(from, id, at, "reaction", new JsonObject { ["message_id"] = toMessage, ["emoji"] = emoji }));

    public byte[] Sticker(RehearsedPerson from, string id, Instant at, string mediaId) =>
        FromPerson(from, Message(from, id, at, "sticker",
            new JsonObject { ["id"] = mediaId, ["mime_type"] = "image/webp", ["animated"] = false }));

    public byte[] Unsupported(RehearsedPerson from, string id, Instant at) =>
        FromPerson(from, Message(from, id, at, "unsupported", null));

    public byte[] ChangedNumber(RehearsedPerson from, string id, Instant at, string newNumber) =>
        FromPerson(from, Message(from, id, at, "system", new JsonObject
        {
            ["body"] = $"{from.Name} changed from {from.Number} to {newNumber}",
            ["wa_id"] = newNumber,
            ["type"] = "user_changed_number",
        }));

    /// <summary>Words that the studio typed in its own app to this person.</summary>
    public byte[] Echo(RehearsedPerson to, string id, Instant at, string text) => Delivery(
        "smb_message_echoes", Contact(to), "message_echoes",
        new JsonObject
        {
            ["from"] = displayNumber,
            ["to"] = to.Number,
            ["id"] = id,
            ["timestamp"] = Seconds(at),
            ["type"] = "text",
            ["text"] = new JsonObject { ["body"] = text },
        });

    /// <summary>A receipt: sent, delivered, read or failed. <paramref name="outboxId"/> is what we sent as callback data.</summary>
    public byte[] Status(string number, string messageId, string status, Instant at, long? outboxId, int? errorCode = null)
    {
        var receipt = new JsonObject { ["id"] = messageId, ["status"] = status, ["timestamp"] = Seconds(at), ["recipient_id"] = number };
        if (outboxId is { } id)
            receipt["biz_opaque_callback_data"] = $"{id}";
        if (errorCode is { } code)
            receipt["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["title"] = WhatsAppErrors.Find(code).Meaning });
        return Delivery("messages", null, "statuses", receipt);
    }

    /// <summary>The person pressed "stop" or "resume" for marketing in WhatsApp itself.</summary>
    public byte[] MarketingPreference(RehearsedPerson from, Instant at, bool stop) => Delivery(
        "user_preferences", Contact(from), "user_preferences",
        new JsonObject
        {
            ["wa_id"] = from.Number,
            ["category"] = "marketing_messages",
            ["value"] = stop ? "stop" : "resume",
            ["timestamp"] = at.ToUnixTimeSeconds(),
        });

    private static JsonObject Picture(RehearsedPerson from, string id, Instant at, string mediaId, string? caption)
    {
        var image = new JsonObject { ["id"] = mediaId, ["mime_type"] = "image/png" };
        if (caption is not null)
            image["caption"] = caption;
        return Message(from, id, at, "image", image);
    }

    private JsonObject Reply(RehearsedPerson from, string id, Instant at, string kind, string choiceId, string title, string? answerTo)
    {
        var message = Message(from, id, at, "interactive", new JsonObject
        {
            ["type"] = kind,
            [kind] = new JsonObject { ["id"] = choiceId, ["title"] = title },
        });
        if (answerTo is not null)
            message["context"] = new JsonObject { ["from"] = displayNumber, ["id"] = answerTo };
        return message;
    }

    private static JsonObject Message(RehearsedPerson from, string id, Instant at, string type, JsonObject? content)
    {
        var message = new JsonObject { ["from"] = from.Number, ["id"] = id, ["timestamp"] = Seconds(at), ["type"] = type };
        if (content is not null)
            message[type] = content;
        return message;
    }

    private byte[] FromPerson(RehearsedPerson from, params ReadOnlySpan<JsonNode?> messages) =>
        Delivery("messages", Contact(from), "messages", messages);

    private static JsonObject Contact(RehearsedPerson person) =>
        new() { ["profile"] = new JsonObject { ["name"] = person.Name }, ["wa_id"] = person.Number };

    private byte[] Delivery(string field, JsonObject? contact, string list, params ReadOnlySpan<JsonNode?> elements)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["metadata"] = new JsonObject { ["display_phone_number"] = displayNumber, ["phone_number_id"] = phoneNumberId },
        };
        if (contact is not null)
            value["contacts"] = new JsonArray(contact);
        value[list] = new JsonArray(elements);
        var delivery = new JsonObject
        {
            ["object"] = "whatsapp_business_account",
            ["entry"] = new JsonArray(new JsonObject
            {
                ["id"] = "1",
                ["changes"] = new JsonArray(new JsonObject { ["value"] = value, ["field"] = field }),
            }),
        };
        return JsonSerializer.SerializeToUtf8Bytes(delivery, Escaped);
    }

    private static string Seconds(Instant at) => $"{at.ToUnixTimeSeconds()}";
}
