using System.Text;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Contracts;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Payments.Stripe;

public sealed class StripeDeliveryTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Money Paid = new(15000, "GBP");
    private static readonly Checkout Session = new("cs_1", CheckoutState.Complete, true, Paid, "pi_1", "7", null, At);

    [Fact]
    public void Money_events_wait_in_the_leads_stream_and_read_as_money()
    {
        var cases = new (byte[] Delivery, Fact Fact)[]
        {
            (StripeWire.SessionCompleted("evt_1", Session, 3, At), new Fact.MoneyArrived("pi_1", "cs_1", Paid, At)),
            (StripeWire.SlowPaymentSucceeded("evt_1", Session, 3, At), new Fact.MoneyArrived("pi_1", "cs_1", Paid, At)),
            (StripeWire.IntentSucceeded("evt_1", "pi_1", Paid, "7", At), new Fact.MoneyArrived("pi_1", null, Paid, At)),
            (StripeWire.SessionExpired("evt_1", Session, 3, At), new Fact.CheckoutLapsed("cs_1")),
            (StripeWire.ChargeRefunded("evt_1", "pi_1", Paid, Paid with { Minor = 500 }, "7", At),
                new Fact.MoneyReturned("pi_1", Paid with { Minor = 500 }, At)),
        };
        foreach (var (delivery, fact) in cases)
        {
            var item = Item(delivery);
            Assert.Equal(("stripe", "evt_1", "lead:7", Lane.Payments), (item.Provider, item.EventId, item.Stream, item.Lane));
            Assert.Equal(fact, StripeReading.Read(item.Raw));
            Assert.Equal(new LeadId(7), StripeReading.LeadOf(item.Raw));
        }
    }

    [Fact]
    public void A_finished_page_without_its_money_is_no_payment() =>
        Assert.IsType<Fact.Ignored>(StripeReading.Read(StripeWire.SessionCompleted("evt_1", Session, 3, At, "unpaid")));

    [Fact]
    public void Refunds_name_no_lead_and_wait_by_their_payment()
    {
        var item = Item(StripeWire.Refund("evt_1", "refund.created", "re_1", "pi_1", Paid, "succeeded", At));
        Assert.Equal(("stripe:pi_1", Lane.Payments, (LeadId?)null), (item.Stream, item.Lane, StripeReading.LeadOf(item.Raw)));
        Assert.Equal(new Fact.MoneyReturned("pi_1", Paid, At), StripeReading.Read(item.Raw));
        Assert.IsType<Fact.Ignored>(StripeReading.Read(StripeWire.Refund("e", "refund.created", "re_1", "pi_1", Paid, "pending", At)));
        foreach (var (type, status) in new[] { ("refund.failed", "failed"), ("refund.updated", "failed"), ("refund.updated", "canceled") })
        {
            var failed = StripeReading.Read(StripeWire.Refund("e", type, "re_1", "pi_1", Paid, status, At, "expired_or_canceled_card"));
            Assert.Equal(new Fact.ReturnFailed("pi_1", "expired_or_canceled_card"), failed);
        }
    }

    [Fact]
    public void The_lead_is_found_by_reference_first_and_by_metadata_then()
    {
        Assert.Equal(new LeadId(7), LeadIn("""{"client_reference_id":"7","metadata":{"lead_id":"8"}}"""));
        Assert.Equal(new LeadId(8), LeadIn("""{"client_reference_id":"order-7","metadata":{"lead_id":"8"}}"""));
        Assert.Equal(new LeadId(9), LeadIn("""{"metadata":{"lead_id":9}}"""));
        foreach (var none in new[] { "{}", """{"client_reference_id":"0"}""", """{"client_reference_id":"-1"}""", """{"metadata":{"lead_id":"99999999999999999999"}}""" })
            Assert.Null(LeadIn(none));
    }

    [Fact]
    public void Expanded_objects_are_read_by_their_id() =>
        Assert.Equal(
            new Fact.MoneyArrived("pi_9", "cs_9", new Money(1, "EUR"), NodaConstants.UnixEpoch),
            Read("checkout.session.completed", """{"id":"cs_9","payment_status":"paid","amount_total":1,"currency":"eur","payment_intent":{"id":"pi_9"}}"""));

    [Fact]
    public void Money_that_cannot_be_read_is_set_aside_in_the_lane_of_payments()
    {
        string[] broken =
        [
            """{"payment_status":"paid"}""", """{"payment_status":"paid","payment_intent":"pi_1","amount_total":null,"currency":"gbp"}""",
            """{"payment_status":"paid","payment_intent":"pi_1","amount_total":-5,"currency":"gbp"}""",
            """{"payment_status":"paid","payment_intent":"pi_1","amount_total":5,"currency":"pounds"}""",
        ];
        foreach (var one in broken)
        {
            var item = Item(Event("checkout.session.completed", one));
            Assert.Equal((InboundKinds.Malformed, Lane.Payments), (item.Kind, item.Lane));
            Assert.Equal("stripe.malformed_event", Assert.IsType<Fact.Unroutable>(StripeReading.Read(item.Raw)).EventType);
        }
    }

    [Fact]
    public void Disputes_pass_first_and_what_we_do_not_use_waits()
    {
        Assert.Equal(Lane.Payments, Item(Event("charge.dispute.created", """{"id":"dp_1"}""")).Lane);
        var item = Item(Event("customer.created", """{"id":"cus_1"}"""));
        Assert.Equal((Lane.Receipts, "stripe:cus_1"), (item.Lane, item.Stream));
        Assert.IsType<Fact.Ignored>(StripeReading.Read(item.Raw));
    }

    [Fact]
    public void Every_example_is_one_item_and_no_money()
    {
        foreach (var file in Shared.Examples("stripe"))
            Assert.False(StripeReading.Read(Item(File.ReadAllBytes(file)).Raw) is Fact.MoneyArrived or Fact.MoneyReturned, file);
    }

    [Fact]
    public void Bodies_that_are_no_JSON_object_are_told_apart()
    {
        Assert.IsType<SplitDelivery.NotJson>(StripeDelivery.Split("no"u8.ToArray()));
        Assert.IsType<SplitDelivery.NotAnObject>(StripeDelivery.Split("[]"u8.ToArray()));
        Assert.Equal(InboundKinds.Malformed, Item("{}"u8.ToArray()).Kind);
    }

    private static byte[] Event(string type, string thing) =>
        Encoding.UTF8.GetBytes($$$"""{"id":"evt_1","object":"event","type":"{{{type}}}","data":{"object":{{{thing}}}}}""");

    private static Fact Read(string type, string thing) => StripeReading.Read(Event(type, thing));

    private static LeadId? LeadIn(string thing) => StripeReading.LeadOf(Event("charge.updated", thing));

    private static InboundItem Item(byte[] delivery) => Assert.Single(Assert.IsType<SplitDelivery.Items>(StripeDelivery.Split(delivery)).All);
}
