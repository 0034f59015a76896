using Frontdesk.Conversations;
using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Conversations;

/// <summary>What happens beside the path: late money, hand-overs in the wrong moment, statuses set by hand.</summary>
public sealed class OddTurns
{
    [Fact]
    public void What_a_client_adds_while_a_deposit_is_owed_reaches_the_artist()
    {
        var talk = new Talk().Approved().Client("could we also add a small leaf");
        Assert.Single(talk.ToArtist);
        Assert.Contains("[[pay]]", talk.Said);
        talk.Client("any news?");
        Assert.Contains("until", talk.Said);
    }

    [Fact]
    public void A_payment_does_not_take_the_conversation_from_the_person_who_has_it()
    {
        var talk = new Talk().Approved().PageOpens().Staff(new StaffAct.Message("Shall we talk about the leaf?", null)).Pays(150_00);
        Assert.Equal((Owner.Person, "Jonah"), (talk.Conversation.Owner, talk.Conversation.OwnedBy));
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
    }

    [Fact]
    public void A_payment_for_an_older_enquiry_leaves_a_newer_hand_over_alone()
    {
        var talk = new Talk().Approved().PageOpens();
        var old = talk.Lead!;
        var newer = new Talk().Client("hi").Client("human");
        var scene = new Scene(Cast.Studio, Cast.Words, Cast.Monday, new Switches(), new ReservedIds(7, 8, 9));
        var decision = Turn.Take(
            scene, newer.Conversation, old, new Fact.MoneyArrived("pi_1", "cs_1", new Money(150_00, "GBP"), Cast.Monday));
        Assert.Equal(Owner.Person, decision.Conversation.Owner);
        Assert.Equal(LeadStatus.BookingPending, decision.Lead!.Status);
    }

    [Fact]
    public void An_act_of_the_artist_does_not_end_a_pause()
    {
        var talk = new Talk().Complete().Staff(new StaffAct.Pause()).Staff(new StaffAct.Approve());
        Assert.Equal(LeadStatus.AwaitingDeposit, talk.Status);
        Assert.Equal(Owner.Paused, talk.Conversation.Owner);
        talk.Client("great");
        Assert.Empty(talk.ToClient);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void A_deposit_that_ran_out_during_a_hand_over_is_not_waited_for()
    {
        var talk = new Talk().Approved().PageOpens().Client("human").Pass(Duration.FromHours(25));
        talk.Take(new Fact.DueCame(DueKind.DepositExpiry));
        talk.Staff(new StaffAct.Resume());
        Assert.Equal(LeadStatus.DepositExpired, talk.Status);
        talk.Client("yes please");
        Assert.Equal(LeadStatus.AwaitingDeposit, talk.Status);
    }

    [Fact]
    public void Handing_back_after_the_window_closed_goes_as_a_template()
    {
        var talk = new Talk().Complete().Client("human").Pass(Duration.FromHours(30)).Staff(new StaffAct.HandBack());
        Assert.NotNull(Assert.Single(talk.ToClient).Template);
    }

    [Fact]
    public void Stop_and_start_during_a_hand_over_can_still_be_resumed()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("human").Client("STOP").Client("START");
        Assert.Equal(LeadStatus.NeedsArtistReply, talk.Status);
        talk.Staff(new StaffAct.Resume());
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
    }

    [Fact]
    public void Start_of_a_client_who_had_gone_quiet_repeats_the_question_and_takes_the_answer()
    {
        var talk = new Talk().Client("hi").Client("a fern")
            .Staff(new StaffAct.CorrectStatus(LeadStatus.Abandoned, "test")).Client("STOP").Client("START");
        talk.Client("left forearm");
        Assert.Equal("left forearm", talk.Lead!.Said("placement"));
    }

    [Fact]
    public void The_artist_hears_when_a_client_he_would_answer_stops_and_starts_again()
    {
        var talk = new Talk().Complete().Client("STOP");
        Assert.Single(talk.ToArtist);
        talk.Client("START");
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Stop_of_a_client_whose_money_is_looked_at_leaves_the_money_before_the_artist()
    {
        var talk = new Talk().Approved().PageOpens().Pays(149_00).Client("STOP");
        Assert.Equal(LeadStatus.NeedsFollowUp, talk.Status);
        Assert.Contains("refund", ActNames.Allowed(talk.Lead!));
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Cancelling_while_money_is_looked_at_goes_to_a_person()
    {
        var talk = new Talk().Approved().PageOpens().Pays(149_00).Client("I want to cancel my booking");
        Assert.NotEqual(LeadStatus.Cancelled, talk.Status);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Money_of_another_amount_ends_the_page_and_approving_takes_it_as_paid()
    {
        var talk = new Talk().Approved().PageOpens().Pays(149_00, session: null);
        Assert.NotEqual(DepositState.Owed, talk.Lead!.Deposit!.State);
        talk.Staff(new StaffAct.Approve());
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
        Assert.Empty(talk.Last.Effects.OfType<Effect.OpenCheckout>());
    }

    [Fact]
    public void Money_in_two_currencies_is_named_in_both()
    {
        var talk = new Talk().Approved().PageOpens().Pays(150_00, "pi_eur", currency: "EUR").Staff(new StaffAct.SendDeposit(null));
        talk.PageOpens("cs_2").Pays(150_00, "pi_gbp", "cs_2").Staff(new StaffAct.Refund(null));
        Assert.Contains("€150 and £150", talk.Said);
        Assert.Equal(2, talk.Last.Effects.OfType<Effect.ReturnMoney>().Count());
    }

    [Fact]
    public void Money_after_stop_is_counted_and_brings_the_artist_to_the_date()
    {
        var talk = new Talk().Approved().PageOpens().Client("STOP").Pays(150_00);
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
        Assert.NotNull(talk.Conversation.OptedOutAt);
        Assert.Contains(talk.ToArtist, m => m.Links.Any(l => l.Kind == LinkKind.MarkBooked && l.OnlyFrom == LeadStatus.BookingPending));
    }

    [Theory]
    [InlineData(LeadStatus.Booked)]
    [InlineData(LeadStatus.Completed)]
    [InlineData(LeadStatus.NoShow)]
    public void Money_that_comes_after_the_date_was_fixed_does_not_promise_another(LeadStatus status)
    {
        var talk = new Talk().Approved().PageOpens().Client("human");
        talk.Staff(new StaffAct.MarkBooked(new LocalDateTime(2026, 3, 20, 11, 0), null));
        if (status != LeadStatus.Booked)
            talk.Staff(new StaffAct.CorrectStatus(status, "test"));
        talk.Pays(150_00);
        Assert.Equal(status, talk.Status);
        Assert.Contains("£150", talk.Said);
        Assert.DoesNotContain("date", talk.Said);
        Assert.DoesNotContain(talk.ToArtist, m => m.Links.Any(l => l.Kind == LinkKind.MarkBooked));
    }

    [Fact]
    public void A_piece_that_changed_after_a_decline_is_asked_its_own_deposit()
    {
        var talk = new Talk().Approved()
            .Staff(new StaffAct.Decline(null)).Staff(new StaffAct.CorrectStatus(LeadStatus.PendingApproval, "changed my mind"));
        talk.Client("actually 20 x 30 cm").Staff(new StaffAct.Approve());
        Assert.Equal(talk.Lead!.Estimate!.Deposit, talk.Lead.Deposit!.Amount);
        Assert.NotEqual(150_00, talk.Lead.Deposit.Amount.Minor);
    }

    [Fact]
    public void A_status_corrected_to_new_can_run_to_its_end()
    {
        var talk = new Talk().Client("hi").Staff(new StaffAct.CorrectStatus(LeadStatus.New, "again"));
        string[] answers = ["A fern", "arm", "8 x 12 cm", "skip", "2", "no", "no", "£500", "London", "skip", "no", "In 1-2 months"];
        foreach (var answer in answers)
            talk.Client(answer);
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
    }

    [Fact]
    public void A_finished_consultation_sent_back_to_questions_asks_one()
    {
        var talk = new Talk().Complete().Staff(new StaffAct.CorrectStatus(LeadStatus.Qualifying, "ask again"));
        Assert.NotNull(talk.Lead!.CurrentQuestion);
        Assert.NotEmpty(Assert.Single(talk.ToClient).Choices);
    }

    [Fact]
    public void A_tour_offer_set_by_hand_offers_a_city_or_is_refused()
    {
        var talk = new Talk().Complete().Staff(new StaffAct.CorrectStatus(LeadStatus.TourConversionOffered, "try Manchester"));
        Assert.Contains("Manchester", talk.Said);
        var homeOnly = new Talk { Studio = Cast.Studio with { TourStops = [] } }.Complete();
        homeOnly.Staff(new StaffAct.CorrectStatus(LeadStatus.TourConversionOffered, "try"));
        Assert.IsType<Refusal.BadField>(homeOnly.Last.Refusal);
    }

    [Theory]
    [InlineData("Paris", null, "FR", "EUROPE")]
    [InlineData(null, "United Kingdom", "GB", "UK")]
    [InlineData("Leeds", "gb", "GB", "UK")]
    public void A_location_corrected_by_hand_is_read_like_the_clients(string? city, string? country, string read, string region)
    {
        var talk = new Talk().Complete().Staff(new StaffAct.CorrectLocation(city, country));
        Assert.Equal(read, talk.Lead!.Said("location_country"));
        Assert.Equal(region, talk.Lead.Estimate!.Region);
    }

    [Fact]
    public void A_cover_up_can_be_decided_from_its_notice()
    {
        var talk = new Talk().Complete(coverup: "yes");
        var notice = Assert.Single(talk.ToArtist);
        Assert.Equal(["approve", "ask", "decline", "thread"], notice.Links.Select(l => l.Name));
        Assert.Equal(3, notice.Choices.Length);
        talk.Client("CONTINUE");
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
        Assert.Contains(talk.ToArtist, m => m.Links.Any(l => l.Kind == LinkKind.Approve && l.OnlyFrom == LeadStatus.PendingApproval));
    }

    [Fact]
    public void Where_are_we_is_answered_while_nobody_has_picked_a_booked_client_up()
    {
        var talk = new Talk().Booked().Client("I need to move my appointment").Client("any news?");
        Assert.Contains("20 March", talk.Said);
    }

    [Fact]
    public void A_client_who_was_missed_reaches_the_artist()
    {
        var talk = new Talk().Booked().Staff(new StaffAct.NoShow()).Client("so sorry, can I come on Friday");
        Assert.Contains("Jonah", talk.Said);
        Assert.DoesNotContain("closed", talk.Said);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Cancelling_an_enquiry_without_a_date_speaks_of_no_session()
    {
        var talk = new Talk().Complete().Staff(new StaffAct.Cancel(null));
        Assert.DoesNotContain("session", talk.Said);
        Assert.Equal(talk.Said.Trim(), talk.Said);
    }

    [Theory]
    [InlineData(LeadStatus.Qualifying)]
    [InlineData(LeadStatus.PendingApproval)]
    [InlineData(LeadStatus.Abandoned)]
    [InlineData(LeadStatus.TourConversionOffered)]
    [InlineData(LeadStatus.CollectingTimeWindows)]
    [InlineData(LeadStatus.Rejected)]
    [InlineData(LeadStatus.Booked)]
    public void A_wish_for_a_person_money_or_data_is_handed_over_in_its_own_words_everywhere(LeadStatus status)
    {
        (string, string)[] wishes =
        [
            ("human", "asked for a person"), ("I want a refund", "asked about a refund"),
            ("delete my data", "asked for their data to be erased"),
        ];
        foreach (var (words, reason) in wishes)
        {
            var talk = new Talk().Complete().Staff(new StaffAct.CorrectStatus(status, "test")).Client(words);
            Assert.Equal(reason, talk.Lead!.HandoverReason);
            Assert.Equal(Owner.Person, talk.Conversation.Owner);
            Assert.Single(talk.ToClient);
        }
    }

    [Fact]
    public void A_stale_button_does_not_decline_what_was_paid_since()
    {
        var talk = new Talk().Complete();
        var decline = talk.ToArtist.Single().Choices.Single(c => c.Title == "Decline");
        talk.Staff(new StaffAct.Approve()).PageOpens().Pays(150_00);
        var artist = new Talk().Take(new Fact.ArtistWrote("wamid.a", Cast.Monday, new Content.Choice(decline.Id, "Decline"),
            [new WaitingEnquiry(talk.Lead!.Id, "Sam Lee", LeadStatus.BookingPending, Cast.Monday)]));
        var passed = Assert.Single(artist.Last.PassedOn);
        talk.Staff(passed.Act, passed.OnlyFrom, Via.Button);
        Assert.IsType<Refusal.InvalidTransition>(talk.Last.Refusal);
        Assert.Equal(LeadStatus.BookingPending, talk.Status);
    }
}
