using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Frontdesk.Reading.Text;

/// <summary>Phrases of whole words, found by their words and never inside one.</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> byFirst;

    /// <param name="phrases">Lower case, no accents or apostrophes, split at '|'.</param>
    public PhraseSet(string phrases)
    {
        var all = phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        byFirst = all.GroupBy(phrase => phrase[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).ToImmutableArray(), StringComparer.Ordinal);
        Longest = all.Length == 0 ? 0 : all.Max(phrase => phrase.Length);
    }

    public int Longest { get; }

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

    public int At(ImmutableArray<string> words, int at)
    {
        if (at < 0 || at >= words.Length || !byFirst.TryGetValue(words[at], out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            if (at + phrase.Length <= words.Length && IsAt(phrase, words, at))
                return phrase.Length;
        }

        return 0;
    }

    /// <returns>How many words the longest phrase that ends there has; 0 for none.</returns>
    public int EndingAt(ImmutableArray<string> words, int from, int end)
    {
        for (var start = Math.Max(from, end - Longest); start < end; start++)
        {
            if (!byFirst.TryGetValue(words[start], out var phrases))
                continue;
            foreach (var phrase in phrases)
            {
                if (phrase.Length == end - start && IsAt(phrase, words, start))
                    return phrase.Length;
            }
        }

        return 0;
    }

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

    private static bool IsAt(string[] phrase, ImmutableArray<string> words, int at)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[at + i] != phrase[i])
                return false;
        }

        return true;
    }
}
