using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Sizes;

/// <summary>Sizes told by a thing: "palm sized", "as big as a credit card", "half an A4". A thing that may be a place or a motif is
/// none.</summary>
internal static class Things
{
    private static readonly PhraseSet Articles = new(
        "a|an|the|my|your|his|her|one|of|standard|normal|regular|average|typical|uk|us|british|open|adult|man s|mans|womans|of a|mens|old|new|whole|piece of|sheet of|page of|small|average sized");

    /// <summary>Right before a thing they make it a measure.</summary>
    private static readonly PhraseSet MarksBefore = new(
        "size of|size as|sized as|size|sized like|sized|as big as|as large as|big as|large as|same as|same size as|same size|like|about|around|roughly|approximately|maybe|say|similar to|equal to|no bigger than|not bigger than|no larger than|"
        + "up to|bout as big as|as wide as|as long as|as tall as|basically|probably|something like|fits on|to fit|fits in|more or less|size wise|is|its|be|want|i want|thinking|a full|perhaps|please|just|ish|of|circa|between|as small as|small as|cover|get|for|do|size is");

    private static readonly PhraseSet MarksAfter = new(
        "size|sized|sizes|size please|ish|dimensions|length|long|wide|big|sizing|shaped|paper|sheet|landscape|portrait");

    private static readonly PhraseSet AlwaysSizes = new(
        "full sleeve|whole sleeve|entire sleeve|half sleeve|half a sleeve|half arm sleeve|half leg sleeve|quarter sleeve|three quarter sleeve|three quarters sleeve|back piece|backpiece|chest piece|chestpiece|"
        + "palmsized|credit card|bank card|card sized|letter sized|beermat|full back|whole back|entire back");

    /// <summary>They change the measure into one that is not known.</summary>
    private static readonly PhraseSet Changes = new(
        "twice|double|triple|three times|two times|times|bigger|larger|smaller|wider|taller|longer|shorter|not|isnt|than|or|third|half|quarter|couple|few|between|except|without|don|dont|x|two|three|four|slightly|little bit");

    private static readonly PhraseSet Within = new(
        "no bigger than|not bigger than|no larger than|not larger than|no more than|half a sleeve|three times a");

    public static Reading<SizeRead>? In(Tokens tokens)
    {
        (SizeRead Size, int From, int To, bool Sheet)? only = null;
        for (var i = 0; i < tokens.Count;)
        {
            if (At(tokens, i) is not var (size, to, sheet))
            {
                i++;
                continue;
            }

            if (sheet || IsMeasure(tokens, i, to))
            {
                if (only is { } one && one.Size != size)
                    return Unclear<SizeRead>(UnclearReason.Several) with { Alternatives = [one.Size, size] };
                only ??= (size, i, to, sheet);
            }

            i = to;
        }

        if (only is not var (read, start, end, isSheet))
            return null;
        return isSheet ? Paper(tokens, read, start, end)
            : IsChanged(tokens, start, end) ? Unclear<SizeRead>(UnclearReason.Unsure) with { Alternatives = [] }
            : Understood(read, "thing", tokens.Span(start, end));
    }

    /// <summary>"10cm or a credit card", "between 5cm and a fist": a thing on the other side of the same choice.</summary>
    public static bool IsBeside(Tokens tokens, int from, int to)
    {
        if (tokens[to].IsAny("or", "to", "and", "-"))
        {
            var next = to + 1;
            while (Articles.EndAt(tokens, next) is >= 0 and var end && At(tokens, next) is null)
                next = end;
            if (At(tokens, next) is not null)
                return tokens[to].IsAny("or", "to") || tokens[from - 1].Is("between");
        }

        return tokens[from - 1].IsAny("or", "to") && (ThingSizes.Names.StartBefore(tokens, from - 1) >= 0
            || (tokens[from - 2].IsPlainNumber && tokens[from - 3].Is("a")));
    }

    private static (SizeRead Size, int To, bool Sheet)? At(Tokens tokens, int at)
    {
        // The letter touches the figure: "a 4cm rose" is no sheet.
        if (tokens[at].Is("a") && tokens[at + 1] is { IsPlainNumber: true, Glued: true } number && !tokens[at + 2].IsNumber
            && ThingSizes.Sheet(number.Value) is { } paper)
            return (paper, at + 2, true);
        if (Numbered(tokens, at) is { } numbered)
            return numbered;
        var end = ThingSizes.Names.EndAt(tokens, at);
        if (end < 0)
            return null;
        var name = tokens[at].Text;
        for (var i = at + 1; i < end; i++)
            name = $"{name} {tokens[i].Text}";
        return ThingSizes.Of(name) is { } size ? (size, end, false) : null;
    }

    /// <summary>"50p", "2p coin", "1 coin", "3/4 sleeve", "post-it".</summary>
    private static (SizeRead, int, bool)? Numbered(Tokens tokens, int at)
    {
        if (tokens[at].Is("post") && tokens[at + 1].Is("-") && tokens[at + 2].Is("it"))
            return ThingSizes.Of("post it") is { } note ? (note, at + 3, false) : null;
        if (tokens[at].IsAny("£", "€") && tokens[at + 1] is { IsPlainNumber: true, Value: 1 or 2 } && tokens[at + 2].Is("coin"))
            return ThingSizes.Of("coin") is { } minted ? (minted, at + 3, false) : null;
        if (!tokens[at].IsPlainNumber)
            return null;
        if (tokens[at].Text == "3" && tokens[at + 1].Is("/") && tokens[at + 2] is { IsPlainNumber: true, Text: "4" }
            && tokens[at + 3].Is("sleeve"))
            return ThingSizes.Of("3/4 sleeve") is { } sleeve ? (sleeve, at + 4, false) : null;
        if (tokens[at + 1] is { IsWord: true, Glued: true, Text: "p" } && ThingSizes.Of($"{tokens[at].Text}p") is { } coin)
            return (coin, tokens[at + 2].IsAny("coin", "piece") ? at + 3 : at + 2, false);
        var unit = tokens[at + 1].IsAny("pound", "euro") ? at + 2 : at + 1;
        return tokens[unit].Is("coin") && tokens[at].Value <= 2 && ThingSizes.Of("coin") is { } round ? (round, unit + 1, false) : null;
    }

    /// <summary>"on my palm" tells a place; "the size of my palm", "palm sized" and a bare "palm" a size.</summary>
    private static bool IsMeasure(Tokens tokens, int from, int to)
    {
        var tail = tokens[to].Is("-") ? to + 1 : to;
        if (MarksAfter.EndAt(tokens, tail) >= 0 || AlwaysSizes.EndAt(tokens, from) == to)
            return true;
        var at = Back(tokens, from, Articles);
        if (at == 0)
            return tail >= tokens.Count || !tokens[tail].IsWord || (TalkMarks.Hedges.EndAt(tokens, tail) is >= 0 and var end && end >= tokens.Count);
        if (TalkMarks.MoreThan.StartBefore(tokens, at) >= 0 || TalkMarks.LessThan.StartBefore(tokens, at) >= 0)
            return true;
        return MarksBefore.StartBefore(tokens, at) is >= 0 and var mark && IsMark(tokens, mark, at, tail);
    }

    /// <summary>"like a rose and a hand": a weak mark counts where the thing ends the text.</summary>
    private static bool IsMark(Tokens tokens, int mark, int at, int tail)
    {
        var strong = at - mark > 1 || tokens[mark].IsAny("size", "sized");
        return strong || tail >= tokens.Count || !tokens[tail].IsWord;
    }

    private static int Back(Tokens tokens, int from, PhraseSet over)
    {
        while (from > 0 && over.StartBefore(tokens, from) is >= 0 and var start)
            from = start;
        return from;
    }

    private static bool IsChanged(Tokens tokens, int from, int to)
    {
        for (var i = 0; i < from; i++)
        {
            if (Within.EndAt(tokens, i) is >= 0 and var allowed)
                i = allowed - 1;
            else if (Changes.EndAt(tokens, i) >= 0)
                return true;
        }

        for (var i = to; i < tokens.Count; i++)
        {
            if (tokens[i].IsAny("or", "bigger", "smaller", "larger", "x", "times", "twice"))
                return true;
        }

        return tokens[from - 1] is { IsNumber: true, Value: not 1 };
    }

    private static Reading<SizeRead> Paper(Tokens tokens, SizeRead sheet, int from, int to)
    {
        var at = Back(tokens, from, Articles);
        if (TalkMarks.IsRefused(tokens, from))
            return Unclear<SizeRead>(UnclearReason.Negated);
        if (tokens[at - 1].Is("half") && ThingSizes.Sheet(tokens[from + 1].Value + 1) is { } half)
            return Understood(half, "paper", tokens.Span(at - 1, to));
        if (tokens[at - 1].Is("quarter") && ThingSizes.Sheet(tokens[from + 1].Value + 2) is { } quarter)
            return Understood(quarter, "paper", tokens.Span(at - 1, to));
        return IsChanged(tokens, from, to) ? Unclear<SizeRead>(UnclearReason.Unsure) : Understood(sheet, "paper", tokens.Span(from, to));
    }
}
