using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Payments;

/// <summary>What every Stripe, real or rehearsed, says about the past. The derived classes say where it is.</summary>
public abstract class PaymentHistoryContract
{
    protected static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Money Deposit = new(15000, "GBP");

    protected Instant Now { get; set; } = Start;

    protected abstract IPayments Payments { get; }

    protected abstract IPaymentHistory History { get; }

    protected abstract void Script(RehearsedFault fault);

    protected abstract void Pay(string sessionId);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happened_is_told_again_as_its_delivery_would_have_told_it_newest_first()
    {
        var session = await PaidAsync(1);

        var page = await EventsAsync(Start, Start);

        Assert.Null(page.Next);
        var items = page.Items.Select(e => Assert.Single(Assert.IsType<SplitDelivery.Items>(StripeDelivery.Split(e.Raw)).All)).ToArray();
        Assert.Equal(page.Items.Select(e => e.Id), items.Select(i => i.EventId));
        Assert.Equal(["payment_intent.succeeded", "checkout.session.completed"], items.Select(i => i.Kind));
        Assert.All(items, i => Assert.Equal(Deposit, Assert.IsType<Fact.MoneyArrived>(StripeReading.Read(i.Raw)).Amount));
        Assert.All(items, i => Assert.Equal(new LeadId(7), StripeReading.LeadOf(i.Raw)));
        Assert.Equal(session, Assert.IsType<Fact.MoneyArrived>(StripeReading.Read(items[1].Raw)).SessionId);
    }

    [Fact]
    public async Task Only_what_happened_between_the_two_moments_is_told()
    {
        await PaidAsync(1);
        Now += Duration.FromSeconds(10);
        await PaidAsync(2);

        Assert.All((await EventsAsync(Start, Start + Duration.FromSeconds(9))).Items, e => Assert.Equal(Start, e.At));
        Assert.All((await EventsAsync(Start + Duration.FromSeconds(1), Now)).Items, e => Assert.Equal(Now, e.At));
        Assert.Equal(4, (await EventsAsync(Start, Now)).Items.Length);
        Assert.Empty((await EventsAsync(Now + Duration.FromSeconds(1), Now + Duration.FromDays(1))).Items);
    }

    [Fact]
    public async Task Page_after_page_leads_back_to_the_first_of_them()
    {
        for (var i = 1; i <= 51; i++)
            await PaidAsync(i);

        var first = await EventsAsync(Start, Start);
        var second = await EventsAsync(Start, Start, first.Next);

        Assert.Equal((100, 2), (first.Items.Length, second.Items.Length));
        Assert.Equal(first.Items[^1].Id, first.Next);
        Assert.Null(second.Next);
        Assert.Equal(102, first.Items.Concat(second.Items).Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task Payment_pages_are_listed_with_their_money_and_enter_like_an_event_of_their_own()
    {
        await OpenAsync(1);
        Now += Duration.FromSeconds(1);
        var paid = await PaidAsync(2);

        var page = Assert.IsType<PastPage<PastCheckout>.Read>(await History.CheckoutsAsync(null, Stop));

        Assert.Equal([(true, Now), (false, Start)], page.Items.Select(c => (c.Checkout.Paid, c.MadeAt)));
        var item = StripeDelivery.PaidCheckout(page.Items[0]);
        Assert.Equal(($"reconciled:{paid}", "lead:7", Lane.Payments), (item.EventId, item.Stream, item.Lane));
        var money = Assert.IsType<Fact.MoneyArrived>(StripeReading.Read(item.Raw));
        Assert.Equal((page.Items[0].Checkout.PaymentIntent, paid, Deposit), (money.PaymentIntent, money.SessionId, money.Amount));
        Assert.Equal(new LeadId(7), StripeReading.LeadOf(item.Raw));
    }

    [Fact]
    public async Task A_list_that_was_lost_or_put_off_is_asked_for_again()
    {
        foreach (var fault in new RehearsedFault[] { new RehearsedFault.NoConnection(), new RehearsedFault.LostAfterSuccess(), new RehearsedFault.OutOfOrder() })
        {
            Script(fault);
            Assert.IsType<PastPage<PastEvent>.Retry>(await History.EventsAsync(Start, Start, null, Stop));
        }
        Script(new RehearsedFault.TooMany(Duration.FromSeconds(3)));
        Assert.Equal(Duration.FromSeconds(3), Assert.IsType<PastPage<PastCheckout>.Retry>(await History.CheckoutsAsync(null, Stop)).After);
        Assert.Empty((await EventsAsync(Start, Start)).Items);
    }

    [Fact]
    public async Task A_refusal_keeps_its_code_and_a_page_after_nothing_is_one()
    {
        Script(new RehearsedFault.Refuses("account_invalid"));
        Assert.Equal("account_invalid", Assert.IsType<PastPage<PastEvent>.Refused>(await History.EventsAsync(Start, Start, null, Stop)).Code);
        Assert.Equal("resource_missing", Assert.IsType<PastPage<PastEvent>.Refused>(await History.EventsAsync(Start, Start, "evt_none", Stop)).Code);
    }

    private async Task<PastPage<PastEvent>.Read> EventsAsync(Instant since, Instant until, string? after = null) =>
        Assert.IsType<PastPage<PastEvent>.Read>(await History.EventsAsync(since, until, after, Stop));

    private async Task<string> PaidAsync(int attempt)
    {
        var session = await OpenAsync(attempt);
        Pay(session);
        return session;
    }

    private async Task<string> OpenAsync(int attempt) => Assert.IsType<CheckoutOpening.Opened>(await Payments.OpenCheckoutAsync(
        new CheckoutRequest(
            new LeadId(7), DepositId: 3, attempt, Deposit, "2026-01", "policy-4", "Deposit", "", "", new Uri("https://studio.example/s"),
            new Uri("https://studio.example/c"), Now + Duration.FromHours(23)),
        Stop)).SessionId;
}
