using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>A person sets right what the desk got wrong. The client hears where things stand now.</summary>
internal static class Correcting
{
    public static Draft Status(Draft draft, string by, StaffAct.CorrectStatus act)
    {
        if (string.IsNullOrWhiteSpace(act.Reason))
            return StaffTurn.Refuse(draft, new Refusal.BadField("reason", "Say why the status is corrected; it is kept in the history."));
        if (act.To == LeadStatus.OptOut)
            return StaffTurn.Refuse(draft, new Refusal.BadField("status", "Only the client can opt out or back in."));
        if (act.To == LeadStatus.AwaitingDeposit && draft.Enquiry.IsPaid)
            return StaffTurn.Refuse(
                draft, new Refusal.BadField("status", "The deposit is paid already. Choose BOOKING_PENDING, or refund it first."));
        var offered = act.To == LeadStatus.TourConversionOffered ? draft.Enquiry.OfferedCity ?? TourOffer.Instead(draft) : null;
        if (act.To == LeadStatus.TourConversionOffered && offered is null)
            return StaffTurn.Refuse(
                draft, new Refusal.BadField("status", "No other city is planned that could be offered. Add a tour stop first."));
        var d = act.To == LeadStatus.AwaitingDeposit ? draft : DepositAsking.Void(draft);
        var asks = act.To is LeadStatus.Qualifying or LeadStatus.New;
        d = d.Move(Transition.Corrected, by, act.Reason, act.To).With(lead => lead with
        {
            OfferedCity = offered ?? lead.OfferedCity,
            CurrentQuestion = asks ? Consultation.Next(d) ?? d.Studio.Questions[^1].Key : null,
        });
        d = act.To is LeadStatus.NeedsArtistReply or LeadStatus.NeedsFollowUp
            ? d.With(c => c with { Owner = Owner.Person, OwnedBy = null })
            : d.ToTheBot();
        if (act.To == LeadStatus.AwaitingDeposit && d.Enquiry.Deposit is not { State: DepositState.Owed })
            return DepositAsking.Ask(d, DepositAsking.Amount(d), d.Text("status_corrected"), $"{by} corrected the status.");
        if (d.Enquiry.CurrentQuestion is not null)
            return Consultation.Repeat(d, d.Text("status_corrected"), $"{by} corrected the status.");
        return d.Notify(d.Text("status_corrected") + Paragraph.Break + Waiting.WhereAreWe(d), $"{by} corrected the status.");
    }

    public static Draft Location(Draft d, StaffAct.CorrectLocation act)
    {
        if (string.IsNullOrWhiteSpace(act.City) && string.IsNullOrWhiteSpace(act.Country))
            return StaffTurn.Refuse(d, new Refusal.BadField("city", "Give a city, a country, or both."));
        var corrected = Set(Set(d, QuestionKeys.City, act.City), QuestionKeys.Country, act.Country);
        var estimated = corrected.Enquiry.Estimate is null
            ? corrected
            : corrected.With(lead => lead with { Estimate = Completion.EstimateOf(corrected) });
        return estimated.Enquiry.CurrentQuestion is QuestionKeys.City or QuestionKeys.Country
            ? estimated.With(lead => lead with { CurrentQuestion = Consultation.Next(estimated) ?? lead.CurrentQuestion })
            : estimated;
    }

    /// <summary>Notes that what was read from an earlier message is replaced by something else.</summary>
    /// <param name="by">"client" or "staff"; never a name.</param>
    public static Draft Note(Draft d, string question, string reading, string by) =>
        d.Enquiry.Answers.GetValueOrDefault(question) is { MessageId: { } messageId } earlier && earlier.Reading != reading
            ? d.NoteReading("answer.corrected", messageId, ("question", question), ("by", by))
            : d;

    // Read like the client's own words, so that "France" is a country and "Paris" brings its own; kept as written where it is not
    // understood.
    private static Draft Set(Draft d, string question, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return d;
        var said = value.Trim();
        var good = AnswerReading.Read(question, said, d.Reading(), d.Studio) as AnswerReading.Outcome.Good
            ?? new AnswerReading.Outcome.Good(said, []);
        return Note(d, question, good.Reading, "staff").With(lead => lead with
        {
            Answers = good.Also.Add((question, good.Reading)).Aggregate(
                lead.Answers, (answers, read) => answers.SetItem(read.Key, new Answer(said, read.Reading, null, d.Now))),
        });
    }
}
