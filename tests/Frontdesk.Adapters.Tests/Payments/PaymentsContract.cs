using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Payments;

/// <summary>What every Stripe, real or rehearsed, does. The derived classes say where it is.</summary>
public abstract class PaymentsContract
{
    protected static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    protected static readonly Money Deposit = new(15000, "GBP");

    protected abstract IPayments Payments { get; }

    protected abstract void Script(RehearsedFault fault);

    protected abstract void Pay(string sessionId);

    /// <summary>How much of a payment has gone back.</summary>
    protected abstract long Returned(string paymentIntent);

    /// <summary>How many pages the vendor has made.</summary>
    protected abstract int Pages { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static CheckoutRequest Request(int attempt = 1) => new(
        new LeadId(7), DepositId: 3, attempt, Deposit, "2026-01", "policy-4", "Deposit for your tattoo with Jonah",
        "Counts towards your tattoo & its price.", "You get it back if you cancel 48 hours before.",
        new Uri("https://studio.example/payment/success?s={CHECKOUT_SESSION_ID}"), new Uri("https://studio.example/payment/cancel"),
        Start + Duration.FromHours(23));

    [Fact]
    public async Task A_page_is_opened_with_an_address_and_an_end()
    {
        var page = await OpenAsync();
        Assert.True(Uri.IsWellFormedUriString(page.Url, UriKind.Absolute));
        Assert.Equal(Request().EndsAt, page.ExpiresAt);
        var found = await FindAsync(page.SessionId);
        Assert.Equal((CheckoutState.Open, false, "7", Deposit), (found.State, found.Paid, found.LeadReference, found.Amount!.Value));
    }

    [Fact]
    public async Task The_same_request_again_gives_the_same_page()
    {
        Assert.Equal(await OpenAsync(), await OpenAsync());
        Assert.Equal(1, Pages);
    }

    [Fact]
    public async Task Another_attempt_gives_another_page()
    {
        Assert.NotEqual((await OpenAsync()).SessionId, (await OpenAsync(Request(attempt: 2))).SessionId);
        Assert.Equal(2, Pages);
    }

    [Fact]
    public async Task The_same_attempt_for_another_amount_is_refused()
    {
        await OpenAsync();
        var refused = Assert.IsType<CheckoutOpening.Refused>(
            await Payments.OpenCheckoutAsync(Request() with { Amount = Deposit with { Minor = 1 } }, Stop));
        Assert.Equal("idempotency_error", refused.Code);
        Assert.Equal(1, Pages);
    }

    [Fact]
    public async Task What_breaks_a_limit_is_refused_with_the_reason_and_may_be_mended()
    {
        var bad = new[]
        {
            Request() with { Amount = Deposit with { Minor = 0 } },
            Request() with { Amount = new Money(100, "pounds") },
            Request() with { Policy = new string('a', 1001) },
            Request() with { Title = "" },
            Request() with { EndsAt = Start + Duration.FromMinutes(29) },
            Request() with { EndsAt = Start + Duration.FromHours(25) },
        };
        foreach (var request in bad)
            Assert.NotEmpty(Assert.IsType<CheckoutOpening.Refused>(await Payments.OpenCheckoutAsync(request, Stop)).Meaning);
        Assert.Equal(0, Pages);
        await OpenAsync();
    }

    [Fact]
    public async Task An_answer_lost_after_the_page_was_made_is_settled_by_asking_again()
    {
        Script(new RehearsedFault.LostAfterSuccess());
        Assert.IsType<CheckoutOpening.Uncertain>(await Payments.OpenCheckoutAsync(Request(), Stop));
        await OpenAsync();
        Assert.Equal(1, Pages);
    }

    [Fact]
    public async Task What_never_left_or_was_put_off_may_be_asked_again()
    {
        Script(new RehearsedFault.NoConnection());
        Assert.IsType<CheckoutOpening.Retry>(await Payments.OpenCheckoutAsync(Request(), Stop));
        Script(new RehearsedFault.OutOfOrder());
        Assert.IsType<CheckoutOpening.Retry>(await Payments.OpenCheckoutAsync(Request(), Stop));
        Script(new RehearsedFault.TooMany(Duration.FromSeconds(3)));
        Assert.Equal(Duration.FromSeconds(3), Assert.IsType<CheckoutOpening.Retry>(await Payments.OpenCheckoutAsync(Request(), Stop)).After);
        Assert.Equal(0, Pages);
        await OpenAsync();
    }

    [Fact]
    public async Task A_refusal_of_the_vendors_keeps_its_code()
    {
        Script(new RehearsedFault.Refuses("amount_too_small"));
        Assert.Equal("amount_too_small", Assert.IsType<CheckoutOpening.Refused>(await Payments.OpenCheckoutAsync(Request(), Stop)).Code);
    }

    [Fact]
    public async Task An_open_page_is_closed_once_and_stays_closed()
    {
        var page = await OpenAsync();
        for (var i = 0; i < 2; i++)
            Assert.Equal(new CheckoutClosing.Ended(CheckoutState.Expired), await Payments.CloseCheckoutAsync(page.SessionId, Stop));
        var found = await FindAsync(page.SessionId);
        Assert.Equal((CheckoutState.Expired, false), (found.State, found.Paid));
    }

    [Fact]
    public async Task Closing_a_paid_page_says_that_it_is_complete()
    {
        var page = await OpenAsync();
        Pay(page.SessionId);
        Assert.Equal(new CheckoutClosing.Ended(CheckoutState.Complete), await Payments.CloseCheckoutAsync(page.SessionId, Stop));
    }

    [Fact]
    public async Task A_page_that_nobody_knows_cannot_be_closed_or_found()
    {
        Assert.IsType<CheckoutClosing.Refused>(await Payments.CloseCheckoutAsync("cs_test_none", Stop));
        Assert.IsType<CheckoutLookup.Unknown>(await Payments.FindCheckoutAsync("cs_test_none", Stop));
    }

    [Fact]
    public async Task A_lost_look_is_taken_again()
    {
        var page = await OpenAsync();
        Script(new RehearsedFault.LostAfterSuccess());
        Assert.IsType<CheckoutLookup.Retry>(await Payments.FindCheckoutAsync(page.SessionId, Stop));
    }

    [Fact]
    public async Task A_lost_closing_is_uncertain_and_may_be_asked_again()
    {
        var page = await OpenAsync();
        Script(new RehearsedFault.LostAfterSuccess());
        Assert.IsType<CheckoutClosing.Uncertain>(await Payments.CloseCheckoutAsync(page.SessionId, Stop));
        Assert.IsType<CheckoutClosing.Ended>(await Payments.CloseCheckoutAsync(page.SessionId, Stop));
    }

    [Fact]
    public async Task Money_goes_back_once_however_often_it_is_asked()
    {
        var intent = await PaidAsync();
        Script(new RehearsedFault.LostAfterSuccess());
        Assert.IsType<MoneyReturn.Uncertain>(await Payments.ReturnMoneyAsync(intent, Deposit, "return-1", Stop));
        var first = Assert.IsType<MoneyReturn.Accepted>(await Payments.ReturnMoneyAsync(intent, Deposit, "return-1", Stop));
        Assert.Equal(first, await Payments.ReturnMoneyAsync(intent, Deposit, "return-1", Stop));
        Assert.IsType<MoneyReturn.AlreadyReturned>(await Payments.ReturnMoneyAsync(intent, Deposit, "return-2", Stop));
        Assert.Equal(Deposit.Minor, Returned(intent));
    }

    [Fact]
    public async Task Money_goes_back_in_parts_but_never_more_than_was_paid()
    {
        var intent = await PaidAsync();
        var part = Deposit with { Minor = 10000 };
        Assert.Equal(part, Assert.IsType<MoneyReturn.Accepted>(await Payments.ReturnMoneyAsync(intent, part, "return-1", Stop)).Amount);
        Assert.IsType<MoneyReturn.Refused>(await Payments.ReturnMoneyAsync(intent, part, "return-2", Stop));
        Assert.Equal(part.Minor, Returned(intent));
    }

    [Fact]
    public async Task Nothing_and_the_money_of_strangers_cannot_go_back()
    {
        var intent = await PaidAsync();
        Assert.IsType<MoneyReturn.Refused>(await Payments.ReturnMoneyAsync(intent, Deposit with { Minor = 0 }, "return-1", Stop));
        Assert.IsType<MoneyReturn.Refused>(await Payments.ReturnMoneyAsync("pi_none", Deposit, "return-2", Stop));
    }

    protected async Task<CheckoutOpening.Opened> OpenAsync(CheckoutRequest? request = null) =>
        Assert.IsType<CheckoutOpening.Opened>(await Payments.OpenCheckoutAsync(request ?? Request(), Stop));

    private async Task<Checkout> FindAsync(string sessionId) =>
        Assert.IsType<CheckoutLookup.Found>(await Payments.FindCheckoutAsync(sessionId, Stop)).Checkout;

    private async Task<string> PaidAsync()
    {
        var page = await OpenAsync();
        Pay(page.SessionId);
        var paid = await FindAsync(page.SessionId);
        Assert.Equal((CheckoutState.Complete, true), (paid.State, paid.Paid));
        return paid.PaymentIntent!;
    }
}
