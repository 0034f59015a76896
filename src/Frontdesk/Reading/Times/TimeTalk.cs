using System.Globalization;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Times;

/// <param name="Value">Of a number, a weekday (1 to 7), a month (1 to 12), a part of the day; -1 for none.</param>
/// <param name="Digits">How many digits a figure has: 07 has two.</param>
/// <param name="From">Its first token, and <paramref name="To"/> the one after its last.</param>
internal readonly record struct Piece(Word Word, short Value, byte Digits, short From, short To, bool Glued)
{
    public static readonly Piece Nothing = new(Word.None, -1, 0, 0, 0, false);

    public bool Is(Word word) => Word == word;

    public bool IsAny(Word one, Word two) => Word == one || Word == two;

    public bool IsAny(Word one, Word two, Word three) => Word == one || Word == two || Word == three;

    public bool IsAny(Word one, Word two, Word three, Word four) => Word == one || Word == two || Word == three || Word == four;
}

/// <summary>A text as words of time: every token or phrase with its meaning, looked up once.</summary>
internal sealed class TimeTalk
{
    private const int LongestFigure = 4;
    private readonly Piece[] pieces;

    private TimeTalk(Tokens tokens, Piece[] pieces, int count)
    {
        Tokens = tokens;
        this.pieces = pieces;
        Count = count;
    }

    public Tokens Tokens { get; }

    public int Count { get; }

    public Piece this[int at]
    {
        get
        {
            Tokens.Step();
            return at >= 0 && at < Count ? pieces[at] : Piece.Nothing;
        }
    }

    public static TimeTalk Of(Tokens tokens)
    {
        var pieces = new Piece[tokens.Count];
        var count = 0;
        for (var at = 0; at < tokens.Count; at = pieces[count - 1].To)
            pieces[count++] = Read(tokens, at);
        return new TimeTalk(tokens, pieces, count);
    }

    /// <summary>As it was written, from a piece to before another.</summary>
    public string Span(int from, int to) => from < to ? Tokens.Span(pieces[from].From, pieces[to - 1].To) : "";

    public string Text(int at) => at >= 0 && at < Count ? Tokens.TextAt(pieces[at].From) : "";

    private static Piece Read(Tokens tokens, int at)
    {
        var token = tokens[at];
        if (Words.At(tokens, at) is { } entry)
            return Of(entry.Meaning.Word, entry.Meaning.Value, 0, at, entry.Length, token.Glued);
        return token.Kind switch
        {
            TokenKind.Number when !token.IsPlainNumber => Of(Word.Decimal, -1, 0, at, 1, token.Glued),
            TokenKind.Number when token.Text.Length > LongestFigure => Of(Word.LongFigure, -1, token.Text.Length, at, 1, token.Glued),
            TokenKind.Number => Of(Word.Figure, int.Parse(token.Text, CultureInfo.InvariantCulture), token.Text.Length, at, 1, token.Glued),
            TokenKind.Emoji => Of(Word.Emoji, -1, 0, at, 1, token.Glued),
            _ => Of(Word.Other, -1, 0, at, 1, token.Glued),
        };
    }

    private static Piece Of(Word word, int value, int digits, int at, int length, bool glued) =>
        new(word, (short)value, (byte)digits, (short)at, (short)(at + length), glued);
}
