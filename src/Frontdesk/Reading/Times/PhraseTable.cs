using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Times;

/// <summary>Phrases and what each means; one look at the text finds the longest that begins there.</summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Entry[]> byFirst;

    /// <param name="rows">A meaning and its phrases, split at '|'. Of two rows with one phrase the first stands.</param>
    public PhraseTable(IEnumerable<(T Meaning, string Written)> rows) => byFirst = rows
        .SelectMany(row => row.Written.Split('|').Select(phrase => new Entry(phrase.Split(' '), row.Meaning)))
        .GroupBy(entry => entry.Phrase[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(entry => entry.Phrase.Length).DistinctBy(entry => string.Join(' ', entry.Phrase)).ToArray(),
            StringComparer.Ordinal);

    /// <summary>Null when no phrase begins at that token.</summary>
    public Entry? At(Tokens tokens, int at)
    {
        if (!byFirst.TryGetValue(tokens.TextAt(at), out var entries))
            return null;
        foreach (var entry in entries)
        {
            var length = 1;
            while (length < entry.Phrase.Length && tokens.TextAt(at + length) == entry.Phrase[length])
                length++;
            // "2moro" is a day; "2 mo" are months.
            if (length > 1 && tokens[at].IsNumber && !tokens[at + 1].Glued)
                continue;
            if (length == entry.Phrase.Length)
                return entry;
        }

        return null;
    }

    public sealed record Entry(string[] Phrase, T Meaning)
    {
        public int Length => Phrase.Length;
    }
}
