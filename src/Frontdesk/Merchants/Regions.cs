using System.Collections.Frozen;

namespace Frontdesk.Merchants;

/// <summary>Which minimum budget a country falls under.</summary>
public static class Regions
{
    public const string Uk = "UK";
    public const string Europe = "EUROPE";

    /// <summary>The rest of the world.</summary>
    public const string Row = "ROW";

    private static readonly FrozenSet<string> European = (
        "AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="country">ISO 3166 alpha-2. The Crown Dependencies count as the UK.</param>
    public static string RegionOf(string country) => country switch
    {
        "GB" or "IM" or "JE" or "GG" => Uk,
        _ => European.Contains(country) ? Europe : Row,
    };
}
