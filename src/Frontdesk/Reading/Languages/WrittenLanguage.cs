using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Languages;

/// <summary>The language of a text that is not read here.</summary>
public static class WrittenLanguage
{
    /// <returns>"Polish", for the artist; "another language" where it cannot be told which.</returns>
    public static string Of(string text) => Code(text) is { } language ? LanguageNames.Of(language) : "another language";

    /// <returns>ISO 639-1; null for English and where it cannot be told.</returns>
    public static string? Code(string text) => OtherLanguage.Of(Tokens.Of(text));
}
