using System.Collections.Frozen;
using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading;

internal enum PlaceKind
{
    City,
    Country,
    Region,
    State,
}

/// <param name="Name">The city as it is written; null for a country or region.</param>
internal readonly record struct Place(PlaceKind Kind, string? Name, string Country);

/// <summary>The tables, by their folded words.</summary>
internal static class PlaceNames
{
    private static readonly FrozenDictionary<string, ImmutableArray<Place>> ByWords = All()
        .GroupBy(entry => entry.Words, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Place).Distinct().ToImmutableArray(), StringComparer.Ordinal);

    public static readonly int LongestName = ByWords.Keys.Max(words => words.Count(unit => unit == ' ') + 1);

    public static ImmutableArray<Place> Of(string words) => ByWords.TryGetValue(words, out var places) ? places : [];

    private static IEnumerable<(string Words, Place Place)> All()
    {
        foreach (var (country, name) in Rows(Cities.Names))
        {
            var names = name.Split('/');
            foreach (var other in names)
                yield return (Folded(other), new Place(PlaceKind.City, names[0], country));
        }

        foreach (var (kind, table) in new[] { (PlaceKind.Country, Countries.Names), (PlaceKind.Region, Countries.Regions), (PlaceKind.State, Countries.States) })
        {
            foreach (var (country, name) in Rows(table))
                yield return (Folded(name), new Place(kind, null, country));
        }
    }

    private static IEnumerable<(string Country, string Name)> Rows(string table) =>
        from row in table.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sign = row.IndexOf('=', StringComparison.Ordinal)
        from name in row[(sign + 1)..].Split(',', StringSplitOptions.TrimEntries)
        select (row[..sign], name);

    private static string Folded(string name) => string.Join(' ', Tokens.Of(name).Words);
}
