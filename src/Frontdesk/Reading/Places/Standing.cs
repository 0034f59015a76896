using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>Which of the names found are meant as places. A small town abroad needs more around it than a city at home.</summary>
internal static class Standing
{
    /// <summary>People of a town abroad that a word of ordinary talk may mean.</summary>
    private const int KnownEverywhere = 100_000;

    /// <summary>People of a city that is thought of before the first name it shares.</summary>
    private const int KnownBeforePeople = 1_000_000;

    /// <summary>People of a town at home whose one word "in" leads to without a capital.</summary>
    private const int SurelyTown = 5_000;

    /// <summary>People of a town at home that may be named without "in".</summary>
    private const int KnownAtHome = 20_000;

    /// <summary>Letters of a name abroad that chance makes, and of one that accents make.</summary>
    private const int ShortestAbroad = 3;
    private const int ShortAbroad = 5;

    /// <summary>Tokens between a part and its city.</summary>
    private const int NearWords = 2;

    /// <summary>A longer text tells a story around the name; a short one may be a longer name.</summary>
    private const int FewWords = 3;

    private static readonly PhraseSet Fillers = new(
        "prob|probs|kinda|sorta|kind|sort|round|thereabouts|nearby|surrounding|ideally|easier|easiest|better|cbd|bei|aus|hi|hello|hey|yes|yeah|yep|ok|im|i|am|live|living|based|near|close|to|in|around|at|just|outside|from|come|coming|currently|my|city|is|its|it|the|of|would|be|preferably|ideally|probably|id|"
        + "maybe|or|so|north|south|east|west|central|greater|downtown|inner|area|centre|center|town|moment|right|now|for|atm|mate|lol|haha|please|thanks|ish|best|works|work|sunny|lovely|rainy|and|"
        + "old|good|here|over|up|down|nearest|closest|ill|travelling|traveling|travel|prefer|like|suits|region|country|fine|then|a|bit|way|miles|x|xx|guess|think|actually|stay|staying|moving|on|"
        + "but|well|location|place|thats|that|say|could|do|can|visit|again|innit|will|really|only|the|closer|me|one|any|also|by|said|sorry|meant|mean|no|wait|not|either|somewhere|anywhere|great|ta|plz|pls|"
        + "within|far|very|too|still|we|were|are|there|as|well|with|happy|quite|really|upper|usa|uk|state|county|try|another|search|find|show");

    /// <summary>What a name before it belongs to: a street, a club, a building.</summary>
    private static readonly PhraseSet NamedAfter = new(
        "street|st|road|rd|avenue|ave|lane|drive|close|square|station|university|uni|college|school|united|fc|castle|style|marathon|airport|hospital|stadium|museum|skyline|bridge|fan|accent|flag");

    /// <summary>"I'm Jordan"</summary>
    private static readonly string[] Introductions = ["im", "am", "called", "named", "mr", "mrs", "miss", "ms", "dr"];

    public static ImmutableArray<Mention> Of(Tokens tokens, ImmutableArray<Mention> mentions, string home)
    {
        var whole = IsOnlyPlaces(tokens, mentions);
        var standing = mentions.Where(mention => Stands(tokens, mention, mentions, whole, home)).ToImmutableArray();
        // "Berek, MD": a short form of a state goes with the town before it, or with nothing.
        var towns = standing.Where(mention => !mention.Cities.IsEmpty).ToArray();
        standing = standing.RemoveAll(mention => !mention.HasCountry && mention.Cities.IsEmpty
            && !IsOwnState(tokens, mention, home)
            && !towns.Any(town => Mentions.IsBeside(tokens, town.To, mention.From)));
        var led = standing.Where(mention => mention.Lead != Lead.None).ToImmutableArray();
        // "a table at Tuba in Sunnyvale": beside a name that is led to, one that is not is something else, unless the two belong together.
        if (whole && !led.IsEmpty)
        {
            // "its Chelsea, I'm in Norwich"
            return standing.RemoveAll(mention => mention is { Likeness: Likeness.FirstName, Lead: Lead.None }
                && !led.Any(other => Adjoin(tokens, mention, other)));
        }

        return led.IsEmpty
            ? standing
            : standing.RemoveAll(mention => mention.Lead == Lead.None && !led.Any(other => Adjoin(tokens, mention, other)));
    }

    /// <summary>"QLD" and nothing else, to a studio in Australia.</summary>
    private static bool IsOwnState(Tokens tokens, Mention mention, string home) =>
        mention.From == 0 && mention.To == tokens.Count && mention.Regions.Any(region => region.Country == home && region.Code is not null);

    /// <summary>Nothing is said but names and the small words around them.</summary>
    public static bool IsOnlyPlaces(Tokens tokens, ImmutableArray<Mention> mentions)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var isOther = tokens[i].IsNumber || (tokens[i].IsWord && !IsFiller(tokens[i]));
            if (isOther && !mentions.Any(mention => mention.From <= i && i < mention.To))
                return false;
        }

        return true;
    }

    /// <summary>An unknown word touches the name: "London Colney" where only London is listed.</summary>
    public static bool IsPartOfLonger(Tokens tokens, Mention mention, ImmutableArray<Mention> all)
    {
        var capitals = Capitals.Of(tokens);
        bool IsUnknown(int at) =>
            tokens[at].IsWord && !IsFiller(tokens[at]) && !CommonWords.Has(tokens[at].Text) && !Manners.Trailing.Whole([tokens[at].Text])
            && !all.Any(other => other.From <= at && at < other.To);
        var few = tokens.Words.Length <= FewWords;
        var after = IsUnknown(mention.To)
            && (few || NamedAfter.Whole([tokens[mention.To].Text]) || (capitals.At(tokens, mention.To) && !mention.HasCountry));
        var before = mention.Lead == Lead.None && IsUnknown(mention.From - 1) && (few || capitals.At(tokens, mention.From - 1));
        return after || before;
    }

    private static bool Stands(Tokens tokens, Mention mention, ImmutableArray<Mention> all, bool whole, string home)
    {
        if (mention.Likeness == Likeness.FirstName && mention.Lead == Lead.None && tokens[mention.From - 1].IsAny(Introductions))
            return false;
        if (mention.Lead == Lead.None && Pictures.IsPartOf(tokens, mention))
            return false;
        if (Follows(tokens, mention, all) || IsNarrowed(tokens, mention, all))
            return true;
        if (mention.Cities.IsEmpty)
            return whole || mention.Lead != Lead.None || mention.To - mention.From > 1
                || (tokens[mention.From].Text.Length > 2 && mention.Likeness == Likeness.PlaceOnly);
        var isSingle = mention.To - mention.From == 1;
        if (isSingle && IsChance(tokens, mention, home))
            return false;
        var (own, any) = (mention.MostPeople(home), mention.MostPeople());
        if (mention.Likeness == Likeness.Word && !mention.IsOtherName && !mention.HasCountry)
        {
            var expected = IsPartOfNext(mention, all) || (mention.From == 0
                && mention.To == tokens.Count) || mention.Lead is Lead.Home or Lead.Wanted
                || (mention.Lead == Lead.In && (whole || mention.HasCapital || !isSingle));
            return expected && (own >= 0 || any >= KnownEverywhere);
        }

        var letters = tokens.Span(mention.From, mention.To).Length;
        if ((mention.IsOtherName || mention.HasCountry) && letters <= 2)
            return whole || mention.Lead != Lead.None || mention.HasCapital;
        if (whole || mention.Lead is Lead.Home or Lead.Wanted)
            return mention.Likeness == Likeness.PlaceOnly || mention.IsOtherName || mention.HasCountry
                || own >= 0 || any >= KnownEverywhere;
        if (mention.Lead == Lead.In)
            return mention.HasCapital || own >= (isSingle ? SurelyTown : 0) || any >= KnownEverywhere;
        if (mention.Likeness == Likeness.FirstName)
            return any >= KnownBeforePeople;
        return any >= KnownEverywhere || own >= KnownAtHome || (own >= 0 && mention.HasCapital && mention.To - mention.From > 1);
    }

    /// <summary>A short word that is by chance a town far off, most often one that has accents: "boro", "barca".</summary>
    private static bool IsChance(Tokens tokens, Mention mention, string home)
    {
        if (mention.IsOtherName || mention.HasCountry || mention.MostPeople(home) >= 0)
            return false;
        var letters = tokens[mention.From].Text.Length;
        return (letters <= ShortestAbroad && mention.MostPeople() < KnownBeforePeople)
            || (letters <= ShortAbroad && mention.MostPeople() < KnownEverywhere
                && tokens.Span(mention.From, mention.To).All(char.IsAscii) && !mention.Cities.Any(city => city.Name.All(char.IsAscii)));
    }

    /// <summary>"Portland, OR": a name behind a town that may be its state or country.</summary>
    private static bool Follows(Tokens tokens, Mention mention, ImmutableArray<Mention> all) =>
        !mention.Regions.IsEmpty
        && all.Any(other => other.To <= mention.From && !other.Cities.IsEmpty && Mentions.IsBeside(tokens, other.To, mention.From));

    /// <summary>"Nice, France": a town behind which its state or country stands.</summary>
    private static bool IsNarrowed(Tokens tokens, Mention mention, ImmutableArray<Mention> all) => all.Any(next =>
        next.From >= mention.To && Mentions.IsBeside(tokens, mention.To, next.From)
        && next.Regions.Any(region => mention.Cities.Any(city => Settling.Lies(city, region))));

    /// <summary>"Sale, near Manchester"</summary>
    private static bool IsPartOfNext(Mention mention, ImmutableArray<Mention> all) =>
        all.FirstOrDefault(other => other.From >= mention.To) is { Cities: [var city, ..] } next && next.From - mention.To <= NearWords
        && next.Likeness == Likeness.PlaceOnly && mention.Cities.Any(town => Settling.IsPartOf(town, city));

    private static bool Adjoin(Tokens tokens, Mention one, Mention other)
    {
        var (first, second) = one.From < other.From ? (one, other) : (other, one);
        return Leads.IsChain(tokens, first.To, second.From);
    }

    private static bool IsFiller(Token token) => Fillers.LongestAt(i => i == 0 ? token.Text : null) > 0;
}
