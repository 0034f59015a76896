using Xunit;

namespace Frontdesk.Tests.Reading.Times;

public sealed class HoursAreReadAsSaid
{
    [Theory]
    [InlineData("half four thurs", "2026-06-11 16:30")]
    [InlineData("half-past two tomorrow", "2026-06-11 14:30")]
    [InlineData("quarter to one tomorrow", "2026-06-11 12:45")]
    [InlineData("25 to 7 p.m.", "18:35")]
    [InlineData("ten to two", "13:50")]
    [InlineData("20 min past eight in the evening", "20:20")]
    [InlineData("seven twenty-seven", "19:27")]
    [InlineData("twelve thirty", "12:30")]
    [InlineData("3 o clock", "15:00")]
    [InlineData("17h30", "17:30")]
    [InlineData("at 1730", "17:30")]
    [InlineData("0 45 p.m.", "12:45")]
    [InlineData("10 05 tonight", "2026-06-10 22:05")]
    [InlineData("fri 14:00pm", "2026-06-12 14:00")]
    [InlineData("noon-ish friday", "2026-06-12 12:00")]
    [InlineData("at 3ish", "15:00")]
    [InlineData("8 in the morning", "08:00")]
    [InlineData("9", "unclear NoMatch")]
    public void Clock_times_are_read_in_many_spellings(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("at 1", "13:00")]
    [InlineData("at 7", "19:00")]
    [InlineData("at 8", "08:00")]
    [InlineData("at 11", "11:00")]
    [InlineData("at 12", "12:00")]
    [InlineData("friday 3", "2026-06-12 15:00")]
    [InlineData("3 on friday", "2026-06-12 15:00")]
    [InlineData("monday morning at 7", "2026-06-15 07:00")]
    [InlineData("12 at night", "unclear Several")]
    public void An_hour_without_half_is_one_that_a_studio_is_open(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("from 3 to 5", "15:00-17:00")]
    [InlineData("2-4pm", "14:00-16:00")]
    [InlineData("friday 10-12", "2026-06-12 10:00-12:00")]
    [InlineData("between 10 and 12 tomorrow", "2026-06-11 10:00-12:00")]
    [InlineData("before 3", "-15:00")]
    [InlineData("after 3", "15:00")]
    [InlineData("after 2 but before 5", "14:00-17:00")]
    [InlineData("friday 2pm at the earliest", "2026-06-12 14:00")]
    [InlineData("no later than 5 on friday", "2026-06-12 -17:00")]
    [InlineData("friday lunchtime", "2026-06-12 12:00-14:00")]
    [InlineData("this evening", "2026-06-10 17:00-21:00")]
    public void Ranges_and_bounds_are_kept(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("monday 4:75", "unclear Impossible")]
    [InlineData("friday at 25:00", "unclear Impossible")]
    [InlineData("14:00 am", "unclear Impossible")]
    [InlineData("9am in the evening", "unclear Contradiction")]
    [InlineData("3 or 4 on friday", "unclear Several")]
    [InlineData("3/4 pm", "unclear Several")]
    [InlineData("2, 3 or 4pm friday", "unclear Several")]
    [InlineData("friday at 3, or 4 if easier", "unclear Several")]
    [InlineData("after lunch friday", "unclear Unsure")]
    public void No_such_hour_or_two_of_them_are_asked_again(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Theory]
    [InlineData("a table for 2 on friday", "2026-06-12")]
    [InlineData("a table for two tomorrow at half seven", "2026-06-11 19:30")]
    [InlineData("there's 3 of us, friday 1pm", "2026-06-12 13:00")]
    [InlineData("call me on 07700 900123", "unclear NoMatch")]
    [InlineData("415-555-0100, friday", "2026-06-12")]
    [InlineData("at 12 Baker Street on friday", "2026-06-12")]
    [InlineData("£50 on friday", "2026-06-12")]
    [InlineData("50 quid deposit, sat", "2026-06-13")]
    [InlineData("10cm piece, fri 2pm", "2026-06-12 14:00")]
    [InlineData("im 19 and free thursday", "2026-06-11")]
    [InlineData("my 21st is on friday", "2026-06-12")]
    [InlineData("option 2 friday", "2026-06-12")]
    [InlineData("friday at 3 for 2 hours", "2026-06-12 15:00")]
    [InlineData("1/2 sleeve", "unclear NoMatch")]
    [InlineData("open 24/7", "unclear NoMatch")]
    [InlineData("that day at 3", "15:00")]
    [InlineData("the same day", "unclear NoMatch")]
    public void Other_numbers_are_no_hours(string text, string expected) => Assert.Equal(expected, Shown.When(text));

    [Fact]
    public void An_hour_that_the_clock_skips_is_no_time()
    {
        var spring = Shown.Today with { Now = new NodaTime.LocalDateTime(2026, 3, 26, 9, 0) };
        Assert.Equal("unclear Impossible", Shown.When("sunday 1.30am", spring));
        Assert.Equal("2026-03-29 13:30", Shown.When("sunday 1.30", spring));
    }

    [Fact]
    public void The_order_of_day_and_month_is_the_studios()
    {
        Assert.Equal("2026-12-06", Shown.When("6/12/2026"));
        Assert.Equal("2026-06-12", Shown.When("6/12/2026", Shown.Today with { Country = "US" }).Replace("..", "",
            StringComparison.Ordinal));
    }
}
