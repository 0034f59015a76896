using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading;

/// <summary>The listed places of a text, longest names first, each settled by what stands beside it and by the studio's country.</summary>
internal sealed class Matches
{
    /// <summary>A longer text tells a story around the name; a short one may be a longer name.</summary>
    private const int LongestName = 3;

    private static readonly PhraseSet Around = new(
        "hi|hello|hey|yes|yeah|yep|ok|im|i|am|live|living|based|near|close|to|in|around|at|just|outside|from|come|coming|currently|my|city|is|its|it|the|of|would|be|preferably|ideally|probably|"
        + "maybe|or so|north|south|east|west|central|greater|downtown|inner|area|centre|center|town|moment|right|now|for|atm|mate|lol|haha|please|thanks|ish|best|works|sunny|lovely|rainy|"
        + "old|good|here|over|up|down|nearest|closest|ill|travelling|traveling|travel|id|prefer|like|suits|region|country|fine|then|and|a|bit|way|miles|x|xx|guess|think|actually|born|stay|staying|moving|on|but|well|so");

    public required ImmutableArray<Place> Places { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>What is left of the text before the first match, or after it when the name leads.</summary>
    public required Tokens Rest { get; init; }

    /// <summary>"London Colney": an unknown word touches the listed name.</summary>
    public required bool IsPartOfName { get; init; }

    public static Matches In(Tokens tokens, string ownCountry)
    {
        var spans = new List<(int From, int To, ImmutableArray<Place> Options)>();
        for (var i = 0; i < tokens.Count;)
        {
            var (to, options) = LongestAt(tokens, i, spans.Count > 0 && spans[^1].Options.Any(place => place.Kind == PlaceKind.City) && IsBeside(tokens, spans[^1].To, i));
            if (options.IsEmpty)
            {
                i++;
                continue;
            }

            spans.Add((i, to, options));
            i = to;
        }

        if (spans.Count == 0)
            return new Matches { Places = [], From = 0, To = 0, Rest = tokens, IsPartOfName = false };
        var first = spans[0].From;
        var last = spans[^1].To;
        return new Matches
        {
            Places = Settled([.. spans.Select(span => span.Options)], ownCountry),
            From = first,
            To = last,
            Rest = tokens.Part(0, first),
            IsPartOfName = Touched(tokens, spans[0].From, spans[^1].To),
        };
    }

    private static bool IsBeside(Tokens tokens, int end, int at) => at == end || (at == end + 1 && tokens[end].IsAny(",", "."));

    private static (int To, ImmutableArray<Place>) LongestAt(Tokens tokens, int at, bool behindCity)
    {
        if (!tokens[at].IsWord)
            return (at, []);
        for (var to = Math.Min(tokens.Count, at + (2 * PlaceNames.LongestName)); to > at; to--)
        {
            var part = tokens.Part(at, to);
            if (!tokens[to - 1].IsWord || part.Items.Any(token => !token.IsWord && !token.IsAny("-", ".")))
                continue;
            var options = PlaceNames.Of(string.Join(' ', part.Words));
            // "or", "in", "me" are states behind a city and at the end only.
            if (!behindCity || to < tokens.Count)
                options = options.RemoveAll(place => place.Kind == PlaceKind.State);
            // "us" and "la" as words of a sentence are no places.
            if (to - at == 1 && tokens[at].Text is "us" or "ny" or "mk" or "rio" && tokens.Words.Length > 4)
                options = [];
            if (!options.IsEmpty)
                return (to, options);
        }

        return (at, []);
    }

    /// <summary>Each name becomes one place: the country that the others tell, then the studio's own, then the first listed.</summary>
    private static ImmutableArray<Place> Settled(ImmutableArray<ImmutableArray<Place>> spans, string own)
    {
        var told = spans.Where(options => options.All(place => place.Kind != PlaceKind.City)).SelectMany(options => options).Select(place => place.Country).ToHashSet();
        var settled = spans.Select(options => One(options, told, own)).ToImmutableArray();
        if (told.Count != 1)
            return settled;
        // "London, Ohio": the list knows no such London, the client does.
        var country = told.First();
        return [.. settled.Select(place => place.Kind == PlaceKind.City && place.Country != country ? place with { Country = country } : place)];
    }

    private static Place One(ImmutableArray<Place> options, HashSet<string> told, string own)
    {
        foreach (var option in options.Where(option => told.Contains(option.Country) && (option.Kind == PlaceKind.City || told.Count > 0)))
            return option;
        return options.FirstOrDefault(option => option.Country == own) is { Country: not null } home ? home : options[0];
    }

    private static bool Touched(Tokens tokens, int from, int to)
    {
        if (tokens.Words.Length > LongestName)
            return false;
        var before = from > 0 && tokens[from - 1].IsWord && !IsFiller(tokens[from - 1]);
        var after = to < tokens.Count && tokens[to].IsWord && !IsFiller(tokens[to]);
        return before || after;
    }

    private static bool IsFiller(Token token) => Around.LongestAt(i => i == 0 ? token.Text : null) > 0;
}
