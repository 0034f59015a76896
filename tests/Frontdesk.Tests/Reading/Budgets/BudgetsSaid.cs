using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Budgets;

public sealed class BudgetsSaid
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("400-ish", 400)]
    [InlineData("£400.00", 400)]
    [InlineData("£ 400", 400)]
    [InlineData("400£", 400)]
    [InlineData("~400", 400)]
    [InlineData("1,500.00", 1500)]
    [InlineData("1.5k", 1500)]
    [InlineData("1,5k", 1500)]
    [InlineData("2grand", 2000)]
    [InlineData("a grand and a half", 1500)]
    [InlineData("one and a half grand", 1500)]
    [InlineData("half a grand", 500)]
    [InlineData("a couple hundred", 200)]
    [InlineData("a couple of grand", 2000)]
    [InlineData("hundred quid", 100)]
    [InlineData("hundred and fifty", 150)]
    [InlineData("twelve hundred", 1200)]
    [InlineData("two fifty", 250)]
    [InlineData("one thousand two hundred", 1200)]
    [InlineData("three hundred and fifty pounds", 350)]
    [InlineData("fivehundred", 500)]
    [InlineData("five hundered", 500)]
    [InlineData("£4", 4)]
    [InlineData("400k", 400_000)]
    [InlineData("400 plus deposit", 400)]
    [InlineData("400 including the deposit", 400)]
    [InlineData("dunno maybe 150ish", 150)]
    [InlineData("£400 and I can stretch", 400)]
    public void One_amount_is_both_ends(string text, int pounds) => Reads(text, pounds, pounds);

    [Theory]
    [InlineData("between 300 & 500", 300, 500)]
    [InlineData("300/400", 300, 400)]
    [InlineData("£300-400", 300, 400)]
    [InlineData("£350 - £450 ish", 350, 450)]
    [InlineData("4 to 5 hundred", 400, 500)]
    [InlineData("three to four hundred", 300, 400)]
    [InlineData("2-300 quid", 200, 300)]
    [InlineData("2-3k", 2000, 3000)]
    [InlineData("800-1k", 800, 1000)]
    [InlineData("1k to 1.5", 1000, 1500)]
    [InlineData("one to one and a half grand", 1000, 1500)]
    [InlineData("two hundred to two fifty", 200, 250)]
    [InlineData("300 up to 500", 300, 500)]
    [InlineData("at least 300, max 500", 300, 500)]
    [InlineData("min 300 max 500", 300, 500)]
    [InlineData("400 if poss 500 max", 400, 500)]
    [InlineData("my budget is 400 but could do 450", 400, 450)]
    [InlineData("300, 350 at a push", 300, 350)]
    public void A_range_has_two_ends(string text, int min, int max) => Reads(text, min, max);

    [Theory]
    [InlineData("1.5k max", null, 1500)]
    [InlineData("up to a grand", null, 1000)]
    [InlineData("no more than 400", null, 400)]
    [InlineData("400 tops", null, 400)]
    [InlineData("400 at the very most", null, 400)]
    [InlineData("300 is my max", null, 300)]
    [InlineData("max budget 400", null, 400)]
    [InlineData("300 is the most i can spend", null, 300)]
    [InlineData("nothing over 400", null, 400)]
    [InlineData("i cant go over 400", null, 400)]
    [InlineData("dont want to spend more than 400", null, 400)]
    [InlineData("£0-£200", null, 200)]
    [InlineData("at least 300", 300, null)]
    [InlineData("no less than 450", 450, null)]
    [InlineData("dont want to go under 300", 300, null)]
    [InlineData("over 1000, i want it done right", 1000, null)]
    [InlineData("400+ for the right artist", 400, null)]
    public void A_limit_leaves_the_other_end_open(string text, int? min, int? max) => Reads(text, min, max);

    [Theory]
    [InlineData("not 400, 300", 300)]
    [InlineData("sorry 300", 300)]
    [InlineData("400 sorry 300", 300)]
    [InlineData("£200... actually make it £250", 250)]
    [InlineData("300 not 400", 300)]
    [InlineData("300 instead of 400", 300)]
    public void What_is_corrected_or_refused_is_not_the_budget(string text, int pounds) => Reads(text, pounds, pounds);

    [Theory]
    [InlineData("10x12cm, about £400, Leeds", 400)]
    [InlineData("10x12cm, about 400", 400)]
    [InlineData("free 3pm on 12/06, LS6 2AB, £350", 350)]
    [InlineData("LS6 2AB 350", 350)]
    [InlineData("im 23, got 275 saved, free after 5pm", 275)]
    [InlineData("400 for a 10 x 12 cm piece on 12 june at 4pm, call 07700 900123", 400)]
    [InlineData("£400 in 2027", 400)]
    [InlineData("2 tattoos for 800", 800)]
    [InlineData("£500 kids", 500)]
    [InlineData("I get paid 2000 a month, budget 300", 300)]
    [InlineData("150 per session, 300 total", 300)]
    [InlineData("400 with a 50 deposit", 400)]
    [InlineData("june 12 400", 400)]
    [InlineData("12 dragons for 400", 400)]
    [InlineData("14:30 400", 400)]
    public void Other_figures_are_never_money(string text, int pounds) => Reads(text, pounds, pounds);

    [Theory]
    [InlineData("5", UnclearReason.TooSmall)]
    [InlineData("about 3", UnclearReason.TooSmall)]
    [InlineData("0", UnclearReason.Impossible)]
    [InlineData("-400", UnclearReason.Impossible)]
    [InlineData("around -500", UnclearReason.Impossible)]
    [InlineData("500 to 300", UnclearReason.Impossible)]
    [InlineData("-", UnclearReason.Nothing)]
    [InlineData("10%", UnclearReason.NoMatch)]
    [InlineData("50 deposit", UnclearReason.NoMatch)]
    [InlineData("i can put 50 down as a deposit", UnclearReason.NoMatch)]
    [InlineData("my mate paid 300", UnclearReason.NoMatch)]
    [InlineData("just a few quid", UnclearReason.NoMatch)]
    [InlineData("my phone is 5551234567", UnclearReason.NoMatch)]
    [InlineData("16:30", UnclearReason.NoMatch)]
    [InlineData("50 quid an hour", UnclearReason.Several)]
    [InlineData("£400 each for two", UnclearReason.Several)]
    [InlineData("100 to 150 per session", UnclearReason.Several)]
    [InlineData("2 sessions of 200", UnclearReason.Several)]
    [InlineData("£400 or $500", UnclearReason.Several)]
    [InlineData("400 and 500", UnclearReason.Several)]
    [InlineData("5-1000", UnclearReason.Several)]
    [InlineData("£3-£400", UnclearReason.Several)]
    [InlineData("50/50", UnclearReason.Several)]
    [InlineData("im on 30k a year", UnclearReason.Several)]
    [InlineData("not 300", UnclearReason.Negated)]
    [InlineData("i dont want to spend 400", UnclearReason.Negated)]
    [InlineData("dunno", UnclearReason.Unsure)]
    [InlineData("no limit", UnclearReason.Unsure)]
    [InlineData("whatever it takes", UnclearReason.Unsure)]
    [InlineData("how much is it?", UnclearReason.Asks)]
    [InlineData("is it 400?", UnclearReason.Asks)]
    [InlineData("do you charge 100 an hour?", UnclearReason.Asks)]
    [InlineData("500 kr", UnclearReason.UnknownCurrency)]
    [InlineData("3000 pesos", UnclearReason.UnknownCurrency)]
    [InlineData("100 ₡", UnclearReason.UnknownCurrency)]
    [InlineData("Mex$ 500", UnclearReason.UnknownCurrency)]
    public void What_tells_no_budget_is_asked_again_with_its_reason(string text, UnclearReason reason) =>
        Assert.Equal(reason, Assert.IsType<Reading<BudgetRead>.Unclear>(BudgetReader.Read(text, Context)).Reason);

    [Fact]
    public void Two_amounts_are_both_offered_when_asking_again() => Assert.Equal(
        [new BudgetRead(40000, 40000, "GBP"), new BudgetRead(50000, 50000, "USD")],
        BudgetReader.Read("£400 or $500", Context).Alternatives);

    [Theory]
    [InlineData("hi, I could spend about £350 on the rose", "£350")]
    [InlineData("a rose, no more than 400 please", "no more than 400")]
    [InlineData("it's 10x12cm, between £３00 and £400 for it", "£３00 and £400")]
    public void The_span_is_the_part_it_rests_on(string text, string span) =>
        Assert.Equal(span, Assert.IsType<Reading<BudgetRead>.Understood>(BudgetReader.Read(text, Context)).Span);

    private static void Reads(string text, int? min, int? max) => Assert.Equal(
        new BudgetRead(min * 100L, max * 100L, "GBP"),
        Assert.IsType<Reading<BudgetRead>.Understood>(BudgetReader.Read(text, Context)).Value);
}
