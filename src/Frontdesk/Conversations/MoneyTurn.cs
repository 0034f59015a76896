using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>Money arrived. It is found again in every status: counted, returned, or put before the artist, and told.</summary>
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
        var d = MoneyBack.Return(added, added.Enquiry.Payments[^1], "paid twice");
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
            return MoneyBack.ReturnAll(d, "paid after the enquiry ended")
                .Notify(d.Text("paid_after_end_returned", ("amount", amount)), "Paid after the enquiry ended: it goes back.")
                .TellArtist(d.Text("artist_paid_after_end_returned", ("client", d.Name), ("amount", amount)),
                    $"{d.Name} paid after the end; it goes back", "Paid after the enquiry ended.");
        return d
            .Move(Transition.MoneyNeedsLook, "stripe", "paid after the enquiry ended")
            .Notify(d.Text("paid_other_amount", ("amount", amount)), "Paid after the enquiry ended: the artist decides.")
            .TellArtist(d.Text("artist_paid_after_end", ("client", d.Name), ("amount", amount)),
                $"{d.Name} paid after the end", "Paid after the enquiry ended.");
    }

    private static Draft Add(Draft d, Fact.MoneyArrived money, PaymentState state) => d.With(lead => lead with
    {
        Payments = lead.Payments.Add(new Payment(money.PaymentIntent, money.SessionId, money.Amount, d.Now, state)),
    });
}
