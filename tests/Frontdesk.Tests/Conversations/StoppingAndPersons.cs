using Frontdesk.Consent;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Conversations;

public sealed class StoppingAndPersons
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("stop.")]
    [InlineData("Stop please")]
    [InlineData("unsubscribe")]
    [InlineData("please stop texting me")]
    public void Stop_works_in_any_wording_and_is_confirmed_once(string words)
    {
        var talk = new Talk().Client("hi").Client(words);
        Assert.Equal(LeadStatus.OptOut, talk.Status);
        Assert.Equal(Purpose.OptOutConfirmation, Assert.Single(talk.ToClient).Purpose);
        Assert.Equal(ConsentKind.OptOut, Assert.Single(talk.Last.Consents).Kind);
        talk.Client(words);
        Assert.Empty(talk.ToClient);
    }

    [Fact]
    public void An_opted_out_client_who_writes_is_not_started_again()
    {
        var talk = new Talk().Client("hi").Client("STOP").Pass(Duration.FromDays(9)).Client("hi, I'd like another tattoo");
        Assert.Empty(talk.ToClient);
        Assert.Equal(LeadStatus.OptOut, talk.Status);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Start_restores_where_it_was_left()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("STOP").Client("START");
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Null(talk.Conversation.OptedOutAt);
        Assert.Contains("messages", talk.Said);
        Assert.Equal("a fern", talk.Lead!.Said("idea"));
    }

    [Fact]
    public void Start_leaves_the_question_to_the_person_who_has_the_conversation()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("STOP").Staff(new StaffAct.Pause()).Client("START");
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Null(talk.Conversation.OptedOutAt);
        Assert.DoesNotContain('?', Assert.Single(talk.ToClient).Text);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void A_late_delivery_does_not_lengthen_the_artists_window()
    {
        var talk = new Talk().Take(new Fact.ArtistWrote("wamid.a", Cast.Monday, new Content.Words("hi"), []));
        var anHourAgo = new Fact.ArtistWrote("wamid.b", Cast.Monday + Duration.FromHours(1), new Content.Words("hi"), []);
        talk.Pass(Duration.FromHours(2)).Take(anHourAgo);
        Assert.Equal(Cast.Monday + Duration.FromHours(1), talk.Conversation.LastClientMessageAt);
    }

    [Fact]
    public void Resuming_after_the_time_to_pay_ran_out_waits_for_no_payment()
    {
        var talk = new Talk().Approved().PageOpens().Client("HUMAN").Pass(Duration.FromDays(9))
            .Take(new Fact.DueCame(DueKind.DepositExpiry))
            .Staff(new StaffAct.Resume());
        Assert.Equal(LeadStatus.DepositExpired, talk.Status);
    }

    [Fact]
    public void Stop_while_a_deposit_is_owed_lets_the_page_go()
    {
        var talk = new Talk().Approved().PageOpens().Client("STOP");
        Assert.Single(talk.Last.Effects.OfType<Effect.CloseCheckout>());
        Assert.Equal(LeadStatus.OptOut, talk.Status);
    }

    [Fact]
    public void Stop_of_a_booked_client_keeps_the_booking_and_tells_the_artist()
    {
        var talk = new Talk().Booked().Client("STOP");
        Assert.Equal(LeadStatus.Booked, talk.Status);
        Assert.NotNull(talk.Conversation.OptedOutAt);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void A_booked_client_who_cancels_has_not_opted_out()
    {
        var talk = new Talk().Booked().Client("I need to cancel my appointment");
        Assert.Null(talk.Conversation.OptedOutAt);
        Assert.Equal(LeadStatus.Booked, talk.Status);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void A_bare_cancel_is_about_what_can_be_cancelled()
    {
        Assert.Equal(LeadStatus.Cancelled, new Talk().Approved().Client("cancel").Status);
        Assert.Equal(LeadStatus.Booked, new Talk().Paid().Staff(new StaffAct.MarkBooked(null, null)).Client("Cancel").Status);
        Assert.Equal(LeadStatus.OptOut, new Talk().Client("hi").Client("CANCEL").Status);
    }

    [Theory]
    [InlineData("panic")]
    [InlineData("pilot")]
    [InlineData("person")]
    public void Stop_works_in_every_mode(string mode)
    {
        var talk = new Talk().Client("hi");
        talk.Switches = new Switches { Panic = mode == "panic", Pilot = mode == "pilot" };
        if (mode == "person")
            talk.Staff(new StaffAct.TakeOver());
        talk.Client("STOP");
        Assert.NotNull(talk.Conversation.OptedOutAt);
        Assert.Single(talk.ToClient);
    }

    [Fact]
    public void In_panic_one_safe_line_is_said_and_the_words_are_kept_from_the_consultation()
    {
        var talk = new Talk().Client("hi");
        talk.Switches = new Switches { Panic = true };
        talk.Client("a fern");
        Assert.Equal(Purpose.SafeLine, Assert.Single(talk.ToClient).Purpose);
        talk.Client("on my arm");
        Assert.Empty(talk.ToClient);
        Assert.Empty(talk.Lead!.Answers);
    }

    [Fact]
    public void A_pilot_makes_no_enquiry_of_a_number_that_is_not_on_its_list()
    {
        var talk = new Talk { Switches = new Switches { Pilot = true } }.Client("hi");
        Assert.Null(talk.Lead);
        Assert.Contains(talk.Happenings, h => h.EventType == "pilot_mode.blocked");
    }

    [Fact]
    public void Human_brings_a_person_and_continue_brings_the_bot_back_to_its_question()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("human");
        Assert.Equal(LeadStatus.NeedsArtistReply, talk.Status);
        talk.Client("it is about an old piece");
        Assert.Empty(talk.ToClient);
        talk.Client("CONTINUE");
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Equal(Owner.Bot, talk.Conversation.Owner);
        Assert.Equal("placement", talk.Lead!.CurrentQuestion);
    }

    [Fact]
    public void The_holding_line_is_said_every_six_hours_while_nobody_has_picked_it_up()
    {
        var talk = new Talk().Client("hi").Client("human").Client("hello?");
        Assert.Empty(talk.ToClient);
        talk.Pass(Duration.FromHours(7)).Client("hello?");
        Assert.Single(talk.ToClient);
    }

    [Fact]
    public void What_the_artist_types_elsewhere_takes_the_conversation_over()
    {
        var talk = new Talk().Client("hi").Take(new Fact.ArtistEchoed("wamid.e", Cast.Monday, new Content.Words("Jonah here")));
        Assert.Equal((Owner.Person, "Jonah"), (talk.Conversation.Owner, talk.Conversation.OwnedBy));
        talk.Client("a fern");
        Assert.Empty(talk.ToClient);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Handing_back_repeats_the_next_question()
    {
        var talk = new Talk().Client("hi").Client("a fern")
            .Staff(new StaffAct.Message("Which arm?", null)).Client("left one").Staff(new StaffAct.HandBack());
        Assert.Equal(Owner.Bot, talk.Conversation.Owner);
        Assert.Contains("Where", talk.Said.Replace("Which part", "Where", StringComparison.Ordinal));
        Assert.Equal("placement", talk.Lead!.CurrentQuestion);
    }

    [Fact]
    public void A_person_may_not_write_freely_when_the_window_is_closed_or_after_stop()
    {
        var talk = new Talk().Client("hi").Pass(Duration.FromHours(25)).Staff(new StaffAct.Message("still there?", null));
        Assert.IsType<Refusal.MayNotWrite>(talk.Last.Refusal);
        talk.Staff(new StaffAct.Message("", Templates.NextSteps));
        Assert.Null(talk.Last.Refusal);
        talk.Client("STOP").Staff(new StaffAct.Message("sorry", Templates.NextSteps));
        Assert.IsType<Refusal.MayNotWrite>(talk.Last.Refusal);
    }

    [Fact]
    public void The_artist_who_writes_to_the_bot_hears_what_waits_for_him()
    {
        var waiting = new WaitingEnquiry(new LeadId(7), "Sam Lee", LeadStatus.PendingApproval, Cast.Monday);
        var talk = new Talk().Take(new Fact.ArtistWrote("wamid.a", Cast.Monday, new Content.Words("hi"), [waiting]));
        var list = Assert.Single(talk.ToArtist);
        Assert.Contains("Sam Lee", list.Text);
        Assert.Equal(LinkKind.Approve, Assert.Single(list.Links).Kind);
        Assert.Contains("[[next:7]]", list.Text);
        Assert.Null(talk.Lead);
    }

    [Fact]
    public void Ask_pressed_on_the_phone_sends_the_artists_next_words_to_that_client()
    {
        var talk = new Talk().Take(new Fact.ArtistWrote("wamid.a", Cast.Monday, new Content.Choice("act:ask:7", "Ask"), []));
        Assert.Equal(new LeadId(7), talk.Conversation.AskingFor);
        talk.Take(new Fact.ArtistWrote("wamid.b", Cast.Monday, new Content.Words("Left or right?"), []));
        var passed = Assert.Single(talk.Last.PassedOn);
        Assert.Equal(new StaffAct.Ask("Left or right?"), passed.Act);
        Assert.Null(talk.Conversation.AskingFor);
    }

    [Fact]
    public void A_message_that_did_not_go_is_told_to_the_artist_once()
    {
        var talk = new Talk().Client("hi")
            .Take(new Fact.MessageNotSent(5, ToArtist: false, "template_not_configured", Templates.NextSteps));
        Assert.Contains(talk.Happenings, h => h.EventType == "whatsapp.template_not_configured.next_steps_reply_to_continue");
        Assert.Single(talk.ToArtist);
        talk.Take(new Fact.MessageNotSent(6, ToArtist: true, "window_closed", null));
        Assert.Empty(talk.ToArtist);
        Assert.Contains(talk.Happenings, h => h.EventType == "artist.unreachable");
    }

    [Fact]
    public void An_artist_whose_template_is_unknown_is_unreachable_too()
    {
        var notSent = new Fact.MessageNotSent(6, ToArtist: true, "template_not_configured", Templates.ArtistUpdate);
        var talk = new Talk().Client("hi").Take(notSent);
        Assert.Equal(
            ["whatsapp.template_not_configured.artist_update", "artist.unreachable"],
            talk.Last.Happenings.Select(h => h.EventType));
    }
}
