using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>No calendar offers times: the client names some, the artist chooses.</summary>
internal static class TimeWindows
{
    /// <summary>How many the artist gets to choose from.</summary>
    public const int Wanted = 2;

    public static Draft Collect(Draft d, string? text)
    {
        if (text is null)
            return d.Say(d.Text("times_more"), "Words about times were asked.");
        var noted = d.With(lead => lead with { TimeWindows = lead.TimeWindows.Add(text) });
        if (noted.Enquiry.TimeWindows.Length < Wanted)
            return noted.Say(noted.Text("times_more"), "One more time is asked for.");
        var wishes = $"would like: {string.Join(" or ", noted.Enquiry.TimeWindows.Select(Excerpt.Of))}";
        var collected = noted
            .Move(Transition.TimesCollected, "client")
            .With(lead => lead with { ResumesTo = LeadStatus.CollectingTimeWindows, HandoverReason = wishes })
            .With(c => c with { Owner = Owner.Person, OwnedBy = null, OwnedSince = noted.Now, HeldAt = noted.Now });
        return HandingOver.Tell(
            collected.Say(collected.Text("times_collected"), "Times are collected; the artist chooses."),
            wishes);
    }
}
