using System.Collections.Immutable;
using System.Globalization;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Sizes;

/// <summary>Reads how large a piece shall be: "8x12cm", "2 inches by 3", "10-12cm", "A4", "half sleeve".</summary>
public static class SizeReader
{
    /// <summary>Largest side that is read, centimetres.</summary>
    public const decimal LargestSide = 100;

    private static readonly PhraseSet Compared = new(
        "half of it|half of that|half that|half the size|half as big|twice that|twice the size|twice as big|double that|double the size|a bit bigger than that|bit smaller than that|a third of it|a third of that|"
        + "smaller than his|smaller than hers|bigger than his|bigger than hers");

    /// <summary>What is there already tells nothing of what comes over it.</summary>
    private static readonly PhraseSet Older = new(
        "old one|old tattoo|existing one|existing tattoo|current one|current tattoo|last one|other one|other tattoo|previous one|one i have|one i got|the old|old piece|existing piece");

    public static Reading<SizeRead> Read(string text, ReadingContext context) => Read(Tokens.Of(text), context).OrOtherLanguage(text);

    internal static Reading<SizeRead> Read(Tokens whole, ReadingContext context)
    {
        var tokens = whole.WithoutManners();
        if (tokens.Count == 0)
            return Unclear<SizeRead>(UnclearReason.Nothing);
        var sides = Sides.In(tokens);
        if (sides.Negative)
            return Unclear<SizeRead>(UnclearReason.Impossible);
        if (sides.Area)
            return Unclear<SizeRead>(UnclearReason.NoMatch);
        var pieces = sides.Items.IsEmpty ? default : Pieces.Of(tokens, sides.Items);
        var firm = pieces is { Items.IsDefaultOrEmpty: false } && Pieces.IsFirm(pieces.Items[0]);
        if (pieces.Tangled)
            return Unclear<SizeRead>(UnclearReason.Several);
        if (!firm && !pieces.Refused && Things.In(tokens) is { } thing)
            return thing;
        if (firm)
            return TalkMarks.IsGuess(tokens) ? Unclear<SizeRead>(UnclearReason.Asks) : Chosen(tokens, pieces.Items);
        if (pieces.Refused)
            return Unclear<SizeRead>(UnclearReason.Negated);
        if (sides.Items.IsEmpty)
            return Unclear<SizeRead>(TalkMarks.Without(tokens));
        return Unclear<SizeRead>(sides.Items.Length > 2 ? UnclearReason.Several : UnclearReason.NoUnit);
    }

    /// <summary>The canonical text of a size: read again it is the same size.</summary>
    public static string Write(SizeRead size) => string.Create(CultureInfo.InvariantCulture, $"{size.Small:0.##} x {size.Large:0.##} cm");

    private static Reading<SizeRead> Chosen(Tokens tokens, ImmutableArray<Piece> pieces)
    {
        if (pieces.Length == 1 || (pieces.Length == 2 && pieces[0].IsAlso(pieces[1])))
            return Single(tokens, pieces[0]);
        if (pieces is [{ Sides: 1 } low, { Sides: 1 } high] && low.Large < high.Large && IsStretch(tokens, low, high))
            return Checked(tokens, new Piece(low.Small, high.Large, 2, low.Unit, true, "range", low.From, high.To));
        var sizes = ImmutableArray.CreateBuilder<SizeRead>();
        foreach (var piece in pieces)
        {
            if (!sizes.Contains(piece.Size) && Checked(tokens, piece) is Reading<SizeRead>.Understood)
                sizes.Add(piece.Size);
        }

        return sizes.Count == 1 && pieces.All(piece => piece.Size == sizes[0])
            ? Checked(tokens, pieces[0])
            : Unclear<SizeRead>(UnclearReason.Several) with { Alternatives = sizes.DrainToImmutable() };
    }

    /// <summary>"at least 10cm, max 15", "10cm, 12 max"</summary>
    private static bool IsStretch(Tokens tokens, Piece low, Piece high) =>
        Bounds.Of(tokens, high.From, high.To).Bound == Bound.AtMost && Bounds.Of(tokens, low.From, low.To).Bound != Bound.AtMost;

    private static Reading<SizeRead> Single(Tokens tokens, Piece piece)
    {
        // "bigger than 10cm" leaves open how much.
        if (piece.Sides == 1 && Bounds.Of(tokens, piece.From, piece.To).Bound == Bound.Beyond)
            return Unclear<SizeRead>(UnclearReason.Unsure);
        // "6x4 photo" is said in inches, and no unit says so.
        if (!piece.Measured && tokens[piece.To].IsAny("photo", "photos", "print", "picture"))
            return Unclear<SizeRead>(UnclearReason.NoUnit);
        // "12cm x ?" lacks the other side.
        if (piece.Sides == 1 && tokens[piece.To].IsAny("x", "by", "*"))
            return Unclear<SizeRead>(UnclearReason.NoMatch);
        // "his is 20cm and mine half of that": the figure is another's.
        if (Compared.Find(tokens, piece.To, tokens.Count) >= 0)
            return Unclear<SizeRead>(UnclearReason.Unsure);
        if (Older.StartBefore(tokens, TalkMarks.BackOverHedges(tokens, piece.From)) >= 0)
            return Unclear<SizeRead>(UnclearReason.Unsure);
        return Things.IsBeside(tokens, piece.From, piece.To) ? Unclear<SizeRead>(UnclearReason.Several) : Checked(tokens, piece);
    }

    private static Reading<SizeRead> Checked(Tokens tokens, Piece piece) =>
        piece.Size.Small <= 0 || piece.Large > LargestSide
            ? Unclear<SizeRead>(UnclearReason.OutOfRange)
            : Understood(piece.Size, piece.MatchedBy, tokens.Span(piece.From, piece.To));
}
