using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Frontdesk.Reading.Text;

/// <summary>Phrases of whole words, found by their words and never inside one.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> byFirst;
    private readonly FrozenSet<string> lastWords;

    /// <param name="phrases">Lower case, no accents or apostrophes, split at '|'.</param>
    public PhraseSet(string phrases)
    {
        var all = phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        byFirst = all.GroupBy(phrase => phrase[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToImmutableArray(), StringComparer.Ordinal);
        lastWords = all.Select(phrase => phrase[^1]).ToFrozenSet(StringComparer.Ordinal);
        Longest = all.Length == 0 ? 0 : all.Max(phrase => phrase.Length);
    }

    public int Longest { get; }

    /// <summary>Is it the last word of a phrase? A quick no for most words.</summary>
    public bool MayEnd(string word) => lastWords.Contains(word);

    /// <returns>How many words the longest phrase at that place has; 0 for none.</returns>
    public int LongestAt(Func<int, string?> word)
    {
        if (word(0) is not { } first || !byFirst.TryGetValue(first, out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            var length = 1;
            while (length < phrase.Length && word(length) == phrase[length])
                length++;
            if (length == phrase.Length)
                return length;
        }

        return 0;
    }

    public int At(ImmutableArray<string> words, int at) => LongestAt(i => at + i < words.Length ? words[at + i] : null);

    public bool Whole(ImmutableArray<string> words) => words.Length > 0 && At(words, 0) == words.Length;

    /// <summary>Made of these phrases and nothing else.</summary>
    public bool Only(ImmutableArray<string> words)
    {
        var at = 0;
        while (at < words.Length && At(words, at) is > 0 and var length)
            at += length;
        return words.Length > 0 && at == words.Length;
    }

    public bool Starts(ImmutableArray<string> words) => At(words, 0) > 0;

    public bool Within(ImmutableArray<string> words) => Find(words) >= 0;

    /// <returns>Where the first of them begins; -1 for none.</returns>
    public int Find(ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (At(words, i) > 0)
                return i;
        }

        return -1;
    }
}
