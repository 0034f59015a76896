namespace Frontdesk.Reading.Sizes;

/// <summary>One size that a text tells: a side, a pair of sides or a range, in centimetres.</summary>
/// <param name="Sides">Figures it is made of: 1 or 2.</param>
internal readonly record struct Piece(decimal Small, decimal Large, int Sides, bool Measured, string MatchedBy, int From, int To)
{
    public static Piece Of(Side side) => new(side.Centimetres, side.Centimetres, 1, side.IsMeasured, "one_side", side.From, side.To);

    public static Piece Of(Side one, Side other, string matchedBy) => new(
        Math.Min(one.Centimetres, other.Centimetres), Math.Max(one.Centimetres, other.Centimetres), 2, one.IsMeasured || other.IsMeasured, matchedBy, one.From, other.To);

    public SizeRead Size => new(decimal.Round(Small, 2, MidpointRounding.AwayFromZero), decimal.Round(Large, 2, MidpointRounding.AwayFromZero));
}
