using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>The client drops an enquiry before anything was paid; after that it is for a person.</summary>
internal static class Withdrawal
{
    public static Draft Take(Draft draft)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Withdrawn) || MoneyBack.HasMoney(draft.Enquiry))
            return HandingOver.Take(draft, "wants to cancel after paying", "handover_asked");
        var d = DepositAsking.Void(draft).Move(Transition.Withdrawn, "client", "cancelled by the client");
        return d
            .With(lead => lead with { CurrentQuestion = null })
            .Say(d.Text("withdrawn"), "The client cancelled before paying.")
            .TellArtist(d.Text("artist_withdrawn", ("client", d.Name)), $"{d.Name} cancelled", "The client cancelled before paying.");
    }
}
