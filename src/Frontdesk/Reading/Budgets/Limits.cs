using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <summary>Bounds of an amount as they are said of money: "400+", "400 plus" and not "400 plus deposit".</summary>
internal static class Limits
{
    private static readonly PhraseSet Extras = new(
        "deposit|the deposit|a deposit|my deposit|tip|tips|vat|tax|travel|fees|a tip|booking fee|your deposit|postage");

    public static (Bound Bound, int From, int To) Of(Tokens tokens, Amount amount)
    {
        var said = Bounds.Of(tokens, amount.From, amount.To);
        if (said.Bound != Bound.None || !tokens[amount.To].IsAny("+", "plus"))
            return said;
        var next = amount.To + 1;
        var more = Extras.EndAt(tokens, next) < 0 && NumberWords.At(tokens, next) is null && !tokens[next].IsAny("/", "-")
            && (tokens[amount.To].Is("+") || !tokens[next].IsWord);
        return more ? (Bound.AtLeast, amount.From, next) : said;
    }

    /// <summary>"300, no sorry 350", but not "300, no more than 350".</summary>
    public static bool IsCorrected(Tokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (TalkMarks.IsCorrection(tokens, i))
                return true;
        }

        return false;
    }
}
