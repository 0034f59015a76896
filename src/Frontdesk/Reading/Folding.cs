using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Frontdesk.Reading;

/// <summary>
/// Makes letters comparable: case, accents, width, typographic quotes and dashes, invisible characters.
/// By a table of our own, since the host runs without culture data.
/// </summary>
internal static class Folding
{
    private static readonly FrozenDictionary<char, string> Plain = new (string Plain, string Variants)[]
    {
        ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẽ"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıİǐ"),
        ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏőǒơǫ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"),
        ("u", "ùúûüũūŭůűųǔư"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"),
        ("'", "’‘ʼʻ`´′‛"), ("\"", "“”„‟″«»"), ("-", "–—−‐‑‒―"), ("x", "×✕✖"),
    }.SelectMany(row => row.Variants, (row, variant) => (variant, row.Plain)).ToFrozenDictionary(pair => pair.variant, pair => pair.Plain);

    private const int FullWidthFirst = 0xFF01;
    private const int FullWidthLast = 0xFF5E;
    private const int FullWidthShift = 0xFEE0;
    private const int SkinToneFirst = 0x1F3FB;
    private const int SkinToneLast = 0x1F3FF;

    /// <summary>Letters with two marks, as Vietnamese writes them: taken apart by Unicode's own rule.</summary>
    private const char TwoMarksFirst = '\u1E00';
    private const char TwoMarksLast = '\u1EFF';

    /// <summary>What stands for the rune: nothing, a blank, or folded text.</summary>
    public static string Fold(Rune rune)
    {
        if (rune.Value is >= FullWidthFirst and <= FullWidthLast)
            rune = new Rune(rune.Value - FullWidthShift);
        // Up, then down: the one order in which upper and lower case of every letter meet.
        var lower = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        if (lower.IsBmp && Plain.TryGetValue((char)lower.Value, out var plain))
            return plain;
        if (lower.Value is >= TwoMarksFirst and <= TwoMarksLast && lower.ToString().Normalize(NormalizationForm.FormD)[0] is < TwoMarksFirst and var letter)
            return Plain.TryGetValue(letter, out var stem) ? stem : letter.ToString();
        if (rune.Value is >= SkinToneFirst and <= SkinToneLast)
            return "";
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
