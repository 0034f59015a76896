using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Budgets;

public sealed class BudgetsWritten
{
    private const int LargestMinor = 100_000_000;
    private static readonly string[] Codes = ["GBP", "EUR", "USD", "AUD", "CAD", "SEK", "NOK", "CHF", "JPY", "PLN", "HUF", "TRY"];

    [Fact]
    public void The_canonical_text_of_a_budget_reads_back_to_it_in_its_context()
    {
        var round = Gen.Choose(1, 2000).Select(fifties => fifties * 5000);
        var amount = Gen.OneOf(Gen.Choose(1, LargestMinor), round).Select(minor => (long)minor);
        var cases = from one in amount
                    from other in amount
                    from shape in Gen.Choose(0, 3)
                    from currency in Gen.Elements(Codes)
                    from own in Gen.Elements(Codes)
                    select (Budget: Shaped(shape, Math.Min(one, other), Math.Max(one, other), currency), own);

        Prop.ForAll(cases.ToArbitrary(), pair =>
        {
            var context = new ReadingContext(new LocalDateTime(2026, 6, 10, 15, 20), "GB", pair.own);
            Assert.Equal(pair.Budget, BudgetReader.Read(BudgetReader.Write(pair.Budget, context.Currency), context).Or(default));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static BudgetRead Shaped(int shape, long low, long high, string currency) => shape switch
    {
        0 => new BudgetRead(low, low, currency),
        1 => new BudgetRead(low, high, currency),
        2 => new BudgetRead(null, high, currency),
        _ => new BudgetRead(low, null, currency),
    };
}
