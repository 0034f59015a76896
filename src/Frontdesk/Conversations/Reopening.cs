using Frontdesk.Leads;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>A client who went quiet, or waited too long for us, writes again: it goes on where it was left.</summary>
internal static class Reopening
{
    public static Draft Take(Draft d, Intent intent)
    {
        if (intent is Intent.Cancel)
            return Withdrawal.Take(d);
        if (intent is Intent.StartAnew)
            return Greeting.Anew(d);
        var back = d.Enquiry.Status == LeadStatus.Abandoned ? LeadStatus.Qualifying : LeadStatus.PendingApproval;
        var reopened = d.Move(Transition.Reopened, "client", "wrote again", back);
        return back == LeadStatus.Qualifying
            ? Consultation.Repeat(reopened, reopened.Text("welcome_back"), "The client came back after a pause.")
            : Waiting.Answer(Summary.Send(reopened), "added_for_artist");
    }
}
