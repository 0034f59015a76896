using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>Money arrived or went back. It is found again in every status: counted, returned, or put before the artist, and told.</summary>
internal static class MoneyTurn
{
    public static Draft Arrived(Draft d, Fact.MoneyArrived money)
    {
        // A checkout and its intent both report one payment; the intent is its identity.
        if (d.Enquiry.Payments.Any(p => p.Intent == money.PaymentIntent))
            return d;
        if (d.Enquiry.IsPaid)
            return Duplicate(d, money);
        if (d.Enquiry.Deposit is { } deposit && deposit.Amount != money.Amount)
            return Mismatch(d, money, deposit.Amount);
        if (d.Enquiry.Status is LeadStatus.Rejected or LeadStatus.Cancelled or LeadStatus.Refunded)
            return AfterTheEnd(d, money);
        return Count(d, money);
    }

    public static Draft Returned(Draft d, Fact.MoneyReturned money)
    {
        if (d.Enquiry.Payments.FirstOrDefault(p => p.Intent == money.PaymentIntent) is not { } payment
            || payment.ReturnedMinor >= money.Total.Minor)
            return d;
        var whole = money.Total.Minor >= payment.Amount.Minor;
        var expected = payment.State is PaymentState.Returning;
        var returned = Replace(d, payment with
        {
            ReturnedMinor = money.Total.Minor,
            State = whole ? PaymentState.Returned : payment.State,
        });
        if (whole && payment.State is PaymentState.Counted && returned.Enquiry.Deposit is { State: DepositState.Paid } deposit)
            returned = returned.With(lead => lead with { Deposit = deposit with { State = DepositState.Returned } });
        // What we returned ourselves was told when it was decided; what came back by another hand is told now.
        return expected ? returned : ReturnedElsewhere(returned, money, whole);
    }

    public static Draft ReturnFailed(Draft d, Fact.ReturnFailed failed)
    {
        if (d.Enquiry.Payments.FirstOrDefault(p => p.Intent == failed.PaymentIntent) is not { } payment)
            return d;
        return Replace(d, payment with { State = PaymentState.ReturnFailed })
            .Note("stripe.refund_failed", HappeningLevel.Error, ("why", failed.Why))
            .TellArtist(
                d.Text("artist_return_failed", ("client", d.Name), ("amount", payment.Amount.ToString()), ("why", failed.Why)),
                $"The refund to {d.Name} failed", "The vendor could not return the money.");
    }

    /// <summary>Gives back all that was counted; the client's words are the caller's.</summary>
    public static Draft ReturnAll(Draft draft, string why)
    {
        var d = draft;
        foreach (var payment in draft.Enquiry.Payments)
            if (IsHeld(payment))
                d = Return(d, payment, why);
        return d.Enquiry.Deposit is { State: DepositState.Paid } deposit
            ? d.With(lead => lead with { Deposit = deposit with { State = DepositState.Returned } })
            : d;
    }

    public static bool HasMoney(Lead lead) => lead.Payments.Any(IsHeld);

    /// <summary>What the studio has of this client and has not sent back, in words, each currency by itself; empty when nothing.</summary>
    public static string Held(Lead lead) => string.Join(" and ", lead.Payments
        .Where(IsHeld)
        .GroupBy(p => p.Amount.Currency)
        .Select(same => new Money(same.Sum(p => p.Amount.Minor - p.ReturnedMinor), same.Key).ToString()));

    private static bool IsHeld(Payment payment) =>
        payment.State is PaymentState.Counted or PaymentState.Mismatched or PaymentState.Unexpected or PaymentState.ReturnFailed;

    private static Draft Count(Draft draft, Fact.MoneyArrived money)
    {
        var d = Add(draft, money, PaymentState.Counted);
        var late = d.Enquiry.Deposit is { State: DepositState.Expired or DepositState.Void };
        if (d.Enquiry.Deposit is { } deposit)
            d = EndPage(d, deposit, money, DepositState.Paid);
        if (!StatusTable.Allows(d.Enquiry.Status, Transition.DepositReceived))
            return Stands(d, money);
        // What a person waited for has come; a person who is in the conversation, or in a newer enquiry's, keeps it.
        if (draft.Enquiry.Status is LeadStatus.NeedsArtistReply or LeadStatus.NeedsFollowUp && draft.Conversation.OwnedBy is null)
            d = d.ToTheBot();
        d = d
            .Move(Transition.DepositReceived, "stripe", late ? "paid late" : null)
            .Move(Transition.BookingAwaited, "stripe")
            .With(lead => lead with { HandoverReason = null, ResumesTo = null });
        var amount = money.Amount.ToString();
        return d
            .Notify(d.Text("deposit_received", ("amount", amount)), "The deposit arrived.", Templates.DepositReceived)
            .TellArtist(
                d.Text(late ? "artist_deposit_paid_late" : "artist_deposit_paid", ("client", d.Name), ("amount", amount)),
                $"{d.Name} paid {amount}", "The deposit arrived; the artist sets the date.");
    }

    // Paid after the date was fixed, or after the session: nothing else changes.
    private static Draft Stands(Draft d, Fact.MoneyArrived money)
    {
        var amount = money.Amount.ToString();
        var words = d.Text("payment_received", ("amount", amount));
        if (d.Enquiry.Status == LeadStatus.Booked)
            words += Paragraph.Break + Waiting.WhereAreWe(d);
        return d
            .Notify(words, "The deposit arrived.", Templates.DepositReceived)
            .TellArtist(
                d.Text(
                    "artist_payment_received", ("client", d.Name), ("amount", amount),
                    ("status", StatusPhrases.ForArtist(d.Enquiry.Status))),
                $"{d.Name} paid {amount}", "The deposit arrived after the date was fixed.");
    }

    // Another page of the same deposit may still be open; it must not be payable twice.
    private static Draft EndPage(Draft d, Deposit deposit, Fact.MoneyArrived money, DepositState state)
    {
        var isOther = deposit.SessionId is { } open && money.SessionId is { } paid && open != paid;
        return (isOther ? DepositAsking.ClosePage(d, deposit) : d)
            .With(lead => lead with { Deposit = deposit with { State = state, PageUrl = null } });
    }

    private static Draft Duplicate(Draft draft, Fact.MoneyArrived money)
    {
        var added = Add(draft, money, PaymentState.Duplicate);
        var d = Return(added, added.Enquiry.Payments[^1], "paid twice");
        return d
            .Note("stripe.duplicate_payment", HappeningLevel.Warning, ("amount", money.Amount.ToString()))
            .Notify(d.Text("paid_twice", ("amount", money.Amount.ToString())), "A second payment arrived: it goes back.")
            .TellArtist(
                d.Text("artist_paid_twice", ("client", d.Name), ("amount", money.Amount.ToString())),
                $"{d.Name} paid twice; one goes back", "A second payment arrived.");
    }

    private static Draft Mismatch(Draft draft, Fact.MoneyArrived money, Money owed)
    {
        var d = Add(draft, money, PaymentState.Mismatched)
            .Note("stripe.amount_mismatch", HappeningLevel.Error, ("paid", money.Amount.ToString()), ("owed", owed.ToString()));
        // Until the artist has looked, nobody is asked for more.
        if (d.Enquiry.Deposit is { State: DepositState.Owed } deposit)
            d = EndPage(d, deposit, money, DepositState.Void);
        if (StatusTable.Allows(d.Enquiry.Status, Transition.MoneyNeedsLook))
            d = d.Move(Transition.MoneyNeedsLook, "stripe", $"paid {money.Amount} of {owed}")
                .With(lead => lead with { HandoverReason = $"paid {money.Amount}, owed {owed}", ResumesTo = LeadStatus.BookingPending });
        return d
            .Notify(d.Text("paid_other_amount", ("amount", money.Amount.ToString())), "The amount differs from what was owed.")
            .TellArtist(
                d.Text("artist_mismatch", ("client", d.Name), ("amount", money.Amount.ToString()), ("owed", owed.ToString())),
                $"{d.Name} paid {money.Amount} instead of {owed}", "The amount differs from what was owed.");
    }

    private static Draft AfterTheEnd(Draft draft, Fact.MoneyArrived money)
    {
        var amount = money.Amount.ToString();
        var d = Add(draft, money, PaymentState.Unexpected)
            .Note("stripe.payment_after_end", HappeningLevel.Warning, ("amount", amount), ("status", draft.Enquiry.Status.Name()));
        if (d.Studio.Deposits.ReturnsOnDecline)
            return ReturnAll(d, "paid after the enquiry ended")
                .Notify(d.Text("paid_after_end_returned", ("amount", amount)), "Paid after the enquiry ended: it goes back.")
                .TellArtist(d.Text("artist_paid_after_end_returned", ("client", d.Name), ("amount", amount)),
                    $"{d.Name} paid after the end; it goes back", "Paid after the enquiry ended.");
        return d
            .Move(Transition.MoneyNeedsLook, "stripe", "paid after the enquiry ended")
            .Notify(d.Text("paid_other_amount", ("amount", amount)), "Paid after the enquiry ended: the artist decides.")
            .TellArtist(d.Text("artist_paid_after_end", ("client", d.Name), ("amount", amount)),
                $"{d.Name} paid after the end", "Paid after the enquiry ended.");
    }

    private static Draft ReturnedElsewhere(Draft d, Fact.MoneyReturned money, bool whole)
    {
        var moved = whole && !HasMoney(d.Enquiry) && d.Enquiry.Status is (LeadStatus.DepositPaid or LeadStatus.BookingPending)
            ? d.Move(Transition.Refunded, "stripe", "returned at the vendor")
            : d;
        var amount = money.Total.ToString();
        return moved
            .Notify(moved.Text("money_returned", ("amount", amount)), "Money went back at the vendor.")
            .TellArtist(
                moved.Text(
                    "artist_money_returned", ("client", moved.Name), ("amount", amount),
                    ("status", StatusPhrases.ForArtist(moved.Enquiry.Status))),
                $"{amount} went back to {moved.Name}", "Money went back at the vendor.");
    }

    private static Draft Add(Draft d, Fact.MoneyArrived money, PaymentState state) => d.With(lead => lead with
    {
        Payments = lead.Payments.Add(new Payment(money.PaymentIntent, money.SessionId, money.Amount, d.Now, state)),
    });

    private static Draft Return(Draft d, Payment payment, string why)
    {
        var rest = payment.Amount with { Minor = payment.Amount.Minor - payment.ReturnedMinor };
        return Replace(d, payment with { State = PaymentState.Returning })
            .Add(new Effect.ReturnMoney(d.Enquiry.Id, payment.Intent, rest, why));
    }

    private static Draft Replace(Draft d, Payment payment) => d.With(lead => lead with
    {
        Payments = [.. lead.Payments.Select(p => p.Intent == payment.Intent ? payment : p)],
    });
}
