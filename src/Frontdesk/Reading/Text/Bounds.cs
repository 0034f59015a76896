namespace Frontdesk.Reading.Text;

internal enum Bound
{
    None,
    AtMost,
    AtLeast,

    /// <summary>"bigger than": beyond the figure, which is itself not meant.</summary>
    Beyond,
}

/// <summary>What words right before or after a figure make of it: "up to", "no more than", "tops", "or more".</summary>
internal static class Bounds
{
    private static readonly PhraseSet Between = new(
        "is|would be|will be|be|as|my|the|a|an|very|absolute|absolutely|really|total|in total|all in|ish|or so|at|is my|thats|that is|and thats|and that is|its|altogether");

    /// <returns>The bound, and the tokens that say it together with the figure.</returns>
    public static (Bound Bound, int From, int To) Of(Tokens tokens, int from, int to)
    {
        // "10cm min, 14cm max": what stands right behind a figure is its own; what stands before may be its neighbour's.
        if (TalkMarks.AtMostAfter.EndAt(tokens, to) is >= 0 and var top && !IsOfTheNext(tokens, top))
            return (Bound.AtMost, from, top);
        if (TalkMarks.AtLeastAfter.EndAt(tokens, to) is >= 0 and var bottom && !IsOfTheNext(tokens, bottom))
            return (Bound.AtLeast, from, bottom);
        var at = TalkMarks.BackOverHedges(tokens, from);
        for (var edge = from; edge >= at; edge--)
        {
            if (Before(tokens, edge) is var (bound, start))
                return (bound, start, to);
        }

        return After(tokens, to) is var (after, end) ? (after, from, end) : (Bound.None, from, to);
    }

    private static (Bound, int)? Before(Tokens tokens, int edge)
    {
        if (TalkMarks.MoreThan.StartBefore(tokens, edge) is >= 0 and var more)
            return TalkMarks.NegationBefore(tokens, more) is >= 0 and var noMore ? (Bound.AtMost, noMore) : (Bound.Beyond, more);
        if (TalkMarks.LessThan.StartBefore(tokens, edge) is >= 0 and var less)
            return TalkMarks.NegationBefore(tokens, less) is >= 0 and var noLess ? (Bound.AtLeast, noLess) : (Bound.AtMost, less);
        if (TalkMarks.AtMost.StartBefore(tokens, edge) is >= 0 and var most)
            return (Bound.AtMost, most);
        if (TalkMarks.AtLeast.StartBefore(tokens, edge) is >= 0 and var least)
            return (Bound.AtLeast, least);
        return null;
    }

    private static (Bound, int)? After(Tokens tokens, int to)
    {
        var at = to;
        while (at < tokens.Count)
        {
            if (TalkMarks.AtMostAfter.EndAt(tokens, at) is >= 0 and var most && !IsOfTheNext(tokens, most))
                return (Bound.AtMost, most);
            if (TalkMarks.AtLeastAfter.EndAt(tokens, at) is >= 0 and var least && !IsOfTheNext(tokens, least))
                return (Bound.AtLeast, least);
            var next = tokens[at].IsAny(",", "-", "(") && at == to ? at + 1 : Between.EndAt(tokens, at);
            if (next < 0)
                break;
            at = next;
        }

        return null;
    }

    private static bool HasOwnBound(Tokens tokens, int at) =>
        (TalkMarks.AtMostAfter.EndAt(tokens, at) is >= 0 and var most && NumberWords.At(tokens, most) is null)
        || (TalkMarks.AtLeastAfter.EndAt(tokens, at) is >= 0 and var least && NumberWords.At(tokens, least) is null);

    /// <summary>"min 300 max 500": the second word belongs to the second figure.</summary>
    private static bool IsOfTheNext(Tokens tokens, int at)
    {
        var next = tokens[at].IsAny("of", "is", "a", ":") ? at + 1 : at;
        if (tokens[next] is { Kind: TokenKind.Symbol } sign && sign.Text is "£" or "$" or "€")
            next++;
        if (NumberWords.At(tokens, next) is not var (_, end))
            return false;
        // "7cm min 12 max": the next figure has a bound of its own behind it.
        return !HasOwnBound(tokens, end) && !HasOwnBound(tokens, end + 1);
    }
}
