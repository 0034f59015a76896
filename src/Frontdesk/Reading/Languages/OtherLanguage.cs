using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Languages;

/// <summary>Whether a text is written in a language that is not read here, and in which: a person answers it.</summary>
internal static class OtherLanguage
{
    /// <summary>Fewest letters of another script.</summary>
    private const int FewestLetters = 2;

    /// <summary>Fewest different common words of one language: one word is shared by several, or a name.</summary>
    private const int FewestWords = 2;

    /// <summary>Fewest of them where any text is an answer: an idea may hold a foreign motto.</summary>
    private const int FewestInDescription = 3;

    /// <summary>Smallest part of the words, in per cent, that the language must know.</summary>
    private const int SmallestPart = 40;

    /// <returns>ISO 639-1; null for English and for what cannot be told.</returns>
    public static string? Of(Tokens tokens) => ByScript(tokens) ?? ByWords(tokens, FewestWords, mayHoldEnglish: true);

    /// <summary>For questions to which any words are an answer.</summary>
    public static string? OfDescription(string text)
    {
        var tokens = Tokens.Of(text);
        return ByScript(tokens) ?? ByWords(tokens, FewestInDescription, mayHoldEnglish: false);
    }

    private static string? ByScript(Tokens tokens)
    {
        var (latin, other) = (0, 0);
        string? language = null;
        foreach (var word in tokens.Words)
        {
            foreach (var letter in word)
            {
                if (char.IsAsciiDigit(letter))
                    continue;
                if (Scripts.Of(letter) is not { } told)
                {
                    latin++;
                    continue;
                }

                other++;
                // Kana settle that Chinese signs are Japanese, whichever came first.
                language = language is null or "zh" ? told : language;
                language = Scripts.Refined(language, letter);
            }
        }

        return other >= FewestLetters && other > latin ? language : null;
    }

    private static string? ByWords(Tokens tokens, int fewest, bool mayHoldEnglish)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var quoted = false;
        foreach (var token in tokens.Items)
        {
            // What stands in quotes is a motto, not the client's own talk.
            if (token.Is("\""))
                quoted = !quoted;
            if (quoted || !token.IsWord || !seen.Add(token.Text))
                continue;
            var languages = CommonForeignWords.Of(token.Text);
            // A word that is English as well tells nothing.
            if (languages.Length > 1 && languages.Contains(CommonForeignWords.English))
                continue;
            foreach (var language in languages)
                counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        var english = counts.GetValueOrDefault(CommonForeignWords.English);
        counts.Remove(CommonForeignWords.English);
        var (best, most) = ("", 0);
        foreach (var (language, count) in counts)
        {
            if (count > most || (count == most && string.CompareOrdinal(language, best) < 0))
                (best, most) = (language, count);
        }

        var enough = most >= fewest && most > english && most * 100 >= seen.Count * SmallestPart;
        return enough && (mayHoldEnglish || english == 0) ? best : null;
    }
}
