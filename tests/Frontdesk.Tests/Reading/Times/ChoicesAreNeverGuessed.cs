using Xunit;

namespace Frontdesk.Tests.Reading.Times;

public sealed class ChoicesAreNeverGuessed
{
    [Theory]
    [InlineData("2 please", "2")]
    [InlineData("I'll take 3", "3")]
    [InlineData("the second one", "2")]
    [InlineData("no. 3", "3")]
    [InlineData("#4", "4")]
    [InlineData("second to last", "3")]
    [InlineData("last of the lot", "4")]
    [InlineData("top one", "1")]
    [InlineData("can I have 2?", "2")]
    [InlineData("2, actually 3", "3")]
    [InlineData("3 not 2", "3")]
    [InlineData("option 2, and is the 50 deposit refundable?", "2")]
    [InlineData("le deuxième svp", "2")]
    [InlineData("3️⃣", "3")]
    public void A_place_in_the_list_is_a_choice(string text, string expected) => Assert.Equal(expected, Shown.Slot(text));

    [Theory]
    [InlineData("friday", "4")]
    [InlineData("Wed at 4", "3")]
    [InlineData("the 4pm on wednesday", "3")]
    [InlineData("monday arvo", "2")]
    [InlineData("the 19th", "4")]
    [InlineData("17/6", "3")]
    [InlineData("at 2", "2")]
    [InlineData("mon 10", "1")]
    [InlineData("the later one on monday", "2")]
    [InlineData("the earlier one on monday", "1")]
    [InlineData("earliest", "1")]
    [InlineData("cant do wednesday, friday is good", "4")]
    [InlineData("not 1, the other monday one", "2")]
    [InlineData("not monday or friday", "3")]
    [InlineData("after 3", "3")]
    [InlineData("the 3rd", "3")]
    public void A_day_or_a_time_that_fits_one_offer_is_a_choice(string text, string expected) => Assert.Equal(expected, Shown.Slot(text));

    [Theory]
    [InlineData("monday", "unclear Several")]
    [InlineData("morning", "unclear Several")]
    [InlineData("next week", "unclear Several")]
    [InlineData("either 1 or 2", "unclear Several")]
    [InlineData("2 or 3?", "unclear Several")]
    [InlineData("first or last, you pick", "unclear Several")]
    [InlineData("yes", "unclear Several")]
    [InlineData("whatever suits", "unclear Unsure")]
    public void What_fits_several_is_asked(string text, string expected) => Assert.Equal(expected, Shown.Slot(text));

    [Theory]
    [InlineData("friday at 5", "none 2026-06-12 17:00")]
    [InlineData("tuesday", "none 2026-06-16")]
    [InlineData("any evening slots?", "none 17:00-21:00")]
    [InlineData("have you anything in july", "none 2026-07-01..2026-07-31")]
    [InlineData("none of those, do you have thursday?", "none 2026-06-11")]
    [InlineData("neither works", "none")]
    [InlineData("no thanks", "none")]
    [InlineData("anything later?", "none Later")]
    [InlineData("anything earlier", "none Earlier")]
    [InlineData("another day?", "none AnotherDay")]
    public void What_is_not_on_offer_is_none_with_the_wish(string text, string expected) => Assert.Equal(expected, Shown.Slot(text));

    [Theory]
    [InlineData("9", "unclear OutOfRange")]
    [InlineData("0", "unclear OutOfRange")]
    [InlineData("3pm", "unclear NoMatch")]
    [InlineData("half two", "unclear NoMatch")]
    [InlineData("not option 2", "unclear Negated")]
    [InlineData("anything but 2", "unclear Negated")]
    [InlineData("option 2 friday", "unclear Contradiction")]
    [InlineData("wednesday the 18th", "unclear Contradiction")]
    [InlineData("is 2 still free?", "unclear Asks")]
    [InlineData("how long does option 2 take", "unclear Asks")]
    [InlineData("maybe the first, let me check with work", "unclear Unsure")]
    [InlineData("i dont mind", "unclear Unsure")]
    [InlineData("hello", "unclear Nothing")]
    [InlineData("I have 3 kids so it's hard", "unclear NoMatch")]
    public void What_chooses_nothing_is_asked_with_its_reason(string text, string expected) => Assert.Equal(expected, Shown.Slot(text));

    [Theory]
    [InlineData("this month", "unclear Several")]
    [InlineData("I like money", "unclear NoMatch")]
    [InlineData("Wed at 4", "3")]
    [InlineData("the 4pm on wednesday", "3")]
    [InlineData("5:20pm", "unclear NoMatch")]
    [InlineData("not option 2", "unclear Negated")]
    [InlineData("2 please", "2")]
    [InlineData("I'll take 3", "3")]
    [InlineData("the second one", "2")]
    [InlineData("first", "1")]
    [InlineData("tomorrow", "none 2026-06-11")]
    public void Misreadings_of_an_older_bot_are_none_here(string text, string expected) => Assert.Equal(expected, Shown.Slot(text));

    [Fact]
    public void One_offer_is_taken_by_a_yes_and_left_by_a_no()
    {
        var one = Shown.Offering with { Offered = [new(2026, 6, 17, 16, 0)] };
        Assert.Equal("1", Shown.Slot("yes please", one));
        Assert.Equal("1", Shown.Slot("👍", one));
        Assert.Equal("none", Shown.Slot("no thank you x", one));
        Assert.Equal("unclear Asks", Shown.Slot("who is it with?", one));
    }

    [Fact]
    public void Of_two_offers_the_other_is_left_when_one_is_turned_down()
    {
        var two = Shown.Offering with { Offered = [new(2026, 6, 15, 10, 0), new(2026, 6, 17, 16, 0)] };
        Assert.Equal("2", Shown.Slot("not option 1", two));
        Assert.Equal("2", Shown.Slot("the later one", two));
    }

    [Fact]
    public void Several_that_fit_are_told_as_alternatives()
    {
        var reading = Frontdesk.Reading.Times.SlotReader.Read("monday", Shown.Offering);
        Assert.Equal([1, 2], reading.Alternatives.Select(slot => slot.Choice!.Value));
    }
}
