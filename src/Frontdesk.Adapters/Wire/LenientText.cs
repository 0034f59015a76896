using System.Globalization;
using System.Text;

namespace Frontdesk.Adapters.Wire;

/// <summary>JSON string contents to text that every store takes: NUL, lone surrogates and broken UTF-8 become U+FFFD.</summary>
internal static class LenientText
{
    private const char Replacement = '\uFFFD';
    private const char Zero = '\0';
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    // The longest escape of one UTF-16 unit: \uXXXX.
    private const int LongestEscape = 6;

    /// <summary>Whether contents are this text; nothing is unescaped that is not escaped, or cannot be of its length.</summary>
    /// <param name="name">ASCII.</param>
    public static bool Is(ReadOnlySpan<byte> raw, string name) =>
        raw.IndexOf((byte)'\\') < 0
            ? Ascii.Equals(raw, name)
            : raw.Length >= name.Length && raw.Length <= name.Length * LongestEscape && Unescape(raw) == name;

    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = Encoding.UTF8.GetString(raw);
        if (text.AsSpan().IndexOfAny('\\', '\0') >= 0)
            text = Unescape(text);
        return Storable(text);
    }

    /// <summary>The same text with what cannot be stored replaced.</summary>
    public static string Storable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstSurrogate, LastSurrogate) && !text.Contains(Zero, StringComparison.Ordinal))
            return text;
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                changed?.Append(c).Append(text[i + 1]);
                i++;
                continue;
            }

            var fits = c != Zero && !char.IsSurrogate(c);
            if (!fits)
                changed ??= new StringBuilder(text.Length).Append(text, 0, i);
            changed?.Append(fits ? c : Replacement);
        }

        return changed?.ToString() ?? text;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                plain.Append((char)unit);
                i += 4;
                continue;
            }

            plain.Append(text[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                var other => other,
            });
        }

        return plain.ToString();
    }
}
