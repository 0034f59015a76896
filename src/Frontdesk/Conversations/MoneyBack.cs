using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>Money goes back: because a person or a rule decided so, or by another hand at the vendor. Told once, counted once.</summary>
internal static class MoneyBack
{
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

    public static Draft Return(Draft d, Payment payment, string why)
    {
        var rest = payment.Amount with { Minor = payment.Amount.Minor - payment.ReturnedMinor };
        return Replace(d, payment with { State = PaymentState.Returning })
            .Add(new Effect.ReturnMoney(d.Enquiry.Id, payment.Intent, rest, why));
    }

    private static bool IsHeld(Payment payment) =>
        payment.State is PaymentState.Counted or PaymentState.Mismatched or PaymentState.Unexpected or PaymentState.ReturnFailed;

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

    private static Draft Replace(Draft d, Payment payment) => d.With(lead => lead with
    {
        Payments = [.. lead.Payments.Select(p => p.Intent == payment.Intent ? payment : p)],
    });
}
