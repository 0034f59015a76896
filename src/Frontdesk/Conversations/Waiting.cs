using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>Somebody else is to act. The client is told what happens next and by when; what was written goes to the artist.</summary>
internal static class Waiting
{
    public static Draft Take(Draft d, Fact.ClientWrote wrote, Intent intent, string? text)
    {
        if (intent is Intent.Cancel)
            return Withdrawal.Take(d);
        if (intent is Intent.StartAnew)
            return d.Enquiry.Status == LeadStatus.Waitlisted ? Greeting.Anew(d) : Answer(d, "one_enquiry_open");
        if (text is null)
            return Added(d);

        return d.Enquiry.Status switch
        {
            LeadStatus.NeedsFollowUp when Raised(d, text) is { } raised => Completion.BudgetRaised(d, wrote.MessageId, text, raised),
            LeadStatus.DepositExpired => DepositAsking.AskedAgain(d, intent, text),
            LeadStatus.PendingApproval when Correction.Find(text, d.Enquiry, d.Reading(), d.Studio) is { } correction =>
                Consultation.Correct(d, wrote.MessageId, correction),
            _ => intent is Intent.Progress or Intent.Help || AnswerReading.IsGreeting(text) ? Answer(d) : Added(d),
        };
    }

    /// <summary>What happens next and by when, for every status in which somebody waits.</summary>
    public static string WhereAreWe(Draft d)
    {
        var lead = d.Enquiry;
        var by = TimeWords.Moment(lead.StatusSince + d.Studio.AnswersWithinTime, d.Studio.Zone);
        return lead.Status switch
        {
            LeadStatus.New or LeadStatus.Qualifying or LeadStatus.Abandoned => d.Text(
                "where_qualifying",
                ("open", $"{d.Studio.Questions.Count(q => !lead.Answers.ContainsKey(q.Key))}"),
                ("all", $"{d.Studio.Questions.Length}")),
            LeadStatus.PendingApproval or LeadStatus.Stale => d.Text("where_pending_approval", ("by", by)),
            LeadStatus.AwaitingDeposit => lead.Deposit is { State: DepositState.Owed } deposit
                ? d.Text(
                    "where_awaiting_deposit", ("amount", deposit.Amount.ToString()),
                    ("until", TimeWords.Moment(deposit.DueAt, d.Studio.Zone)))
                : d.Text("where_needs_person", ("by", by)),
            LeadStatus.DepositPaid or LeadStatus.BookingPending => d.Text("where_booking_pending", ("by", by)),
            LeadStatus.Booked => lead.Session is { } session
                ? d.Text("where_booked", ("when", TimeWords.Span(session.Start, session.End, d.Studio.Zone)))
                : d.Text("where_booked_no_date"),
            LeadStatus.NeedsArtistReply or LeadStatus.NeedsFollowUp =>
                lead is { Status: LeadStatus.NeedsFollowUp, Estimate: { BelowMinimum: true } estimate }
                ? d.Text("where_below_minimum", ("minimum", estimate.Minimum.ToString()))
                : d.Text("where_needs_person", ("by", by)),
            LeadStatus.TourConversionOffered => d.Text("tour_prompt", ("offered", lead.OfferedCity ?? "")),
            LeadStatus.Waitlisted => d.Text("where_waitlisted", ("city", Excerpt.Of(Completion.RequestedCity(lead) ?? ""))),
            LeadStatus.CollectingTimeWindows => d.Text("times_more"),
            LeadStatus.DepositExpired => d.Text("where_deposit_expired"),
            LeadStatus.NoShow => d.Text("where_missed"),
            LeadStatus.Completed or LeadStatus.Cancelled or LeadStatus.Refunded or LeadStatus.Rejected or LeadStatus.OptOut =>
                d.Text("where_closed"),
            _ => throw new InvalidOperationException($"Nothing to say about {lead.Status.Name()}."),
        };
    }

    public static Draft Answer(Draft d, string? openingKey = null)
    {
        var text = openingKey is null ? WhereAreWe(d) : d.Text(openingKey) + Paragraph.Break + WhereAreWe(d);
        return d.Say(text, "Asked or wrote while somebody else is to act.");
    }

    private static Draft Added(Draft d)
    {
        var told = Notices.ClientWrote(d, "artist_added");
        return told.Say(
            told.Text("added_for_artist") + Paragraph.Break + WhereAreWe(told), "The client added something while the artist is to act.");
    }

    // Only a budget that is said to be one: "600" or "I could do £500", at or over the minimum that we named.
    private static AnswerReading.Outcome.Good? Raised(Draft d, string text)
    {
        if (d.Enquiry.Estimate is not { BelowMinimum: true } estimate)
            return null;
        if (YesNoReader.Read(text, d.Reading()) is Reading<YesNo>.Understood { Value: YesNo.Yes } yes)
            return new AnswerReading.Outcome.Good(estimate.Minimum.ToString(), []) { MatchedBy = yes.MatchedBy };
        return AnswerReading.Read(QuestionKeys.Budget, text, d.Reading(), d.Studio) is AnswerReading.Outcome.Good good
            && BudgetReader.Read(good.Reading, d.Reading()) is Reading<BudgetRead>.Understood { Value: var budget }
            && (budget.Max ?? budget.Min) >= estimate.Minimum.Minor
            ? good : null;
    }
}
