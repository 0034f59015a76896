using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>The enquiry is over: a new one is offered, and started only when the client says so.</summary>
internal static class ClosedEnquiry
{
    public const string StartChoice = "new:start";

    public static Draft Take(Draft d, Fact.ClientWrote wrote, Intent intent)
    {
        if (intent == Intent.StartAnew || wrote.Content is Content.Choice { Id: StartChoice })
            return Greeting.Anew(d);
        var offer = new Message(Waiting.WhereAreWe(d), Purpose.Reply, "The last enquiry is closed; a new one is offered.")
        {
            Choices = [new Choice(StartChoice, "New enquiry")],
        };
        return Notices.ClientWrote(d, "artist_added").Say(offer);
    }
}
