using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading;

/// <param name="Start">Place in the text, in UTF-16 units.</param>
public readonly record struct Clause(string Text, int Start, int End);

/// <summary>The parts of a message that may each answer something: cut at commas, ends of sentences, new lines and "and".</summary>
public static class Clauses
{
    /// <summary>More parts than this are a story; the rest stays one part.</summary>
    private const int Most = 24;

    public static ImmutableArray<Clause> Of(string text)
    {
        var tokens = Tokens.Of(text);
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var from = 0;
        for (var i = 0; i <= tokens.Count && clauses.Count < Most; i++)
        {
            if (i < tokens.Count && !Ends(text, tokens, i, from))
                continue;
            // A question keeps its mark.
            var to = clauses.Count == Most - 1 ? tokens.Count : tokens[i].Is("?") ? i + 1 : i;
            if (Clause(text, tokens, from, to) is { } clause)
                clauses.Add(clause);
            from = i < tokens.Count && IsCut(tokens[i]) ? i + 1 : i;
        }

        return clauses.ToImmutable();
    }

    private static Clause? Clause(string text, Tokens tokens, int from, int to)
    {
        while (from < to && tokens[from].Kind is TokenKind.Symbol or TokenKind.Emoji && IsPause(tokens[from]))
            from++;
        while (to > from && IsPause(tokens[to - 1]) && !tokens[to - 1].Is("?"))
            to--;
        return from < to ? new Clause(tokens.Span(from, to), tokens[from].Start, tokens[to - 1].End) : null;
    }

    private static bool Ends(string text, Tokens tokens, int at, int from) =>
        IsCut(tokens[at]) && !IsInside(tokens, at, from)
        || (at > from && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Contains('\n'));

    /// <summary>"between 300 and 500", "10 wide and 12 tall" and "5.30" hold together.</summary>
    private static bool IsInside(Tokens tokens, int at, int from)
    {
        if (!tokens[at].IsAny("and", "&", "+"))
            return tokens[at].IsAny(".", ":") && tokens[at + 1].Glued;
        for (var i = from; i < at; i++)
        {
            if (tokens[i].Is("between"))
                return true;
        }

        return false;
    }

    private static bool IsCut(Token token) => token.IsAny(",", ";", ".", "!", "?", "and", "&", "+", "|");

    private static bool IsPause(Token token) => IsCut(token) || token.IsAny("-", ":", "*") || token.Kind == TokenKind.Emoji;
}
