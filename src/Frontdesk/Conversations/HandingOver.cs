using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>A person takes over: the bot falls silent, the client knows, the artist knows why. Resuming repeats what was open.</summary>
internal static class HandingOver
{
    /// <param name="reason">In words for the artist: "asked for a person".</param>
    /// <param name="key">What the client reads.</param>
    public static Draft Take(Draft draft, string reason, string key)
    {
        var d = Silence(draft, reason);
        return Tell(d.Say(d.Text(key), $"Handed to a person: {reason}."), reason);
    }

    /// <summary>Without words to the client.</summary>
    public static Draft Silence(Draft draft, string reason)
    {
        var d = draft.With(c => c with { Owner = Owner.Person, OwnedBy = null, OwnedSince = draft.Now, HeldAt = draft.Now, NoticedAt = draft.Now });
        if (!StatusTable.Allows(d.Enquiry.Status, Transition.HandedOver))
            return d.With(lead => lead with { HandoverReason = reason });
        return d
            .With(lead => lead with { HandoverReason = reason, ResumesTo = lead.Status })
            .Move(Transition.HandedOver, "bot", reason);
    }

    public static Draft Tell(Draft d, string reason) => d.TellArtist(
        d.Text("artist_handover", ("client", d.Name), ("reason", reason), ("facts", Summary.Facts(d.Enquiry))),
        $"{d.Name} needs you: {reason}", $"Handed to a person: {reason}.");

    /// <summary>Back to the bot, which says where it goes on.</summary>
    public static Draft Resume(Draft draft, string by)
    {
        var d = draft.With(c => c with { Owner = Owner.Bot, OwnedBy = null, OwnedSince = draft.Now });
        if (d.Lead is null)
            return d;
        if (StatusTable.Allows(d.Enquiry.Status, Transition.Resumed))
            d = d.Move(Transition.Resumed, by, null, Back(d)).With(lead => lead with { HandoverReason = null, ResumesTo = null, Strikes = lead.Strikes.Clear() });
        return d.Enquiry.Status is LeadStatus.Qualifying or LeadStatus.New
            ? Consultation.Next(d) is null
                ? Completion.Complete(d)
                : Consultation.Repeat(d.With(lead => lead with { CurrentQuestion = lead.CurrentQuestion ?? Consultation.Next(d) }), d.Text("resumed"), "The conversation came back to the bot.")
            : d.Say(d.Text("resumed") + Paragraph.Break + Waiting.WhereAreWe(d), "The conversation came back to the bot.");
    }

    // A hand-over at the end of the consultation resumes to the artist's decision: there is no question left to repeat.
    private static LeadStatus Back(Draft d) =>
        d.Enquiry.IsPaid ? LeadStatus.BookingPending
        : d.Enquiry.ResumesTo is { } status && status != LeadStatus.New ? (status == LeadStatus.Qualifying && Consultation.Next(d) is null ? LeadStatus.PendingApproval : status)
        : Consultation.Next(d) is null ? LeadStatus.PendingApproval : LeadStatus.Qualifying;
}
