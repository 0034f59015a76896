using System.Collections.Immutable;

namespace Frontdesk.Reading.Text;

/// <summary>Phrases of whole words, found by their words and never inside one.</summary>
internal sealed class PhraseSet
{
    private readonly string written;
    private Dictionary<string, string[][]>? byFirst;
    private Dictionary<string, string[][]>? byLast;
    private int longest = -1;

    /// <param name="phrases">Lower case, no accents or apostrophes, split at '|'; chat spellings count as the plain words.</param>
    public PhraseSet(string phrases) => written = phrases;

    public int Longest => longest >= 0 ? longest : longest = LongestOf(ByFirst);

    // Built when first asked for: a process that starts reads few of them. Two threads at worst build the same twice.
    private Dictionary<string, string[][]> ByFirst => byFirst ??= By(last: false);

    private Dictionary<string, string[][]> ByLast => byLast ??= By(last: true);

    private Dictionary<string, string[][]> By(bool last)
    {
        var phrases = written.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var by = new Dictionary<string, string[][]>(phrases.Length, StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
                words[i] = ChatSpelling.Plain(words[i]);
            var word = last ? words[^1] : words[0];
            by[word] = by.TryGetValue(word, out var others) ? Ranked(others, words) : [words];
        }

        return by;
    }

    /// <summary>Longest first.</summary>
    private static string[][] Ranked(string[][] others, string[] phrase)
    {
        var at = 0;
        while (at < others.Length && others[at].Length >= phrase.Length)
            at++;
        return [.. others.AsSpan(0, at), phrase, .. others.AsSpan(at)];
    }

    private static int LongestOf(Dictionary<string, string[][]> by)
    {
        var most = 0;
        foreach (var phrases in by.Values)
            most = Math.Max(most, phrases[0].Length);
        return most;
    }

    /// <returns>How many words the longest phrase at that place has; 0 for none.</returns>
    public int LongestAt(Func<int, string?> word)
    {
        if (word(0) is not { } first || !ByFirst.TryGetValue(first, out var phrases))
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

    /// <returns>How many of the tokens, words all, the longest phrase at their beginning has; 0 for none.</returns>
    public int LongestAt(ReadOnlySpan<Token> tokens)
    {
        if (tokens.IsEmpty || !tokens[0].IsWord || !ByFirst.TryGetValue(tokens[0].Text, out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            var length = 1;
            while (length < phrase.Length && length < tokens.Length && tokens[length].IsWord && tokens[length].Text == phrase[length])
                length++;
            if (length == phrase.Length)
                return length;
        }

        return 0;
    }

    public int At(ImmutableArray<string> words, int at)
    {
        if (at < 0 || at >= words.Length || !ByFirst.TryGetValue(words[at], out var phrases))
            return 0;
        foreach (var phrase in phrases)
        {
            if (at + phrase.Length <= words.Length && IsAt(phrase, words, at))
                return phrase.Length;
        }

        return 0;
    }

    /// <returns>The index after the longest phrase that begins at that token; -1 for none.</returns>
    public int EndAt(Tokens tokens, int from)
    {
        tokens.Step();
        return from >= 0 && from < tokens.Count && LongestAt(tokens.Items.AsSpan()[from..]) is > 0 and var length ? from + length : -1;
    }

    /// <returns>Where the longest phrase that ends right before that token begins; -1 for none.</returns>
    public int StartBefore(Tokens tokens, int to)
    {
        if (!tokens[to - 1].IsWord || !ByLast.TryGetValue(tokens[to - 1].Text, out var phrases))
            return -1;
        foreach (var phrase in phrases)
        {
            var from = to - phrase.Length;
            var at = to - 2;
            while (at >= from && tokens[at].IsWord && tokens[at].Text == phrase[at - from])
                at--;
            if (at < from)
                return from;
        }

        return -1;
    }

    /// <returns>Where the first of them begins between two tokens; -1 for none.</returns>
    public int Find(Tokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            tokens.Step();
            if (LongestAt(tokens.Items.AsSpan()[i..to]) > 0)
                return i;
        }

        return -1;
    }

    /// <returns>How many words the longest phrase that ends there has; 0 for none.</returns>
    public int EndingAt(ImmutableArray<string> words, int from, int end)
    {
        for (var start = Math.Max(from, end - Longest); start < end; start++)
        {
            if (!ByFirst.TryGetValue(words[start], out var phrases))
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
