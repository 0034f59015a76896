using Xunit;

namespace Frontdesk.Tests.Reading.Times;

public sealed class AnswersToAProposal
{
    [Theory]
    [InlineData("yes", "accepted")]
    [InlineData("yeah go on", "accepted")]
    [InlineData("perfect see u then x", "accepted")]
    [InlineData("grand job", "accepted")]
    [InlineData("👍", "accepted")]
    [InlineData("no problem", "accepted")]
    [InlineData("no", "declined")]
    [InlineData("nah cant do that one", "declined")]
    [InlineData("never mind", "declined")]
    [InlineData("too early", "declined")]
    [InlineData("No, that's all I needed", "declined")]
    public void A_yes_accepts_and_a_no_declines(string text, string expected) => Assert.Equal(expected, Shown.When(text, Proposed));

    [Theory]
    [InlineData("yes, how much is it?", "accepted")]
    [InlineData("That suits me well. Do they have parking?", "accepted")]
    [InlineData("yes and can i bring a friend?", "accepted")]
    [InlineData("how much is it?", "unclear Asks")]
    public void A_yes_with_a_question_still_accepts(string text, string expected) => Assert.Equal(expected, Shown.When(text, Proposed));

    [Theory]
    [InlineData("no, 3 pm", "15:00")]
    [InlineData("no 3pm", "15:00")]
    [InlineData("yes but could it be 4 instead", "16:00")]
    [InlineData("4 instead?", "16:00")]
    [InlineData("sunday instead", "2026-06-14")]
    [InlineData("day's good but can we do half five", "17:30")]
    public void Another_wish_is_that_wish(string text, string expected) => Assert.Equal(expected, Shown.When(text, Proposed));

    [Theory]
    [InlineData("let me check", "unclear Unsure")]
    [InlineData("i would like a rose", "unclear NoMatch")]
    [InlineData("anything later?", "unclear Asks")]
    [InlineData("not saturday", "declined")]
    [InlineData("ok but i need to ask my boss", "unclear Unsure")]
    public void Neither_is_asked_again(string text, string expected) => Assert.Equal(expected, Shown.When(text, Proposed));

    [Theory]
    [InlineData("yes", "unclear NoMatch")]
    [InlineData("3", "15:00")]
    [InlineData("around 3", "15:00")]
    [InlineData("evening", "17:00-21:00")]
    public void An_open_question_of_ours_proposes_nothing(string text, string expected) => Assert.Equal(expected, Shown.When(text, Asked));

    private static readonly Frontdesk.Reading.ReadingContext Proposed =
        Shown.Today with { Said = "I can do Saturday 13 June at 2pm. Does that suit?" };

    private static readonly Frontdesk.Reading.ReadingContext Asked = Shown.Today with { Said = "What time suits you on Saturday?" };

    [Fact]
    public void A_yes_to_two_times_is_asked() =>
        Assert.Equal("unclear Several", Shown.When("yes", Shown.Today with { Said = "Monday at 2pm or Tuesday at 4pm?" }));

    [Theory]
    [InlineData("How many people?", "2", "unclear NoMatch")]
    [InlineData("Which day would you like?", "yes", "unclear NoMatch")]
    [InlineData("Shall I go ahead and book it?", "yes", "accepted")]
    public void What_was_said_before_decides_what_an_answer_can_be(string said, string text, string expected) =>
        Assert.Equal(expected, Shown.When(text, Shown.Today with { Said = said }));
}
