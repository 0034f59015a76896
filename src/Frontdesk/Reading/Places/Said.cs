using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>What the names of a text come to, once each has found the state or country that belongs to it.</summary>
internal sealed record Said
{
    /// <summary>People of a town at home that is not taken for a part of a city far from it: "Chorlton, Manchester".</summary>
    private const int KnownPart = 10_000;

    public required ImmutableArray<PlaceRead> Towns { get; init; }

    /// <summary>Countries of regions and countries that no town goes with.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>A whole country was named, not a region of one.</summary>
    public required bool IsCountry { get; init; }

    /// <summary>A town that is not where it was said to be.</summary>
    public PlaceRead? Unknown { get; init; }

    /// <summary>The only town, when no state or country stands beside it.</summary>
    public City? Found { get; init; }

    /// <summary>The only town has a namesake of its size in another state.</summary>
    public bool IsShared { get; init; }

    /// <summary>A name that an unknown word makes longer.</summary>
    public Mention? Longer { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public static Said Of(Tokens tokens, ImmutableArray<Mention> mentions, string home)
    {
        var left = mentions.Where(mention => IsRegion(tokens, mention, mentions, home)).ToHashSet();
        var used = new HashSet<Mention>();
        var towns = new List<NamedTown>();
        PlaceRead? unknown = null;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (used.Contains(mentions[i]) || left.Contains(mentions[i]))
                continue;
            var town = Narrowed(tokens, mentions, i, home, left, used, ref unknown);
            towns.Add(town);
        }

        var kept = Suburbs(tokens, towns, home);
        var rest = left.Where(mention => !used.Contains(mention)).ToArray();
        var countries = rest.SelectMany(mention => CountriesOf(mention.Regions, home)).Distinct().ToImmutableArray();
        var elsewhere = countries.RemoveAll(country => kept.Count == 0 || kept.Any(town => town.Cities[0].Country == country));
        var first = kept.Count > 0 ? kept[0].Mention : mentions[0];
        return new Said
        {
            Towns =
            [
                .. kept.SelectMany(town => Options(town.Cities)).Distinct(),
                .. elsewhere.Select(country => new PlaceRead(null, country)),
            ],
            Countries = countries,
            IsCountry = rest.Length > 0 && rest.All(mention => First(mention.Regions, home).Kind == RegionKind.Country),
            Unknown = unknown,
            Found = kept.Count == 1 && used.Count == 0 ? kept[0].Cities[0] : null,
            IsShared = kept.Count == 1 && used.Count == 0 && Settling.IsEven(kept[0].Cities, home),
            Longer = kept.Select(town => town.Mention).FirstOrDefault(mention => Standing.IsPartOfLonger(tokens, mention, mentions)),
            From = first.From,
            To = Math.Max(first.To, mentions[^1].To),
        };
    }

    private sealed record NamedTown(Mention Mention, ImmutableArray<City> Cities);

    /// <summary>The town by the states and countries that stand behind it, or by the one that stands anywhere else.</summary>
    private static NamedTown Narrowed(
        Tokens tokens, ImmutableArray<Mention> mentions, int at, string home, HashSet<Mention> left, HashSet<Mention> used,
        ref PlaceRead? unknown)
    {
        var mention = mentions[at];
        var candidates = Settling.Candidates(mention, [], home);
        var isNarrowed = false;
        for (var next = at + 1; next < mentions.Length && Belongs(tokens, mentions[next - 1], mentions[next]); next++)
        {
            var regions = mentions[next].Regions;
            if (regions.IsEmpty)
                break;
            var narrower = Settling.Candidates(mention, regions, home).RemoveAll(city => isNarrowed && !candidates.Contains(city));
            if (narrower.IsEmpty && !left.Contains(mentions[next]))
                break;
            if (narrower.IsEmpty)
                unknown ??= new PlaceRead(Villages.Name(tokens.Part(mention.From, mention.To)), regions[0].Country);
            else
                (candidates, isNarrowed) = (narrower, true);
            used.Add(mentions[next]);
        }

        if (isNarrowed || unknown is not null)
            return new NamedTown(mention, candidates);
        var anywhere = left.SelectMany(mention => mention.Regions).Where(region => region.Kind != RegionKind.Short).ToImmutableArray();
        if (anywhere.IsEmpty || Settling.Candidates(mention, anywhere, home) is not { IsEmpty: false } there)
            return new NamedTown(mention, candidates);
        used.UnionWith(left);
        return new NamedTown(mention, there);
    }

    /// <summary>One place a country: where two are as likely, both.</summary>
    private static IEnumerable<PlaceRead> Options(ImmutableArray<City> cities) =>
        cities.GroupBy(city => city.Country).Select(same => PlaceReader.Told([.. same]));

    /// <summary>The studio's own where the name is one of its regions; else all that have it: "Georgia".</summary>
    private static IEnumerable<string> CountriesOf(ImmutableArray<Region> regions, string home) =>
        regions.Any(region => region.Country == home) ? [home] : regions.Select(region => region.Country);

    private static Region First(ImmutableArray<Region> regions, string home) =>
        regions.FirstOrDefault(region => region.Country == home) ?? regions[0];

    /// <summary>The name stands for a state, county or country, not for the town that is called the same.</summary>
    private static bool IsRegion(Tokens tokens, Mention mention, ImmutableArray<Mention> all, string home)
    {
        var next = all.FirstOrDefault(other => other.From >= mention.To);
        if (next is null || !Belongs(tokens, mention, next))
            return !Settling.IsTown(mention, home);
        return IsItsCountry(mention, next) || !(Settling.IsTown(mention, home) || IsItsState(mention, next));
    }

    /// <summary>"Victoria, Australia" is the state.</summary>
    private static bool IsItsCountry(Mention mention, Mention next) =>
        !mention.IsOtherName && next.Regions.Any(country => country.Kind == RegionKind.Country
            && mention.Regions.Any(region => region.Kind == RegionKind.Region && region.Country == country.Country));

    /// <summary>"Norfolk, Virginia" is the town.</summary>
    private static bool IsItsState(Mention mention, Mention next) =>
        next.Regions.Any(state => state.Code is not null && mention.Cities.Any(city => Settling.Lies(city, state)));

    /// <summary>Beside it, behind a comma, "in" or "near": not in a list.</summary>
    private static bool Belongs(Tokens tokens, Mention one, Mention next) =>
        next.From >= one.To && tokens.Part(one.To, next.From).Items
            .All(token => token.IsAny(",", ".", "(", ")", "-", "in", "the", "near", "nr", "outside", "just", "by"));

    /// <summary>A part of the city that has its namesakes elsewhere, "Camden, London": left for the city.</summary>
    private static bool IsUnlistedPart(NamedTown town, City city, string home) =>
        city.IsIn(home) && town.Mention.MostPeople(home) < KnownPart && town.Mention.MostPeople() < city.Population;

    private static List<NamedTown> Suburbs(Tokens tokens, List<NamedTown> towns, string home)
    {
        var kept = new List<NamedTown>();
        for (var i = 0; i < towns.Count; i++)
        {
            if (i + 1 == towns.Count || !Belongs(tokens, towns[i].Mention, towns[i + 1].Mention))
            {
                kept.Add(towns[i]);
                continue;
            }

            var city = towns[i + 1].Cities[0];
            var near = towns[i].Mention.Cities.RemoveAll(town => !Settling.IsPartOf(town, city));
            if (!near.IsEmpty && near[0].Population < city.Population)
                kept.Add(new NamedTown(towns[i++].Mention, [near[0]]));
            else if (!near.Contains(city) && !IsUnlistedPart(towns[i], city, home))
                kept.Add(towns[i]);
        }

        return kept;
    }
}
