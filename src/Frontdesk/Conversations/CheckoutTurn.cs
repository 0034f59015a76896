using Frontdesk.Deposits;

namespace Frontdesk.Conversations;

/// <summary>The payment page behind a deposit: opened, ended, asked for again.</summary>
internal static class CheckoutTurn
{
    public static Draft Opened(Draft d, Fact.CheckoutOpened opened)
    {
        if (d.Lead?.Deposit is { State: DepositState.Owed } deposit && deposit.Id == opened.DepositId && deposit.Attempt == opened.Attempt)
            return d.With(lead => lead with
            {
                Deposit = deposit with { SessionId = opened.SessionId, PageUrl = opened.Url, PageEndsAt = opened.ExpiresAt },
            });
        // The deposit was replaced or let go while its page was being opened.
        return d.Lead is null ? d : d.Add(new Effect.CloseCheckout(d.Lead.Id, opened.SessionId));
    }

    public static Draft Lapsed(Draft d, Fact.CheckoutLapsed lapsed) =>
        d.Lead?.Deposit is { } deposit && deposit.SessionId == lapsed.SessionId
            ? d.With(lead => lead with { Deposit = deposit with { PageUrl = null, PageEndsAt = null } })
            : d;

    public static Draft Asked(Draft d)
    {
        if (d.Lead?.Deposit is not { State: DepositState.Owed } deposit || d.Now >= deposit.DueAt || IsOpen(d, deposit))
            return d;
        // A new attempt even when the last page never came: the vendor refuses one idempotency key with two end times,
        // and a page that opens late after all is closed by Opened.
        var next = deposit with { Attempt = deposit.Attempt + 1, SessionId = null, PageUrl = null, PageEndsAt = null };
        return d.With(lead => lead with { Deposit = next }).Add(DepositAsking.Open(d, next));
    }

    private static bool IsOpen(Draft d, Deposit deposit) => deposit.PageUrl is not null && deposit.PageEndsAt > d.Now;
}
