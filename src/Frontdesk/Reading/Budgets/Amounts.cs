using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <param name="Bare">Neither currency nor "k" beside it.</param>
internal sealed record Amount(decimal Value, string? Currency, bool Bare, bool Negative, int From, int To)
{
    public long Minor(string currency) => (long)decimal.Round(Value * (Money.IsZeroDecimal(currency) ? 1 : 100));
}

/// <summary>The amounts of money in a text. When one carries a currency or "k", plain numbers beside it are counts or sizes.</summary>
internal sealed class Amounts
{
    /// <summary>Larger figures are read as no amount.</summary>
    private const decimal LargestAmount = 1_000_000_000;

    private static readonly string[] Counted =
    [
        "tattoo", "tattoos", "piece", "pieces", "session", "sessions", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months", "year",
        "years", "people", "person", "of", "cm", "cms", "inch", "inches", "mm", "x", "by", "am", "pm", "th", "st", "nd", "rd", "roses", "flowers", "designs", "design",
        "parts", "figures", "figure", "ft", "in", "small", "big", "large", "little", "hands", "arms", "legs", "times", "instalments", "installments", "payments", "letters",
    ];

    public required ImmutableArray<Amount> Items { get; init; }

    public required bool UnknownCurrency { get; init; }

    public required bool Percentage { get; init; }

    public static Amounts In(Tokens tokens, string ownCurrency)
    {
        var found = ImmutableArray.CreateBuilder<Amount>();
        var (unknown, percentage) = (false, false);
        for (var i = 0; i < tokens.Count;)
        {
            if (Next(tokens, i, found.Count > 0 ? found[^1].To : 0, ownCurrency, ref unknown) is { } amount)
            {
                percentage |= tokens[amount.To].IsAny("%", "percent");
                found.Add(amount);
                i = amount.To;
            }
            else
            {
                i++;
            }
        }

        var shared = ShareThousands(tokens, found.ToImmutable());
        var strong = shared.Any(amount => !amount.Bare);
        var kept = shared.Where((amount, index) => !amount.Bare || (!IsCount(tokens, amount) && (!strong || Joins(tokens, shared, index))));
        return new Amounts { Items = [.. kept], UnknownCurrency = unknown, Percentage = percentage };
    }

    private static Amount? Next(Tokens tokens, int at, int earliest, string ownCurrency, ref bool unknown)
    {
        if (Colloquial(tokens, at) is not var (value, next, multiplied))
            return null;
        if (value > LargestAmount)
            return null;
        var from = at;
        var sign = at;
        string? currency = null;
        if (CurrencyNames.Before(tokens, at, ownCurrency) is var (before, start) && start >= earliest)
        {
            unknown |= before is null;
            (currency, from, sign) = (before, start, start);
        }

        if (tokens[next].IsAny("k", "grand", "thousand") && !multiplied)
        {
            value *= 1000;
            (next, multiplied) = (next + 1, true);
        }
        else if (tokens[next].Is("m") && tokens[next].Glued)
        {
            value *= 1_000_000;
            (next, multiplied) = (next + 1, true);
        }

        if (CurrencyNames.After(tokens, next, ownCurrency) is var (after, end))
        {
            unknown |= after is null;
            (currency, next) = (currency ?? after, end);
        }
        else if (tokens[next] is { Glued: true } pence && pence.Is("p"))
        {
            (value, currency, next) = (value / 100, "GBP", next + 1);
        }

        return value > LargestAmount ? null : new Amount(value, currency, currency is null && !multiplied, IsNegative(tokens, sign, at), from, next);
    }

    /// <summary>A number, "a grand", "half a grand", "a couple of hundred".</summary>
    private static (decimal Value, int Next, bool Multiplied)? Colloquial(Tokens tokens, int at)
    {
        if (tokens[at].Is("half") && tokens[at + 1].Is("a") && tokens[at + 2].IsAny("grand", "k"))
            return (500, at + 3, true);
        if (tokens[at].IsAny("a", "one") && tokens[at + 1].Is("grand"))
            return (1000, at + 2, true);
        if (tokens[at].Is("couple"))
        {
            var of = tokens[at + 1].Is("of") ? at + 2 : at + 1;
            if (tokens[of].IsAny("hundred", "grand", "thousand", "k"))
                return (tokens[of].Is("hundred") ? 200 : 2000, of + 1, true);
        }

        return NumberWords.At(tokens, at) is var (value, next) ? (value, next, tokens[next - 1].IsAny("hundred", "thousand", "million")) : null;
    }

    private static bool IsNegative(Tokens tokens, int sign, int figure) =>
        (tokens[sign - 1].Is("-") && tokens[sign].Glued && !tokens[sign - 2].IsNumber && !(tokens[sign - 1].Glued && sign > 1))
        || (figure - 1 > sign && tokens[figure - 1].Is("-"))
        || tokens[sign - 1].IsAny("minus", "negative");

    /// <summary>"2-3k" means thousands twice.</summary>
    private static ImmutableArray<Amount> ShareThousands(Tokens tokens, ImmutableArray<Amount> amounts)
    {
        var shared = amounts.ToBuilder();
        for (var i = 0; i + 1 < shared.Count; i++)
        {
            var (low, high) = (shared[i], shared[i + 1]);
            var joined = high.From - low.To == 1 && tokens[low.To].IsAny("-", "to", "or");
            if (joined && tokens[low.To - 1].IsNumber && low.Value < 100 && high.Value >= 1000 && EndsInThousands(tokens, high))
                shared[i] = low with { Value = low.Value * 1000, Bare = false };
            if (joined && tokens[low.To - 1].IsNumber && low.Value < 10 && high.Value is >= 100 and < 1000 && tokens[high.To - 1].Is("hundred"))
                shared[i] = low with { Value = low.Value * 100, Bare = false };
        }

        return shared.ToImmutable();
    }

    private static bool EndsInThousands(Tokens tokens, Amount amount) => tokens.Part(amount.From, amount.To).Items.Any(token => token.IsAny("k", "grand", "thousand"));

    /// <summary>"300 to £500": the plain number belongs to the range.</summary>
    private static bool Joins(Tokens tokens, ImmutableArray<Amount> amounts, int index)
    {
        bool Touches(Amount low, Amount high) => high.From - low.To == 1 && tokens[low.To].IsAny("-", "to", "or", "and", "~", "/");
        return (index + 1 < amounts.Length && Touches(amounts[index], amounts[index + 1])) || (index > 0 && Touches(amounts[index - 1], amounts[index]));
    }

    private static bool IsCount(Tokens tokens, Amount amount) =>
        tokens[amount.To].IsAny(Counted) || tokens[amount.From - 1].IsAny("x", "by") || (tokens[amount.To].Is("-") && tokens[amount.To + 1].IsAny("cm", "inch"))
        || (!tokens[amount.From].IsNumber && amount.Value < 10)
        || (tokens[amount.To].IsAny(":", "\"") && tokens[amount.To].Glued);
}
