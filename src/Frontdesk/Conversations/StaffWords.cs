using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>A person's own words to the client.</summary>
internal static class StaffWords
{
    /// <summary>WhatsApp's limit for a text.</summary>
    public const int MostCharacters = 4096;

    public static Draft Message(Draft d, Fact.StaffActed acted, string text, string? template)
    {
        if (string.IsNullOrWhiteSpace(text) && template is null)
            return StaffTurn.Refuse(d, new Refusal.BadField("text", "Write something to send."));
        if (text.Length > MostCharacters)
            return StaffTurn.Refuse(d, new Refusal.BadField(
                "text", $"WhatsApp takes {MostCharacters} characters; this is {text.Length}. Send it in two messages."));
        if (d.Conversation.OptedOutAt is not null)
            return StaffTurn.Refuse(d, new Refusal.MayNotWrite($"{d.Name} asked to stop messages. Only a START from them changes that."));
        if (template is not null && !Templates.ForClients.Contains(template))
            return StaffTurn.Refuse(d, new Refusal.BadField(
                "template", $"There is no template '{template}'. Choose one of {string.Join(", ", Templates.ForClients)}."));
        if (template is null && !SendGate.WindowIsOpen(d.Conversation.LastClientMessageAt, d.Now))
            return StaffTurn.Refuse(d, new Refusal.MayNotWrite("The 24 hours for free replies are over. Choose a template."));
        var words = template is null ? Links.Plain(text) : d.Text($"template_{template}", ("name", d.TemplateName));
        return d
            .With(c => c with
            {
                Owner = Owner.Person,
                OwnedBy = acted.By,
                OwnedSince = c.OwnedBy == acted.By ? c.OwnedSince : d.Now,
                NoticedAt = null,
            })
            .Say(new Message(words, Purpose.PersonsWords, $"{acted.By} wrote this.")
            {
                By = acted.By,
                Template = template is null ? null : d.Template(template),
            });
    }

    public static Draft BookingLink(Draft d, string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var link) || link.Scheme != Uri.UriSchemeHttps
            ? StaffTurn.Refuse(d, new Refusal.BadField("booking_url", "Give the whole https address of the booking page."))
            : !StatusTable.Allows(d.Enquiry.Status, Transition.Booked) ? StaffTurn.NotNow(d, new StaffAct.SendBookingLink(url))
            : d.Notify(d.Text("booking_link", ("url", link.ToString())), "The studio's own booking page.");
}
