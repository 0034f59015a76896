using Dapper;
using Frontdesk.Adapters.Payments;
using Frontdesk.Deposits;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Site;

/// <summary><c>/pay/{token}</c> and the pages that a payer comes back to. They say what is known, never more.</summary>
internal static class PaymentEndpoints
{
    private const int LookAgainSeconds = 3;

    /// <summary>Stripe's longest session id with room to spare, characters.</summary>
    private const int SessionIdMax = 255;

    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter<LinkHeaders>();
        pages.MapGet("/pay/{token}", PayAsync);
        pages.MapGet("/payment/success", SuccessAsync);
        pages.MapGet("/payment/cancel", (Studio studio) => LinkPages.Of(studio, Cancelled));
    }

    private static Notice Cancelled => new("Nothing was paid",
        "You left the payment page before paying. The deposit is still open.", "To pay, open the link in your WhatsApp chat again.");

    private static async Task<IResult> PayAsync(
        string token, HttpContext http, Database database, LoadTurns loading, PaymentPages pages, StudioClock clock, Studio studio, CancellationToken ct)
    {
        var (known, deposit) = await OwedAsync(token, database, loading, clock, ct);
        if (known is not { } link)
            return LinkPages.Of(studio, new Notice("There is no such link", "Check that the whole address was copied, or open it from your chat again."), 404);
        if (deposit is { State: DepositState.Owed } && deposit.DueAt > clock.Now && !IsOpen(deposit, clock.Now))
        {
            await pages.RenewAsync(link, deposit, ct);
            (_, deposit) = await OwedAsync(token, database, loading, clock, ct);
        }
        if (deposit is { State: DepositState.Owed, PageUrl: { } url } && deposit.DueAt > clock.Now && IsOpen(deposit, clock.Now))
        {
            http.Response.Headers.Location = url;
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }
        return LinkPages.Of(studio, Words(deposit, studio, clock.Now));
    }

    private static async Task<(ActionLink? Link, Deposit? Deposit)> OwedAsync(
        string token, Database database, LoadTurns loading, StudioClock clock, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        var db = transaction.Connection;
        if (await ActionLink.FindAsync(db, token, ct) is not { Action: LinkActions.Pay } link)
            return (null, null);
        var seen = await link.SeeAsync(db, loading, await link.NumberAsync(db, ct), clock.Now, ct);
        return (link, seen?.Lead?.Deposit);
    }

    private static bool IsOpen(Deposit deposit, Instant now) => deposit.PageUrl is not null && deposit.PageEndsAt > now;

    private static Notice Words(Deposit? deposit, Studio studio, Instant now) => deposit switch
    {
        { State: DepositState.Paid } => new Notice("Paid", studio.Deposits.CountsTowards, studio.Deposits.ComesBack,
            $"{studio.Artist} sets the date and writes to you on WhatsApp.") { Figure = deposit.Amount.ToString() },
        { State: DepositState.Returned } => new Notice("The deposit went back to you",
            "Banks need 5 to 10 days to show it. Nothing is owed.") { Figure = deposit.Amount.ToString() },
        { State: DepositState.Owed } when deposit.DueAt > now => new Notice("Your payment page is being opened",
            studio.Deposits.CountsTowards, studio.Deposits.ComesBack,
            $"It can be paid until {TimeWords.Moment(deposit.DueAt, studio.Zone)}.", "This page looks again by itself in a few seconds.")
        {
            Figure = deposit.Amount.ToString(),
            RefreshSeconds = LookAgainSeconds,
        },
        { State: DepositState.Owed or DepositState.Expired } => new Notice("The time to pay has run out",
            $"It could be paid until {TimeWords.Moment(deposit.DueAt, studio.Zone)}. Nothing was charged.",
            $"Would you still like the session? Write in your WhatsApp chat, and {studio.Artist} can send a new link.")
        {
            Figure = deposit.Amount.ToString(),
        },
        _ => new Notice("There is nothing to pay", "This deposit is no longer owed. Nothing was charged.", "If that surprises you, write in your WhatsApp chat."),
    };

    private static async Task<IResult> SuccessAsync(
        string? session, Database database, IPayments payments, Studio studio, CancellationToken ct)
    {
        if (session is not { Length: > 0 and <= SessionIdMax })
            return LinkPages.Of(studio, Unconfirmed);
        (string State, long Minor, string Currency)? kept;
        await using (var transaction = await database.BeginEngineAsync(ct))
            kept = await transaction.Connection.QuerySingleOrDefaultAsync<(string, long, string)?>(new CommandDefinition(
                "select state, amount_minor, currency from deposits where session_id = @session order by id desc limit 1", new { session }, cancellationToken: ct));
        if (kept is not var (state, minor, currency))
            return LinkPages.Of(studio, Unconfirmed);
        var amount = new Money(minor, currency);
        if (state == "paid")
            return LinkPages.Of(studio, Confirmed(amount, studio));
        // Only the vendor knows more than our books; asked for pages of ours alone.
        return LinkPages.Of(studio, await payments.FindCheckoutAsync(session, ct) switch
        {
            CheckoutLookup.Found { Checkout.Paid: true } found => Confirmed(found.Checkout.Amount ?? amount, studio),
            CheckoutLookup.Found { Checkout.State: CheckoutState.Complete } => new Notice("Your payment is on its way",
                "Your bank has not confirmed it yet. You get a message on WhatsApp when it has arrived; you need not pay again.") { Figure = amount.ToString() },
            CheckoutLookup.Found { Checkout.State: CheckoutState.Open } => new Notice("Not paid yet",
                "The payment page is still open. To pay, open the link in your WhatsApp chat again.") { Figure = amount.ToString() },
            _ => Unconfirmed,
        });
    }

    private static Notice Confirmed(Money amount, Studio studio) => new("Paid", studio.Deposits.CountsTowards,
        $"{studio.Artist} sets the date and writes to you on WhatsApp.") { Figure = amount.ToString() };

    private static Notice Unconfirmed => new("We are waiting for the confirmation",
        "When your payment has arrived you get a message on WhatsApp, usually within a minute.", "You need not pay again; if nothing comes, write in your chat.");
}
