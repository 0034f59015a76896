using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Frontdesk.Reading.Text;

/// <summary>A client's text as tokens. Every reader works on these, so "any" is never found in Germany.</summary>
internal sealed class Tokens
{
    /// <summary>Longest text read, in UTF-16 units; WhatsApp's own limit. The rest is not looked at.</summary>
    public const int LongestText = 4096;

    private readonly string text;

    private readonly StepCount steps;
    private ImmutableArray<string> words;

    private Tokens(string text, ImmutableArray<Token> items, StepCount steps)
    {
        this.text = text;
        this.steps = steps;
        Items = items;
    }

    public ImmutableArray<Token> Items { get; }

    /// <summary>Words and numbers without what stands between them, for phrases.</summary>
    public ImmutableArray<string> Words => words.IsDefault
        ? words = [.. Items.Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Text)]
        : words;

    public int Count => Items.Length;

    /// <summary>How many looks at a token this text and its parts have taken: what a reader costs, whatever the machine.</summary>
    public long Steps => steps.Taken;

    public Token this[int index]
    {
        get
        {
            steps.Taken++;
            return index >= 0 && index < Items.Length ? Items[index] : Token.Nothing;
        }
    }

    /// <summary>The folded text of that token alone; empty beyond either end.</summary>
    public string TextAt(int index)
    {
        steps.Taken++;
        return index >= 0 && index < Items.Length ? Items[index].Text : "";
    }

    /// <summary>Counts a look at what was read from the tokens before.</summary>
    public void Step() => steps.Taken++;

    public static Tokens Of(string text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        return new Tokens(text, new Cutter(text).Cut(), new StepCount());
    }

    /// <summary>The same text without greetings, thanks and "please" at its ends.</summary>
    public Tokens WithoutManners() => Trim(Manners.Leading, Manners.Trailing);

    public Tokens Trim(PhraseSet leading, PhraseSet trailing)
    {
        var solid = HasEmoji() ? Items.RemoveAll(token => token.Kind == TokenKind.Emoji) : Items;
        var from = 0;
        var to = solid.Length;
        while (from < to && Step(solid, from, leading) is > 0 and var step)
            from += step;
        while (to > from && StepBack(solid, from, to, trailing) is > 0 and var step)
            to -= step;
        return from == 0 && to == Items.Length ? this : new Tokens(text, solid[from..to], steps);
    }

    private bool HasEmoji()
    {
        foreach (var token in Items)
        {
            if (token.Kind == TokenKind.Emoji)
                return true;
        }

        return false;
    }

    /// <summary>Tokens from the first index up to the second.</summary>
    public Tokens Part(int from, int to) => new(text, Items[from..to], steps);

    /// <summary>The text as it came, from the first token to before the second.</summary>
    public string Span(int from, int to) => from < to ? text[Items[from].Start..Items[to - 1].End] : "";

    public string Span() => Span(0, Count);

    private sealed class StepCount
    {
        public long Taken;
    }

    private static bool IsPause(Token token) => token.IsAny(",", ".", "!", ";", ":", "-", "(", ")", "'", "\"", "*", "~");

    private static int Step(ImmutableArray<Token> items, int from, PhraseSet leading)
    {
        // A sign before a digit belongs to the number: "-400" is no list item.
        if (IsPause(items[from]))
            return items[from].Is("-") && from + 1 < items.Length && items[from + 1] is { IsNumber: true, Glued: true } ? 0 : 1;
        return leading.LongestAt(i => from + i < items.Length && items[from + i].IsWord ? items[from + i].Text : null);
    }

    private static int StepBack(ImmutableArray<Token> items, int from, int to, PhraseSet trailing)
    {
        if (items[to - 1].IsAny("'", "\"") && to - 2 >= from && items[to - 2].IsNumber)
            return 0; // 5" is a size.
        if (IsPause(items[to - 1]))
            return 1;
        if (!trailing.MayEnd(items[to - 1].Text))
            return 0;
        for (var length = Math.Min(trailing.Longest, to - from); length > 0; length--)
        {
            var start = to - length;
            if (trailing.LongestAt(i => start + i < to && items[start + i].IsWord ? items[start + i].Text : null) == length)
                return length;
        }

        return 0;
    }

    /// <summary>Folds the text, remembering where each folded character came from, and cuts it.</summary>
    private sealed class Cutter
    {
        private const int LongestNumber = 15;
        private readonly string folded;
        private readonly List<int>? starts;
        private readonly List<int>? ends;
        private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        private bool blank = true;

        public Cutter(string text)
        {
            // Of plain text every character stands for itself.
            if (Ascii.IsValid(text))
            {
                folded = string.Create(text.Length, text, static (into, from) =>
                {
                    for (var i = 0; i < into.Length; i++)
                        into[i] = char.IsControl(from[i]) ? ' ' : from[i] == '`' ? '\'' : char.ToLowerInvariant(from[i]);
                });
                return;
            }

            (starts, ends) = ([], []);
            var builder = new StringBuilder(text.Length);
            var at = 0;
            while (at < text.Length)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
                foreach (var unit in Folding.Fold(rune))
                {
                    builder.Append(unit);
                    starts.Add(at);
                    ends.Add(at + length);
                }

                at += length;
            }

            folded = builder.ToString();
        }

        public ImmutableArray<Token> Cut()
        {
            var at = 0;
            while (at < folded.Length)
            {
                if (folded[at] == ' ')
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

            return tokens.ToImmutable();
        }

        private int Next(int at)
        {
            var unit = folded[at];
            if (char.IsAsciiDigit(unit))
                return Digits(at);
            if (char.IsLetter(unit))
                return Letters(at);
            Rune.DecodeFromUtf16(folded.AsSpan(at), out var rune, out var length);
            if (Rune.IsLetter(rune))
                return Letters(at);
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.OtherNumber && Rune.GetNumericValue(rune) is >= 0 and < 100 && unit is not ('²' or '³' or '¹'))
                return Fraction(at, length, (decimal)Rune.GetNumericValue(rune));
            var emoji = category is UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate || !rune.IsBmp;
            return Add(emoji ? TokenKind.Emoji : TokenKind.Symbol, at, at + length, folded.Substring(at, length), 0);
        }

        private int Letters(int at)
        {
            var end = at;
            while (end < folded.Length && char.IsAsciiLetter(folded[end]))
                end++;
            if (end > at && (end == folded.Length || folded[end] is ' ' or ',' or '.' or '?' or '!'))
                return Add(TokenKind.Word, at, end, folded[at..end], 0);
            end = at;
            var word = new StringBuilder();
            while (end < folded.Length && LetterLength(end) is > 0 and var length)
            {
                word.Append(folded, end, length);
                end += length;
                if (end + 1 < folded.Length && folded[end] is '\'' or '"' && LetterLength(end + 1) > 0)
                    end++;
            }

            // "10cmx12cm": between two figures the x stands for itself.
            var crossed = word.Length > 1 && word[^1] == 'x' && at > 0 && char.IsAsciiDigit(folded[at - 1]) && end < folded.Length && char.IsAsciiDigit(folded[end]);
            if (!crossed)
                return Add(TokenKind.Word, at, end, word.ToString(), 0);
            Add(TokenKind.Word, at, end - 1, word.ToString(0, word.Length - 1), 0);
            blank = false;
            return Add(TokenKind.Word, end - 1, end, "x", 0);
        }

        private int LetterLength(int at)
        {
            Rune.DecodeFromUtf16(folded.AsSpan(at), out var rune, out var length);
            return Rune.IsLetter(rune) ? length : 0;
        }

        private int Digits(int at)
        {
            var end = DigitsEnd(at);
            while (end + 1 < folded.Length && folded[end] is ',' or '.' && char.IsAsciiDigit(folded[end + 1]))
                end = DigitsEnd(end + 1);
            var written = folded[at..end];
            if (written.Length > LongestNumber)
                return Add(TokenKind.Word, at, end, written, 0);
            if (WrittenNumber.Value(written) is { } value)
                return Add(TokenKind.Number, at, end, written, value);
            // A dotted date or a list: every run of digits for itself.
            while (at < end)
            {
                var run = char.IsAsciiDigit(folded[at]) ? DigitsEnd(at) : at + 1;
                var part = folded[at..run];
                if (char.IsAsciiDigit(part[0]))
                    Add(TokenKind.Number, at, run, part, decimal.Parse(part, CultureInfo.InvariantCulture));
                else
                    Add(TokenKind.Symbol, at, run, part, 0);
                blank = false;
                at = run;
            }

            return end;
        }

        private int DigitsEnd(int at)
        {
            while (at < folded.Length && char.IsAsciiDigit(folded[at]))
                at++;
            return at;
        }

        private int Fraction(int at, int length, decimal value)
        {
            var before = tokens.Count > 0 ? tokens[^1] : Token.Nothing;
            if (value is > 0 and < 1 && before.IsPlainNumber && !blank)
            {
                tokens[^1] = before with { Value = before.Value + value, Text = before.Text + folded[at], End = ends?[at + length - 1] ?? at + length };
                return at + length;
            }

            var text = value == decimal.Truncate(value) ? decimal.ToInt32(value).ToString(CultureInfo.InvariantCulture) : folded[at].ToString();
            return Add(TokenKind.Number, at, at + length, text, value);
        }

        private int Add(TokenKind kind, int from, int to, string text, decimal value)
        {
            tokens.Add(new Token(kind, text, value, starts?[from] ?? from, ends?[to - 1] ?? to, !blank));
            return to;
        }
    }
}
