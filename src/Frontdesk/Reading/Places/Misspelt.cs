using System.Collections.Immutable;

namespace Frontdesk.Reading.Places;

/// <summary>A long name with one slip: a letter left out, put in, changed, or two swapped. Only cities that many people mean.</summary>
internal static class Misspelt
{
    public const int ShortestName = 6;
    private const int LongestName = 30;

    /// <summary>People of a city at home and abroad that a slip may mean.</summary>
    private const int KnownAtHome = 40_000;
    private const int KnownAbroad = 250_000;

    /// <summary>Another city one slip away with this share of the people makes it unclear.</summary>
    private const int Rival = 10;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz ";

    /// <returns>The one city that is likely meant; null for none or several.</returns>
    public static City? City(string key, string home, City? written = null)
    {
        if (key.Length is < ShortestName or > LongestName || !key.All(unit => char.IsAsciiLetterLower(unit) || unit == ' '))
            return null;
        City? best = null;
        var (weight, second) = (0L, 0L);
        Span<char> tried = stackalloc char[LongestName + 1];
        foreach (var slip in Slips(key.Length))
        {
            var length = slip.Write(key, tried);
            if (Meant(tried[..length], home) is not { } city || city == best || city == written)
                continue;
            var its = Weight(city, home);
            if (its > weight)
                (best, weight, second) = (city, its, weight);
            else
                second = Math.Max(second, its);
        }

        return best is not null && second * Rival <= weight ? best : null;
    }

    /// <returns>The city at home that a small town abroad is one slip away from: "Edinburg" in Britain.</returns>
    public static City? AtHome(City? abroad, string home) =>
        abroad is { } city && !city.IsIn(home) && city.Population < KnownAbroad && City(NameKey.Of(city.Name), home, city) is { } own
            && own.IsIn(home) && own.Population > city.Population
            ? own
            : null;

    private static long Weight(City city, string home) => city.IsIn(home) ? (long)city.Population * Rival : city.Population;

    private static City? Meant(ReadOnlySpan<char> key, string home)
    {
        var own = PlaceNames.Of(key);
        if (!own.Cities.IsEmpty && key.Length >= ShortestName)
            return own.Cities[0];
        City? best = null;
        var range = Gazetteer.World.FindKey(key);
        for (var i = range.From; i < range.To; i++)
        {
            var city = Gazetteer.World[i];
            if (city.Population >= (city.IsIn(home) ? KnownAtHome : KnownAbroad) && (best is not { } other || Weight(city, home) > Weight(other, home)))
                best = city;
        }

        return best;
    }

    private static IEnumerable<Slip> Slips(int length)
    {
        for (var at = 0; at <= length; at++)
        {
            if (at < length)
                yield return new Slip(SlipKind.LeftOut, at, ' ');
            if (at + 1 < length)
                yield return new Slip(SlipKind.Swapped, at, ' ');
            foreach (var letter in Letters)
            {
                yield return new Slip(SlipKind.PutIn, at, letter);
                if (at < length)
                    yield return new Slip(SlipKind.Changed, at, letter);
            }
        }
    }

    private enum SlipKind
    {
        LeftOut,
        PutIn,
        Changed,
        Swapped,
    }

    private readonly record struct Slip(SlipKind Kind, int At, char Letter)
    {
        public int Write(string key, Span<char> tried)
        {
            switch (Kind)
            {
                case SlipKind.LeftOut:
                    key.AsSpan(0, At).CopyTo(tried);
                    key.AsSpan(At + 1).CopyTo(tried[At..]);
                    return key.Length - 1;
                case SlipKind.PutIn:
                    key.AsSpan(0, At).CopyTo(tried);
                    tried[At] = Letter;
                    key.AsSpan(At).CopyTo(tried[(At + 1)..]);
                    return key.Length + 1;
                case SlipKind.Changed:
                    key.CopyTo(tried);
                    tried[At] = Letter;
                    return key.Length;
                default:
                    key.CopyTo(tried);
                    (tried[At], tried[At + 1]) = (tried[At + 1], tried[At]);
                    return key.Length;
            }
        }
    }
}
