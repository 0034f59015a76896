using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Frontdesk.Reading.Text;

/// <summary>
/// Makes characters comparable: Unicode's compatibility forms (full width, ligatures, ㎝), case, accents, typographic quotes and dashes,
/// digits of other scripts; invisible characters vanish.
/// </summary>
internal static class Folding
{
    /// <summary>What Unicode does not take apart, and signs that people mean alike.</summary>
    private static readonly FrozenDictionary<char, string> Alike = new (string Plain, string Variants)[]
    {
        ("d", "đð"), ("h", "ħ"), ("i", "ı"), ("l", "ł"), ("o", "ø"), ("t", "ŧ"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"),
        ("'", "’‘ʼʻ`´′‛"), ("\"", "“”„‟″«»〝〞"), ("-", "–—−‐‑‒―→"), ("x", "×✕✖⨯"), ("/", "⁄∕"), ("~", "〜≈"), (",", "、،"), (".", "。٫"),
        (" ", "\u2800"), ("", "\u115F\u1160\u3164\uFFA0٬"),
    }.SelectMany(row => row.Variants, (row, variant) => (variant, row.Plain)).ToFrozenDictionary(pair => pair.variant, pair => pair.Plain);

    private const int LastLatin = 0x24F;
    private const int FirstWideLatin = 0x1E00;
    private const int LastWideLatin = 0x1EFF;

    /// <summary>Flags and pictures: nothing that could be taken apart.</summary>
    private const int FirstPicture = 0x1F1E6;

    private const int KeycapTen = 0x1F51F;
    private const int FirstSkinTone = 0x1F3FB;
    private const int LastSkinTone = 0x1F3FF;

    private static readonly string[] Latin = [.. Enumerable.Range(0, LastLatin + 1).Select(value => Slowly(new Rune(value)))];

    /// <summary>What stands for the rune: nothing, a blank, or folded text.</summary>
    public static string Fold(Rune rune) => rune.Value <= LastLatin ? Latin[rune.Value] : Slowly(rune);

    private static string Slowly(Rune rune)
    {
        if (rune.IsBmp && Alike.TryGetValue((char)rune.Value, out var alike))
            return alike;
        if (rune.Value == KeycapTen)
            return "10";
        if (rune.Value is >= FirstSkinTone and <= LastSkinTone)
            return "";
        // A half, a circled three and a square stay one sign; the cutter knows their values.
        if (rune.Value >= FirstPicture || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNumber && !IsLow(rune)))
            return Plain(rune);
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var latin = part.Value is <= LastLatin or (>= FirstWideLatin and <= LastWideLatin);
            var bared = latin ? part.ToString().Normalize(NormalizationForm.FormKD) : part.ToString();
            foreach (var bare in bared.EnumerateRunes())
                folded.Append(Plain(bare));
        }

        return folded.ToString();
    }

    private static bool IsLow(Rune rune) => rune.Value is >= 0x2080 and <= 0x2089;

    private static string Plain(Rune rune)
    {
        // Up, then down: the one order in which upper and lower case of every letter meet.
        var lower = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        if (lower.IsBmp && Alike.TryGetValue((char)lower.Value, out var alike))
            return alike;
        return Rune.GetUnicodeCategory(lower) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "",
            UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator => " ",
            UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(lower)).ToString(CultureInfo.InvariantCulture),
            _ => lower.ToString(),
        };
    }
}
