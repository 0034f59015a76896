using System.Collections.Immutable;

namespace Frontdesk.Reading.Places;

/// <summary>
/// Which town of a shared name is meant: by the state or country said with it, then the studio's country, then most people.
/// </summary>
internal static class Settling
{
    /// <summary>A namesake abroad this many times larger is meant even before a small town at home: Paris, Milan.</summary>
    private const int FarLarger = 50;

    /// <summary>People of a town at home that stays in question beside a namesake that is far larger.</summary>
    private const int LargeAtHome = 50_000;

    /// <summary>A namesake this many times larger puts a small town at home in question: Wellington, Portland.</summary>
    private const int Larger = 10;
    private const int SmallAtHome = 30_000;
    private const int LargeAbroad = 250_000;

    /// <summary>Share of the people from which two towns of one country are as likely, in percent.</summary>
    private const int EvenPercent = 85;

    /// <summary>Of two towns abroad the one is meant that weighs this many times the other.</summary>
    private const int Heavier = 2;

    /// <summary>A namesake with at least this share of the people may be meant as well, so the zone is not told.</summary>
    private const int Comparable = 4;

    /// <summary>Namesakes that are looked at for it, most people first.</summary>
    private const int LikeSized = 8;

    /// <summary>How far a county reaches around its town.</summary>
    private const double CountyKilometres = 90;

    /// <summary>A town this near to a city said behind it is a part of it: "Croydon, London".</summary>
    private const double SuburbKilometres = 40;

    /// <summary>People of a town at home whose name a county or country shares.</summary>
    private const int LargerThanItsCounty = 100_000;

    /// <summary>People of a town anywhere that is thought of before a state abroad.</summary>
    private const int LargerThanAState = 200_000;

    /// <returns>
    /// The towns that may be meant, the likeliest first, of one country unless two are as likely; empty when none lies where it was
    /// said to.
    /// </returns>
    public static ImmutableArray<City> Candidates(Mention mention, ImmutableArray<Region> said, string home)
    {
        var within = said.IsEmpty ? mention.Cities : mention.Cities.RemoveAll(city => !said.Any(region => Lies(city, region)));
        if (within.IsEmpty)
            return [];
        // A name of our own table means its town; without a state beside it nothing else is asked.
        if (mention.IsOtherName && said.IsEmpty)
            return OfOwnTable(mention, home);
        var own = within.RemoveAll(city => !city.IsIn(home));
        var abroad = Heaviest(within.RemoveAll(city => city.IsIn(home)), home);
        if (own.IsEmpty || abroad.IsEmpty)
            return own.IsEmpty ? abroad : Led(own);
        var (atHome, away) = ((long)own.Max(city => city.Population), (long)abroad[0].Population);
        if (away >= FarLarger * Math.Max(1, atHome))
            return atHome < LargeAtHome ? abroad : [Led(own)[0], abroad[0]];
        return away >= Larger * atHome && away >= LargeAbroad && atHome < SmallAtHome ? [Led(own)[0], abroad[0]] : Led(own);
    }

    /// <summary>Two states of a country abroad have a town of that name and size: "Springfield".</summary>
    public static bool IsEven(ImmutableArray<City> cities, string home) =>
        cities.Length > 1 && !cities[0].IsIn(home) && cities[0].Code != cities[1].Code
        && cities[1].Population * 100L >= cities[0].Population * (long)EvenPercent;

    /// <summary>The towns of the country that is meant; one each of two that are as likely.</summary>
    private static ImmutableArray<City> Heaviest(ImmutableArray<City> cities, string home)
    {
        if (cities.IsEmpty)
            return [];
        var first = cities.MaxBy(city => Nearness.Weight(city, home));
        var rivals = cities.RemoveAll(city => city.Country == first.Country);
        var rival = rivals.IsEmpty ? (City?)null : rivals.MaxBy(city => Nearness.Weight(city, home));
        return rival is { } other && Nearness.Weight(other, home) * Heavier > Nearness.Weight(first, home)
            ? [first, other]
            : Led(cities.RemoveAll(city => city.Country != first.Country));
    }

    /// <summary>Zone of the town, unless a namesake of like size keeps another clock.</summary>
    public static string? Zone(ImmutableArray<City> candidates)
    {
        var first = candidates[0];
        if (Zones.Of(first) is not { } zone)
            return null;
        var others = candidates.Skip(1).Take(LikeSized)
            .Where(city => city.Country == first.Country && (long)city.Population * Comparable >= first.Population);
        return others.All(city => Zones.Of(city) is { } other && Zones.KeepSameClock(other, zone)) ? zone : null;
    }

    /// <summary>A name that is a town and a county or country: which of the two is meant when it stands alone.</summary>
    public static bool IsTown(Mention mention, string home)
    {
        if (mention.Cities.IsEmpty)
            return false;
        var regions = mention.Regions.RemoveAll(region => region.Kind == RegionKind.Short);
        if (regions.IsEmpty || mention.IsOtherName)
            return true;
        var isCityState = regions.Any(region => region.Kind == RegionKind.Country && region.Country is "SG" or "HK" or "MO");
        var isState = regions.All(region => region.Kind == RegionKind.Region && region.Code is not null);
        var isAbroad = regions.All(region => region.Country != home);
        return isCityState
            || (isAbroad && mention.MostPeople(home) >= LargerThanItsCounty)
            || (isAbroad && isState && mention.MostPeople() >= LargerThanAState);
    }

    public static bool IsPartOf(City town, City city) =>
        town.Country == city.Country && town.KilometresTo(city.Latitude, city.Longitude) < SuburbKilometres;

    private static ImmutableArray<City> OfOwnTable(Mention mention, string home)
    {
        var own = mention.Cities.RemoveAll(city => !city.IsIn(home));
        var first = mention.Cities[0];
        // "Newcastle" in Australia is the one there.
        return !first.IsIn(home) && !own.IsEmpty && own.Max(city => city.Population) >= LargerThanItsCounty ? [Led(own)[0]] : [first];
    }

    private static ImmutableArray<City> Led(ImmutableArray<City> cities) =>
        cities.Sort((one, other) => other.Population.CompareTo(one.Population));

    public static bool Lies(City city, Region region) =>
        city.IsIn(region.Country) && (region.Code is null || city.Code == region.Code)
        && (region.Town is not { } town || city.KilometresTo(town.Latitude, town.Longitude) < CountyKilometres);
}
