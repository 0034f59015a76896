using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Sizes;
using Frontdesk.Reading.Times;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading;

public sealed class ReaderCases
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    private static readonly ReadingContext Offer = Context with
    {
        Offered = [new(2026, 6, 15, 10, 0), new(2026, 6, 15, 14, 0), new(2026, 6, 17, 16, 0), new(2026, 6, 19, 11, 0)],
    };

    [Theory]
    [InlineData("30cm x 20cm", "20x30")]
    [InlineData("10cmx12cm", "10x12")]
    [InlineData("10 by 12 cm", "10x12")]
    [InlineData("between 10 and 15cm", "10x15")]
    [InlineData("100mm x 5cm", "5x10")]
    [InlineData("10,5 cm", "10.5x10.5")]
    [InlineData("5 1/2 inches", "13.97x13.97")]
    [InlineData("5½ inches", "13.97x13.97")]
    [InlineData("1ft", "30.48x30.48")]
    [InlineData("ten by five inches", "12.7x25.4")]
    [InlineData("2 roses, 10cm each", "10x10")]
    [InlineData("palm sized", "8x10")]
    [InlineData("the size of a credit card", "5.4x8.6")]
    [InlineData("8×12 cm", "8x12")]
    [InlineData("10cm x 12cm x 5cm", "unclear")]
    [InlineData("10", "unclear")]
    [InlineData("10cm or 12cm", "unclear")]
    [InlineData("0x10", "unclear")]
    [InlineData("-10cm", "unclear")]
    [InlineData("40 cm²", "unclear")]
    [InlineData("on my hand", "unclear")]
    [InlineData("£500", "unclear")]
    public void Sizes_are_read_as_said(string text, string expected) =>
        Assert.Equal(expected, Show(SizeReader.Read(text, Context), size => $"{size.Small:0.##}x{size.Large:0.##}"));

    [Theory]
    [InlineData("1.5k", "150000-150000 GBP")]
    [InlineData("2-3k", "200000-300000 GBP")]
    [InlineData("between 300 and 500 euros", "30000-50000 EUR")]
    [InlineData("£1,250.50", "125050-125050 GBP")]
    [InlineData("up to 600", "-60000 GBP")]
    [InlineData("600 max", "-60000 GBP")]
    [InlineData("at least 300", "30000- GBP")]
    [InlineData("from £200 to £300", "20000-30000 GBP")]
    [InlineData("from 200", "20000- GBP")]
    [InlineData("500+", "50000- GBP")]
    [InlineData("two hundred and fifty quid", "25000-25000 GBP")]
    [InlineData("a grand", "100000-100000 GBP")]
    [InlineData("A$300", "30000-30000 AUD")]
    [InlineData("10000 yen", "10000-10000 JPY")]
    [InlineData("10x15cm for £300", "30000-30000 GBP")]
    [InlineData("400 but could go to 500", "40000-50000 GBP")]
    [InlineData("5", "unclear")]
    [InlineData("£400 or $500", "unclear")]
    [InlineData("100 per hour", "unclear")]
    [InlineData("0", "unclear")]
    [InlineData("500 to 300", "unclear")]
    public void Budgets_are_read_as_said(string text, string expected) =>
        Assert.Equal(expected, Show(BudgetReader.Read(text, Context), budget => $"{budget.Min}-{budget.Max} {budget.Currency}"));

    [Theory]
    [InlineData("2 please", "1:2")]
    [InlineData("I'll take 3", "1:3")]
    [InlineData("the second one", "1:2")]
    [InlineData("first", "1:1")]
    [InlineData("the last one", "1:4")]
    [InlineData("2nd one please", "1:2")]
    [InlineData("no. 3", "1:3")]
    [InlineData("friday", "1:4")]
    [InlineData("Wed at 4", "1:3")]
    [InlineData("the 4pm on wednesday", "1:3")]
    [InlineData("the 19th", "1:4")]
    [InlineData("option 1, monday 10am", "1:1")]
    [InlineData("neither works", "none")]
    [InlineData("sunday", "none")]
    [InlineData("friday at 5", "none")]
    [InlineData("option 1, friday", "unclear")]
    [InlineData("I like money", "unclear")]
    [InlineData("5:20pm", "unclear")]
    [InlineData("anything but 2", "unclear")]
    [InlineData("wednesday the 18th", "unclear")]
    public void Choices_are_read_and_never_guessed(string text, string expected) => Assert.Equal(
        expected,
        Show(SlotReader.Read(text, Offer), slot => slot.Choice is { } choice ? $"1:{choice}" : "none"));

    [Theory]
    [InlineData("super detailed", "3")]
    [InlineData("Simple", "1")]
    [InlineData("2", "2")]
    [InlineData("level 3 please", "3")]
    [InlineData("not too detailed", "1")]
    [InlineData("medium I guess", "2")]
    [InlineData("4", "unclear")]
    [InlineData("2 or 3", "unclear")]
    [InlineData("no idea", "unclear")]
    public void Detail_is_read_as_said(string text, string expected) => Assert.Equal(expected, Show(ComplexityReader.Read(text, Context), level => $"{level}"));

    [Theory]
    [InlineData("no problem", "Yes")]
    [InlineData("yeah no", "unclear")]
    [InlineData("right arm", "unclear")]
    [InlineData("yes please!", "Yes")]
    [InlineData("No thank you", "No")]
    [InlineData("ok how much is it?", "unclear")]
    [InlineData("not sure", "unclear")]
    [InlineData("👍🏽", "Yes")]
    public void A_yes_and_a_no_are_read_as_said(string text, string expected) => Assert.Equal(expected, Show(YesNoReader.Read(text, Context), answer => $"{answer}"));

    [Theory]
    [InlineData("monday", "2026-06-15")]
    [InlineData("next friday", "2026-06-19")]
    [InlineData("the 3rd", "2026-07-03")]
    [InlineData("5.30pm tomorrow", "2026-06-11 17:30")]
    [InlineData("quarter to 5", "16:45")]
    [InlineData("ten past 2", "14:10")]
    [InlineData("18-20 june", "2026-06-18..2026-06-20")]
    [InlineData("30 feb", "unclear")]
    [InlineData("today at 9am", "unclear")]
    [InlineData("monday or tuesday", "unclear")]
    public void Days_and_times_are_read_as_said(string text, string expected) => Assert.Equal(
        expected,
        Show(WhenReader.Read(text, Context), when => $"{when.Date?.ToString("uuuu-MM-dd", null)}{(when.DateTo is { } to ? $"..{to:uuuu-MM-dd}" : "")} {when.Time?.ToString("HH:mm", null)}".Trim()));

    [Theory]
    [InlineData("GB", "UK")]
    [InlineData("FR", "EUROPE")]
    [InlineData("IE", "EUROPE")]
    [InlineData("US", "ROW")]
    public void A_country_falls_under_one_region(string country, string region) => Assert.Equal(region, Merchants.Regions.RegionOf(country));

    private static string Show<T>(Reading<T> reading, Func<T, string> show) => reading is Reading<T>.Understood understood ? show(understood.Value) : "unclear";
}
