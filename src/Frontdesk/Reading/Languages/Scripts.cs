namespace Frontdesk.Reading.Languages;

/// <summary>The language that a script tells, where it tells one.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Language)[] Ranges =
    [
        ('\u0370', '\u03ff', "el"), ('\u0400', '\u04ff', "ru"), ('\u0531', '\u058f', "hy"), ('\u0590', '\u05ff', "he"), ('\u0600', '\u06ff', "ar"), ('\u0900', '\u097f', "hi"),
        ('\u0980', '\u09ff', "bn"), ('\u0a00', '\u0a7f', "pa"), ('\u0a80', '\u0aff', "gu"), ('\u0b80', '\u0bff', "ta"), ('\u0c00', '\u0c7f', "te"), ('\u0c80', '\u0cff', "kn"),
        ('\u0d00', '\u0d7f', "ml"), ('\u0d80', '\u0dff', "si"), ('\u0e00', '\u0e7f', "th"), ('\u0e80', '\u0eff', "lo"), ('\u1000', '\u109f', "my"), ('\u10a0', '\u10ff', "ka"),
        ('\u1100', '\u11ff', "ko"), ('\u1200', '\u137f', "am"), ('\u1780', '\u17ff', "km"), ('\u3040', '\u30ff', "ja"), ('\u3400', '\u9fff', "zh"), ('\uac00', '\ud7a3', "ko"),
    ];

    /// <returns>Null for Latin letters, and for scripts that are not listed.</returns>
    public static string? Of(char letter)
    {
        if (letter < Ranges[0].First)
            return null;
        foreach (var (first, last, language) in Ranges)
        {
            if (letter >= first && letter <= last)
                return language;
        }

        return null;
    }

    /// <summary>Letters that only one language of the script has.</summary>
    public static string Refined(string language, char letter) => (language, letter) switch
    {
        ("ru", 'і' or 'ї' or 'є' or 'ґ') => "uk",
        ("ru", 'ј' or 'љ' or 'њ' or 'ћ' or 'ђ') => "sr",
        ("ar", 'پ' or 'چ' or 'ژ' or 'گ') => "fa",
        ("ar", 'ٹ' or 'ڈ' or 'ے') => "ur",
        ("zh", >= '\u3040' and <= '\u30ff') => "ja",
        _ => language,
    };
}
