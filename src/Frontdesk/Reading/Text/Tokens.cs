using System.Collections.Immutable;

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
    public ImmutableArray<string> Words => words.IsDefault ? words = SayWords() : words;

    public int Count => Items.Length;

    /// <summary>How many looks at a token this text and its parts have taken: what a reader costs, whatever the machine.</summary>
    public long Steps => steps.Taken;

    /// <summary>By reference: readers look at their neighbours often. Beyond either end there is nothing.</summary>
    public ref readonly Token this[int index]
    {
        get
        {
            steps.Taken++;
            if (index >= 0 && index < Items.Length)
                return ref Items.ItemRef(index);
            return ref Token.Nothing;
        }
    }

    public bool Holds(string word)
    {
        foreach (var token in Items)
        {
            if (token.Is(word))
                return true;
        }

        return false;
    }

    /// <summary>The folded text of that token alone; empty beyond either end.</summary>
    public string TextAt(int index) => this[index].Text;

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
        var solid = WithoutEmoji();
        var from = 0;
        var to = solid.Length;
        while (from < to && Step(solid, from, leading) is > 0 and var step)
            from += step;
        while (to > from && StepBack(solid, from, to, trailing) is > 0 and var step)
            to -= step;
        return to - from == Count ? this : new Tokens(text, solid[from..to], steps);
    }

    /// <summary>Tokens from the first index up to the second.</summary>
    public Tokens Part(int from, int to) => new(text, Items[from..to], steps);

    /// <summary>The text as it came, from the first token to before the second.</summary>
    public string Span(int from, int to) => from < to ? text[Items[from].Start..Items[to - 1].End] : "";

    public string Span() => Span(0, Count);

    /// <summary>As it was written, before folding.</summary>
    public char FirstLetter(Token token) => token.Start < token.End ? text[token.Start] : ' ';

    private sealed class StepCount
    {
        public long Taken;
    }

    private ImmutableArray<string> SayWords()
    {
        var said = ImmutableArray.CreateBuilder<string>(Count);
        foreach (var token in Items)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                said.Add(token.Text);
        }

        return said.DrainToImmutable();
    }

    private ImmutableArray<Token> WithoutEmoji()
    {
        foreach (var token in Items)
        {
            if (token.Kind == TokenKind.Emoji)
                return Items.RemoveAll(item => item.Kind == TokenKind.Emoji);
        }

        return Items;
    }

    private static bool IsPause(Token token) => token.Kind == TokenKind.Symbol
        && token.Text[0] is ',' or '.' or '!' or ';' or ':' or '-' or '(' or ')' or '\'' or '"' or '*' or '~';

    private static int Step(ImmutableArray<Token> items, int from, PhraseSet leading)
    {
        // A sign before a digit belongs to the number: "-400" is no list item.
        if (IsPause(items[from]))
            return items[from].Is("-") && from + 1 < items.Length && items[from + 1] is { Glued: true } next
                && (next.IsNumber || next.IsAny("£", "$", "€")) ? 0 : 1;
        return leading.LongestAt(items.AsSpan()[from..]);
    }

    private static int StepBack(ImmutableArray<Token> items, int from, int to, PhraseSet trailing)
    {
        var mark = to - 1;
        while (mark > from && items[mark].IsAny("'", "\"") && items[mark].Glued)
            mark--;
        if (mark < to - 1 && items[mark].IsNumber)
            return 0; // 5" is a size.
        if (IsPause(items[to - 1]))
            return 1;
        if (!items[to - 1].IsWord)
            return 0;
        for (var length = Math.Min(trailing.Longest, to - from); length > 0; length--)
        {
            var start = to - length;
            if (items[start].IsWord && trailing.LongestAt(items.AsSpan()[start..to]) == length)
                return length;
        }

        return 0;
    }
}
