using System.Collections.Immutable;

namespace Frontdesk.Reading.Places;

/// <summary>What stands before a name, from most to least telling.</summary>
internal enum Lead
{
    /// <summary>"want it done in", "rather": before where the client lives.</summary>
    Wanted,

    /// <summary>"live in", "based in", "my city is"</summary>
    Home,

    /// <summary>"in", "near", "from"</summary>
    In,

    None,
}

/// <summary>How much a name is a word of ordinary talk too.</summary>
internal enum Likeness
{
    PlaceOnly,
    FirstName,
    Word,
}

/// <summary>A listed name in a text, with all that it may mean.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">Behind its last token.</param>
/// <param name="Cities">Those of our own table first, then the gazetteer's by population.</param>
internal sealed record Mention(int From, int To, ImmutableArray<City> Cities, ImmutableArray<Region> Regions)
{
    /// <summary>Our own table names the first town by it: "NYC".</summary>
    public required bool IsOtherName { get; init; }

    public required Likeness Likeness { get; init; }

    public Lead Lead { get; init; } = Lead.None;

    /// <summary>A capital that the beginning of a sentence does not explain, in a text that is not all capitals.</summary>
    public bool HasCapital { get; init; }

    /// <summary>"not London"</summary>
    public bool IsNegated { get; init; }

    /// <summary>"born in", "my sister lives in": somewhere, but not where the client is.</summary>
    public bool IsElsewhere { get; init; }

    public bool HasCountry => Regions.Any(region => region.Kind != RegionKind.Short);

    /// <returns>-1 when no town of that name is there.</returns>
    public int MostPeople(string country) =>
        Cities.Where(city => city.IsIn(country)).Select(city => city.Population).DefaultIfEmpty(-1).Max();

    public int MostPeople() => Cities.Select(city => city.Population).DefaultIfEmpty(-1).Max();
}
