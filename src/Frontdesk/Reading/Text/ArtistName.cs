using System.Collections.Frozen;

namespace Frontdesk.Reading.Text;

/// <summary>The artist's first name as it stands in a text.</summary>
internal static class ArtistName
{
    /// <summary>Names that are words of ordinary talk as well: said of the artist or not, they are left as they are.</summary>
    private static readonly FrozenSet<string> WordsToo = (
        "will may mark rose april june august dawn grace hope bill drew rob pat art ash sky ace joy faith ink max frank rich jack miles chase dale dean drake flora ginger iris ivy jade jasmine lily lance melody olive pearl "
        + "pierce poppy ray reed ruby sage sandy skip stone summer sunny violet wade ward wren the in on no yes stop end help do so mo al a i me my we you he she it is bob nick tag sid penny robin star raven wolf fox guy")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Folded; null when it is not known or tells nothing.</returns>
    public static string? Spoken(string? artist) =>
        artist is not null && Tokens.Of(artist) is { Count: > 0 } name && name[0].IsWord
            && !WordsToo.Contains(name[0].Text) ? name[0].Text : null;
}
