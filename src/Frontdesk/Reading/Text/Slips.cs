namespace Frontdesk.Reading.Text;

/// <summary>How many slips of the finger lie between two words: a letter left out, put in, mistaken or swapped with its
/// neighbour.</summary>
internal static class Slips
{
    private const int LongestWord = 24;

    public static bool AreWithin(string written, string word, int most)
    {
        if (Math.Abs(written.Length - word.Length) > most || written.Length > LongestWord || word.Length > LongestWord
            || written[0] != word[0])
            return false;
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= word.Length; j++)
            last[j] = j;
        for (var i = 1; i <= written.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var mistaken = last[j - 1] + (written[i - 1] == word[j - 1] ? 0 : 1);
                row[j] = Math.Min(mistaken, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && written[i - 1] == word[j - 2] && written[i - 2] == word[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[word.Length] <= most;
    }
}
