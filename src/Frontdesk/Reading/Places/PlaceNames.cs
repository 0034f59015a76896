using System.Collections.Immutable;

namespace Frontdesk.Reading.Places;

internal enum RegionKind
{
    Country,
    Region,

    /// <summary>"or", "in", "me": a state behind a town only.</summary>
    Short,
}

/// <param name="Code">GeoNames' code of the state; null where the country says all.</param>
/// <param name="Town">A county's own town.</param>
internal sealed record Region(RegionKind Kind, string Country, string? Code, City? Town);

/// <summary>What our own tables know under one name.</summary>
internal sealed record NamedPlace(ImmutableArray<City> Cities, ImmutableArray<Region> Regions)
{
    public static readonly NamedPlace Nothing = new([], []);
}

/// <summary>Our own tables, by the keys of their names.</summary>
internal static class PlaceNames
{
    private const string County = "county ";

    private static readonly Dictionary<int, string> ShownAs = [];

    private static readonly Dictionary<string, NamedPlace> ByKey = All();

    private static readonly Dictionary<string, NamedPlace>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> Keys => ByKey.Keys;

    public static NamedPlace Of(ReadOnlySpan<char> key) => BySpan.TryGetValue(key, out var place) ? place : NamedPlace.Nothing;

    /// <summary>The town's name today, where the gazetteer has an older or longer one.</summary>
    public static string Shown(City city) => ShownAs.TryGetValue(city.Index, out var shown) ? shown : city.Name;

    private static Dictionary<string, NamedPlace> All()
    {
        var all = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        NamedPlace Known(string key) => all.TryGetValue(key, out var place) ? place : NamedPlace.Nothing;
        foreach (var (key, city) in Cities())
            all[key] = Known(key) with { Cities = Known(key).Cities.Add(city) };
        foreach (var (key, region) in RegionRows())
            all[key] = Known(key) with { Regions = Known(key).Regions.Add(region) };
        return all;
    }

    private static IEnumerable<(string Key, City City)> Cities()
    {
        foreach (var (country, row) in Rows(OtherNames.Names))
        {
            var names = row.Split('/', StringSplitOptions.TrimEntries);
            var shown = names[0].Split('>');
            var found = Gazetteer.World.Find(shown[0]).Where(city => city.IsIn(country)).ToArray();
            if (found.Length == 0)
                throw new InvalidOperationException($"The gazetteer has no {shown[0]} in {country}.");
            if (shown.Length > 1)
                ShownAs[found[0].Index] = shown[1];
            foreach (var other in names.Skip(1))
                yield return (NameKey.Of(other), found[0]);
        }
    }

    private static IEnumerable<(string Key, Region Region)> RegionRows()
    {
        foreach (var (key, region) in RegionNames())
        {
            yield return (key, region);
            if (key.StartsWith(County, StringComparison.Ordinal))
                yield return (string.Concat("co ", key.AsSpan(County.Length)), region);
        }
    }

    private static IEnumerable<(string Key, Region Region)> RegionNames() =>
        from table in new[] { (RegionKind.Country, Countries.Names), (RegionKind.Region, Regions.Names), (RegionKind.Short, Regions.Short) }
        from row in Rows(table.Item2)
        let parts = row.Name.Split(':', '@')
        let town = row.Name.Contains('@', StringComparison.Ordinal)
            ? Gazetteer.World.Find(parts[1]).First(city => city.IsIn(row.Country))
            : (City?)null
        let code = row.Name.Contains(':', StringComparison.Ordinal) ? (parts[1].Length == 0 ? null : parts[1])
            : table.Item1 == RegionKind.Short ? parts[0].ToUpperInvariant() : null
        select (NameKey.Of(parts[0]), new Region(table.Item1, row.Country, code, town));

    private static IEnumerable<(string Country, string Name)> Rows(string table) =>
        from row in table.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sign = row.IndexOf('=', StringComparison.Ordinal)
        from name in row[(sign + 1)..].Split(',', StringSplitOptions.TrimEntries)
        select (row[..sign], name);
}
