using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>A plausible name of a place that is in no list: offered back to the client, never taken for understood.</summary>
internal static class Villages
{
    private const int LongestWords = 5;
    private const int ShortestLetters = 3;

    public static string? Name(Tokens name)
    {
        var words = name.Words;
        var plausible = words.Length is > 0 and <= LongestWords && words.Sum(word => word.Length) >= ShortestLetters
            && name.Items.All(token => token.IsWord || token.IsAny("-", ".", "'", ",")) && words.All(word => word.All(char.IsLetter))
            && words.Any(word => word.Length > 2) && !words.Any(CommonWords.Has) && words.Any(HasVowel);
        return plausible ? Titled(name.Span()) : null;
    }

    private static bool HasVowel(string word) => word.Any(unit => unit is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || !char.IsAscii(unit));

    private static string Titled(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts.Select((word, at) => at > 0 && IsSmall(word) ? word.ToLowerInvariant() : Hyphened(word)));
    }

    private static string Hyphened(string word) =>
        string.Join('-', word.Split('-').Select((part, at) => at > 0 && IsSmall(part) ? part.ToLowerInvariant() : Capital(part)));

    private static bool IsSmall(string word) =>
        word.ToLowerInvariant() is "on" or "upon" or "under" or "in" or "by" or "the" or "of" or "de" or "le" or "la";

    private static string Capital(string part) => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
}
