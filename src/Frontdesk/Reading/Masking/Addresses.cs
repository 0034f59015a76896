using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Masking;

/// <summary>E-mail addresses, links and @handles: what is written without a blank around an "@", a "://", a "www." or a known ending.</summary>
internal static class Addresses
{
    private const string Email = "name@example.com";
    private const string Link = "https://example.com";
    private const string Handle = "@name";

    /// <summary>Endings that are no words, so that a blank forgotten after a full stop makes no link.</summary>
    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(["com", "org", "net", "uk", "ie", "eu", "de", "io", "ink"]);

    public static IEnumerable<Hidden> In(Tokens tokens)
    {
        var at = 0;
        while (at < tokens.Count)
        {
            var found = AtSign(tokens, at, from: at) ?? WholeLink(tokens, at) ?? Site(tokens, at);
            if (found is { } hidden)
            {
                yield return hidden;
                at = hidden.To;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>At the first token of an address, or at the "@" of a handle.</summary>
    private static Hidden? AtSign(Tokens tokens, int at, int from)
    {
        while (IsNamePart(tokens[at], at == from) || (at > from && Glued(tokens[at], "+")))
            at++;
        if (!(at == from ? tokens[at].Is("@") : Glued(tokens[at], "@")))
            return null;
        var end = NameEnd(tokens, at + 1, "_");
        if (end == at + 1)
            return null;
        if (at > from && tokens.Part(at + 1, end).Items.Any(token => token.Is(".")) && tokens[end - 1].IsWord)
            return new Hidden(from, end, Email);
        return at == from && (tokens[at + 1].IsWord || tokens[at + 1].Is("_")) ? new Hidden(at, end, Handle) : null;
    }

    private static Hidden? WholeLink(Tokens tokens, int at)
    {
        var scheme = tokens[at].IsAny("http", "https") && Glued(tokens[at + 1], ":") && Glued(tokens[at + 2], "/") && Glued(tokens[at + 3], "/");
        return scheme || (tokens[at].Is("www") && Glued(tokens[at + 1], ".")) ? new Hidden(at, LinkEnd(tokens, at + 1), Link) : null;
    }

    private static Hidden? Site(Tokens tokens, int at)
    {
        var end = NameEnd(tokens, at, "-");
        if (end - at < 3 || !tokens[end - 1].IsWord || !tokens[end - 2].Is(".") || !tokens.Part(at, end - 1).Items.Any(token => token.IsWord))
            return null;
        var hasPath = Glued(tokens[end], "/") && tokens[end + 1] is { Glued: true, Kind: TokenKind.Word or TokenKind.Number };
        return hasPath || Endings.Contains(tokens[end - 1].Text) ? new Hidden(at, LinkEnd(tokens, end), Link) : null;
    }

    /// <summary>Words, figures, points and hyphens in one piece, without a point or hyphen at the end.</summary>
    private static int NameEnd(Tokens tokens, int from, string also)
    {
        var end = from;
        for (var at = from; IsNamePart(tokens[at], at == from && !tokens[from - 1].Is("@")); at++)
        {
            if (tokens[at].Kind is TokenKind.Word or TokenKind.Number || tokens[at].Is(also))
                end = at + 1;
        }

        return end;
    }

    private static bool IsNamePart(Token token, bool first) =>
        (first || token.Glued) && (token.Kind is TokenKind.Word or TokenKind.Number || (!first && token.IsAny(".", "-", "_")) || (first && token.Is("_")));

    // A comma may stand in a link, but more often what follows is the next thing said.
    private static int LinkEnd(Tokens tokens, int from)
    {
        var end = from;
        for (var at = from; tokens[at].Glued && !tokens[at].Is(","); at++)
        {
            if (tokens[at].Kind is TokenKind.Word or TokenKind.Number || tokens[at].Is("/"))
                end = at + 1;
        }

        return end;
    }

    private static bool Glued(Token token, string text) => token.Glued && token.Is(text);
}
