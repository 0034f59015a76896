using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Places;

/// <summary>
/// Reads where someone is: a town with its country and time zone, a country, a region of one, a British postcode, or that anywhere will do.
/// A plausible name in no list is unclear, with the name as it was said for an alternative.
/// </summary>
public static class PlaceReader
{
    private static readonly PhraseSet Leading = new(
        "prob|probs|kinda|kind of|sort of|somewhere round|round|bei|aus|in der nahe von|nahe|hi|hiya|hello|hey|please|pls|thanks|thank you|well|um|erm|oh|so|yes|yeah|yep|ok|sure|lol|sorry|"
        + "im in|i am in|i live in|living in|i live near|live in|based in|im based in|i am based in|based around|based near|im from|i am from|from|i come from|currently in|im currently in|"
        + "near|close to|nearby|in|around|at|just outside|outside|its|it is|that is|thats|my city is|city is|the city of|city of|would be|it would be|preferably|ideally|probably|maybe|im near|"
        + "i am near|im at|i stay in|staying in|im staying in|id prefer|i would prefer|i prefer|id say|the nearest is|nearest city is|nearest is|closest is|closest city is|closest to|i|am|"
        + "my country is|country is|i reside in|residing in|travelling from|traveling from|coming from|id be coming from|ill be coming from|id like|in the|sunny|lovely|rainy|good old|im|here in|over in|up in|down in|"
        + "area of|somewhere in|somewhere near|somewhere around|central|greater|downtown|inner|city|country|town|a village called|a small village called|a town called|a small town called|a place called|the village of|actually");

    private static readonly PhraseSet Trailing = new(
        "or thereabouts|or around|or nearby|or near|or close by|or close|or surrounding|or so|kinda|sorta|kinda area|cbd|is easier|is easiest|would be easier|would be easiest|please|pls|plz|thanks|thank you|ta|cheers|thx|mate|x|xx|xxx|lol|haha|area|city centre|city center|centre|center|at the moment|right now|currently|for now|now|atm|innit|is best|works|"
        + "would be best|would be good|would be great|ideally|preferably|is fine|is good|suits|town|region|is closest|is nearest|is my nearest|way|ish|here|i guess|i think|and surrounding|based|if possible|would work|works best|works for me|city");

    private static readonly PhraseSet Flexible = new(
        "ill come to you|i can come to you|i will come to you|happy to come to you|come to you|wherever the studio is|wherever your studio is|wherever youre based|flexible|anywhere|any|wherever|doesnt matter|does not matter|dont care|do not care|dont mind|do not mind|any city|any where|no preference|not fussed|im flexible|i am flexible|im easy|easy|"
        + "i dont mind|i dont care|either|any location|any place|it doesnt matter|anywhere is fine|anywhere really|i can travel|can travel anywhere|willing to travel|i can travel anywhere|"
        + "ill travel|happy to travel|wherever you are|wherever suits|open|im open|anywhere you are|any of them|whatever|whichever|not bothered|where ever|totally flexible|very flexible|fully flexible|"
        + "pretty flexible|im not fussed|no pref|wherever is best|wherever works|anywhere works|i can go anywhere|any city is fine|wherever is easiest|completely flexible|happy to travel anywhere|"
        + "not picky|not fussy|doesnt bother me|no strong preference|no real preference|makes no difference|makes no odds|not bothered where|can get anywhere|can go anywhere|go anywhere|any works|"
        + "any of those|open to anywhere|all good|anywhere you like|wherever you like|any one|whichever suits|whichever is easiest|as you like|no particular place|nowhere in particular|no preference on location|"
        + "anywhere is good|anywhere at all|anywhere works for me|im happy to travel|no preferences|i have no preference|it does not matter|all the same to me|you choose|up to you|anywhere is ok|whatevers easiest|whatever is easiest|whatevers best|whatever is best|whatever suits|whatever works");

    private static readonly PhraseSet FlexibleIn = new(
        "anywhere in|anywhere around|anywhere within|any city in|wherever in|flexible in|anywhere|flexible within|any town in|any place in");

    private static readonly PhraseSet Questions = new(
        "where|wheres|why|what|whats|how|when|whens|who|which|do you|do i|do u|does|is there|is it|is that|is this|are you|are there|can you|can we|could you|could we|will it|will you|would you|have you|did you");

    private static readonly PhraseSet Softeners = new(
        "to me|for me|for you|with you|really|honestly|tbh|at all|im|i am|i|you|on that|about that|on location|where|travelling|traveling|about where|the city|"
        + "so|and|just|ye|ya|u|location|really doesnt matter|happy|totally|honest|to be honest|mate|we|were|am|suits|with|it|is|thats|fine|ok");

    public static Reading<PlaceRead> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<PlaceRead> Of(string text, ReadingContext context)
    {
        var all = Tokens.Of(text);
        var tokens = Postcodes.WithoutBehindTown(Closers.Without(all.WithoutManners()).WithoutManners());
        if (tokens.Words.IsEmpty)
            return Unclear<PlaceRead>(UnclearReason.Nothing);
        if (IsFlexible(tokens.Words))
            return Understood(new PlaceRead(null, null, Flexible: true), "flexible", tokens.Span());
        if ((Postcodes.Town(all) ?? Postcodes.Town(tokens.Trim(Leading, Trailing)) ?? Postcodes.Within(tokens)) is { } town)
            return Understood(Told(Settling.Candidates(Listed(town), [], "GB")), "postcode", tokens.Span());
        var found = Mentions.In(tokens);
        var standing = Corrections.Last(tokens, Standing.Of(tokens, found, context.Country));
        if (standing.IsEmpty)
            return Unlisted(tokens, context);
        var meant = standing.RemoveAll(mention => mention.IsNegated);
        if (meant.IsEmpty)
            return Unclear<PlaceRead>(UnclearReason.Negated);
        var here = Leads.Preferred(tokens, meant.RemoveAll(mention => mention.IsElsewhere));
        var said = Said.Of(tokens, here.IsEmpty ? meant : here, context.Country);
        return here.IsEmpty ? Asked(UnclearReason.UnknownPlace, said.Towns) : Named(tokens, said, found, context);
    }

    /// <summary>Says by itself that it is about a place: "in Leeds", "based near Leeds".</summary>
    public static bool IsLed(string text) => Mentions.In(Tokens.Of(text)).Any(mention => mention.Lead != Lead.None);

    private static Reading<PlaceRead> Named(Tokens tokens, Said said, ImmutableArray<Mention> found, ReadingContext context)
    {
        if (said.Unknown is { } unknown)
            return Asked(UnclearReason.UnknownPlace, unknown);
        if (said.Towns.Length > 1)
            return Asked(UnclearReason.Several, said.Towns);
        var span = tokens.Span(said.From, said.To);
        if (said.Towns is [var town])
        {
            if (said.IsShared || Leads.IsBetween(tokens, said.From))
                return Asked(UnclearReason.Several, town);
            if (said.Longer is not null && Misspelt.Led(tokens, context.Country) is { } slip && slip.From <= said.From)
                return Understood(Told([slip.City]), "spelling", tokens.Span(slip.From, slip.To));
            if (said.Longer is null)
                return Misspelt.AtHome(said.Found, context.Country) is { } home
                    ? Understood(Told([home]), "spelling", span)
                    : Understood(town, "city", span);
            var whole = tokens.Trim(Leading, Trailing);
            if (said.Found is { } part && Misspelt.City(string.Join(' ', whole.Words), context.Country) is { } longer
                && longer.Population >= part.Population)
                return Understood(Told([longer]), "spelling", whole.Span());
            return Villages.Name(whole) is { } name
                ? Asked(UnclearReason.UnknownPlace, new PlaceRead(name, null), town)
                : Asked(UnclearReason.UnknownPlace, town);
        }

        if (said.Countries.Length > 1)
            return Asked(UnclearReason.Several, [.. said.Countries.Select(Country)]);
        var country = Country(said.Countries[0]);
        // "anywhere in Devon" leaves a county open, not the country.
        if (said.IsCountry && FlexibleIn.Starts(tokens.Words))
            return Understood(country with { Flexible = true }, "flexible", span);
        // "Little Snoring, Norfolk": the country is known, the village is not.
        return !Standing.IsOnlyPlaces(tokens, found) && Villages.Name(tokens.Part(0, said.From).Trim(Leading, Trailing)) is { } village
            ? Asked(UnclearReason.UnknownPlace, country with { City = village, Zone = null })
            : Understood(country, said.IsCountry ? "country" : "region", span);
    }

    private static Reading<PlaceRead> Unlisted(Tokens tokens, ReadingContext context)
    {
        var name = tokens.Trim(Leading, Trailing);
        if (Misspelt.Led(tokens, context.Country) is { } slip)
            return Understood(Told([slip.City]), "spelling", tokens.Span(slip.From, slip.To));
        if (Questions.Starts(tokens.Words) || tokens.Holds("?"))
            return Unclear<PlaceRead>(UnclearReason.Asks);
        if (Villages.Name(name) is not { } village)
            return Unclear<PlaceRead>(UnclearReason.UnknownPlace);
        if (!name.Words.All(OrdinaryWords.IsWordOrFirstName) && Misspelt.City(NameKey.Of(village), context.Country) is { } city)
            return Understood(Told([city]), "spelling", name.Span());
        return Asked(UnclearReason.UnknownPlace, new PlaceRead(village, null));
    }

    /// <summary>"I'm easy, wherever suits you": nothing else is said.</summary>
    private static bool IsFlexible(ImmutableArray<string> words)
    {
        var said = false;
        for (var at = 0; at < words.Length;)
        {
            var flexible = Flexible.At(words, at);
            var length = flexible > 0 ? flexible : Softeners.At(words, at);
            if (length == 0)
                return false;
            said |= flexible > 0;
            at += length;
        }

        return said;
    }

    internal static PlaceRead Told(ImmutableArray<City> candidates) =>
        new(PlaceNames.Shown(candidates[0]), candidates[0].Country) { Zone = Settling.Zone(candidates) };

    private static PlaceRead Country(string country) => new(null, country) { Zone = Zones.Of(country) };

    private static Mention Listed(string town)
    {
        var cities = Gazetteer.World.Find(town).RemoveAll(city => !city.IsIn("GB"));
        return new Mention(0, 0, cities.IsEmpty ? PlaceNames.Of(NameKey.Of(town)).Cities : cities, [])
        {
            IsOtherName = false,
            Likeness = Likeness.PlaceOnly,
        };
    }

    private static Reading<PlaceRead> Asked(UnclearReason reason, params ImmutableArray<PlaceRead> alternatives) =>
        new Reading<PlaceRead>.Unclear(reason) { Alternatives = alternatives };
}
