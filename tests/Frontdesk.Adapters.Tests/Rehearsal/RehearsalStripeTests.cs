using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Payments;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Rehearsal;

public sealed class RehearsalStripeTests : PaymentsContract
{
    private readonly RehearsalStripe vendor;
    private Instant now = Start;

    public RehearsalStripeTests() => vendor = new RehearsalStripe(new RehearsalIds("T"), new Uri("http://localhost/demo/checkout"), () => now);

    protected override IPayments Payments => vendor;

    protected override int Pages => Enumerable.Range(1, 20).Count(i => vendor.Page($"cs_test_T{i:D6}") is not null);

    [Fact]
    public async Task Paying_sends_the_session_and_the_intent_and_both_find_the_lead()
    {
        var page = await OpenAsync();
        Assert.Equal(RehearsedPayment.Paid, vendor.Pay(page.SessionId));
        Assert.Equal(RehearsedPayment.PaidBefore, vendor.Pay(page.SessionId));
        var items = vendor.TakeDeliveries().Select(Item).ToArray();
        Assert.Equal(["checkout.session.completed", "payment_intent.succeeded"], items.Select(i => i.Kind));
        Assert.All(items, i => Assert.Equal((Lane.Payments, "lead:7", new LeadId(7)), (i.Lane, i.Stream, StripeReading.LeadOf(i.Raw)!.Value)));
        var facts = items.Select(i => Assert.IsType<Fact.MoneyArrived>(StripeReading.Read(i.Raw))).ToArray();
        Assert.Equal(facts[0].PaymentIntent, facts[1].PaymentIntent);
        Assert.Equal((page.SessionId, Deposit, Start), (facts[0].SessionId, facts[0].Amount, facts[0].At));
        Assert.Equal((null, Deposit), (facts[1].SessionId, facts[1].Amount));
        Assert.Equal(1, vendor.PaymentsOf("7"));
    }

    [Fact]
    public async Task A_slow_payment_is_money_only_when_it_arrives()
    {
        var page = await OpenAsync();
        Assert.Equal(RehearsedPayment.Promised, vendor.Pay(page.SessionId, slowly: true));
        Assert.IsType<Fact.Ignored>(Assert.Single(Facts()));
        Assert.Empty(vendor.Balance());
        Assert.True(vendor.Arrive(page.SessionId));
        Assert.False(vendor.Arrive(page.SessionId));
        Assert.All(Facts(), f => Assert.IsType<Fact.MoneyArrived>(f));
        Assert.Equal(Deposit.Minor, vendor.Balance()["GBP"]);
    }

    [Fact]
    public async Task A_page_lapses_at_its_end_and_takes_no_money_then()
    {
        var page = await OpenAsync();
        now = page.ExpiresAt;
        Assert.Equal(RehearsedPayment.Ended, vendor.Pay(page.SessionId));
        Assert.Equal([new Fact.CheckoutLapsed(page.SessionId)], Facts());
        Assert.Equal(RehearsedPayment.UnknownPage, vendor.Pay("cs_test_none"));
    }

    [Fact]
    public async Task A_return_is_told_twice_with_the_same_sum_and_leaves_the_books_empty()
    {
        var page = await OpenAsync();
        vendor.Pay(page.SessionId);
        var intent = Assert.IsType<Fact.MoneyArrived>(Facts()[0]).PaymentIntent;
        await vendor.ReturnMoneyAsync(intent, Deposit, "return-1", Stop);
        Assert.All(Facts(), f => Assert.Equal(new Fact.MoneyReturned(intent, Deposit, Start), f));
        Assert.Equal(0, vendor.Balance()["GBP"]);
    }

    protected override void Script(RehearsedFault fault) => vendor.Script.Add(fault);

    protected override void Pay(string sessionId) => Assert.Equal(RehearsedPayment.Paid, vendor.Pay(sessionId));

    protected override long Returned(string paymentIntent) => Deposit.Minor - vendor.Balance()["GBP"];

    private Fact[] Facts() => [.. vendor.TakeDeliveries().Select(d => StripeReading.Read(Item(d).Raw))];

    private static InboundItem Item(byte[] delivery) => Assert.Single(Assert.IsType<SplitDelivery.Items>(StripeDelivery.Split(delivery)).All);
}
