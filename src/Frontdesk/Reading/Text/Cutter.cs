using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Frontdesk.Reading.Text;

/// <summary>Cuts a folded text into words, numbers and signs.</summary>
internal struct Cutter(string text)
{
    /// <summary>Digits of the longest number; a longer run is a word.</summary>
    private const int LongestNumber = 15;

    private const int CharactersAToken = 4;

    private readonly FoldedText source = FoldedText.Of(text);
    private readonly ImmutableArray<Token>.Builder tokens =
        ImmutableArray.CreateBuilder<Token>((text.Length / CharactersAToken) + CharactersAToken);
    private bool blank = true;

    public ImmutableArray<Token> Cut()
    {
        var at = 0;
        while (at < Folded.Length)
        {
            if (Folded[at] == ' ')
            {
                blank = true;
                at++;
            }
            else
            {
                at = Next(at);
                blank = false;
            }
        }

        return tokens.DrainToImmutable();
    }

    private readonly string Folded => source.Text;

    private int Next(int at)
    {
        var unit = Folded[at];
        if (char.IsAsciiLetterLower(unit))
            return Letters(at);
        if (char.IsAsciiDigit(unit))
            return Digits(at);
        if (unit == '.' && blank && at + 1 < Folded.Length && char.IsAsciiDigit(Folded[at + 1]))
            return PointFirst(at);
        if (char.IsAscii(unit))
            return Add(TokenKind.Symbol, at, at + 1, Signs.Text(unit), 0);
        Rune.DecodeFromUtf16(Folded.AsSpan(at), out var rune, out var length);
        if (Rune.IsLetter(rune))
            return Letters(at);
        if (Signs.Raised(unit) >= 0)
            return blank ? Raised(at) : Add(TokenKind.Symbol, at, at + 1, unit.ToString(), 0);
        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.OtherNumber && Rune.GetNumericValue(rune) is >= 0 and < 100)
            return Fraction(at, length, (decimal)Rune.GetNumericValue(rune));
        var emoji = category is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate || !rune.IsBmp;
        return Add(emoji ? TokenKind.Emoji : TokenKind.Symbol, at, at + length, Folded.Substring(at, length), 0);
    }

    private int Letters(int at)
    {
        var end = at;
        var marked = false;
        while (end < Folded.Length && LetterLength(end) is > 0 and var length)
        {
            end += length;
            if (end + 1 < Folded.Length && Folded[end] is '\'' or '"' && LetterLength(end + 1) > 0)
            {
                marked = true;
                end++;
            }
        }

        var word = Folded.AsSpan(at, end - at);
        // "10cmx12cm": between two figures the x stands for itself.
        if (!marked && at > 0 && char.IsAsciiDigit(Folded[at - 1]) && end < Folded.Length && char.IsAsciiDigit(Folded[end])
            && Crossing(word) is > 0 and var cross)
        {
            Add(TokenKind.Word, at, end - cross, ChatSpelling.Plain(word[..^cross]), 0);
            blank = false;
            return Add(TokenKind.Word, end - cross, end, word[^cross..].ToString(), 0);
        }

        return Add(TokenKind.Word, at, end, ChatSpelling.Plain(marked ? Unmarked(word) : word), 0);
    }

    /// <returns>How many letters of its end are an "x" or a "by" of their own.</returns>
    private static int Crossing(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == 'x' ? 1 : word.Length > 3 && word.EndsWith("by", StringComparison.Ordinal) ? 2 : 0;

    private static string Unmarked(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            if (unit is not ('\'' or '"'))
                letters.Append(unit);
        }

        return letters.ToString();
    }

    private readonly int LetterLength(int at)
    {
        var unit = Folded[at];
        if (char.IsAscii(unit))
            return char.IsAsciiLetterLower(unit) ? 1 : 0;
        Rune.DecodeFromUtf16(Folded.AsSpan(at), out var rune, out var length);
        return Rune.IsLetter(rune) ? length : 0;
    }

    private int Digits(int at)
    {
        var end = DigitsEnd(at);
        var plain = true;
        while (end + 1 < Folded.Length && Folded[end] is ',' or '.' && char.IsAsciiDigit(Folded[end + 1]))
        {
            plain = false;
            end = DigitsEnd(end + 1);
        }

        var written = Folded[at..end];
        if (written.Length > LongestNumber)
            return Add(TokenKind.Word, at, end, written, 0);
        if (plain)
            return Add(TokenKind.Number, at, end, written, long.Parse(written, CultureInfo.InvariantCulture));
        if (WrittenNumber.Value(written) is { } value)
            return Add(TokenKind.Number, at, end, written, value);
        // A dotted date or a list: every run of digits for itself.
        while (at < end)
        {
            var run = char.IsAsciiDigit(Folded[at]) ? DigitsEnd(at) : at + 1;
            var part = Folded[at..run];
            if (char.IsAsciiDigit(part[0]))
                Add(TokenKind.Number, at, run, part, decimal.Parse(part, CultureInfo.InvariantCulture));
            else
                Add(TokenKind.Symbol, at, run, part, 0);
            blank = false;
            at = run;
        }

        return end;
    }

    /// <summary>".5 inch"</summary>
    private int PointFirst(int at)
    {
        var end = DigitsEnd(at + 1);
        return end - at > LongestNumber
            ? Add(TokenKind.Symbol, at, at + 1, ".", 0)
            : Add(TokenKind.Number, at, end, $"0{Folded[at..end]}", WrittenNumber.Value($"0{Folded[at..end]}") ?? 0);
    }

    private readonly int DigitsEnd(int at)
    {
        while (at < Folded.Length && char.IsAsciiDigit(Folded[at]))
            at++;
        return at;
    }

    /// <summary>Raised digits after a letter or figure are a power, "cm²"; alone they are a number.</summary>
    private int Raised(int at)
    {
        var (end, value) = (at, 0m);
        while (end < Folded.Length && end - at < LongestNumber && Signs.Raised(Folded[end]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            end++;
        }

        return Add(TokenKind.Number, at, end, value.ToString(CultureInfo.InvariantCulture), value);
    }

    private int Fraction(int at, int length, decimal value)
    {
        var before = tokens.Count > 0 ? tokens[^1] : Token.Nothing;
        if (value is > 0 and < 1 && before.IsPlainNumber && !blank)
        {
            tokens[^1] = before with { Value = before.Value + value, Text = before.Text + Folded[at], End = source.End(at + length - 1) };
            return at + length;
        }

        var whole = value == decimal.Truncate(value);
        var written = whole ? decimal.ToInt32(value).ToString(CultureInfo.InvariantCulture) : Folded[at].ToString();
        return Add(TokenKind.Number, at, at + length, written, value);
    }

    private readonly int Add(TokenKind kind, int from, int to, string text, decimal value)
    {
        tokens.Add(new Token(kind, text, value, source.Start(from), source.End(to - 1), !blank));
        return to;
    }
}
