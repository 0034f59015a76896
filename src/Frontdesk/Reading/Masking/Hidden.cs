namespace Frontdesk.Reading.Masking;

/// <summary>A part of a text that tells who somebody is, with what stands in its place.</summary>
/// <param name="From">First token.</param>
/// <param name="To">The token after the last.</param>
internal readonly record struct Hidden(int From, int To, string Instead)
{
    public bool Covers(int token) => token >= From && token < To;
}
