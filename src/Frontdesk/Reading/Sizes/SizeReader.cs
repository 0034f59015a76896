using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Sizes;

/// <summary>Reads how large a piece shall be: "8x12cm", "2 inches by 3", "10-12cm", "A4", "half sleeve".</summary>
public static class SizeReader
{
    /// <summary>Largest side that is read, centimetres.</summary>
    public const decimal LargestSide = 100;

    private static readonly PhraseSet Joins = new("x|by");
    private static readonly PhraseSet Either = new("or|not|instead of|maybe or");

    public static Reading<SizeRead> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<SizeRead> Of(string text, ReadingContext context)
    {
        var tokens = Tokens.Of(text).WithoutManners();
        if (tokens.Count == 0)
            return Unclear<SizeRead>(UnclearReason.Nothing);
        var sides = Sides.In(tokens);
        if (sides.Negative)
            return Unclear<SizeRead>(UnclearReason.Impossible);
        if (sides.Area)
            return Unclear<SizeRead>(UnclearReason.NoMatch);
        if (sides.Measured.Length == 0)
            return Things.In(tokens) ?? Bare(tokens, sides);
        return Measured(tokens, sides);
    }

    private static Reading<SizeRead> Measured(Tokens tokens, Sides sides)
    {
        var measured = sides.Measured;
        if (measured.Length == 1)
            return WithPartner(tokens, sides, measured[0]);
        if (measured.Length > 2)
            return Unclear<SizeRead>(UnclearReason.Several);
        var between = tokens.Part(measured[0].To, measured[1].From);
        return Either.Within(between.Words)
            ? Unclear<SizeRead>(UnclearReason.Several)
            : Both(tokens, measured[0], measured[1], Joins.Within(between.Words) ? "pair" : "two_sides");
    }

    /// <summary>One figure has a unit: does its neighbour share it (10 x 12cm, 10-12cm, 2 inches by 3)?</summary>
    private static Reading<SizeRead> WithPartner(Tokens tokens, Sides sides, Side side)
    {
        foreach (var bare in sides.Bare)
        {
            var (first, second) = bare.From < side.From ? (bare, side) : (side, bare);
            if (sides.Numbers.Any(other => other.From > first.From && other.From < second.From) || !IsJoin(tokens, first.To, second.From))
                continue;
            if (sides.Bare.Any(other => other != bare && (IsJoin(tokens, other.To, first.From) || IsJoin(tokens, second.To, other.From))))
                return Unclear<SizeRead>(UnclearReason.Several);
            var shared = bare with { Centimetres = bare.Figure * side.Unit };
            return bare.From < side.From ? Both(tokens, shared, side, "pair") : Both(tokens, side, shared, "pair");
        }

        return Both(tokens, side, side, "one_side");
    }

    private static Reading<SizeRead> Bare(Tokens tokens, Sides sides)
    {
        var bare = sides.Bare;
        if (bare.Length == 0)
            return Unclear<SizeRead>(UnclearReason.NoMatch);
        if (bare.Length == 2 && IsCross(tokens, bare[0].To, bare[1].From))
            return Both(tokens, bare[0], bare[1], "pair_without_unit");
        if (bare.Length == 2 && Sides.IsExtent(tokens[bare[0].To]) && Sides.IsExtent(tokens[bare[1].To]))
            return Both(tokens, bare[0], bare[1], "two_sides");
        return Unclear<SizeRead>(bare.Length > 2 ? UnclearReason.Several : UnclearReason.NoUnit);
    }

    private static bool IsCross(Tokens tokens, int from, int to) =>
        to - from == 1 && tokens[from].IsAny("x", "*", "by")
        || (to - from == 2 && Sides.IsExtent(tokens[from]) && tokens[from + 1].IsAny("x", "*", "by"));

    private static bool IsJoin(Tokens tokens, int from, int to) =>
        IsCross(tokens, from, to) || (to - from == 1 && tokens[from].IsAny("-", "to", "and", "~"));

    private static Reading<SizeRead> Both(Tokens tokens, Side one, Side other, string matchedBy)
    {
        var small = Math.Min(one.Centimetres, other.Centimetres);
        var large = Math.Max(one.Centimetres, other.Centimetres);
        return small <= 0 || large > LargestSide
            ? Unclear<SizeRead>(UnclearReason.OutOfRange)
            : Understood(new SizeRead(small, large), matchedBy, tokens.Span(Math.Min(one.From, other.From), Math.Max(one.To, other.To)));
    }
}
