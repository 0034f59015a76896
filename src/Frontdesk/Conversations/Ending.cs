using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>The studio cancels or gives money back.</summary>
internal static class Ending
{
    public static Draft Cancel(Draft draft, string by, string? reason)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Cancelled))
            return StaffTurn.NotNow(draft, new StaffAct.Cancel(reason));
        var paid = MoneyBack.HasMoney(draft.Enquiry);
        var hadSession = draft.Enquiry.Status is LeadStatus.DepositPaid or LeadStatus.BookingPending or LeadStatus.Booked;
        var d = Free(DepositAsking.Void(draft)).Move(Transition.Cancelled, by, reason);
        var words = d.Text(hadSession ? "cancelled" : "cancelled_enquiry", ("reason", reason?.Trim() ?? ""));
        if (paid)
            words += Paragraph.Break + d.Text("cancelled_money_person");
        var told = d.Notify(words, $"{by} cancelled.");
        // Whether a cancelled session's deposit goes back is the studio's policy: a person decides, and is reminded to.
        return paid
            ? told.TellArtist(told.Text("artist_cancelled_paid", ("client", told.Name), ("amount", MoneyBack.Held(told.Enquiry))),
                $"{told.Name}: cancelled, decide about the deposit", "A paid booking was cancelled.")
            : told;
    }

    public static Draft Refund(Draft draft, string by, string? reason)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Refunded) || !MoneyBack.HasMoney(draft.Enquiry))
            return StaffTurn.NotNow(draft, new StaffAct.Refund(reason));
        var amount = MoneyBack.Held(draft.Enquiry);
        var d = MoneyBack.ReturnAll(Free(draft), reason ?? "refunded by the studio").Move(Transition.Refunded, by, reason);
        return d.Notify(d.Text("refunded", ("amount", amount)), $"{by} gave the money back.");
    }

    private static Draft Free(Draft d) => d
        .With(lead => lead with { Session = null, CurrentQuestion = null, HandoverReason = null, ResumesTo = null })
        .ToTheBot();
}
