namespace Frontdesk.Reading.Sizes;

/// <summary>Sides in centimetres, small first; a single figure is both.</summary>
public readonly record struct SizeRead(decimal Small, decimal Large)
{
    /// <summary>Square centimetres.</summary>
    public decimal Area => Small * Large;
}
