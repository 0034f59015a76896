using System.Collections.Frozen;
using System.Text;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Masking;

/// <summary>
/// A client's text without what tells who wrote it: telephone and card numbers, e-mail addresses, links, handles and the client's own
/// name become neutral words. Sizes, money and dates stay as they were written.
/// </summary>
public static class MaskedText
{
    private const string Name = "name";

    /// <summary>An initial is no name.</summary>
    private const int ShortestName = 2;

    /// <summary>Who says his name more often than this answers nothing with it.</summary>
    private const int WordsWeighed = 20;

    private const int PassesMax = 8;

    /// <summary>Names that mean something else in an answer.</summary>
    private static readonly FrozenSet<string> Meant = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "any", "april", "arm", "art", "at", "august", "back", "big", "bill", "buck", "by", "can", "chest", "cm", "do", "dollar",
        "for", "from", "go", "grand", "half", "hand", "i", "in", "is", "it", "june", "large", "leg", "little", "long", "mark", "max", "may", "me",
        "min", "mini", "my", "no", "not", "of", "ok", "on", "one", "or", "over", "palm", "penny", "pound", "size", "sleeve", "small", "sure", "tall",
        "ten", "the", "to", "two", "under", "up", "way", "wide", "will", "with", "x", "yes", "you",
    ]);

    /// <param name="text">As it came; what is beyond the longest text that is read is left out.</param>
    /// <param name="name">The client's own, as the channel gave it; null when none is known.</param>
    /// <param name="read">What a reader makes of a text. A word of the name stays where it would change that.</param>
    /// <returns>Masking it again changes nothing.</returns>
    public static string Of(string text, string? name, Func<string, string> read)
    {
        var masked = Settled(text.Length > Tokens.LongestText ? text[..Tokens.LongestText] : text);
        var words = NameWords(name);
        while (words.Count > 0 && WithLessName(masked, words, read) is { } next)
            masked = next;
        return masked;
    }

    // What stands in the place of an address may grow together with what came after it.
    private static string Settled(string text)
    {
        for (var pass = 0; pass < PassesMax && WithoutAddresses(text) is var masked && masked != text; pass++)
            text = masked;
        return text;
    }

    private static string WithoutAddresses(string text)
    {
        var tokens = Tokens.Of(text);
        var addresses = Addresses.In(tokens).ToArray();
        var numbers = NumberRuns.In(tokens, at => addresses.Any(address => address.Covers(at)));
        return Replaced(text, tokens, [.. addresses.Concat(numbers).OrderBy(hidden => hidden.From)]);
    }

    /// <summary>All of the name at once where the reading allows it, else one word of it.</summary>
    private static string? WithLessName(string text, FrozenSet<string> words, Func<string, string> read)
    {
        var tokens = Tokens.Of(text);
        var addresses = Addresses.In(tokens).ToArray();
        var named = Enumerable.Range(0, tokens.Count)
            .Where(at => tokens[at].IsWord && IsName(tokens[at].Text, words) && !addresses.Any(address => address.Covers(at)))
            .Select(at => new Hidden(at, at + 1, Name)).ToArray();
        if (named.Length == 0)
            return null;
        var before = read(text);
        var all = Replaced(text, tokens, named);
        return named.Length > WordsWeighed || read(all) == before
            ? all
            : named.Select(one => Replaced(text, tokens, [one])).FirstOrDefault(without => read(without) == before);
    }

    private static bool IsName(string word, FrozenSet<string> words) => words.Contains(word) || (word.EndsWith('s') && words.Contains(word[..^1]));

    private static FrozenSet<string> NameWords(string? name) => name is null ? [] : Tokens.Of(name).Items
        .Where(token => token.IsWord && token.Text.Length >= ShortestName && token.Text != Name && !Meant.Contains(token.Text))
        .Select(token => token.Text).ToFrozenSet();

    private static string Replaced(string text, Tokens tokens, ReadOnlySpan<Hidden> parts)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var part in parts)
        {
            masked.Append(text, at, tokens[part.From].Start - at).Append(part.Instead);
            at = tokens[part.To - 1].End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
