using System.Text.Json;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Wire;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>The people named beside the messages of one change, and who of them a message belongs to.</summary>
internal sealed class WhatsAppContacts
{
    // Bytes. A contact is some hundred; a huge one is not read, or copied, for every message beside it.
    public const int Largest = 4096;

    private readonly Dictionary<string, JsonElement> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> byUser = new(StringComparer.Ordinal);
    private readonly JsonElement? only;

    public WhatsAppContacts(JsonElement value)
    {
        var seen = 0;
        foreach (var contact in value.Each("contacts"))
        {
            seen++;
            only = seen == 1 && contact.Slice().Length <= Largest ? contact : null;
            if (contact.Slice().Length > Largest)
                continue;
            if (WhatsAppPeople.TryNumber(contact.Text("wa_id"), out var digits))
                byNumber.TryAdd(digits, contact);
            if (contact.Text("user_id") is { } user)
                byUser.TryAdd(user, contact);
        }
    }

    /// <summary>The stream of the person whom an element is from, or for our own words to; null when it names none.</summary>
    public (string? Stream, JsonElement? Contact) PersonOf(string kind, JsonElement element)
    {
        var (number, user) = kind switch
        {
            InboundKinds.Echo => (element.Text("to"), element.Text("to_user_id")),
            InboundKinds.Status => (element.Text("recipient_id"), element.Text("recipient_user_id")),
            InboundKinds.Preference => (element.Text("wa_id"), element.Text("user_id")),
            _ => (element.Text("from"), element.Text("from_user_id")),
        };
        if (WhatsAppPeople.TryNumber(number, out var digits))
            return (WhatsAppPeople.OfNumber(digits), ContactOf(digits, user));
        // Words from a number that is none are not guessed to be the one contact's; a missing number may be.
        if (kind == InboundKinds.Message && !string.IsNullOrEmpty(number))
            return (null, null);
        var contact = user is not null && byUser.TryGetValue(user, out var known) ? known : only;
        if (WhatsAppPeople.TryNumber(contact.Text("wa_id"), out var theirs))
            return (WhatsAppPeople.OfNumber(theirs), contact);
        var id = user ?? contact.Text("user_id");
        return WhatsAppPeople.IsUserId(id) ? (WhatsAppPeople.OfUser(id), contact) : (null, contact);
    }

    private JsonElement? ContactOf(string digits, string? user)
    {
        if (byNumber.TryGetValue(digits, out var contact) || (user is not null && byUser.TryGetValue(user, out contact)))
            return contact;
        return only is { } one && one.Text("wa_id") is null ? one : null;
    }
}
