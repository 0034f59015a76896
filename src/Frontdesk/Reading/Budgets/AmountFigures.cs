using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <summary>How people write how much: 1,500 · 1.500 · 1 500 · 1.5k · a grand and a half · two fifty · a couple of hundred.</summary>
internal static class AmountFigures
{
    /// <summary>Larger figures are read as no amount.</summary>
    public const decimal LargestAmount = 1_000_000_000;

    /// <summary>"400m" is a way to walk.</summary>
    private const decimal MostMillions = 20;

    /// <summary>Countries that set thousands apart with a blank or a point, and pence with a comma.</summary>
    private static readonly FrozenSet<string> CommaCountries = (
        "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LT LU LV NL NO PL PT RO SE SI SK TR UA BR AR").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseSet Vague = new("few|several|some|many|lots of|a few|couple few");

    /// <param name="Scale">100 or 1,000 when the figure ends in that word, else 1.</param>
    internal readonly record struct Figure(decimal Value, int Scale, int Next);

    public static Figure? At(Tokens tokens, int at, string country)
    {
        var token = tokens[at];
        if (token.IsWord && Said(tokens, at) is { } said)
            return said;
        if (Grouped(tokens, at, country) is { } grouped)
            return WithMultiplier(tokens, grouped.Value, grouped.Next);
        if (NumberWords.At(tokens, at) is not var (value, next) || value > LargestAmount)
            return null;
        if (TwoFifty(tokens, at, value, next) is { } pair)
            return pair;
        var last = tokens[next - 1];
        if (NumberWords.IsScale(last))
            return WithHalf(tokens, new Figure(value, last.Is("hundred") ? 100 : 1000, next), AtScale(tokens, at, next));
        return WithMultiplier(tokens, value, next);
    }

    /// <summary>"a few hundred": as good as no figure.</summary>
    public static bool IsVague(Tokens tokens, int at) =>
        (NumberWords.IsScale(tokens[at]) || tokens[at].IsAny("grand", "k", "quid"))
            && Vague.StartBefore(tokens, tokens[at - 1].Is("of") ? at - 1 : at) >= 0;

    private static Figure? Said(Tokens tokens, int at)
    {
        switch (tokens[at].Text)
        {
            case "half":
                var grand = tokens[at + 1].Is("a") ? at + 2 : at + 1;
                return tokens[grand].IsAny("grand", "k", "thousand") ? new Figure(500, 1000, grand + 1) : null;
            case "a" or "one" when tokens[at + 1].Is("grand"):
                return WithHalf(tokens, new Figure(1000, 1000, at + 2), 1000);
            case "tenner" or "fiver":
                return new Figure(tokens[at].Is("tenner") ? 10 : 5, 1, at + 1);
            case "couple":
                var of = tokens[at + 1].Is("of") ? at + 2 : at + 1;
                return tokens[of].Is("hundred") ? new Figure(200, 100, of + 1)
                    : tokens[of].IsAny("grand", "thousand", "k") ? new Figure(2000, 1000, of + 1) : null;
            case "hundred" when !IsVague(tokens, at) && NumberWords.FromHundred(tokens, at) is var (value, next):
                return new Figure(value, next == at + 1 ? 100 : 1, next);
            default:
                return null;
        }
    }

    /// <summary>"a grand and a half" is half of a grand more.</summary>
    private static Figure WithHalf(Tokens tokens, Figure whole, int scale) =>
        scale == 1000 && tokens[whole.Next].Is("and") && tokens[whole.Next + 1].Is("a") && tokens[whole.Next + 2].Is("half")
            ? whole with { Value = whole.Value + 500, Next = whole.Next + 3 } : whole;

    private static int AtScale(Tokens tokens, int at, int next) => tokens[next - 1].Is("thousand") && next - at <= 3 ? 1000 : 1;

    private static Figure WithMultiplier(Tokens tokens, decimal value, int next)
    {
        if (tokens[next].IsAny("k", "grand", "thousand"))
            return new Figure(value * 1000, 1000, next + 1);
        if (tokens[next].Is("-") && tokens[next + 1].IsAny("grand"))
            return new Figure(value * 1000, 1000, next + 2);
        if (tokens[next].IsAny("m", "mil") && tokens[next].Glued && value <= MostMillions)
            return new Figure(value * 1_000_000, 1000, next + 1);
        return new Figure(value, 1, next);
    }

    /// <summary>"two fifty", "twelve fifty": hundreds and what comes on top.</summary>
    private static Figure? TwoFifty(Tokens tokens, int at, decimal value, int next)
    {
        if (value is < 1 or > 12 || value != decimal.Truncate(value) || next != at + 1 || !tokens[next].IsWord
            || tokens[at - 1].IsAny("at", "after", "before"))
            return null;
        return NumberWords.At(tokens, next) is var (rest, end) && rest is >= 10 and < 100 && rest == decimal.Truncate(rest)
            ? new Figure((value * 100) + rest, 1, end) : null;
    }

    /// <summary>Three digits after a point, a blank or an apostrophe are thousands: nobody offers a tenth of a penny.</summary>
    private static (decimal Value, int Next)? Grouped(Tokens tokens, int at, string country)
    {
        var token = tokens[at];
        if (!token.IsNumber)
            return null;
        var point = token.Text.IndexOf('.', StringComparison.Ordinal);
        if (point is > 0 and <= 3 && token.Text[0] != '0' && token.Text.Length - point == 4
            && !token.Text.Contains(',', StringComparison.Ordinal) && !tokens[at + 1].IsAny("k", "grand"))
            return (token.Value * 1000, at + 1);
        if (!token.IsPlainNumber || token.Text.Length > 3 || token.Text[0] == '0')
            return null;
        var (value, next) = (token.Value, at + 1);
        while (GroupAt(tokens, next) is > 0 and var group && value < LargestAmount)
        {
            value = (value * 1000) + decimal.Truncate(tokens[group].Value) + (tokens[group].Value % 1);
            next = group + 1;
        }

        if (next == at + 1 || tokens[at - 1].IsAny("for", "of", "us"))
            return null;
        var marked = CommaCountries.Contains(country) || tokens[at + 1].Is("'") || CurrencyNames.IsName(tokens[at - 1])
            || CurrencyNames.IsName(tokens[next]);
        return marked || (next == at + 2 && !OtherFigures.Has(tokens, at, at + 1)) ? (value, next) : null;
    }

    private static int GroupAt(Tokens tokens, int at)
    {
        var group = tokens[at].Is("'") && tokens[at].Glued && tokens[at + 1].Glued ? at + 1 : at;
        var token = tokens[group];
        var whole = token.IsNumber ? token.Text.AsSpan().IndexOfAny('.', ',') is >= 0 and var mark ? mark : token.Text.Length : 0;
        return whole == 3 && char.IsAsciiDigit(token.Text[0]) && (group > at || !token.Glued)
            && !tokens[group + 1].IsAny("k", "grand", "hundred", "thousand") ? group : 0;
    }
}
