using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Sizes;

/// <summary>Sizes told by a thing: a sheet of paper, a hand, a sleeve. Rounded to what a tattooist would note.</summary>
internal static class Things
{
    private static readonly ImmutableArray<(PhraseSet Names, decimal Small, decimal Large)> Known =
    [
        (new("full sleeve|whole sleeve|entire sleeve"), 20, 55),
        (new("half sleeve|half a sleeve|half arm sleeve"), 20, 35),
        (new("quarter sleeve"), 15, 20),
        (new("sleeve|arm sleeve"), 20, 55),
        (new("full back|whole back|back piece|backpiece|entire back"), 40, 55),
        (new("full chest|whole chest|chest piece"), 20, 35),
        (new("credit card|bank card|debit card|business card|card sized|card size"), 5.4m, 8.6m),
        (new("playing card|polaroid"), 6.3m, 8.8m),
        (new("postcard|post card|greeting card"), 10.5m, 14.8m),
        (new("postage stamp|stamp"), 2, 2.5m),
        (new("matchbox|match box"), 3.5m, 5.5m),
        (new("pound coin|1 coin|coin|bottle cap|penny|quarter|50p|fifty pence|euro coin"), 2.5m, 2.5m),
        (new("golf ball|ping pong ball"), 4, 4),
        (new("tennis ball"), 6.5m, 6.5m),
        (new("beer mat|coaster|beermat"), 9.5m, 9.5m),
        (new("dinner plate"), 26, 26),
        (new("cd|dvd"), 12, 12),
        (new("phone|iphone|mobile|smartphone"), 7, 15),
        (new("thumbnail|fingernail|finger nail|thumb nail"), 1.2m, 1.2m),
        (new("palm|palm sized|palm size|fist|fist sized|palmsized"), 8, 10),
        (new("hand|hand sized|hand size"), 9, 18),
        (new("thumb|thumb sized"), 2, 6),
        (new("finger|finger length|little finger"), 1.5m, 7),
        (new("egg"), 4.5m, 6),
        (new("paperback|book"), 13, 20),
    ];

    private static readonly PhraseSet Stretched = new(
        "twice|double|bigger|larger|smaller|triple|three times|two times|x2|not|than|hidden by|covers|cover|on|my|from|to|or|third of|quarter of");

    private static readonly PhraseSet SizeMarks = new("size|sized|size of|as big as|about a|like a|same as|big as|the size of");

    public static Reading<SizeRead>? In(Tokens tokens)
    {
        if (Paper(tokens) is { } paper)
            return paper;
        var words = tokens.Words;
        var marked = SizeMarks.Within(words);
        foreach (var (names, small, large) in Known)
        {
            var at = names.Find(words);
            if (at < 0)
                continue;
            // "on my palm" tells a place; "the size of my palm" a size.
            var compared = new PhraseSet("twice|double|bigger|larger|smaller|triple|not|than|or|times|third").Within(words);
            if (compared || (!marked && Stretched.Within(words)))
                return Unclear<SizeRead>(UnclearReason.NoMatch);
            return Understood(new SizeRead(small, large), "thing", tokens.Span());
        }

        return null;
    }

    /// <summary>A3 to A7, the letter touching the figure: "a 4cm rose" is no sheet.</summary>
    private static Reading<SizeRead>? Paper(Tokens tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].Is("a") || tokens[i + 1] is not { IsPlainNumber: true, Glued: true })
                continue;
            var half = tokens[i - 1].Is("half") || (tokens[i - 1].IsAny("a", "an", "of") && tokens[i - 2].Is("half")) ? 1 : 0;
            SizeRead? sheet = (tokens[i + 1].Value + half) switch
            {
                3 => new SizeRead(29.7m, 42),
                4 => new SizeRead(21, 29.7m),
                5 => new SizeRead(14.8m, 21),
                6 => new SizeRead(10.5m, 14.8m),
                7 => new SizeRead(7.4m, 10.5m),
                8 => new SizeRead(5.2m, 7.4m),
                _ => null,
            };
            if (sheet is { } size)
                return Understood(size, "paper", tokens.Span(i, i + 2));
        }

        return null;
    }
}
