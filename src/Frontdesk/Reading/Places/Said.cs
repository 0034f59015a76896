using System.Collections.Immutable;

namespace Frontdesk.Reading.Places;

/// <summary>What the names of a text come to, once each has found the state or country that belongs to it.</summary>
internal sealed record Said
{
    public required ImmutableArray<PlaceRead> Towns { get; init; }

    /// <summary>Countries of regions and countries that no town goes with.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>A whole country was named, not a region of one.</summary>
    public required bool IsCountry { get; init; }

    /// <summary>A town that is not where it was said to be.</summary>
    public PlaceRead? Unknown { get; init; }

    /// <summary>The only town, when no state or country stands beside it.</summary>
    public City? Found { get; init; }

    /// <summary>A name that an unknown word makes longer.</summary>
    public Mention? Longer { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public static Said Of(Tokens tokens, ImmutableArray<Mention> mentions, string home)
    {
        var left = mentions.Where(mention => (!Settling.IsTown(mention, home) && !IsTownBefore(tokens, mention, mentions)) || IsRegionBefore(tokens, mention, mentions)).ToList();
        var everywhere = left.SelectMany(mention => mention.Regions.Where(region => region.Kind != RegionKind.Short)).ToImmutableArray();
        var towns = new List<(Mention Mention, ImmutableArray<City> Cities)>();
        var used = new HashSet<Mention>();
        PlaceRead? unknown = null;
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (used.Contains(mention) || left.Contains(mention))
                continue;
            var said = ImmutableArray<Region>.Empty;
            var candidates = Settling.Candidates(mention, said, home);
            for (var next = i + 1; next < mentions.Length && Belongs(tokens, mentions[next - 1], mentions[next]) && !mentions[next].Regions.IsEmpty; next++)
            {
                var narrower = Settling.Candidates(mention, mentions[next].Regions, home);
                narrower = narrower.RemoveAll(city => !candidates.Contains(city) && !said.IsEmpty);
                if (narrower.IsEmpty && !left.Contains(mentions[next]))
                    break;
                if (narrower.IsEmpty)
                    unknown ??= new PlaceRead(Villages.Name(tokens.Part(mention.From, mention.To)), mentions[next].Regions[0].Country);
                else
                    (candidates, said) = (narrower, mentions[next].Regions);
                used.Add(mentions[next]);
            }

            if (said.IsEmpty && unknown is null && !everywhere.IsEmpty && Settling.Candidates(mention, everywhere, home) is { IsEmpty: false } there)
            {
                candidates = there;
                used.UnionWith(left);
            }

            towns.Add((mention, candidates));
        }

        var kept = Suburbs(tokens, towns, home);
        var rest = left.Where(mention => !used.Contains(mention)).ToArray();
        var countries = rest.Select(mention => First(mention.Regions, home).Country).Distinct().ToImmutableArray();
        var first = kept.Count > 0 ? kept[0].Mention : mentions[0];
        var last = mentions[^1];
        return new Said
        {
            Towns = [.. kept.SelectMany(town => Options(town.Cities)).Distinct().Concat(kept.Count > 0 ? countries.Where(country => kept.All(town => town.Cities[0].Country != country)).Select(country => new PlaceRead(null, country)) : [])],
            Countries = countries,
            IsCountry = rest.Length > 0 && rest.All(mention => First(mention.Regions, home).Kind == RegionKind.Country),
            Unknown = unknown,
            Found = kept.Count == 1 && used.Count == 0 ? kept[0].Cities[0] : null,
            Longer = kept.Select(town => town.Mention).FirstOrDefault(mention => Standing.IsPartOfLonger(tokens, mention, mentions)),
            From = first.From,
            To = Math.Max(first.To, last.To),
        };
    }

    /// <summary>One place a country: where two are as likely, both.</summary>
    private static IEnumerable<PlaceRead> Options(ImmutableArray<City> cities) =>
        cities.GroupBy(city => city.Country).Select(same => PlaceReader.Told([.. same]));

    private static Region First(ImmutableArray<Region> regions, string home) => regions.FirstOrDefault(region => region.Country == home) ?? regions[0];

    /// <summary>A name that is a town and a region stands for the town when a region of its own follows: "Norfolk, Virginia".</summary>
    private static bool IsTownBefore(Tokens tokens, Mention mention, ImmutableArray<Mention> all)
    {
        var next = all.FirstOrDefault(other => other.From >= mention.To);
        return next is not null && !mention.Cities.IsEmpty && Belongs(tokens, mention, next)
            && mention.Cities.Any(city => next.Regions.Any(region => region.Code is not null && city.IsIn(region.Country) && city.Code == region.Code))
            && !next.Regions.Any(region => region.Kind == RegionKind.Country && mention.Regions.Any(own => own.Country == region.Country));
    }

    /// <summary>"Victoria, Australia" is the state.</summary>
    private static bool IsRegionBefore(Tokens tokens, Mention mention, ImmutableArray<Mention> all)
    {
        var next = all.FirstOrDefault(other => other.From >= mention.To);
        return next is not null && !mention.IsOtherName && Belongs(tokens, mention, next)
            && next.Regions.Any(region => region.Kind == RegionKind.Country && mention.Regions.Any(own => own.Kind == RegionKind.Region && own.Country == region.Country));
    }

    /// <summary>Beside it, behind a comma or "in": not in a list.</summary>
    private static bool Belongs(Tokens tokens, Mention one, Mention next) =>
        next.From >= one.To && tokens.Part(one.To, next.From).Items.All(token => token.IsAny(",", ".", "(", ")", "-", "in", "the", "near", "nr", "outside", "just", "by"));

    private static List<(Mention Mention, ImmutableArray<City> Cities)> Suburbs(Tokens tokens, List<(Mention Mention, ImmutableArray<City> Cities)> towns, string home)
    {
        var kept = new List<(Mention Mention, ImmutableArray<City> Cities)>();
        for (var i = 0; i < towns.Count; i++)
        {
            if (i + 1 < towns.Count && Belongs(tokens, towns[i].Mention, towns[i + 1].Mention))
            {
                var city = towns[i + 1].Cities[0];
                var near = towns[i].Mention.Cities.RemoveAll(town => !Settling.IsPartOf(town, city));
                if (!near.IsEmpty && near[0].Population < city.Population)
                {
                    kept.Add((towns[i].Mention, [near[0]]));
                    i++;
                    continue;
                }

                // A part of the city that only has namesakes elsewhere: "Camden, London".
                if (near.IsEmpty && city.IsIn(home) && towns[i].Mention.MostPeople(home) < 0)
                    continue;
            }

            kept.Add(towns[i]);
        }

        return kept;
    }
}
