using System.Collections.Frozen;

namespace Frontdesk.Reading.Languages;

/// <summary>Languages by ISO 639-1, named for the artist.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = (
        "am=Amharic ar=Arabic bn=Bengali cs=Czech cy=Welsh da=Danish de=German el=Greek es=Spanish fa=Persian fi=Finnish fr=French ga=Irish gu=Gujarati he=Hebrew hi=Hindi hu=Hungarian hy=Armenian it=Italian "
        + "ja=Japanese ka=Georgian km=Khmer kn=Kannada ko=Korean lo=Lao ml=Malayalam my=Burmese nl=Dutch no=Norwegian pa=Punjabi pl=Polish pt=Portuguese ro=Romanian ru=Russian si=Sinhala sr=Serbian sv=Swedish ta=Tamil "
        + "te=Telugu th=Thai tr=Turkish uk=Ukrainian ur=Urdu zh=Chinese")
        .Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public static string Of(string language) => Names[language];
}
