namespace Frontdesk.Reading.Places;

/// <summary>How much a town abroad is on people's minds: by its people, and more when it is not far from the studio's country.</summary>
internal static class Nearness
{
    /// <summary>Around the largest city of the studio's country.</summary>
    private const double NearKilometres = 3000;

    private const int NearWeight = 5;

    private static readonly Dictionary<ushort, City> Largest = LargestCities();

    public static long Weight(City city, string home) => (city.Population + 1L) * (IsNear(city, home) ? NearWeight : 1);

    public static bool IsNear(City city, string home) =>
        home.Length == 2 && Largest.TryGetValue(unchecked((ushort)((home[0] << 8) | home[1])), out var chief)
            && city.KilometresTo(chief.Latitude, chief.Longitude) < NearKilometres;

    private static Dictionary<ushort, City> LargestCities()
    {
        var largest = new Dictionary<ushort, City>();
        var world = Gazetteer.World;
        for (var i = 0; i < world.Count; i++)
        {
            var country = world.CountryLetters(i);
            if (!largest.TryGetValue(country, out var chief) || chief.Population < world.Population(i))
                largest[country] = world[i];
        }

        return largest;
    }
}
