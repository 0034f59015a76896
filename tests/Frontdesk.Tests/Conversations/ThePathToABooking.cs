using Frontdesk.Conversations;
using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Conversations;

public sealed class ThePathToABooking
{
    [Fact]
    public void Approving_asks_for_the_locked_deposit_with_everything_the_client_must_know()
    {
        var talk = new Talk().Approved();
        Assert.Equal(LeadStatus.AwaitingDeposit, talk.Status);
        Assert.Contains("£150", talk.Said);
        Assert.Contains("comes off the price", talk.Said);
        Assert.Contains("get it back", talk.Said);
        Assert.Contains("until Tue 3 March", talk.Said);
        Assert.Contains("[[pay]]", talk.Said);
        Assert.Equal("v1", talk.Lead!.Deposit!.RuleVersion);
        Assert.Equal("2026-01", talk.Lead.Deposit.PolicyVersion);
        Assert.Single(talk.Last.Effects.OfType<Effect.OpenCheckout>());
    }

    [Fact]
    public void After_each_step_the_artist_gets_the_link_to_the_next()
    {
        var talk = new Talk().Approved();
        Assert.Contains(talk.ToArtist, m => m.Links.Any(l => l.Kind == LinkKind.SendDeposit && l.OnlyFrom == LeadStatus.AwaitingDeposit));
        talk.PageOpens().Pays(150_00);
        Assert.Contains(talk.ToArtist, m => m.Links.Any(l => l.Kind == LinkKind.MarkBooked && l.OnlyFrom == LeadStatus.BookingPending));
    }

    [Fact]
    public void A_paid_deposit_passes_through_paid_to_booking_pending_and_is_told()
    {
        var talk = new Talk().Paid();
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
        Assert.Equal([LeadStatus.DepositPaid, LeadStatus.BookingPending], talk.Last.Changes.Select(c => c.To));
        Assert.Contains("£150", talk.Said);
        Assert.Equal(DepositState.Paid, talk.Lead!.Deposit!.State);
    }

    [Fact]
    public void A_checkout_and_its_intent_report_one_payment()
    {
        var talk = new Talk().Paid().Pays(150_00, session: null);
        Assert.Single(talk.Lead!.Payments);
        Assert.Empty(talk.Last.Effects);
    }

    [Fact]
    public void Booking_fixes_the_date_in_the_studios_zone_and_confirms_with_place_and_preparation()
    {
        var talk = new Talk().Booked();
        Assert.Equal(LeadStatus.Booked, talk.Status);
        Assert.Contains("Fri 20 March, 11:00–14:00 (London)", talk.Said);
        Assert.Contains("12 Arch Lane", talk.Said);
        Assert.Equal(Instant.FromUtc(2026, 3, 20, 11, 0), talk.Lead!.Session!.Start);
    }

    [Fact]
    public void A_start_that_the_clock_skips_or_that_has_passed_is_refused_by_its_field()
    {
        var talk = new Talk().Paid();
        talk.Staff(new StaffAct.MarkBooked(new LocalDateTime(2026, 3, 29, 1, 30), null));
        Assert.Equal("start", Assert.IsType<Refusal.BadField>(talk.Last.Refusal).Field);
        talk.Staff(new StaffAct.MarkBooked(new LocalDateTime(2026, 3, 1, 11, 0), null));
        Assert.IsType<Refusal.BadField>(talk.Last.Refusal);
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
    }

    [Fact]
    public void A_second_payment_goes_back_and_is_told()
    {
        var talk = new Talk().Paid().Pays(150_00, intent: "pi_2", session: "cs_0");
        var back = Assert.Single(talk.Last.Effects.OfType<Effect.ReturnMoney>());
        Assert.Equal("pi_2", back.PaymentIntent);
        Assert.Contains(talk.Happenings, h => h.EventType == "stripe.duplicate_payment");
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
        Assert.NotEmpty(talk.Said);
    }

    [Theory]
    [InlineData(149_00, "GBP")]
    [InlineData(150_00, "EUR")]
    public void Another_amount_or_currency_is_put_before_the_artist(long minor, string currency)
    {
        var talk = new Talk().Approved().PageOpens().Pays(minor, currency: currency);
        Assert.Equal(LeadStatus.NeedsFollowUp, talk.Status);
        Assert.Contains(talk.Happenings, h => h.EventType == "stripe.amount_mismatch");
        Assert.Single(talk.ToArtist);
        talk.Staff(new StaffAct.Resume());
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
    }

    [Fact]
    public void An_unpaid_deposit_expires_once_and_a_late_payment_still_counts()
    {
        var talk = new Talk().Approved().PageOpens();
        talk.Take(new Fact.DueCame(DueKind.DepositExpiry));
        Assert.Equal(LeadStatus.AwaitingDeposit, talk.Status);
        talk.Pass(Duration.FromHours(24)).Take(new Fact.DueCame(DueKind.DepositExpiry));
        Assert.Equal(LeadStatus.DepositExpired, talk.Status);
        Assert.Single(talk.Last.Effects.OfType<Effect.CloseCheckout>());
        talk.Take(new Fact.DueCame(DueKind.DepositExpiry));
        Assert.Empty(talk.Last.Effects);
        talk.Pays(150_00);
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
        Assert.Contains("after the link had ended", talk.ToArtist.Single().Text);
    }

    [Fact]
    public void A_client_whose_link_ran_out_gets_a_fresh_one_by_asking()
    {
        var talk = new Talk().Approved().PageOpens().Pass(Duration.FromHours(25)).Take(new Fact.DueCame(DueKind.DepositExpiry));
        talk.Client("hi");
        Assert.Equal(LeadStatus.DepositExpired, talk.Status);
        talk.Client("yes please");
        Assert.Equal(LeadStatus.AwaitingDeposit, talk.Status);
        Assert.Contains("[[pay]]", talk.Said);
        Assert.Equal(new Money(150_00, "GBP"), talk.Lead!.Deposit!.Amount);
    }

    [Fact]
    public void Sending_the_deposit_again_replaces_the_page_and_paying_the_old_one_still_counts()
    {
        var talk = new Talk().Approved().PageOpens("cs_old");
        talk.Staff(new StaffAct.SendDeposit(200_00));
        Assert.Contains(talk.Last.Effects, e => e is Effect.CloseCheckout { SessionId: "cs_old" });
        Assert.Equal(200_00, talk.Lead!.Deposit!.Amount.Minor);
        talk.PageOpens("cs_new").Pays(200_00, session: "cs_new");
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
    }

    [Fact]
    public void A_page_that_opens_for_a_replaced_deposit_is_closed()
    {
        var talk = new Talk().Approved();
        var old = talk.Lead!.Deposit!;
        talk.Staff(new StaffAct.SendDeposit(null)).Take(
            new Fact.CheckoutOpened(old.Id, old.Attempt, "cs_late", "https://pay.example", talk.Now + Duration.FromHours(1)));
        Assert.Contains(talk.Last.Effects, e => e is Effect.CloseCheckout { SessionId: "cs_late" });
        Assert.Null(talk.Lead!.Deposit!.SessionId);
    }

    [Fact]
    public void Declining_a_paid_enquiry_returns_the_money_and_says_so()
    {
        var talk = new Talk().Paid().Staff(new StaffAct.Decline("I'm away until autumn."));
        Assert.Equal(LeadStatus.Rejected, talk.Status);
        Assert.Single(talk.Last.Effects.OfType<Effect.ReturnMoney>());
        Assert.Contains("I'm away until autumn.", talk.Said);
        Assert.Contains("£150", talk.Said);
    }

    [Fact]
    public void Declining_a_paid_enquiry_is_put_before_a_person_where_the_studio_decides_itself()
    {
        var talk = new Talk { Studio = Cast.Studio with { Deposits = Cast.Studio.Deposits with { ReturnsOnDecline = false } } }.Paid();
        talk.Staff(new StaffAct.Decline(null));
        Assert.Empty(talk.Last.Effects.OfType<Effect.ReturnMoney>());
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Money_after_a_decline_goes_back()
    {
        var talk = new Talk().Approved().PageOpens().Staff(new StaffAct.Decline(null)).Pays(150_00);
        Assert.Equal(LeadStatus.Rejected, talk.Status);
        Assert.Single(talk.Last.Effects.OfType<Effect.ReturnMoney>());
        Assert.Contains("£150", talk.Said);
    }

    [Fact]
    public void A_refund_names_only_what_is_still_here()
    {
        var talk = new Talk().Paid().Pays(150_00, intent: "pi_2").Staff(new StaffAct.Refund(null));
        Assert.Contains("£150", talk.Said);
        Assert.DoesNotContain("£300", talk.Said);
    }

    [Fact]
    public void Refunding_closes_the_enquiry_frees_the_date_and_is_told_once()
    {
        var talk = new Talk().Booked().Staff(new StaffAct.Refund(null));
        Assert.Equal(LeadStatus.Refunded, talk.Status);
        Assert.Null(talk.Lead!.Session);
        Assert.Single(talk.ToClient);
        talk.Take(new Fact.MoneyReturned("pi_1", new Money(150_00, "GBP"), talk.Now));
        Assert.Empty(talk.ToClient);
        Assert.Equal(PaymentState.Returned, talk.Lead!.Payments.Single().State);
    }

    [Fact]
    public void Money_returned_by_hand_at_the_vendor_is_told_and_closes_what_was_not_booked()
    {
        var talk = new Talk().Paid().Take(new Fact.MoneyReturned("pi_1", new Money(150_00, "GBP"), Cast.Monday));
        Assert.Equal(LeadStatus.Refunded, talk.Status);
        Assert.Single(talk.ToClient);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void An_act_that_the_status_does_not_allow_is_refused_by_name_with_what_is_allowed()
    {
        var talk = new Talk().Client("hi").Staff(new StaffAct.Approve());
        var refusal = Assert.IsType<Refusal.InvalidTransition>(talk.Last.Refusal);
        Assert.Equal("Cannot approve lead in status QUALIFYING", refusal.Message);
        Assert.DoesNotContain("approve", refusal.Allowed);
        Assert.Contains("reject", refusal.Allowed);
        Assert.Empty(talk.Last.Effects);
    }

    [Fact]
    public void A_button_pressed_too_late_is_answered_on_the_phone()
    {
        var talk = new Talk().Approved().Staff(new StaffAct.Approve(), LeadStatus.PendingApproval, Via.Button);
        Assert.NotNull(talk.Last.Refusal);
        Assert.Single(talk.ToArtist);
        Assert.Empty(talk.ToClient);
    }

    [Fact]
    public void An_act_locked_to_a_status_is_refused_in_another()
    {
        var talk = new Talk().Complete().Staff(new StaffAct.Decline(null), LeadStatus.AwaitingDeposit);
        Assert.IsType<Refusal.InvalidTransition>(talk.Last.Refusal);
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
    }

    [Fact]
    public void What_a_client_would_read_is_previewed_without_being_done()
    {
        var talk = new Talk().Complete();
        var scene = new Scene(Cast.Studio, Cast.Words, talk.Now, new Switches(), new ReservedIds(9, 9, 9));
        var (messages, refusal) = Preview.Of(scene, talk.Conversation, talk.Lead, new StaffAct.Approve(), "Jonah");
        Assert.Null(refusal);
        talk.Staff(new StaffAct.Approve());
        Assert.Equal(messages.Select(m => m.Text), talk.ToClient.Select(m => m.Text));
    }

    [Fact]
    public void The_payment_page_is_renewed_while_the_deposit_is_owed_and_not_after()
    {
        var talk = new Talk().Approved().PageOpens().Take(new Fact.CheckoutLapsed("cs_1")).Take(new Fact.PaymentPageAsked());
        Assert.Equal(2, Assert.Single(talk.Last.Effects.OfType<Effect.OpenCheckout>()).Attempt);
        talk.PageOpens("cs_2").Take(new Fact.PaymentPageAsked());
        Assert.Empty(talk.Last.Effects);
        talk.Pays(150_00, session: "cs_2").Take(new Fact.PaymentPageAsked());
        Assert.Empty(talk.Last.Effects);
    }
}
