using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Wire;
using Frontdesk.Conversations;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Cuts one of Meta's deliveries into items. Pure; odd input becomes odd items, never an exception.</summary>
public static class WhatsAppDelivery
{
    public const string Provider = "whatsapp";

    /// <summary>Items of one delivery. What a sender puts beyond this is kept as one item, whole.</summary>
    public const int MaxItems = 10_000;

    private static readonly ImmutableDictionary<string, string> ArraysAndKinds = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("messages", InboundKinds.Message),
            KeyValuePair.Create("message_echoes", InboundKinds.Echo),
            KeyValuePair.Create("statuses", InboundKinds.Status),
            KeyValuePair.Create("user_preferences", InboundKinds.Preference),
        ]);

    private static readonly ImmutableHashSet<string> KnownFields =
        ImmutableHashSet.Create(StringComparer.Ordinal, "messages", "smb_message_echoes", "message_echoes", "user_preferences");

    /// <summary>What is for another phone-number id than <paramref name="ourPhoneNumberId"/> says so in its kind.</summary>
    public static SplitDelivery Split(ReadOnlyMemory<byte> body, string ourPhoneNumberId)
    {
        using var document = Lenient.Parse(body);
        if (document is null)
            return new SplitDelivery.NotJson();
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            return new SplitDelivery.NotAnObject();

        var items = ImmutableArray.CreateBuilder<InboundItem>();
        foreach (var item in ItemsOf(root, ourPhoneNumberId))
        {
            if (items.Count == MaxItems)
            {
                items.Add(WhatsAppItem.Malformed(root, null, null, WhatsAppPeople.Nobody, $"more than {MaxItems} items in one delivery"));
                break;
            }

            items.Add(item);
        }

        if (items.Count == 0)
            items.Add(WhatsAppItem.Ignored(root, "empty"));
        return new SplitDelivery.Items(items.DrainToImmutable());
    }

    private static IEnumerable<InboundItem> ItemsOf(JsonElement root, string ours)
    {
        if (root.At("entry") is not { ValueKind: JsonValueKind.Array } entries)
            return [Odd(root, "no list of entries")];
        return entries.EnumerateArray().SelectMany(entry =>
            entry.At("changes") is { ValueKind: JsonValueKind.Array } changes
                ? changes.EnumerateArray().SelectMany(change => ItemsOfChange(change, ours))
                : [Odd(entry, "an entry without changes")]);
    }

    private static IEnumerable<InboundItem> ItemsOfChange(JsonElement change, string ours)
    {
        if (change.Text("field") is { } field && !KnownFields.Contains(field))
            return [WhatsAppItem.Ignored(change, field)];
        return change.At("value") is { ValueKind: JsonValueKind.Object } value
            ? ItemsOfValue(value, ours)
            : [Odd(change, "a change without a value")];
    }

    private static IEnumerable<InboundItem> ItemsOfValue(JsonElement value, string ours)
    {
        var metadata = value.At("metadata");
        var isOurs = metadata.Text("phone_number_id") == ours;
        var contacts = new WhatsAppContacts(value);
        foreach (var property in value.EnumerateObject())
        {
            if (!ArraysAndKinds.TryGetValue(property.NameText(), out var kind) || property.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (property.Value.ValueKind != JsonValueKind.Array)
            {
                yield return Odd(property.Value, $"{kind}: no list");
                continue;
            }

            foreach (var element in property.Value.EnumerateArray())
            {
                yield return isOurs
                    ? Item(kind, element, metadata, contacts)
                    : WhatsAppItem.ForUnknownNumber(kind, element, metadata);
            }
        }

        if (value.Each("errors").Any())
            yield return WhatsAppItem.Ignored(value, "errors");
    }

    private static InboundItem Item(string kind, JsonElement element, JsonElement? metadata, WhatsAppContacts contacts)
    {
        var (stream, contact) = contacts.PersonOf(kind, element);
        var fault = WhatsAppReading.Read(kind, element, contact) is Fact.Unroutable unreadable ? unreadable.Why : null;
        if (fault is null && stream is null && kind is (InboundKinds.Message or InboundKinds.Echo))
            fault = $"{kind}: no phone number of a person";
        return fault is null
            ? WhatsAppItem.Of(kind, element, metadata, contact, stream ?? WhatsAppPeople.Nobody)
            : WhatsAppItem.Malformed(element, metadata, contact, stream ?? WhatsAppPeople.Nobody, fault);
    }

    private static InboundItem Odd(JsonElement slice, string why) =>
        WhatsAppItem.Malformed(slice, null, null, WhatsAppPeople.Nobody, why);
}
