using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>The artist's decision: yes asks for the deposit (or goes on where it was already paid), no thanks and says what happens to
/// money.</summary>
internal static class Deciding
{
    /// <summary>Stripe's floor for a charge in pounds, minor units; other currencies are near it.</summary>
    public const long SmallestDepositMinor = 50;

    public static Draft Approve(Draft draft, string by)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Approved))
            return StaffTurn.NotNow(draft, new StaffAct.Approve());
        var d = draft.ToTheBot()
            .With(lead => lead with
            {
                Estimate = lead.Estimate ?? Completion.EstimateOf(draft),
                HandoverReason = null,
                ResumesTo = null,
                CurrentQuestion = null,
            });
        // Money that was put before him counts once he says yes: nobody owes what was paid.
        if (MoneyBack.HasMoney(d.Enquiry))
            return AlreadyPaid(d, by);
        var approved = d.Move(Transition.Approved, by);
        var amount = DepositAsking.Amount(approved);
        return DepositAsking.Ask(approved, amount, approved.Text("approved"), $"{by} approved.").TellNext(
            approved.Text("artist_approved", ("client", approved.Name), ("amount", amount.ToString())),
            $"{approved.Name}: deposit of {amount} asked");
    }

    public static Draft Decline(Draft draft, string by, string? reason)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Declined))
            return StaffTurn.NotNow(draft, new StaffAct.Decline(reason));
        var paid = MoneyBack.HasMoney(draft.Enquiry);
        var returns = paid && draft.Studio.Deposits.ReturnsOnDecline;
        var held = MoneyBack.Held(draft.Enquiry);
        var d = DepositAsking.Void(draft.ToTheBot()).Move(Transition.Declined, by, reason);
        if (returns)
            d = MoneyBack.ReturnAll(d, "declined");
        var words = d.Text("declined", ("reason", string.IsNullOrWhiteSpace(reason) ? "" : reason.Trim()));
        if (returns)
            words += Paragraph.Break + d.Text("declined_money_returns", ("amount", held));
        else if (paid)
            words += Paragraph.Break + d.Text("declined_money_person");
        var told = d.With(lead => lead with { CurrentQuestion = null })
            .Notify(words, $"{by} declined.");
        return paid && !returns
            ? told.TellArtist(told.Text("artist_declined_paid", ("client", told.Name), ("amount", held)),
                $"{told.Name} was declined but paid", "A paid enquiry was declined.")
            : told;
    }

    public static bool MayAskDeposit(Lead lead) =>
        !lead.IsPaid
        && (lead.Status == LeadStatus.AwaitingDeposit || StatusTable.Allows(lead.Status, Transition.DepositAsked));

    public static Draft SendDeposit(Draft draft, string by, long? minor)
    {
        if (!MayAskDeposit(draft.Enquiry))
            return StaffTurn.NotNow(draft, new StaffAct.SendDeposit(minor));
        if (minor is { } asked && asked < SmallestDepositMinor)
            return StaffTurn.Refuse(
                draft, new Refusal.BadField("amount_pence", $"A deposit is at least {SmallestDepositMinor} in minor units."));
        var amount = minor is { } given ? new Money(given, draft.Studio.Currency) : DepositAsking.Amount(draft);
        var d = draft.ToTheBot();
        if (d.Enquiry.Status != LeadStatus.AwaitingDeposit)
            d = d.Move(Transition.DepositAsked, by).With(lead => lead with { HandoverReason = null, ResumesTo = null });
        return DepositAsking.Ask(d, amount, d.Text("deposit_again"), $"{by} sent the deposit link.").TellNext(
            d.Text("artist_deposit_sent", ("client", d.Name), ("amount", amount.ToString())), $"{d.Name}: deposit of {amount} asked");
    }

    private static Draft AlreadyPaid(Draft d, string by) => d
        .Move(Transition.BookingAwaited, by, "already paid")
        .Notify(d.Text("approved") + Paragraph.Break + d.Text("already_paid"), $"{by} approved what was already paid.")
        .TellNext(d.Text("artist_already_paid", ("client", d.Name)), $"{d.Name} has paid; set the date");

    private static Draft TellNext(this Draft d, string text, string gist) =>
        d.TellArtist(text, gist, "The next step, on the phone.");
}
