using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Sizes;

/// <summary>The sizes of a text, put together from its figures; corrections and refusals applied.</summary>
/// <param name="Refused">One was named that is not wanted.</param>
/// <param name="Tangled">Figures hang together in a way that is no size: "10 x 12 x 3cm".</param>
internal readonly record struct Pieces(ImmutableArray<Piece> Items, bool Refused, bool Tangled)
{
    private const string Pair = "pair";
    private const string TwoSides = "two_sides";

    public static Pieces Of(Tokens tokens, ImmutableArray<Side> sides)
    {
        var found = ImmutableArray.CreateBuilder<Piece>(sides.Length);
        var (refused, tangled) = (false, false);
        for (var i = 0; i < sides.Length;)
        {
            var join = i + 1 < sides.Length ? Joins.Between(tokens, sides[i], sides[i + 1]) : Join.None;
            var before = i > 0 ? Joins.Between(tokens, sides[i - 1], sides[i]) : Join.None;
            if (before == Join.Correction)
            {
                // "10cm, no 12": the unit is still meant.
                if (found.Count > 0 && found[^1].Measured && !sides[i].IsMeasured && join is not (Join.Cross or Join.Range)
                    && sides[i - 1].Unit is { } unit)
                    sides = sides.SetItem(i, sides[i].In(unit));
                found.Clear();
                tangled = false;
            }

            var whole = join is Join.None or Join.Correction ? null : Together(tokens, sides[i], sides[i + 1], join);
            var used = whole is null ? 1 : 2;
            var piece = whole ?? Piece.Of(sides[i]);
            var last = i + used - 1;
            if (last + 1 < sides.Length && used == 2 && Joins.Between(tokens, sides[last], sides[last + 1]) is Join.Cross or Join.Range)
                tangled = true;
            tangled |= used == 2 && join == Join.Cross && IsTimes(tokens, sides[i], sides[last]);
            tangled |= (sides[i].Doubtful && piece.Measured) || (used == 2 && sides[last].Doubtful);
            if (used == 1 && join is Join.Beside or Join.Or && !sides[i].IsMeasured && sides[i + 1].Unit is { } next
                && sides[i].Figure * next <= SizeReader.LargestSide)
                piece = piece with { Measured = true };
            if (used == 1 && before is Join.Or or Join.Beside && sides[i - 1].Unit is { } shared && !sides[i].IsMeasured
                && !CountsSomething(tokens, sides[i].To))
                piece = Piece.Of(sides[i].In(shared));
            if (TalkMarks.IsRefused(tokens, piece.From))
                refused = true;
            else
                found.Add(piece);
            i += used;
        }

        return new Pieces(Meant(found), refused, tangled);
    }

    /// <summary>"10cm, 3 dragons": a figure before a word that says nothing of size.</summary>
    private static bool CountsSomething(Tokens tokens, int to) =>
        tokens[to].IsWord && !Units.IsExtent(tokens[to])
            && !tokens[to].IsAny("or", "and", "but", "max", "maximum", "tops", "at", "if", "ish", "maybe", "not", "depending", "whichever",
                "on", "for", "in", "is", "would", "about", "around", "please", "total", "approximately", "size", "sized", "each", "thats", "thank");

    /// <summary>"2x 5cm roses", "5cm x2": so many of them, or a side?</summary>
    private static bool IsTimes(Tokens tokens, Side one, Side other) =>
        (IsFew(one) && other.IsMeasured && CountsSomething(tokens, other.To))
        || (one.IsMeasured && IsFew(other) && tokens[other.From] is { Glued: true } && tokens[other.From - 1] is { Glued: false });

    /// <summary>More of one piece than this is not asked for in one go.</summary>
    private const int Few = 4;

    private static bool IsFew(Side side) => !side.IsMeasured && side.Figure <= Few && side.Figure == decimal.Truncate(side.Figure);

    private static Piece? Together(Tokens tokens, Side one, Side other, Join join)
    {
        var (first, second) = Shared(one, other);
        var alike = one.Unit is null || other.Unit is null || one.Unit == other.Unit;
        return join switch
        {
            Join.Cross => Piece.Of(first, second, Pair),
            Join.Range when alike => Piece.Of(first, second, "range"),
            // "7 or 8 cm" is a range, "7cm or 8cm" a choice.
            Join.Or when !one.IsMeasured && other.IsMeasured => Piece.Of(first, second, "range"),
            // "15cm, maybe 10 wide": one side named is enough where a unit stands.
            Join.Beside when (HasExtent(tokens, one) && HasExtent(tokens, other))
                || (one.IsMeasured && HasExtent(tokens, other) && !HasExtent(tokens, one)) => Piece.Of(first, second, TwoSides),
            _ => null,
        };
    }

    /// <summary>A bare figure has its neighbour's unit; without any, two sides are centimetres.</summary>
    private static (Side, Side) Shared(Side one, Side other) => (one.Unit, other.Unit) switch
    {
        (null, { } unit) => (one.In(unit), other),
        ({ } unit, null) => (one, other.In(unit)),
        _ => (one, other),
    };

    private static bool HasExtent(Tokens tokens, Side side)
    {
        var before = side.From - 1;
        while (tokens[before].IsAny("is", "of", ":", "about", "around", "roughly", "approximately", "maybe", "=", "like", "say"))
        {
            if (tokens[before].Is("around") && !tokens[before - 1].IsWord)
                break;
            before--;
        }

        var after = tokens[side.To].IsAny("in", "ish") ? side.To + 1 : side.To;
        return (Units.IsExtent(tokens[before]) && !tokens[before].IsAny("around", "up", "down")) || Units.IsExtent(tokens[after]);
    }

    /// <summary>A bare figure by itself tells nothing beside a measured one or a pair.</summary>
    private static ImmutableArray<Piece> Meant(ImmutableArray<Piece>.Builder found)
    {
        var firm = false;
        foreach (var piece in found)
            firm |= IsFirm(piece);
        if (firm)
            found.RemoveAll(piece => !IsFirm(piece));
        return found.DrainToImmutable();
    }

    public static bool IsFirm(Piece piece) => piece.Measured || piece.MatchedBy is Pair or TwoSides;
}
