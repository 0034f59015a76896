using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Sizes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Text;

/// <summary>What an older bot got wrong about sizes and money, by class.</summary>
public sealed class OlderMisreadings
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("12cmx9cm", 9, 12)]
    [InlineData("7 by 11 cm", 7, 11)]
    [InlineData("24cm x 16cm", 16, 24)]
    [InlineData("palm-sized", 8, 10)]
    [InlineData("14x10", 10, 14)]
    [InlineData("80 mm", 8, 8)]
    [InlineData("eleven centimetres", 11, 11)]
    [InlineData("A4", 21, 29.7)]
    public void A_unit_said_twice_or_otherwise_is_no_reason_to_drop_a_side(string text, double small, double large) =>
        Assert.Equal(new SizeRead((decimal)small, (decimal)large), SizeReader.Read(text, Context).Or(default));

    [Theory]
    [InlineData("1.5k", 150000, 150000, "GBP")]
    [InlineData("3-4k", 300000, 400000, "GBP")]
    [InlineData("£600 knuckles", 60000, 60000, "GBP")]
    [InlineData("$450", 45000, 45000, "USD")]
    [InlineData("700 euros", 70000, 70000, "EUR")]
    public void Thousands_ranges_and_currencies_are_kept(string text, long min, long max, string currency) =>
        Assert.Equal(new BudgetRead(min, max, currency), BudgetReader.Read(text, Context).Or(default));
}
