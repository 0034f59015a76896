using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading;

/// <summary>
/// Reads where someone is: a city, a country, a region of one, a British postcode, or that anywhere will do.
/// A plausible name in no list is understood as "unlisted", without a country.
/// </summary>
public static class PlaceReader
{
    private const int LongestUnlisted = 5;
    private const int ShortestUnlisted = 3;

    private static readonly PhraseSet Leading = new(
        "hi|hiya|hello|hey|please|pls|thanks|thank you|well|um|erm|oh|so|yes|yeah|yep|ok|sure|lol|sorry|"
        + "im in|i am in|i live in|living in|i live near|live in|based in|im based in|i am based in|based around|based near|im from|i am from|from|i come from|currently in|im currently in|"
        + "near|close to|nearby|in|around|at|just outside|outside|its|it is|that is|thats|my city is|city is|the city of|city of|would be|it would be|preferably|ideally|probably|maybe|im near|"
        + "i am near|im at|i stay in|staying in|im staying in|id prefer|i would prefer|i prefer|id say|the nearest is|nearest city is|nearest is|closest is|closest city is|closest to|i|am|"
        + "my country is|country is|i reside in|residing in|travelling from|traveling from|coming from|id be coming from|ill be coming from|id like|in the|sunny|lovely|rainy|good old|im|here in|over in|up in|down in|"
        + "area of|somewhere in|somewhere near|somewhere around|north|south|east|west|central|greater|downtown|inner|city|country|town");

    private static readonly PhraseSet Trailing = new(
        "please|pls|plz|thanks|thank you|ta|cheers|thx|mate|x|xx|xxx|lol|haha|area|city centre|city center|centre|center|at the moment|right now|currently|for now|now|atm|innit|is best|works|"
        + "would be best|would be good|would be great|ideally|preferably|is fine|is good|suits|town|region|is closest|is nearest|is my nearest|way|ish|here|i guess|i think|and surrounding|based|if possible|would work|works best|works for me|city");

    private static readonly PhraseSet Flexible = new(
        "flexible|anywhere|any|wherever|doesnt matter|does not matter|dont care|do not care|dont mind|do not mind|any city|any where|no preference|not fussed|im flexible|i am flexible|im easy|easy|"
        + "i dont mind|i dont care|either|any location|any place|it doesnt matter|anywhere is fine|anywhere really|i can travel|can travel anywhere|willing to travel|i can travel anywhere|"
        + "ill travel|happy to travel|wherever you are|wherever suits|open|im open|anywhere you are|any of them|whatever|whichever|not bothered|where ever|totally flexible|very flexible|fully flexible|"
        + "pretty flexible|im not fussed|no pref|wherever is best|wherever works|anywhere works|i can go anywhere|any city is fine|wherever is easiest|completely flexible");

    private static readonly PhraseSet FlexibleIn = new("anywhere in|anywhere around|anywhere within|any city in|wherever in|flexible in|anywhere|flexible within");

    private static readonly PhraseSet Negations = new("not|nowhere near|except|but not|dont|cant|never|anywhere but");

    public static Reading<PlaceRead> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<PlaceRead> Of(string text, ReadingContext context)
    {
        var whole = Tokens.Of(text);
        if (whole.Words.IsEmpty)
            return Unclear<PlaceRead>(UnclearReason.Nothing);
        var untouched = whole.WithoutManners();
        if (Flexible.Whole(untouched.Words))
            return Understood(new PlaceRead(null, null, Flexible: true), "flexible", untouched.Span());
        if (Postcodes.Town(Stripped(whole, context)) is { } town)
            return Understood(new PlaceRead(town, "GB"), "postcode", untouched.Span());
        var found = Found(untouched, context);
        if (found.Places.IsEmpty)
            return Unlisted(Stripped(whole, context), null, whole.Items.Any(token => token.Is("?")));
        if (FlexibleIn.Starts(untouched.Words) && found.Places.All(place => place.Kind != PlaceKind.City))
            return Understood(new PlaceRead(null, found.Places[0].Country, Flexible: true), "flexible", untouched.Span());
        return Negations.Within(untouched.Words) ? Unclear<PlaceRead>(UnclearReason.UnknownPlace) : Named(untouched, found);
    }

    private static Tokens Stripped(Tokens whole, ReadingContext context)
    {
        // "South Shields" is a town: nothing is stripped off a name that is listed.
        var tokens = whole.WithoutManners();
        return PlaceNames.Of(string.Join(' ', tokens.Words)).IsEmpty ? tokens.Trim(Leading, Trailing) : tokens;
    }

    private static Reading<PlaceRead> Named(Tokens tokens, Matches found)
    {
        var cities = found.Places.Where(place => place.Kind == PlaceKind.City).DistinctBy(place => (place.Name, place.Country)).ToArray();
        var countries = found.Places.Select(place => place.Country).Distinct().ToArray();
        if (cities.Length > 1 || countries.Length > 1)
            return Unclear<PlaceRead>(UnclearReason.Several);
        var span = tokens.Span(found.From, found.To);
        if (cities.Length == 1)
            return found.IsPartOfName
                ? Unlisted(tokens.Trim(Leading, Trailing), null, asks: false)
                : Understood(new PlaceRead(cities[0].Name, cities[0].Country), "city", span);
        // "Little Snoring, Norfolk": the country is known, the town is as it was said.
        var rest = found.Rest.Trim(Leading, Trailing);
        if (rest.Count > 0 && Unlisted(rest, countries[0], asks: false) is Reading<PlaceRead>.Understood village)
            return village;
        return Understood(new PlaceRead(null, countries[0]), found.Places.Any(place => place.Kind == PlaceKind.Region) ? "region" : "country", span);
    }

    private static Reading<PlaceRead> Unlisted(Tokens name, string? country, bool asks)
    {
        var words = name.Words;
        var plausible = !asks && words.Length is > 0 and <= LongestUnlisted && words.Sum(word => word.Length) >= ShortestUnlisted
            && name.Items.All(token => token.IsWord || token.IsAny("-", ".", "'", ",")) && words.All(word => word.All(char.IsLetter))
            && words.Any(word => word.Length > 2) && !words.Any(CommonWords.Has) && words.Any(HasVowel);
        return plausible
            ? Understood(new PlaceRead(Titled(name.Span()), country), "unlisted", name.Span())
            : Unclear<PlaceRead>(UnclearReason.UnknownPlace);
    }

    private static bool HasVowel(string word) => word.Any(unit => unit is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || !char.IsAscii(unit));

    private static string Titled(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant() is "on" or "upon" or "under" or "in" or "by" or "the" or "of" or "de" or "le" or "la" && word != name.Split(' ')[0]
                ? word.ToLowerInvariant()
                : string.Join('-', word.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()))));

    private static Matches Found(Tokens tokens, ReadingContext context) => Matches.In(tokens, context.Country);
}
