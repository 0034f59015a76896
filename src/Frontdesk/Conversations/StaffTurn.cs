using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>A person of the studio acted. What the status does not allow is refused by name; what is done has its words to the
/// client.</summary>
internal static class StaffTurn
{
    public static Draft Take(Draft draft, Fact.StaffActed acted)
    {
        var d = Act(draft, acted);
        // A press on the phone has no page to answer it.
        return d.Refusal is { } refusal && acted.Via == Via.Button
            ? (draft with { Refusal = refusal }).TellArtist(
                draft.Text("artist_refused", ("message", refusal.Message.TrimEnd('.'))),
                refusal.Message, "The pressed button is no longer possible.")
            : d.Refusal is not null ? draft with { Refusal = d.Refusal } : d;
    }

    private static Draft Act(Draft d, Fact.StaffActed acted)
    {
        switch (acted.Act)
        {
            case StaffAct.TakeOver:
                return d.With(c => c with { Owner = Owner.Person, OwnedBy = acted.By, OwnedSince = d.Now });
            case StaffAct.Pause:
                return d.With(c => c with { Owner = Owner.Paused, OwnedBy = acted.By, OwnedSince = d.Now });
            case StaffAct.HandBack:
                return d.Conversation.Owner == Owner.Bot ? d : HandingOver.Resume(d, acted.By);
            case StaffAct.Message message:
                return StaffWords.Message(d, acted, message.Text, message.Template);
        }
        if (d.Lead is null)
            return Refuse(d, new Refusal.BadField("lead", "This conversation has no enquiry yet."));
        if (acted.OnlyFrom is { } only && only != d.Lead.Status)
            return NotNow(d, acted.Act);
        return acted.Act switch
        {
            StaffAct.Approve => Deciding.Approve(d, acted.By),
            StaffAct.Decline decline => Deciding.Decline(d, acted.By, decline.Reason),
            StaffAct.Ask ask => StaffWords.Message(d, acted, ask.Question, null),
            StaffAct.SendDeposit send => Deciding.SendDeposit(d, acted.By, send.AmountMinor),
            StaffAct.SendBookingLink link => StaffWords.BookingLink(d, link.Url),
            StaffAct.MarkBooked booked => Dating.Book(d, acted.By, booked),
            StaffAct.Reschedule moved => Dating.Move(d, acted.By, moved),
            StaffAct.NoShow => Dating.Missed(d, acted.By),
            StaffAct.Cancel cancel => Ending.Cancel(d, acted.By, cancel.Reason),
            StaffAct.Refund refund => Ending.Refund(d, acted.By, refund.Reason),
            StaffAct.Resume => Resume(d, acted.By),
            StaffAct.Note note => d.With(lead => lead with { Notes = lead.Notes is null ? note.Text : $"{lead.Notes}\n{note.Text}" }),
            StaffAct.CorrectStatus correct => Correcting.Status(d, acted.By, correct),
            StaffAct.SendFreshLink fresh => FreshLinks.Send(d, fresh),
            StaffAct.CorrectLocation location => Correcting.Location(d, location),
            _ => throw new ArgumentOutOfRangeException(nameof(acted), acted.Act.GetType().Name, "An act without a rule."),
        };
    }

    public static Draft Refuse(Draft d, Refusal refusal) => d with { Refusal = refusal };

    public static Draft NotNow(Draft d, StaffAct act) => Refuse(d, new Refusal.InvalidTransition(
        $"Cannot {ActNames.Words(act)} lead in status {d.Enquiry.Status.Name()}", d.Enquiry.Status, ActNames.Allowed(d.Enquiry)));

    private static Draft Resume(Draft d, string by) =>
        d.Conversation.Owner != Owner.Bot || StatusTable.Allows(d.Enquiry.Status, Transition.Resumed)
            ? HandingOver.Resume(d, by)
            : NotNow(d, new StaffAct.Resume());
}
