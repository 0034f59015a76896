using System.Text;

namespace Frontdesk.Reading.Text;

/// <summary>A text as it is compared, with the place in the text as it came of each of its characters.</summary>
internal readonly struct FoldedText
{
    private const int Keycap = 0x20E3;
    private const char EmojiForm = '\uFE0F';

    /// <summary>Null when every character stands at its own place.</summary>
    private readonly int[]? starts;
    private readonly int[]? ends;

    private FoldedText(string text, int[]? starts, int[]? ends)
    {
        Text = text;
        (this.starts, this.ends) = (starts, ends);
    }

    public string Text { get; }

    public int Start(int at) => starts is null ? at : starts[at];

    public int End(int last) => ends is null ? last + 1 : ends[last];

    public static FoldedText Of(string text) => Ascii.IsValid(text) ? OfAscii(text) : InPlace(text) ?? OfUnicode(text);

    private static FoldedText OfAscii(string text)
    {
        var folded = string.Create(text.Length, text, static (units, text) =>
        {
            for (var i = 0; i < units.Length; i++)
                units[i] = Plain(text[i]);
        });
        return new FoldedText(folded, null, null);
    }

    private static char Plain(char ascii) =>
        ascii is >= 'A' and <= 'Z' ? (char)(ascii | 0x20) : ascii is < ' ' or '\u007F' ? ' ' : ascii == '`' ? '\'' : ascii;

    /// <summary>"£400", "don’t": one character for each, so that every one keeps its place.</summary>
    private static FoldedText? InPlace(string text)
    {
        var units = text.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            if (char.IsAscii(units[i]))
                units[i] = Plain(units[i]);
            else if (!char.IsSurrogate(units[i]) && Folding.Fold(new Rune(units[i])) is [var plain])
                units[i] = plain;
            else
                return null;
        }

        return new FoldedText(new string(units), null, null);
    }

    private static FoldedText OfUnicode(string text)
    {
        var folded = new StringBuilder(text.Length);
        var (starts, ends) = (new List<int>(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var plain = rune.Value == Keycap && ADigitFollows(text, at + length) ? " " : Folding.Fold(rune);
            folded.Append(plain);
            for (var i = 0; i < plain.Length; i++)
            {
                starts.Add(at);
                ends.Add(at + length);
            }

            at += length;
        }

        return new FoldedText(folded.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>"1️⃣10am" is the first item, at ten; two keycaps in a row are one number.</summary>
    private static bool ADigitFollows(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            return false;
        var mark = at + 1 < text.Length && text[at + 1] == EmojiForm ? at + 2 : at + 1;
        return mark >= text.Length || text[mark] != Keycap;
    }
}
