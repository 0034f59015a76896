using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Sizes;

/// <param name="Unit">Centimetres in one; for a bare figure 1.</param>
internal readonly record struct Side(decimal Figure, decimal Unit, decimal Centimetres, int From, int To);

/// <summary>The figures of a text about size, with and without a unit; money, counts and times set aside.</summary>
internal sealed class Sides
{
    private const decimal Inch = 2.54m;
    private const decimal Foot = 30.48m;

    /// <summary>No piece is longer, and larger figures would overflow.</summary>
    private const decimal LongestFigure = 100_000;

    public required ImmutableArray<Side> Measured { get; init; }

    public required ImmutableArray<Side> Bare { get; init; }

    /// <summary>"-10cm"</summary>
    public required bool Negative { get; init; }

    /// <summary>"40 cm2", "40 square cm": no sides can be told from it.</summary>
    public required bool Area { get; init; }

    public IEnumerable<Side> Numbers => Measured.Concat(Bare);

    public static bool IsExtent(Token token) => token.IsAny(
        "wide", "width", "w", "tall", "height", "high", "h", "long", "length", "l", "across", "in", "deep", "down", "diameter", "up");

    public static Sides In(Tokens tokens)
    {
        var measured = ImmutableArray.CreateBuilder<Side>();
        var bare = ImmutableArray.CreateBuilder<Side>();
        var (negative, area) = (false, false);
        for (var i = 0; i < tokens.Count;)
        {
            if (NumberWords.At(tokens, i) is not var (figure, next) || figure > LongestFigure)
            {
                i++;
                continue;
            }

            negative |= IsNegative(tokens, i);
            var unit = UnitAt(tokens, next, out var after);
            area |= unit is not null && IsArea(tokens, after) || (unit is null && IsArea(tokens, next));
            if (unit is { } size)
                Add(measured, new Side(figure, size, figure * size, i, after));
            else if (tokens[i].IsNumber ? !IsSomethingElse(tokens, i, next) : IsSide(tokens, i, next))
                bare.Add(new Side(figure, 1, figure, i, next));
            i = unit is null ? next : after;
        }

        return new Sides { Measured = measured.ToImmutable(), Bare = bare.ToImmutable(), Negative = negative, Area = area };
    }

    /// <summary>"1 foot 2 inches" is one figure.</summary>
    private static void Add(ImmutableArray<Side>.Builder measured, Side side)
    {
        if (measured.Count > 0 && measured[^1] is { Unit: Foot } feet && side is { Unit: Inch, Figure: < 12 } && feet.To == side.From)
            measured[^1] = feet with { Centimetres = feet.Centimetres + side.Centimetres, To = side.To };
        else
            measured.Add(side);
    }

    private static decimal? UnitAt(Tokens tokens, int at, out int after)
    {
        after = at + 1;
        var token = tokens[at];
        if (token.Is("-") && tokens[at + 1].IsAny("cm", "inch", "mm", "in"))
            return UnitAt(tokens, at + 1, out after);
        if (token.IsAny("cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters", "centimetros", "centi", "zentimeter"))
            return 1;
        if (token.IsAny("mm", "mms", "millimetre", "millimetres", "millimeter", "millimeters"))
            return 0.1m;
        if (token.IsAny("m", "metre", "metres", "meter", "meters"))
            return 100;
        if (token.IsAny("inch", "inches", "inchs", "ins", "\""))
            return Inch;
        if (token.Is("'") && tokens[at + 1] is { Glued: true } second && second.Is("'"))
        {
            after = at + 2;
            return Inch;
        }

        if (token.IsAny("ft", "foot", "feet"))
            return Foot;
        if (token.Is("'") && token.Glued)
            return Foot;
        // "5in" is inches, "10 in total" is not.
        return token.Is("in") && (token.Glued || at + 1 >= tokens.Count || !tokens[at + 1].IsWord || tokens[at + 1].Is("x") || tokens[at + 1].Is("by")
            || IsExtent(tokens[at + 1])) ? Inch : null;
    }

    private static bool IsArea(Tokens tokens, int at) =>
        tokens[at] is { Glued: true } mark && (mark.IsAny("²", "^") || mark is { IsNumber: true, Value: 2 })
        || (tokens[at].IsAny("sq", "square") && tokens[at + 1].IsAny("cm", "cms", "inch", "inches", "centimetres", "centimeters"));

    private static bool IsNegative(Tokens tokens, int at) =>
        tokens[at - 1].Is("-") && tokens[at].Glued && (at == 1 || !tokens[at - 1].Glued) && !tokens[at - 2].IsNumber && !Ends(tokens[at - 2]);

    private static bool Ends(Token token) => token.IsAny("cm", "mm", "inch", "inches", "in", "\"");

    /// <summary>A number word without a unit is a side only beside "x" or "by": "one rose" is none.</summary>
    private static bool IsSide(Tokens tokens, int from, int next) => tokens[from - 1].IsAny("x", "by", "-", "to") || tokens[next].IsAny("x", "by", "-", "to");

    /// <summary>Money, counts and clock times are not sides.</summary>
    private static bool IsSomethingElse(Tokens tokens, int from, int next) =>
        tokens[from - 1].IsAny("£", "$", "€", "gbp", "usd", "eur") || tokens[next].IsAny("£", "$", "€", "gbp", "usd", "eur", "pounds", "quid", "euros",
            "dollars", "k", "%", "am", "pm", "roses", "flowers", "letters", "words", "lines", "tattoos", "pieces", "hours", "sessions", "names", "people")
        || (tokens[from - 1] is { Kind: TokenKind.Word } letter && tokens[from].Glued && letter.Text is "a" or "b" or "mk");
}
