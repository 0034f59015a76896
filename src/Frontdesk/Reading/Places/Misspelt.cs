using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>A long name with one slip: a letter left out, put in, changed, or two swapped. Only cities that many people mean.</summary>
internal static class Misspelt
{
    /// <summary>Letters of the name as it should be.</summary>
    private const int ShortestName = 6;
    private const int LongestName = 30;

    /// <summary>People of a city at home and abroad that a slip may mean.</summary>
    private const int KnownAtHome = 40_000;
    private const int KnownAbroad = 250_000;

    /// <summary>The same for a city far away.</summary>
    private const int KnownEverywhere = 3_000_000;

    /// <summary>Another city one slip away with this share of the people makes it unclear.</summary>
    private const int Rival = 10;

    private const int KnownBits = 14;
    private const int KnownShift = 32 - KnownBits;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz ";

    /// <summary>Which hashes of names there are: most slips lead to none, and are told so without a look at the names.</summary>
    private static readonly ulong[] Known = Marked();

    /// <returns>The one city that is likely meant; null for none or several. The first letter is taken as right.</returns>
    public static City? City(string key, string home, City? written = null)
    {
        if (key.Length is < ShortestName - 1 or > LongestName || !key.All(unit => char.IsAsciiLetterLower(unit) || unit == ' '))
            return null;
        var found = new Best(home, written);
        var before = NameKey.Hash(key.AsSpan(0, 1));
        for (var at = 1; at <= key.Length; at++)
        {
            var rest = key.AsSpan(at);
            if (at < key.Length)
                found.Try(key, at, "", 1, NameKey.Hash(rest[1..], before));
            if (at + 1 < key.Length)
                found.Try(key, at, $"{rest[1]}{rest[0]}", 2, NameKey.Hash(rest[2..], NameKey.Hash([rest[1], rest[0]], before)));
            for (var i = 0; i < Letters.Length; i++)
            {
                var put = NameKey.Hash(Letters.AsSpan(i, 1), before);
                found.Try(key, at, Letters[i..(i + 1)], 0, NameKey.Hash(rest, put));
                if (at < key.Length)
                    found.Try(key, at, Letters[i..(i + 1)], 1, NameKey.Hash(rest[1..], put));
            }

            if (at < key.Length)
                before = NameKey.Hash(rest[..1], before);
        }

        return found.City;
    }

    /// <summary>Letters of a name that "in" leads to without a capital.</summary>
    private const int SurelyName = 9;

    private const int MostWords = 3;

    /// <summary>Names of one text that are looked at; each is compared with all that one slip could make of it.</summary>
    private const int MostTries = 24;

    /// <returns>The city that a slip in a name led to by "in" or the like means, and the tokens of the name.</returns>
    public static (City City, int From, int To)? Led(Tokens tokens, string home)
    {
        var capitals = Capitals.Of(tokens);
        var tries = 0;
        for (var at = 1; at < tokens.Count && tries < MostTries; at++)
        {
            if (!tokens[at].IsWord || Leads.At(tokens, at) == Lead.None || OrdinaryWords.IsWordOrFirstName(tokens[at].Text))
                continue;
            for (var to = Math.Min(tokens.Count, at + MostWords); to > at; to--)
            {
                tries++;
                var name = tokens.Part(at, to);
                var key = string.Join(' ', name.Words);
                var isName = capitals.At(tokens, at) || key.Length >= SurelyName || Leads.At(tokens, at) == Lead.Home;
                if (isName && name.Items.All(token => token.IsWord) && City(key, home) is { } city)
                    return (city, at, to);
            }
        }

        return null;
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
            var known = city.IsIn(home) ? KnownAtHome : Nearness.IsNear(city, home) ? KnownAbroad : KnownEverywhere;
            if (city.Population >= known && (best is not { } other || Weight(city, home) > Weight(other, home)))
                best = city;
        }

        return best;
    }

    private static bool IsKnown(uint hash) => (Known[hash >> KnownShift] & (1UL << (int)(hash & 63))) != 0;

    private static ulong[] Marked()
    {
        var known = new ulong[1 << KnownBits];
        foreach (var hash in Gazetteer.World.HashesOver(KnownAtHome).Concat(PlaceNames.Keys.Select(key => NameKey.Hash(key))))
            known[hash >> KnownShift] |= 1UL << (int)(hash & 63);
        return known;
    }

    /// <summary>The weightiest city that a slip leads to, and the next after it.</summary>
    private sealed class Best(string home, City? written)
    {
        private City? best;
        private long weight;
        private long second;

        public City? City => best is not null && second * Rival <= weight ? best : null;

        /// <summary>The key with some letters put in place of as many as <paramref name="dropped"/> from there.</summary>
        public void Try(string key, int at, string put, int dropped, uint hash)
        {
            if (!IsKnown(hash) || key.Length - dropped + put.Length < ShortestName)
                return;
            if (Meant($"{key.AsSpan(0, at)}{put}{key.AsSpan(at + dropped)}", home) is not { } city || city == best || city == written)
                return;
            var its = Weight(city, home);
            if (its > weight)
                (best, weight, second) = (city, its, weight);
            else
                second = Math.Max(second, its);
        }
    }
}
