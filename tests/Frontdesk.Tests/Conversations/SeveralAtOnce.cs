using Frontdesk.Leads;
using Frontdesk.Merchants;
using Xunit;

namespace Frontdesk.Tests.Conversations;

public sealed class SeveralAtOnce
{
    private static Talk AtSize() => new Talk().Client("hi").Client("a fern").Client("forearm");

    [Fact]
    public void One_message_fills_all_the_questions_that_it_answers_and_is_recapped()
    {
        var talk = AtSize().Client("10x12cm, about £400, Leeds");
        Assert.Equal("10 x 12 cm", talk.Lead!.Said(QuestionKeys.Dimensions));
        Assert.Equal("£400", talk.Lead.Said(QuestionKeys.Budget));
        Assert.Equal("Leeds", talk.Lead.Said(QuestionKeys.City));
        Assert.Equal("GB", talk.Lead.Said(QuestionKeys.Country));
        Assert.Equal(QuestionKeys.Style, talk.Lead.CurrentQuestion);
        Assert.Contains("10 x 12 cm, budget £400, Leeds", talk.Said);
        Assert.Single(talk.ToClient);
        Assert.True(talk.Lead.RecapGiven);
    }

    [Theory]
    [InlineData("palm sized and around 500 quid", "8 x 10 cm", "£500")]
    [InlineData("£500\n12cm", "12 x 12 cm", "£500")]
    [InlineData("10cm wide and 12cm tall. Budget up to £600", "10 x 12 cm", "up to £600")]
    [InlineData("between 10 and 12cm, between £300 and £400", "10 x 12 cm", "£300 to £400")]
    [InlineData("1.5k max, 20 x 30 cm", "20 x 30 cm", "up to £1,500")]
    public void Parts_of_a_message_keep_together_what_belongs_together(string text, string size, string budget)
    {
        var talk = AtSize().Client(text);
        Assert.Equal(size, talk.Lead!.Said(QuestionKeys.Dimensions));
        Assert.Equal(budget, talk.Lead.Said(QuestionKeys.Budget));
        Assert.Equal(QuestionKeys.Style, talk.Lead.CurrentQuestion);
    }

    [Fact]
    public void An_answer_to_another_question_is_kept_without_a_strike_and_ours_is_asked_again()
    {
        var talk = AtSize().Client("£500");
        Assert.Equal("£500", talk.Lead!.Said(QuestionKeys.Budget));
        Assert.Equal(QuestionKeys.Dimensions, talk.Lead.CurrentQuestion);
        Assert.Empty(talk.Lead.Strikes);
        Assert.Contains("£500", talk.Said);
    }

    [Fact]
    public void Free_words_stay_the_answer_to_the_question_that_waits()
    {
        var talk = new Talk().Client("hi").Client("a fern with two roses, 8 x 12 cm, I'm in Leeds");
        Assert.Equal("a fern with two roses", talk.Lead!.Said(QuestionKeys.Idea));
        Assert.Equal("8 x 12 cm", talk.Lead.Said(QuestionKeys.Dimensions));
        Assert.Equal("Leeds", talk.Lead.Said(QuestionKeys.City));
        Assert.Equal(QuestionKeys.Placement, talk.Lead.CurrentQuestion);
    }

    [Theory]
    [InlineData("a rose, a dragon and 3 stars")]
    [InlineData("half sleeve, reading chair, cork texture")]
    [InlineData("nice and simple, a bath duck")]
    [InlineData("the number 400, bold")]
    [InlineData("two swallows, 12 leaves and 5 berries")]
    public void An_idea_that_holds_figures_and_names_is_an_idea(string idea)
    {
        var talk = new Talk().Client("hi").Client(idea);
        Assert.Equal([QuestionKeys.Idea], talk.Lead!.Answers.Keys);
        Assert.Equal(idea, talk.Lead.Said(QuestionKeys.Idea));
    }

    [Fact]
    public void A_question_beside_the_answers_reaches_the_artist()
    {
        var talk = AtSize().Client("10x12cm, £400. How long would that take?");
        Assert.Equal("£400", talk.Lead!.Said(QuestionKeys.Budget));
        Assert.Single(talk.ToArtist);
        Assert.Single(talk.ToClient);
    }

    [Fact]
    public void What_was_answered_already_is_not_changed_by_the_way()
    {
        var talk = AtSize().Client("10x12cm, £400").Client("Fine line, £900");
        Assert.Equal("£400", talk.Lead!.Said(QuestionKeys.Budget));
    }

    [Fact]
    public void The_very_first_message_may_tell_them_already()
    {
        var talk = new Talk().Client("Hi! I'd love a fern on my forearm. About 10x12cm, budget around £400, I'm in Leeds");
        Assert.Equal("10 x 12 cm", talk.Lead!.Said(QuestionKeys.Dimensions));
        Assert.Equal("£400", talk.Lead.Said(QuestionKeys.Budget));
        Assert.Equal("Leeds", talk.Lead.Said(QuestionKeys.City));
        Assert.Equal(QuestionKeys.Idea, talk.Lead.CurrentQuestion);
        Assert.Single(talk.ToClient);
        talk.Client("a fern").Client("forearm");
        Assert.Equal(QuestionKeys.Style, talk.Lead!.CurrentQuestion);
    }
}
