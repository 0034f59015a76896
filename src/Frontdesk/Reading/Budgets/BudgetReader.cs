using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Budgets;

/// <summary>Reads what someone wants to spend: "£400", "1.5k", "under 1000", "between 300 and 500 euros".</summary>
public static class BudgetReader
{
    private static readonly PhraseSet Upper = new(
        "under|below|less than|max|maximum|max of|maximum of|up to|upto|no more than|not more than|at most|within|limit is|limit of|cap of|capped at|"
        + "not over|no higher than|cant go over|not above|go to|stretch to|push to|go up to|stretch up to|go as high as|as high as|or under");

    private static readonly PhraseSet UpperAfter = new("max|maximum|tops|or less|or under|at most|limit|or below|at the most|absolute max|is my max|is the max|is my limit");

    private static readonly PhraseSet Lower = new(
        "over|above|more than|at least|min|minimum|from|starting at|starting from|no less than|not less than|upwards of|minimum of|north of|not under");

    private static readonly PhraseSet LowerAfter = new("or more|plus|and up|upwards|and over|or above|or over|minimum|min|at least|and above|onwards");

    private static readonly PhraseSet Rates = new("per hour|an hour|hourly|per session|a session|hr|per day|a day|ph");

    public static Reading<BudgetRead> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<BudgetRead> Of(string text, ReadingContext context)
    {
        var tokens = Tokens.Of(text).WithoutManners();
        if (tokens.Count == 0)
            return Unclear<BudgetRead>(UnclearReason.Nothing);
        var amounts = Amounts.In(tokens, context.Currency);
        if (amounts.UnknownCurrency)
            return Unclear<BudgetRead>(UnclearReason.UnknownCurrency);
        if (amounts.Items.Any(amount => amount.Negative))
            return Unclear<BudgetRead>(UnclearReason.Impossible);
        if (amounts.Items.Length == 0 || amounts.Percentage || Rates.Within(tokens.Words))
            return Unclear<BudgetRead>(UnclearReason.NoMatch);
        var currencies = amounts.Items.Select(amount => amount.Currency).OfType<string>().Distinct().ToArray();
        if (currencies.Length > 1 || amounts.Items.Length > 2)
            return Unclear<BudgetRead>(UnclearReason.Several);
        var currency = currencies.Length == 1 ? currencies[0] : context.Currency;
        return amounts.Items.Length == 1 ? One(tokens, amounts.Items[0], currency) : Two(tokens, amounts.Items, currency);
    }

    private static Reading<BudgetRead> One(Tokens tokens, Amount amount, string currency)
    {
        if (amount.Value <= 0)
            return Unclear<BudgetRead>(UnclearReason.Impossible);
        if (amount.Bare && amount.Value < 10)
            return Unclear<BudgetRead>(UnclearReason.TooSmall);
        var minor = amount.Minor(currency);
        if (IsBefore(tokens, amount.From, Upper) || IsAfter(tokens, amount.To, UpperAfter))
            return Understood(new BudgetRead(null, minor, currency), "at_most", tokens.Span());
        if (IsBefore(tokens, amount.From, Lower) || IsAfter(tokens, amount.To, LowerAfter) || tokens[amount.To].Is("+"))
            return Understood(new BudgetRead(minor, null, currency), "at_least", tokens.Span());
        return Understood(new BudgetRead(minor, minor, currency), "amount", tokens.Span(amount.From, amount.To));
    }

    private static Reading<BudgetRead> Two(Tokens tokens, ImmutableArray<Amount> amounts, string currency)
    {
        var (low, high) = (amounts[0], amounts[1]);
        if (!IsRange(tokens, low, high) && !IsBefore(tokens, high.From, Upper) && !IsAfter(tokens, high.To, UpperAfter))
            return low.Value == high.Value ? One(tokens, low, currency) : Unclear<BudgetRead>(UnclearReason.Several);
        if (high.Value <= 0 || low.Value > high.Value)
            return Unclear<BudgetRead>(UnclearReason.Impossible);
        if (low.Bare && high.Bare && high.Value < 10)
            return Unclear<BudgetRead>(UnclearReason.TooSmall);
        long? from = low.Value == 0 ? null : low.Minor(currency);
        return Understood(new BudgetRead(from, high.Minor(currency), currency), "range", tokens.Span(low.From, high.To));
    }

    private static bool IsRange(Tokens tokens, Amount low, Amount high)
    {
        var between = tokens.Part(low.To, high.From);
        return between.Count == 1 && (between[0].IsAny("-", "to", "or", "~", "/", "till", "until")
            || (between[0].Is("and") && tokens.Part(0, low.From).Words.Contains("between")))
            || (between.Count == 2 && between[0].IsAny("up", "-") && between[1].IsAny("to", "-"));
    }

    /// <summary>The phrase ends right before the amount, "about" and the like set aside.</summary>
    private static bool IsBefore(Tokens tokens, int from, PhraseSet phrases)
    {
        var words = tokens.Part(0, from).Words;
        while (words.Length > 0 && words[^1] is "about" or "around" or "roughly" or "approx" or "say" or "like" or "maybe" or "is" or "a" or "of" or "my")
            words = words[..^1];
        for (var length = Math.Min(phrases.Longest, words.Length); length > 0; length--)
        {
            if (phrases.At(words, words.Length - length) == length)
                return true;
        }

        return false;
    }

    private static bool IsAfter(Tokens tokens, int to, PhraseSet phrases) => phrases.Starts(tokens.Part(to, tokens.Count).Words);
}
