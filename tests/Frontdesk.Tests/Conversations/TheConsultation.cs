using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Conversations;

public sealed class TheConsultation
{
    [Fact]
    public void The_first_message_is_welcomed_and_asked_the_first_question_in_one_message()
    {
        var talk = new Talk().Client("hi");
        var message = Assert.Single(talk.ToClient);
        Assert.Contains("automatic", message.Text);
        Assert.Contains("HUMAN", message.Text);
        Assert.Contains("[[privacy]]", message.Text);
        Assert.EndsWith("?", Cast.Words.Variants("ask_idea")[0].TrimEnd('.') + "?");
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Equal(QuestionKeys.Idea, talk.Lead!.CurrentQuestion);
    }

    [Fact]
    public void A_first_message_in_another_language_is_welcomed_and_handed_over_in_one_message()
    {
        var talk = new Talk().Client("dzień dobry, ile kosztuje mały tatuaż");
        var message = Assert.Single(talk.ToClient);
        Assert.Contains("[[privacy]]", message.Text);
        Assert.Contains("English", message.Text);
        Assert.Equal(LeadStatus.NeedsArtistReply, talk.Status);
        Assert.Contains("writes in Polish", Assert.Single(talk.ToArtist).Text);
    }

    [Fact]
    public void Every_message_in_gets_at_most_one_message_out()
    {
        var talk = new Talk();
        string[] texts =
        [
            "hi", "a fern", "forearm", "huge", "8x12cm", "skip", "2", "no", "no", "£500", "London", "skip", "no", "soon", "hello?",
        ];
        foreach (var text in texts)
        {
            talk.Client(text);
            Assert.True(talk.ToClient.Count() <= 1, $"'{text}' got {talk.ToClient.Count()} messages");
        }
    }

    [Fact]
    public void A_complete_consultation_waits_for_the_artists_decision_with_links_and_buttons()
    {
        var talk = new Talk().Complete();
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
        var summary = Assert.Single(talk.ToArtist);
        Assert.Equal(["Approve", "Ask", "Decline"], summary.Choices.Select(c => c.Title));
        Assert.Equal(["approve", "ask", "decline", "thread"], summary.Links.Select(l => l.Name));
        Assert.All(summary.Links, l => Assert.Contains($"[[{l.Name}]]", summary.Text));
        Assert.Equal(SizeClass.Medium, talk.Lead!.Estimate!.Size);
        Assert.Equal(new Money(150_00, "GBP"), talk.Lead.Estimate.Deposit);
    }

    [Fact]
    public void Two_misreads_of_one_question_bring_a_person()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("forearm").Client("quite big");
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Contains("cm", talk.Said);
        talk.Client("very big");
        Assert.Equal(LeadStatus.NeedsArtistReply, talk.Status);
        Assert.Equal(Owner.Person, talk.Conversation.Owner);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void A_good_answer_forgets_the_strikes()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("forearm").Client("quite big").Client("8x12 cm");
        Assert.Empty(talk.Lead!.Strikes);
        Assert.Equal("8 x 12 cm", talk.Lead.Said(QuestionKeys.Dimensions));
    }

    [Theory]
    [InlineData("actually make it 12 cm", "12 x 12 cm")]
    [InlineData("Sorry, I meant 6x9 cm", "6 x 9 cm")]
    [InlineData("change the size to 10 x 10 cm", "10 x 10 cm")]
    public void An_earlier_answer_is_corrected_and_the_question_repeated(string correction, string size)
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("forearm").Client("8x12 cm").Client(correction);
        Assert.Equal(size, talk.Lead!.Said(QuestionKeys.Dimensions));
        Assert.Equal(QuestionKeys.Style, talk.Lead.CurrentQuestion);
        Assert.Contains(size, talk.Said);
    }

    [Fact]
    public void Go_back_asks_the_previous_question_again_and_then_goes_on_where_it_was()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("forearm").Client("go back");
        Assert.Equal(QuestionKeys.Placement, talk.Lead!.CurrentQuestion);
        talk.Client("left thigh");
        Assert.Equal("left thigh", talk.Lead!.Said(QuestionKeys.Placement));
        Assert.Equal(QuestionKeys.Dimensions, talk.Lead.CurrentQuestion);
    }

    [Fact]
    public void Skip_passes_an_optional_question_and_not_a_needed_one()
    {
        var talk = new Talk().Client("hi").Client("skip");
        Assert.Equal(QuestionKeys.Idea, talk.Lead!.CurrentQuestion);
        talk.Client("a fern").Client("forearm").Client("8x12 cm").Client("skip");
        Assert.Equal(QuestionKeys.Complexity, talk.Lead!.CurrentQuestion);
    }

    [Fact]
    public void Size_budget_and_city_are_recapped_once()
    {
        var talk = new Talk().Complete();
        var recaps = talk.Effects.OfType<Effect.SendMessage>()
            .Count(e => e.To == Recipient.Client
                && e.Message.Text.Contains("8 x 12 cm", StringComparison.Ordinal)
                && e.Message.Text.Contains("£500", StringComparison.Ordinal));
        Assert.Equal(1, recaps);
    }

    [Fact]
    public void A_city_that_settles_its_country_skips_the_country()
    {
        var talk = new Talk()
            .Client("hi").Client("a fern").Client("forearm").Client("8x12 cm").Client("skip").Client("2")
            .Client("no").Client("no").Client("£500").Client("London");
        Assert.Equal("GB", talk.Lead!.Said(QuestionKeys.Country));
        Assert.Equal(QuestionKeys.Instagram, talk.Lead.CurrentQuestion);
    }

    [Fact]
    public void Ten_pictures_of_an_album_are_one_answer_to_the_references()
    {
        var talk = new Talk().Client("hi").Client("a fern").Client("forearm").Client("8x12 cm").Client("skip").Client("2").Client("no");
        Assert.Equal(QuestionKeys.ReferenceImages, talk.Lead!.CurrentQuestion);
        var replies = 0;
        for (var i = 0; i < 10; i++)
            replies += talk.Picture(i == 3 ? "the leaves like this" : null).ToClient.Count();
        Assert.Equal(1, replies);
        Assert.Equal(10, talk.Lead!.Pictures);
        Assert.Equal(QuestionKeys.Budget, talk.Lead.CurrentQuestion);
        Assert.Empty(talk.Lead.Strikes);
        Assert.Contains("the leaves like this", talk.Lead.Answers[QuestionKeys.ReferenceImages].Text);
        Assert.Equal(10, talk.Effects.OfType<Effect.FetchMedia>().Count());
    }

    [Fact]
    public void A_caption_is_read_as_the_answer()
    {
        var talk = new Talk().Client("hi").Picture("a fern like this one");
        Assert.Equal("a fern like this one", talk.Lead!.Said(QuestionKeys.Idea));
        Assert.Equal(1, talk.Lead.Pictures);
    }

    [Theory]
    [InlineData("reaction")]
    [InlineData("sticker")]
    [InlineData("edit")]
    public void What_is_no_answer_is_never_taken_for_one(string kind)
    {
        var talk = new Talk().Client("hi").Client(new Content.NoAnswer(kind, "👍"));
        Assert.Empty(talk.ToClient);
        Assert.Equal(QuestionKeys.Idea, talk.Lead!.CurrentQuestion);
        Assert.Empty(talk.Lead.Answers);
    }

    [Fact]
    public void A_voice_note_is_kept_asks_once_for_text_and_tells_a_person()
    {
        var voice = new Content.Recording(new MediaReference("m1", "audio/ogg", IsVoice: true), null);
        var talk = new Talk().Client("hi").Client(voice);
        Assert.Single(talk.ToClient);
        Assert.Single(talk.ToArtist);
        Assert.Contains(talk.Last.Effects, e => e is Effect.FetchMedia);
        talk.Client(voice);
        Assert.Empty(talk.ToClient);
        Assert.Contains(talk.Last.Effects, e => e is Effect.FetchMedia);
        Assert.Empty(talk.Lead!.Answers);
    }

    [Fact]
    public void A_question_of_the_client_goes_to_the_artist_and_ours_is_repeated()
    {
        var talk = new Talk().Client("hi").Client("how much is an hour?");
        Assert.Single(talk.ToArtist);
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Equal(QuestionKeys.Idea, talk.Lead!.CurrentQuestion);
        Assert.Empty(talk.Lead.Answers);
    }

    [Theory]
    [InlineData("£300", "UK")]
    [InlineData("£399", "UK")]
    public void A_budget_under_the_minimum_is_told_and_put_before_a_person(string budget, string region)
    {
        var talk = new Talk().Complete(budget);
        Assert.Equal(LeadStatus.NeedsFollowUp, talk.Status);
        Assert.Contains("£400", talk.Said);
        Assert.Equal(region, talk.Lead!.Estimate!.Region);
        talk.Client("ok £450 then");
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
    }

    [Fact]
    public void A_budget_equal_to_the_minimum_passes() => Assert.Equal(LeadStatus.PendingApproval, new Talk().Complete("£400").Status);

    [Fact]
    public void One_and_a_half_k_is_fifteen_hundred() =>
        Assert.Equal("£1,500", new Talk().Complete("1.5k").Lead!.Said(QuestionKeys.Budget));

    [Fact]
    public void A_cover_up_goes_to_the_artist_with_an_estimate()
    {
        var talk = new Talk().Complete(coverup: "yes");
        Assert.Equal(LeadStatus.NeedsArtistReply, talk.Status);
        Assert.NotNull(talk.Lead!.Estimate);
        talk.Staff(new StaffAct.Approve());
        Assert.Equal(LeadStatus.AwaitingDeposit, talk.Status);
    }

    [Fact]
    public void Another_city_is_offered_where_the_artist_does_not_work_and_yes_asks_him()
    {
        var talk = new Talk().Complete(city: "Leeds");
        Assert.Equal(LeadStatus.TourConversionOffered, talk.Status);
        Assert.Contains("Manchester", talk.Said);
        talk.Client("yes");
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void Refusing_the_other_city_waits_and_does_not_start_again_by_accident()
    {
        var talk = new Talk().Complete(city: "Leeds").Client("no");
        Assert.Equal(LeadStatus.Waitlisted, talk.Status);
        var id = talk.Lead!.Id;
        talk.Pass(Duration.FromDays(3)).Client("hi");
        Assert.Equal(id, talk.Lead!.Id);
        Assert.Equal(LeadStatus.Waitlisted, talk.Status);
        talk.Client("new enquiry");
        Assert.NotEqual(id, talk.Lead!.Id);
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
    }

    [Fact]
    public void Neighbouring_questions_of_one_enquiry_do_not_repeat_their_variant()
    {
        var talk = new Talk().Client("hi");
        var first = talk.Said;
        talk.Client("hello").Client("hello again there?");
        Assert.NotEqual(first, talk.Said);
    }

    [Fact]
    public void Everything_that_is_asked_fits_into_whatsapps_buttons_and_lists()
    {
        foreach (var key in Cast.Words.Keys.Where(k => k.StartsWith("choices_", StringComparison.Ordinal)))
        {
            var titles = Cast.Words.Variants(key);
            Assert.InRange(titles.Length, 1, 10);
            Assert.All(titles, title => Assert.InRange(title.Length, 1, titles.Length <= 3 ? 20 : 24));
        }
    }
}
