using Frontdesk.Deposits;
using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>A person takes over: the bot falls silent, the client knows, the artist knows why. Resuming repeats what was open.</summary>
internal static class HandingOver
{
    private const string Why = "The conversation came back to the bot.";

    /// <param name="reason">In words for the artist: "asked for a person".</param>
    /// <param name="key">What the client reads.</param>
    /// <param name="opening">A paragraph that comes first in the same message.</param>
    public static Draft Take(Draft draft, string reason, string key, string? opening = null)
    {
        var d = Silence(draft, reason);
        var text = opening is null ? d.Text(key) : opening + Paragraph.Break + d.Text(key);
        return Tell(d.Notify(text, $"Handed to a person: {reason}."), reason);
    }

    /// <summary>Without words to the client.</summary>
    public static Draft Silence(Draft draft, string reason)
    {
        var d = draft.With(c => c with
        {
            Owner = Owner.Person,
            OwnedBy = null,
            OwnedSince = draft.Now,
            HeldAt = draft.Now,
            NoticedAt = draft.Now,
        });
        if (!StatusTable.Allows(d.Enquiry.Status, Transition.HandedOver))
            return d.With(lead => lead with { HandoverReason = reason });
        return d
            .With(lead => lead with { HandoverReason = reason, ResumesTo = lead.Status })
            .Move(Transition.HandedOver, "bot", reason);
    }

    /// <summary>The artist hears why, and may decide at once where the enquiry is complete.</summary>
    public static Draft Tell(Draft d, string reason)
    {
        var decidable = d.Enquiry.Estimate is not null && StatusTable.Allows(d.Enquiry.Status, Transition.Approved);
        var key = decidable ? "artist_handover_decide" : "artist_handover";
        return d.TellArtist(
            d.Text(key, ("client", d.Name), ("reason", reason), ("facts", Summary.Facts(d.Enquiry))),
            $"{d.Name} needs you: {reason}", $"Handed to a person: {reason}.",
            decidable ? ArtistButtons.Decide(d.Enquiry) : []);
    }

    /// <summary>Back to the bot, which says where it goes on.</summary>
    public static Draft Resume(Draft draft, string by)
    {
        var d = draft.With(c => c with { Owner = Owner.Bot, OwnedBy = null, OwnedSince = draft.Now });
        if (d.Lead is null)
            return d;
        var resumed = StatusTable.Allows(d.Enquiry.Status, Transition.Resumed);
        if (resumed)
            d = d.Move(Transition.Resumed, by, null, Back(d));
        d = d.With(lead => lead with { HandoverReason = null, ResumesTo = null, Strikes = lead.Strikes.Clear() });
        if (d.Enquiry.Status is LeadStatus.Qualifying or LeadStatus.New)
            return AskOn(d);
        var told = d.Notify(d.Text("resumed") + Paragraph.Break + Waiting.WhereAreWe(d), Why);
        // The links of the hand-over were locked to it; these are the ones that work now.
        return resumed && d.Enquiry.Status == LeadStatus.PendingApproval ? Summary.Send(told) : told;
    }

    private static Draft AskOn(Draft d)
    {
        if (Consultation.Next(d) is not { } next)
            return Completion.Complete(d);
        var asking = d.With(lead => lead with { CurrentQuestion = lead.CurrentQuestion ?? next });
        return Consultation.Repeat(asking, asking.Text("resumed"), Why);
    }

    private static LeadStatus Back(Draft d) => d.Enquiry.ResumesTo switch
    {
        _ when d.Enquiry.IsPaid => LeadStatus.BookingPending,
        // The deposit ran out meanwhile: nobody waits for money that cannot be paid.
        LeadStatus.AwaitingDeposit when d.Enquiry.Deposit is not { State: DepositState.Owed } => LeadStatus.DepositExpired,
        LeadStatus.NeedsFollowUp when d.Enquiry.Status == LeadStatus.NeedsArtistReply => LeadStatus.NeedsFollowUp,
        LeadStatus.TourConversionOffered or LeadStatus.Waitlisted or LeadStatus.AwaitingDeposit or LeadStatus.DepositExpired
            or LeadStatus.CollectingTimeWindows or LeadStatus.BookingPending => d.Enquiry.ResumesTo.Value,
        // A hand-over at the end of the consultation resumes to the artist's decision: there is no question left to repeat.
        _ => Consultation.Next(d) is null ? LeadStatus.PendingApproval : LeadStatus.Qualifying,
    };
}
