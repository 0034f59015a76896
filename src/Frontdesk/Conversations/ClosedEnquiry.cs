using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Reading;

namespace Frontdesk.Conversations;

/// <summary>The enquiry is over: a new one is offered, and started only when the client says so.</summary>
internal static class ClosedEnquiry
{
    public const string StartChoice = "new:start";

    public static Draft Take(Draft d, Fact.ClientWrote wrote, Intent intent)
    {
        if (intent == Intent.StartAnew || wrote.Content is Content.Choice { Id: StartChoice })
            return Greeting.Anew(d);
        if (intent is Intent.Human or Intent.Refund or Intent.EraseData)
            return HandingOver.Take(d, intent == Intent.Human ? "asked for a person" : intent == Intent.Refund ? "asked about a refund" : "asked for their data to be erased", "handover_asked");
        return Notices.ClientWrote(d, "artist_added").Say(new Message(d.Text("where_closed"), Purpose.Reply, "The last enquiry is closed; a new one is offered.")
        {
            Choices = [new Choice(StartChoice, "New enquiry")],
        });
    }
}
