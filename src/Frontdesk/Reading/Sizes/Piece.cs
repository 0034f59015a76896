namespace Frontdesk.Reading.Sizes;

/// <summary>One size that a text tells: a side, a pair of sides or a range, in centimetres.</summary>
/// <param name="Sides">Figures it is made of: 1 or 2.</param>
/// <param name="Measured">A unit was said, with it or for it.</param>
internal readonly record struct Piece(
    decimal Small, decimal Large, int Sides, decimal? Unit, bool Measured, string MatchedBy, int From, int To)
{
    public static Piece Of(Side side) =>
        new(side.Centimetres, side.Centimetres, 1, side.Unit, side.IsMeasured, "one_side", side.From, side.To);

    public static Piece Of(Side one, Side other, string matchedBy) => new(
        Math.Min(one.Centimetres, other.Centimetres), Math.Max(one.Centimetres, other.Centimetres), 2, one.Unit ?? other.Unit,
        one.IsMeasured || other.IsMeasured, matchedBy, one.From, other.To);

    /// <summary>"10cm (4 inches)": the same said in two units.</summary>
    public bool IsAlso(Piece other) =>
        Unit is not null && other.Unit is not null && Unit != other.Unit && Near(Small, other.Small) && Near(Large, other.Large);

    /// <summary>People round when they convert.</summary>
    private const decimal Rounding = 0.04m;

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) <= Math.Max(one, other) * Rounding;

    public SizeRead Size => new(Rounded(Small), Rounded(Large));

    /// <summary>Inches come out in hundredths of a centimetre, as they are written down.</summary>
    private static decimal Rounded(decimal side) => decimal.Round(side, 2, MidpointRounding.AwayFromZero);
}
