using System.Globalization;
using System.Text.RegularExpressions;
using Frontdesk.Reading;
using Frontdesk.Reading.Places;
using Xunit;

namespace Frontdesk.Tests.Reading.Places;

public sealed partial class GazetteerCases(ITestOutputHelper output)
{
    /// <summary>Bytes; a front desk runs on the smallest machine there is.</summary>
    private const int LargestGazetteer = 40 * 1024 * 1024;

    /// <summary>Kilometres between two sources' idea of where a town is.</summary>
    private const double SamePlace = 15;

    private const int LargeCity = 100_000;

    private const decimal NamedAtLeast = 0.85m;
    private const decimal WrongAtMost = 0.02m;

    /// <summary>Names that chat spelling changes before they are looked up: "Lom u Mostu" asks for "you", "Faaa" is stretched.</summary>
    private const int LostToChatSpellingAtMost = 32;

    [Fact]
    public void Every_name_is_found_by_its_own_spelling()
    {
        var world = Gazetteer.World;
        var lost = Enumerable.Range(0, world.Count).Select(i => world[i]).Where(city => !world.Find(city.Name).Contains(city))
            .Select(city => city.Name).Distinct().ToArray();
        Assert.All(lost, name => Assert.True(
            IsSpelledAsInAChat(name), $"{name} is not found: eng/gazetteer.mjs folds it in another way than NameKey."));
        Assert.InRange(lost.Length, 0, LostToChatSpellingAtMost);
    }

    private static bool IsSpelledAsInAChat(string name) =>
        name.Split(' ', '-').Any(word => word is "u" or "U" or "Bout" or "Thou" or "Munday" || word.EndsWith("Ūr", StringComparison.Ordinal))
        || Stretched().IsMatch(name.Replace("ß", "ss", StringComparison.Ordinal).Replace("‘", "", StringComparison.Ordinal));

    [GeneratedRegex(@"(\p{L})\1\1", RegexOptions.IgnoreCase)]
    private static partial Regex Stretched();

    [Fact]
    public void It_is_small_enough_to_keep_in_memory() => Assert.InRange(Gazetteer.World.Size, 1, LargestGazetteer);

    [Fact]
    public void A_shared_name_lists_most_people_first()
    {
        var londons = Gazetteer.World.Find("london");
        Assert.Equal("GB", londons[0].Country);
        Assert.Equal(londons.OrderByDescending(city => city.Population), londons);
    }

    [Fact]
    public void The_zones_of_towns_agree_with_the_other_list()
    {
        var known = Rows().Select(row => (Row: row, City: Find(row))).Where(row => row.City is not null).ToArray();
        var agreed = known.Count(row => Zones.Of(row.City!.Value) is { } zone && Zones.KeepSameClock(zone, row.Row.Zone));
        output.WriteLine($"{agreed} of {known.Length} towns keep the same clock ({Share(agreed, known.Length)})");
        Assert.True(agreed >= 0.995m * known.Length);
    }

    [Fact]
    public void Large_cities_are_read_by_their_name_and_many_by_their_others()
    {
        var large = Rows().Where(row => row.Population > LargeCity).ToArray();
        var others = SharedData.Table("cities15000-alternates.tsv.gz").ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        var (named, wrong, all, read) = (0, 0, 0, 0);
        foreach (var row in large)
        {
            var reading = Read(row, row.Name);
            named += reading is true ? 1 : 0;
            wrong += reading is false ? 1 : 0;
            foreach (var other in others[row.Id])
            {
                all++;
                read += Read(row, other) is true ? 1 : 0;
            }
        }

        output.WriteLine($"{named} of {large.Length} by name ({Share(named, large.Length)}), {wrong} as another town; {read} of {all} other names ({Share(read, all)})");
        Assert.True(named >= NamedAtLeast * large.Length);
        Assert.True(wrong <= WrongAtMost * large.Length);
    }

    /// <returns>Null when it is asked again.</returns>
    private static bool? Read(Row row, string name) =>
        PlaceReader.Read(name, PlaceCases.Context with { Country = row.Country }) is Reading<PlaceRead>.Understood { Value: { City: { } city } place }
            ? place.Country == row.Country && (city == row.Name || Near(row, city))
            : null;

    private static bool Near(Row row, string city) =>
        Gazetteer.World.Find(city).Any(found => found.Country == row.Country && found.KilometresTo(row.Latitude, row.Longitude) < SamePlace);

    private static City? Find(Row row) =>
        Gazetteer.World.Find(row.Name).Cast<City?>()
            .FirstOrDefault(city => city!.Value.Country == row.Country && city.Value.KilometresTo(row.Latitude, row.Longitude) < SamePlace);

    private static IEnumerable<Row> Rows() =>
        SharedData.Table("cities15000.tsv.gz").Select(cells => new Row(
            cells[0], cells[1], cells[3], double.Parse(cells[7], CultureInfo.InvariantCulture), double.Parse(cells[8], CultureInfo.InvariantCulture),
            cells[9], int.Parse(cells[10], CultureInfo.InvariantCulture)));

    private static string Share(int part, int of) => (100m * part / of).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private sealed record Row(string Id, string Name, string Country, double Latitude, double Longitude, string Zone, int Population);
}
