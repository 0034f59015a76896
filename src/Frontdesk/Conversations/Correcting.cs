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
            return StaffTurn.Refuse(draft, new Refusal.BadField("status", "The deposit is paid already. Choose BOOKING_PENDING, or refund it first."));
        var d = draft.Enquiry.Deposit is { State: Deposits.DepositState.Owed } && act.To != LeadStatus.AwaitingDeposit ? DepositAsking.Void(draft) : draft;
        d = d.Move(Transition.Corrected, by, act.Reason, act.To)
            .With(lead => lead with { CurrentQuestion = act.To is LeadStatus.Qualifying or LeadStatus.New ? Consultation.Next(d) : null });
        var waitsForPerson = act.To is LeadStatus.NeedsArtistReply or LeadStatus.NeedsFollowUp;
        d = d.With(c => c with { Owner = waitsForPerson ? Owner.Person : Owner.Bot, OwnedBy = null });
        if (act.To == LeadStatus.AwaitingDeposit && d.Enquiry.Deposit is not { State: Deposits.DepositState.Owed })
            return DepositAsking.Ask(d, DepositAsking.Amount(d), d.Text("status_corrected"), $"{by} corrected the status.");
        if (d.Enquiry.CurrentQuestion is not null)
            return Consultation.Repeat(d, d.Text("status_corrected"), $"{by} corrected the status.");
        return d.Notify(d.Text("status_corrected") + Paragraph.Break + Waiting.WhereAreWe(d), $"{by} corrected the status.");
    }

    public static Draft Location(Draft d, StaffAct.CorrectLocation act)
    {
        if (string.IsNullOrWhiteSpace(act.City) && string.IsNullOrWhiteSpace(act.Country))
            return StaffTurn.Refuse(d, new Refusal.BadField("city", "Give a city, a country, or both."));
        var corrected = d.With(lead => lead with
        {
            Answers = Set(Set(lead.Answers, QuestionKeys.City, act.City), QuestionKeys.Country, act.Country),
        });
        var estimated = corrected.Enquiry.Estimate is null ? corrected : corrected.With(lead => lead with { Estimate = Completion.EstimateOf(corrected) });
        return estimated.Enquiry.CurrentQuestion is QuestionKeys.City or QuestionKeys.Country
            ? estimated.With(lead => lead with { CurrentQuestion = Consultation.Next(estimated) ?? lead.CurrentQuestion })
            : estimated;

        System.Collections.Immutable.ImmutableSortedDictionary<string, Answer> Set(
            System.Collections.Immutable.ImmutableSortedDictionary<string, Answer> answers, string key, string? value) =>
            string.IsNullOrWhiteSpace(value) ? answers : answers.SetItem(key, new Answer(value.Trim(), value.Trim(), null, d.Now));
    }
}
