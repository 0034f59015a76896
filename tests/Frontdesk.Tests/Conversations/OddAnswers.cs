using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Conversations;

/// <summary>What people really write where a question waits.</summary>
public sealed class OddAnswers
{
    private static Talk AtTravelCity() => new Talk()
        .Client("hi").Client("A fern").Client("left forearm").Client("8 x 12 cm").Client("Fine line").Client("2").Client("no").Client("no")
        .Client("£500").Client("London").Client("skip");

    [Fact]
    public void Greetings_and_thanks_are_no_answer_and_no_strike()
    {
        var talk = new Talk().Client("hi").Client("hello?").Client("good morning").Client("thanks");
        Assert.Equal(LeadStatus.Qualifying, talk.Status);
        Assert.Equal(QuestionKeys.Idea, talk.Lead!.CurrentQuestion);
        Assert.Empty(talk.Lead.Strikes);
        Assert.Single(talk.ToClient);
    }

    [Fact]
    public void Start_from_somebody_who_never_stopped_is_no_answer() =>
        Assert.Empty(new Talk().Client("hi").Client("START").Lead!.Answers);

    [Theory]
    [InlineData("yes")]
    [InlineData("not sure")]
    [InlineData("🤷")]
    [InlineData("£500")]
    public void What_names_no_city_is_not_taken_for_the_city_to_travel_to(string said)
    {
        var talk = AtTravelCity().Client(said);
        Assert.Equal(QuestionKeys.TravelCity, talk.Lead!.CurrentQuestion);
        Assert.False(talk.Lead.Answers.ContainsKey(QuestionKeys.TravelCity));
    }

    [Theory]
    [InlineData("Manchester please", "Manchester")]
    [InlineData("anywhere", "none")]
    [InlineData("no thanks", "none")]
    [InlineData("Château-Thierry", "Château-Thierry")]
    public void The_city_to_travel_to_is_read_like_any_place(string said, string read) =>
        Assert.Equal(read, AtTravelCity().Client(said).Lead!.Said(QuestionKeys.TravelCity));

    [Fact]
    public void A_village_in_no_list_is_asked_about_once_and_then_kept_as_it_was_said()
    {
        var talk = AtTravelCity().Client("Little Snoring");
        Assert.Equal(QuestionKeys.TravelCity, talk.Lead!.CurrentQuestion);
        talk.Client("little snoring, Norfolk");
        Assert.Equal("Little Snoring", talk.Lead!.Said(QuestionKeys.TravelCity));
    }

    [Fact]
    public void A_city_corrected_by_its_question_may_be_a_village()
    {
        var talk = AtTravelCity().Client("change city to Little Snoring");
        Assert.Equal("Little Snoring", talk.Lead!.Said(QuestionKeys.City));
    }

    [Fact]
    public void Emoji_are_no_instagram_handle()
    {
        var talk = new Talk()
            .Client("hi").Client("A fern").Client("arm").Client("8 x 12 cm").Client("skip").Client("2").Client("no").Client("no")
            .Client("£500").Client("London").Client("🤷");
        Assert.Equal(QuestionKeys.Instagram, talk.Lead!.CurrentQuestion);
    }

    [Theory]
    [InlineData("no, make it £600", "£600")]
    [InlineData("Oh no wait, £600", "£600")]
    [InlineData("change the budget to £600", "£600")]
    public void A_correction_may_open_with_no(string said, string budget)
    {
        var talk = AtTravelCity().Client(said);
        Assert.Equal(budget, talk.Lead!.Said(QuestionKeys.Budget));
        Assert.Equal(QuestionKeys.TravelCity, talk.Lead.CurrentQuestion);
    }

    [Fact]
    public void A_city_is_corrected_by_name_and_brings_its_country()
    {
        var talk = AtTravelCity().Client("change city to Paris");
        Assert.Equal(("Paris", "FR"), (talk.Lead!.Said(QuestionKeys.City), talk.Lead.Said(QuestionKeys.Country)));
    }

    [Fact]
    public void Sorry_before_an_answer_does_not_overwrite_the_answer_before_it()
    {
        var talk = new Talk().Client("hi").Client("A fern").Client("Sorry, left forearm");
        Assert.Equal("A fern", talk.Lead!.Said(QuestionKeys.Idea));
        Assert.Equal(QuestionKeys.Dimensions, talk.Lead.CurrentQuestion);
    }

    [Fact]
    public void A_figure_that_corrects_nothing_yet_overwrites_no_words()
    {
        var talk = new Talk().Client("hi").Client("A fern").Client("actually £600");
        Assert.Equal("A fern", talk.Lead!.Said(QuestionKeys.Idea));
        Assert.Single(talk.ToClient);
    }

    [Fact]
    public void Make_it_soon_answers_the_timing()
    {
        var talk = AtTravelCity().Client("no").Client("make it soon");
        Assert.Equal("none", talk.Lead!.Said(QuestionKeys.TravelCity));
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
    }

    [Fact]
    public void The_longest_message_never_makes_one_that_whatsapp_would_refuse()
    {
        var longest = string.Concat(Enumerable.Repeat("a wolf by a lake ", 241))[..4096];
        var talk = new Talk().Client("hi").Client(longest).Client("go back");
        Assert.All(talk.ToClient, m => Assert.InRange(m.Text.Length, 1, 2000));
        talk.Client(longest).Client($"change the idea to {longest[..4000]}");
        Assert.All(talk.ToClient, m => Assert.InRange(m.Text.Length, 1, 2000));
        talk.Staff(new StaffAct.CorrectStatus(LeadStatus.CollectingTimeWindows, "test")).Client(longest).Client(longest);
        Assert.All(talk.ToArtist, m => Assert.InRange(m.Text.Length, 1, 3000));
        Assert.Contains(longest, talk.Lead!.TimeWindows);
    }

    [Fact]
    public void A_pin_with_an_address_answers_the_city_and_one_without_asks_for_the_name()
    {
        var talk = new Talk()
            .Client("hi").Client("A fern").Client("arm").Client("8 x 12 cm").Client("skip").Client("2")
            .Client("no").Client("no").Client("£500");
        talk.Client(new Content.Pin(53.8, -1.5, null, null));
        Assert.Contains("town or city", talk.Said);
        talk.Client(new Content.Pin(53.8, -1.5, "Pret A Manger", "12 High Street, Leeds LS1 4AB"));
        Assert.Equal("Leeds", talk.Lead!.Said(QuestionKeys.City));
    }

    [Fact]
    public void The_caption_of_a_video_is_read_while_the_video_is_kept_for_a_person()
    {
        var talk = new Talk().Client("hi").Client(new Content.Recording(new MediaReference("m1", "video/mp4"), "a fern like this"));
        Assert.Equal("a fern like this", talk.Lead!.Said(QuestionKeys.Idea));
        Assert.Single(talk.ToArtist);
        Assert.Contains(talk.Last.Effects, e => e is Effect.FetchMedia);
    }

    [Theory]
    [InlineData(LeadStatus.TourConversionOffered)]
    [InlineData(LeadStatus.CollectingTimeWindows)]
    [InlineData(LeadStatus.Abandoned)]
    [InlineData(LeadStatus.NeedsArtistReply)]
    [InlineData(LeadStatus.AwaitingDeposit)]
    [InlineData(LeadStatus.Booked)]
    public void A_picture_is_kept_with_the_enquiry_in_every_status(LeadStatus status)
    {
        var talk = new Talk().Complete().Staff(new StaffAct.CorrectStatus(status, "test")).Picture();
        Assert.Equal(1, talk.Lead!.Pictures);
    }

    [Theory]
    [InlineData("Manchester works")]
    [InlineData("actually change city to London")]
    [InlineData("yes")]
    public void A_city_where_the_artist_works_accepts_the_tour_offer(string said)
    {
        var talk = new Talk().Complete(city: "Leeds").Client(said);
        Assert.Equal(LeadStatus.PendingApproval, talk.Status);
    }

    [Fact]
    public void What_else_is_said_about_the_tour_offer_reaches_the_artist()
    {
        var talk = new Talk().Complete(city: "Leeds").Client("only if it can be in June");
        Assert.Equal(LeadStatus.TourConversionOffered, talk.Status);
        Assert.Single(talk.ToArtist);
    }

    [Fact]
    public void A_stop_of_one_day_is_one_day() =>
        Assert.Equal("5 February", TimeWords.Days(new LocalDate(2027, 2, 5), new LocalDate(2027, 2, 5)));
}
