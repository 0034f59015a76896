using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Budgets;

/// <summary>Two amounts in one answer: a range, a budget and how far it stretches, or two things between which to ask.</summary>
internal static class TwoAmounts
{
    private static readonly PhraseSet Stretches = new(
        "could go|can go|might go|would go|could stretch|can stretch|stretch to|could do|can do|might do|could push|push to|push it to|could manage|willing to go|happy to go|would do|id go|id stretch|go up to|"
        + "could maybe do|could maybe stretch|could maybe go|could possibly go|could possibly stretch|could possibly do|stretching to|go to|can push|may go|at a push|at a stretch|if needed|if i have to|could be|up to");

    /// <returns>Null when they are two different things.</returns>
    public static Reading<BudgetRead>? Read(Tokens tokens, Amount first, Amount second, string currency)
    {
        if (Amounts.Joined(tokens, first, second))
            return Range(tokens, first, second, currency);
        if (first.Value == second.Value)
            return BudgetReader.One(tokens, second, currency);
        var (one, other) = (Limits.Of(tokens, first), Limits.Of(tokens, second));
        if (first.Value < second.Value && (other.Bound == Bound.AtMost || Stretches.Find(tokens, first.To, second.From) >= 0)
            && one.Bound != Bound.AtMost)
            return Range(tokens, first, second, currency);
        if (first.Value > second.Value && one.Bound == Bound.AtMost && other.Bound != Bound.AtMost)
            return Range(tokens, second, first, currency);
        return null;
    }

    private static Reading<BudgetRead>? Range(Tokens tokens, Amount low, Amount high, string currency)
    {
        if (high.Value <= 0 || low.Value > high.Value)
            return Unclear<BudgetRead>(UnclearReason.Impossible);
        if (BudgetReader.IsTooSmall(low, high))
            return Unclear<BudgetRead>(UnclearReason.TooSmall);
        // "5-1000" is 5 or 500; "15-1600" is 15 or 1,500; "5/6" may be a date.
        var lopsided = low is { Scale: 1, Value: > 0 and < 10 } && high.Value >= 100 && (low.Currency is null || tokens[low.To].Is("-"));
        var run = low is { Scale: 1, Currency: null, Value: >= 10 and < 100 } && high.Scale == 1 && high.Value >= 1000
            && low.Value * 100 < high.Value;
        var date = low.Bare && high.Bare && tokens[low.To].Is("/") && (high.Value <= 31 || low.Value == high.Value);
        if (lopsided || run || date)
            return null;
        var (from, to) = (Math.Min(low.From, high.From), Math.Max(low.To, high.To));
        long? least = low.Value == 0 ? null : low.Minor(currency);
        return Understood(new BudgetRead(least, high.Minor(currency), currency), "range", tokens.Span(from, to));
    }
}
