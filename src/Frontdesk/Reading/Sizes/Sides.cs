using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Sizes;

/// <param name="Unit">Centimetres in one; null for a bare figure.</param>
/// <param name="Doubtful">"2/3 inches": two thirds, or two to three?</param>
internal readonly record struct Side(decimal Figure, decimal? Unit, decimal Centimetres, bool Doubtful, int From, int To)
{
    public bool IsMeasured => Unit is not null;

    public Side In(decimal unit) => this with { Unit = unit, Centimetres = Figure * unit };
}

/// <summary>The figures of a text about size, with and without a unit; money, counts and times set aside.</summary>
internal readonly record struct Sides(ImmutableArray<Side> Items, bool Negative, bool Area)
{
    private static readonly PhraseSet MoneyWords = new(
        "budget|budget is|budget of|budget around|budget about|spend|pay|price|cost|costs|paid");

    /// <summary>No piece is longer, and larger figures would overflow.</summary>
    private const decimal LongestFigure = 100_000;

    /// <summary>More figures in one answer tell no size.</summary>
    private const int MostSides = 12;

    public static Sides In(Tokens tokens)
    {
        ImmutableArray<Side>.Builder? found = null;
        var (negative, area) = (false, false);
        for (var i = 0; i < tokens.Count && (found?.Count ?? 0) <= MostSides;)
        {
            if ((!NumberWords.MayBegin(tokens[i]) && !tokens[i].Is("inch")) || FigureAt(tokens, i) is not var (figure, next) || figure > LongestFigure)
            {
                i++;
                continue;
            }

            var unit = Units.At(tokens, next, out var after);
            if (unit is null)
                after = next;
            else if (tokens[after].Is("and") && tokens[after + 1].Is("a") && tokens[after + 2].Is("half"))
                (figure, after) = (figure + 0.5m, after + 3);
            if (unit is not null && Units.Corrected(tokens, after, out var edge) is { } meant)
                (unit, after) = (meant, edge);
            area |= IsArea(tokens, after);
            if (unit is not null ? !IsBody(tokens, i, after) : !IsSomethingElse(tokens, i, next))
            {
                negative |= IsNegative(tokens, i);
                var side = new Side(figure, unit, figure * (unit ?? 1), IsDoubtful(tokens, i, next), i, after);
                Add(found ??= ImmutableArray.CreateBuilder<Side>(), side);
            }

            i = after;
        }

        return new Sides(found is null ? [] : found.DrainToImmutable(), negative, area);
    }

    /// <summary>A number, "an inch", "half a metre", "a couple of inches".</summary>
    private static (decimal Value, int Next)? FigureAt(Tokens tokens, int at)
    {
        if (!tokens[at].IsWord)
            return NumberWords.At(tokens, at);
        switch (tokens[at].Text)
        {
            case "a" or "an" when NamesUnit(tokens, at + 1):
                return (1, at + 1);
            case "half":
                var unit = tokens[at + 1].IsAny("a", "an") ? at + 2 : at + 1;
                return NamesUnit(tokens, unit) || (tokens[unit].Is("foot") && !tokens[unit + 1].IsAny("tattoo", "piece")) ? (0.5m, unit) : null;
            case "inch" when at == 0 && tokens[1].Is("and") && tokens[2].Is("a") && tokens[3].Is("half"):
                return (1, at);
            case "couple":
                var of = tokens[at + 1].Is("of") ? at + 2 : at + 1;
                return NamesUnit(tokens, of) ? (2, of) : null;
            default:
                return NumberWords.At(tokens, at);
        }
    }

    private static bool NamesUnit(Tokens tokens, int at)
    {
        if (tokens[at].IsAny("inch", "inches", "metre", "metres", "meter", "meters", "cm", "centimetre", "centimetres", "centimeter"))
            return true;
        // "a foot long" is a length, "a foot tattoo" a place.
        return tokens[at].IsAny("foot", "ft") && (!tokens[at + 1].IsWord || Units.IsExtent(tokens[at + 1])
            || tokens[at + 1].IsAny("x", "by", "and", "or", "max"));
    }

    /// <summary>"1 foot 2 inches" and 1'2 are one figure.</summary>
    private static void Add(ImmutableArray<Side>.Builder found, Side side)
    {
        var last = found.Count > 0 ? found[^1] : default;
        if (last.Unit == Units.Foot && last.To == side.From && side is { Unit: null or Units.Inch, Figure: < 12 })
            found[^1] = last with { Centimetres = last.Centimetres + (side.Figure * Units.Inch), To = side.To };
        else
            found.Add(side);
    }

    private static bool IsArea(Tokens tokens, int at) =>
        (tokens[at] is { Glued: true } mark && (mark.IsAny("²", "^", "2") || mark is { IsNumber: true, Text: "2" })
            && tokens[at - 1].IsWord)
        || tokens[at].IsAny("squared", "sq", "²")
        || (tokens[at].Is("square") && Units.IsUnit(tokens, at + 1));

    private static bool IsNegative(Tokens tokens, int at) =>
        tokens[at - 1].Is("-") && tokens[at].Glued && (at == 1 || !tokens[at - 1].Glued) && !tokens[at - 2].IsNumber
            && !Units.IsUnit(tokens, at - 2) && !Units.IsExtent(tokens[at - 2]);

    private static bool IsDoubtful(Tokens tokens, int from, int to) =>
        to == from + 3 && tokens[from + 1].Is("/") && tokens[from].Value is >= 2 && tokens[from].Value + 1 == tokens[from + 2].Value
        && !tokens[to].IsAny("inch", "\"", "of", "foot", "metre");

    /// <summary>"I'm 5'4": the client's own height; "6 cm apart": no side.</summary>
    private static bool IsBody(Tokens tokens, int from, int after) =>
        (tokens[from - 1].IsAny("im", "am") && !tokens[after].IsAny("x", "by")) || tokens[after].IsAny("apart", "away", "above", "below")
        || (tokens[after].Is("from") && tokens[after + 1].IsAny("my", "the", "each"));

    /// <summary>Money, counts and clock times are not sides; a number word is one only beside "x" or "by": "one rose" is none.</summary>
    private static bool IsSomethingElse(Tokens tokens, int from, int next)
    {
        if (!tokens[from].IsNumber)
            return !IsBesideCross(tokens[from - 1]) && !IsBesideCross(tokens[next]) && !Units.IsExtent(tokens[next])
                && !tokens[next].IsAny("max", "maximum", "tops");
        var (before, after) = (tokens[from - 1], tokens[next]);
        if (MoneyWords.StartBefore(tokens, from) >= 0 || MoneyWords.StartBefore(tokens, TalkMarks.BackOverHedges(tokens, from)) >= 0)
            return true;
        return Budgets.CurrencyNames.IsName(before) || Budgets.CurrencyNames.IsName(after) || after.IsAny("k", "grand")
            || (OtherFigures.Has(tokens, from, next) && !before.Is("x") && !Units.IsExtent(before))
            || (before is { IsWord: true } letter && tokens[from].Glued && letter.Text is "a" or "b" or "mk")
            || (after is { IsWord: true, Glued: true } tail && !tail.IsAny("x", "by", "to", "ish", "w", "h", "l"));
    }

    private static bool IsBesideCross(Token token) => token.IsAny("x", "by", "-", "to", "or");
}
