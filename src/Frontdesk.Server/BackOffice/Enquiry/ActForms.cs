using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>Every act that an enquiry's page offers, in the order of its buttons.</summary>
public static class ActForms
{
    private static readonly ActField Reason = new("reason", "Reason", FieldKind.Words, "The client reads it. Leave it empty to give none.");

    private static readonly ActField Minutes = new("minutes", "Length in minutes", FieldKind.Minutes, "Empty: as long as its size usually takes.");

    public static readonly ImmutableArray<ActForm> InOrder =
    [
        new("approve", "Approve", "Approve and send", "Approved. {client} was asked for the deposit."),
        new("mark-booked", "Set the date", "Book and tell {client}", "Booked. {client} was told.",
            new ActField("start", "Date and time", FieldKind.DateAndTime, "In the studio's time. Empty: booked, the date follows."), Minutes),
        new("resume", "Give back to the bot", "Give back and send", "The bot goes on where it stopped."),
        new("ask", "Ask a question", "Send the question", "Your question is on its way.",
            new ActField("question", "Question", FieldKind.Words, "Goes as you write it. The answer comes to you, not to the bot.", Required: true)),
        new("send-deposit", "Send the deposit link", "Send the link", "{client} was sent a deposit link. An earlier link no longer works.",
            new ActField("amount", "Amount", FieldKind.Amount, "Empty: what the rules say for this size.")),
        new("reschedule", "Move the session", "Move and tell {client}", "Moved. {client} was told.",
            new ActField("start", "New date and time", FieldKind.DateAndTime, "In the studio's time.", Required: true), Minutes),
        new("reject", "Decline", "Decline and tell {client}", "Declined. {client} was told.", Reason) { IsDanger = true },
        new("no-show", "Did not come", "Note that {client} did not come", "Noted that {client} did not come."),
        new("cancel", "Cancel", "Cancel and tell {client}", "Cancelled. {client} was told.", Reason) { IsDanger = true },
        new("refund", "Give the money back", "Give the money back", "The money is on its way back. {client} was told.", Reason) { IsDanger = true },
        new("note", "Add a note", "Keep the note", "Noted. Only staff see it.",
            new ActField("text", "Note", FieldKind.Words, "Only staff see this.", Required: true)) { TellsClient = false },
        new("status", "Correct the status", "Correct it", "Corrected.",
            new ActField("to", "Status", FieldKind.Status, Required: true),
            new ActField("reason", "Why", FieldKind.Line, "Kept in the history.", Required: true)) { IsRare = true },
        new("location", "Correct the place", "Correct it", "Corrected.",
            new ActField("city", "City", FieldKind.Line), new ActField("country", "Country", FieldKind.Line, "Two letters: GB, DE.")) { TellsClient = false, IsRare = true },
    ];

    private static readonly ImmutableDictionary<string, ActForm> ByName = InOrder.ToImmutableDictionary(form => form.Name);

    public static ActForm? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What the enquiry allows now, in the order of the buttons. Asking is offered where a decision is due; elsewhere one simply writes.</summary>
    public static ImmutableArray<ActForm> For(Lead lead)
    {
        var allowed = ActNames.Allowed(lead);
        return [.. InOrder.Where(form => form.Name == "ask" ? allowed.Contains("approve") : allowed.Contains(form.Name))];
    }
}
