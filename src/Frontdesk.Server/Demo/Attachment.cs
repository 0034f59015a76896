using System.Collections.Immutable;

namespace Frontdesk.Server.Demo;

/// <summary>What can be sent besides words.</summary>
internal static class Attachment
{
    public static readonly ImmutableArray<(string What, string Words)> Names =
    [
        ("fern", "Picture: a fern"), ("rose", "Picture: a rose"), ("moon", "Picture: moon and waves"), ("mandala", "Picture: a mandala"),
        ("voice", "Voice note"), ("pin", "Location"), ("sticker", "Sticker"),
    ];

    /// <summary>Null: it is no picture of ours.</summary>
    public static byte[]? Picture(string what) => what switch
    {
        "fern" => InkDrawing.Fern(),
        "rose" => InkDrawing.Rose(),
        "moon" => InkDrawing.MoonAndWaves(),
        "mandala" => InkDrawing.Mandala(),
        _ => null,
    };
}
