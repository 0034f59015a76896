using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>Finds the listed names of a text, longest first from the left.</summary>
internal static class Mentions
{
    /// <summary>Words of the longest name looked for.</summary>
    private const int LongestName = 6;

    /// <summary>Letters of the longest run looked up.</summary>
    private const int LongestText = 128;

    /// <summary>"St.", "D.C.": a full stop behind a longer word ends a sentence.</summary>
    private const int LongestShortened = 2;

    /// <summary>Towns of so short a name are looked for in our own table only: "of", "as", "by" are towns too.</summary>
    private const int ShortName = 2;

    /// <summary>Names of one text that are looked at; who names more is asked anyway.</summary>
    private const int MostMentions = 24;

    public static ImmutableArray<Mention> In(Tokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<Mention>();
        Span<char> key = stackalloc char[LongestText];
        Span<int> ends = stackalloc int[LongestName];
        Span<int> lengths = stackalloc int[LongestName];
        var capitals = Capitals.Of(tokens);
        for (var at = 0; at < tokens.Count && found.Count < MostMentions;)
        {
            var names = Names(tokens, at, key, ends, lengths);
            Mention? longest = null;
            while (names > 0 && longest is null)
            {
                names--;
                longest = Look(tokens, at, ends[names], key[..lengths[names]], found);
            }

            if (longest is not null)
                found.Add(longest with { HasCapital = capitals.At(tokens, at) });
            at = longest?.To ?? at + 1;
        }

        return Leads.Told(tokens, found.ToImmutable());
    }

    /// <summary>Every run of words from there that may be one name: where it ends and how much of the key it takes.</summary>
    private static int Names(Tokens tokens, int at, Span<char> key, Span<int> ends, Span<int> lengths)
    {
        var (count, length) = (0, 0);
        for (var to = at; to < tokens.Count && count < LongestName; to++)
        {
            var token = tokens[to];
            if (!token.IsWord)
            {
                var joins = token.IsAny("-", "'", "/") ? token.Glued && tokens[to + 1].Glued
                    : token.Is(".") && token.Glued && tokens[to - 1].Text.Length <= LongestShortened;
                if (to == at || !joins)
                    break;
                continue;
            }

            if (tokens[to + 1] is { IsNumber: true, Glued: true } || (token.Glued && tokens[to - 1].IsNumber))
                break;
            var longer = NameKey.Append(key, length, token.Text);
            if (longer == length)
            {
                if (count == 0)
                    break;
                continue;
            }

            length = longer;
            (ends[count], lengths[count]) = (to + 1, length);
            count++;
        }

        return count;
    }

    private static Mention? Look(Tokens tokens, int from, int to, ReadOnlySpan<char> key, ImmutableArray<Mention>.Builder before)
    {
        var single = to - from == 1;
        var own = PlaceNames.Of(key);
        var behindTown = before.Count > 0 && !before[^1].Cities.IsEmpty && IsBeside(tokens, before[^1].To, from);
        var regions = own.Regions;
        if (!regions.IsEmpty)
        {
            var isState = (behindTown && IsState(tokens, from, to)) || IsAll(tokens, from, to);
            regions = regions.RemoveAll(region => region.Kind == RegionKind.Short && !isState);
        }

        if (single && CommonWords.Has(tokens[from].Text) && regions.IsEmpty && own.Cities.IsEmpty)
            return null;
        var range = single && tokens[from].Text.Length <= ShortName ? default : Gazetteer.World.FindKey(key);
        if (range.IsEmpty && own.Cities.IsEmpty && regions.IsEmpty)
            return null;
        var cities = ImmutableArray.CreateBuilder<City>(own.Cities.Length + range.Count);
        cities.AddRange(own.Cities);
        for (var city = range.From; city < range.To; city++)
            cities.Add(Gazetteer.World[city]);
        return new Mention(from, to, cities.MoveToImmutable(), regions)
        {
            IsOtherName = !own.Cities.IsEmpty,
            Likeness = LikenessOf(tokens, from, to),
        };
    }

    /// <summary>"Portland, OR" and "portland or", but not "London or Paris": in capitals, or the last word.</summary>
    private static bool IsState(Tokens tokens, int from, int to)
    {
        var isLast = to == tokens.Count || (to + 1 == tokens.Count && !tokens[to].IsWord && !tokens[to].IsNumber);
        if (isLast || (tokens.Span(from, to).All(char.IsUpper) && Capitals.Of(tokens).Tell))
            return true;
        var isWord = OrdinaryWords.IsWord(tokens[from].Text)
            || tokens[from].IsAny("la", "de", "al", "co", "pa", "ma", "id", "hi", "oh", "ok", "on", "es", "se");
        return !isWord && tokens[to].IsAny(",", ".");
    }

    /// <summary>"QLD" and nothing else.</summary>
    private static bool IsAll(Tokens tokens, int from, int to) =>
        from == 0 && to == tokens.Count && !OrdinaryWords.IsWord(tokens[0].Text) && to - from == 1;

    public static bool IsBeside(Tokens tokens, int end, int at) => at == end || (at == end + 1 && tokens[end].IsAny(",", ".", "(", "-"));

    private static Likeness LikenessOf(Tokens tokens, int from, int to)
    {
        var (words, names) = (true, false);
        for (var i = from; i < to; i++)
        {
            if (!tokens[i].IsWord)
                continue;
            words &= OrdinaryWords.IsWord(tokens[i].Text) || (to - from == 1 && tokens[i].Text.Length <= ShortName);
            names |= OrdinaryWords.IsFirstName(tokens[i].Text);
        }

        return words ? Likeness.Word : names && to - from == 1 ? Likeness.FirstName : Likeness.PlaceOnly;
    }
}
