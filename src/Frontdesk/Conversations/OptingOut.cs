using Frontdesk.Consent;
using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>STOP in any words works before the next send, in every state and mode, and is confirmed once. Only the client lifts
/// it.</summary>
internal static class OptingOut
{
    public static Draft Stop(Draft draft, string words)
    {
        if (draft.Conversation.OptedOutAt is not null)
            return draft.Record(ConsentKind.OptOut, "message, again", words);

        var d = draft
            .With(c => c with { OptedOutAt = draft.Now })
            .ToTheBot()
            .Record(ConsentKind.OptOut, "message", words)
            .Say(draft.Text("opted_out"), "The client asked us to stop.", Purpose.OptOutConfirmation);
        if (d.Lead is null)
            return d;
        if (!StatusTable.Allows(d.Lead.Status, Transition.OptedOut) || MoneyBack.HasMoney(d.Lead))
            return d.TellArtist(
                d.Text("artist_stopped_but_stands", ("client", d.Name), ("status", StatusPhrases.ForArtist(d.Lead.Status))),
                $"{d.Name} asked to stop messages", "The client stopped messages while something is paid or booked.");
        var before = d.Lead.Status;
        var stopped = DepositAsking.Void(d)
            .With(lead => lead with { ResumesTo = before })
            .Move(Transition.OptedOut, "client", "asked to stop");
        return IsBeforeTheArtist(before)
            ? stopped.TellArtist(
                stopped.Text("artist_stopped", ("client", d.Name)), $"{d.Name} asked to stop messages",
                "The client stopped an open enquiry.")
            : stopped;
    }

    public static Draft WroteWhileOut(Draft d, Intent intent, string? text) =>
        intent == Intent.OptIn ? Restore(d, text!) : TellThatTheyWrote(d);

    public static Draft MarketingChanged(Draft d, Fact.MarketingPreferenceChanged preference) => d
        .With(c => c with { MarketingStopped = preference.Stopped })
        .Record(preference.Stopped ? ConsentKind.MarketingStopped : ConsentKind.MarketingResumed, "whatsapp", "user_preferences");

    private static Draft Restore(Draft draft, string words)
    {
        var d = draft
            .With(c => c with { OptedOutAt = null })
            .Record(ConsentKind.OptIn, "message", words);
        var isPersons = d.Conversation.Owner != Owner.Bot;
        if (d.Lead is null)
            return isPersons ? LeaveToThePerson(d) : Greeting.Anew(d);
        if (d.Lead.Status != LeadStatus.OptOut)
            return isPersons
                ? LeaveToThePerson(d)
                : d.Say(d.Text("opted_in") + Paragraph.Break + Waiting.WhereAreWe(d), "The client wrote START.");
        var back = BackTo(d.Lead);
        d = d.Move(Transition.OptedBackIn, "client", "wrote START", back).With(lead => lead with { ResumesTo = null });
        if (isPersons && back != LeadStatus.AwaitingDeposit)
            return LeaveToThePerson(d);
        if (back == LeadStatus.Qualifying)
            return Consultation.Repeat(d, d.Text("opted_in"), "The client wrote START.");
        // A deposit that was let go with the opt-out is asked for anew, so that nobody waits for money that cannot be paid.
        var told = back == LeadStatus.AwaitingDeposit
            ? DepositAsking.Ask(
                d, d.Enquiry.Deposit?.Amount ?? DepositAsking.Amount(d), d.Text("opted_in"),
                "The client wrote START while a deposit was owed.")
            : d.Say(d.Text("opted_in") + Paragraph.Break + Waiting.WhereAreWe(d), "The client wrote START.");
        if (back == LeadStatus.PendingApproval)
            return Summary.Send(told);
        return IsBeforeTheArtist(back)
            ? told.TellArtist(
                told.Text("artist_started_again", ("client", told.Name), ("status", StatusPhrases.ForArtist(back))),
                $"{told.Name} wants messages again", "The client wrote START.")
            : told;
    }

    private static LeadStatus BackTo(Lead lead) => lead.ResumesTo switch
    {
        _ when lead.IsPaid => LeadStatus.BookingPending,
        null or LeadStatus.New or LeadStatus.Abandoned => LeadStatus.Qualifying,
        LeadStatus.Stale => LeadStatus.PendingApproval,
        { } before => before,
    };

    /// <summary>The artist has seen the enquiry, so he hears when it stops and when it comes back.</summary>
    private static bool IsBeforeTheArtist(LeadStatus status) => status is
        LeadStatus.PendingApproval or LeadStatus.Stale or LeadStatus.AwaitingDeposit or LeadStatus.DepositExpired
        or LeadStatus.NeedsArtistReply or LeadStatus.NeedsFollowUp or LeadStatus.CollectingTimeWindows;

    // The one who has the conversation goes on with it; the bot asks nothing.
    private static Draft LeaveToThePerson(Draft d) =>
        Notices.ClientWrote(d.Say(d.Text("opted_in"), "The client wrote START; a person has the conversation."), "artist_client_replied");

    private static Draft TellThatTheyWrote(Draft d) => Notices.ClientWrote(d, "artist_wrote_while_out");
}
