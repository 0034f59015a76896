using Xunit;

namespace Frontdesk.Tests.Reading.Times;

public sealed class TalkBearsOnDays
{
    [Theory]
    [InlineData("not monday, tuesday at 2", "2026-06-16 14:00")]
    [InlineData("i cant do friday but saturday 11am is ok", "2026-06-13 11:00")]
    [InlineData("monday doesn't work, what about thursday at 5", "2026-06-11 17:00")]
    [InlineData("friday is too soon, next thursday", "2026-06-18")]
    [InlineData("im working friday so saturday", "2026-06-13")]
    [InlineData("friday instead of thursday", "2026-06-12")]
    [InlineData("make it 5 instead of 4 on friday", "2026-06-12 17:00")]
    [InlineData("can't make it before 3 on friday", "2026-06-12 15:00")]
    [InlineData("friday, not after 5", "2026-06-12 -17:00")]
    [InlineData("not fridays", "unclear Negated")]
    [InlineData("i cant do mornings", "unclear Negated")]
    [InlineData("no mondays", "unclear Negated")]
    [InlineData("friday but not the morning", "unclear Negated")]
    [InlineData("any day next week except tuesday", "unclear Negated")]
    public void What_is_turned_down_is_not_wanted(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("tues at 3, sorry 4", "2026-06-16 16:00")]
    [InlineData("the 18th, sorry the 19th, at noon", "2026-06-19 12:00")]
    [InlineData("3pm, actually 4pm friday", "2026-06-12 16:00")]
    [InlineData("no, make it 4 on tuesday", "2026-06-16 16:00")]
    [InlineData("move my friday appointment to monday at 3", "2026-06-15 15:00")]
    [InlineData("change it from tuesday to thursday", "2026-06-11")]
    public void What_is_put_right_stands(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("friday?? but i need to ask my boss", "unclear Unsure")]
    [InlineData("might be able to do saturday, not sure yet", "unclear Unsure")]
    public void A_doubt_is_no_answer(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("what time do you open on friday", "unclear Asks")]
    [InlineData("how much is it on friday", "unclear Asks")]
    [InlineData("are you free friday at 2?", "2026-06-12 14:00")]
    [InlineData("when can you do? friday is best", "2026-06-12")]
    public void A_question_about_something_else_is_no_answer(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("i was in last friday, can i come tuesday at 2", "2026-06-16 14:00")]
    public void What_was_stays_beside_what_is_to_come(string text, string expected) => Assert.Equal(expected, Shown.When(text));
}
