using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Budgets;

public sealed class Currencies
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("300 - 400 euros", "GB", "GBP", 30000, 40000, "EUR")]
    [InlineData("$500 aud", "GB", "GBP", 50000, 50000, "AUD")]
    [InlineData("500 dollars", "GB", "GBP", 50000, 50000, "USD")]
    [InlineData("500 dollars", "AU", "AUD", 50000, 50000, "AUD")]
    [InlineData("500 bucks", "CA", "CAD", 50000, 50000, "CAD")]
    [InlineData("$300-400 cad", "US", "USD", 30000, 40000, "CAD")]
    [InlineData("500 us dollars", "AU", "AUD", 50000, 50000, "USD")]
    [InlineData("A$300", "GB", "GBP", 30000, 30000, "AUD")]
    [InlineData("300 pounds", "US", "USD", 30000, 30000, "GBP")]
    [InlineData("500 kr", "SE", "SEK", 50000, 50000, "SEK")]
    [InlineData("10 000 yen", "JP", "JPY", 10000, 10000, "JPY")]
    public void A_currency_is_the_one_said_and_a_shared_name_the_studios(string text, string country, string own, long min, long max,
        string currency) =>
        Reads(text, country, own, min, max, currency);

    [Theory]
    [InlineData("1.500 €", "DE", "EUR", 150000)]
    [InlineData("€1.500,50", "DE", "EUR", 150050)]
    [InlineData("1 500 €", "FR", "EUR", 150000)]
    [InlineData("1 500", "FR", "EUR", 150000)]
    [InlineData("1'500 CHF", "CH", "CHF", 150000)]
    [InlineData("300,-", "DE", "EUR", 30000)]
    [InlineData("12,50 €", "DE", "EUR", 1250)]
    public void Thousands_and_pence_are_read_as_the_continent_writes_them(string text, string country, string own, long minor) =>
        Reads(text, country, own, minor, minor, own);

    private static void Reads(string text, string country, string own, long min, long max, string currency) => Assert.Equal(
        new BudgetRead(min, max, currency),
        Assert.IsType<Reading<BudgetRead>.Understood>(BudgetReader.Read(text, Context with { Country = country, Currency = own })).Value);
}
