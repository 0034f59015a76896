using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Sizes;

/// <summary>What the words between two figures make of them.</summary>
internal enum Join
{
    /// <summary>Other words stand between: two matters.</summary>
    None,

    /// <summary>A pause, "and", or nothing.</summary>
    Beside,

    /// <summary>"x", "by"</summary>
    Cross,

    /// <summary>"-", "to", "between … and"</summary>
    Range,

    Or,

    /// <summary>"no wait", "actually"</summary>
    Correction,
}

internal static class Joins
{
    private static readonly PhraseSet Fillers = new(
        "about|around|roughly|approximately|say|like|maybe|perhaps|possibly|probably|ish|or so|is|its|it is|of|the|a|an|in|each|on|it|to be|at|wise|size|sized|max|up|side|sides|ideally|preferably|then|square|"
        + "so|measuring|arm|forearm|leg|thigh|calf|back|chest|ribs|shoulder|wrist|my|by about|with|i think|i guess|id say|i would say|lets say|min|minimum|maximum|but");

    public static Join Between(Tokens tokens, Side first, Side second)
    {
        var join = Join.Beside;
        for (var i = first.To; i < second.From; i++)
        {
            var token = tokens[i];
            if (token.Is("or") && tokens[i + 1].Is("so"))
                i++;
            else if (TalkMarks.IsCorrection(tokens, i))
                return Join.Correction;
            else if (token.IsAny("x", "by", "*"))
                join = join is Join.Beside ? Join.Cross : Join.None;
            else if (token.IsAny("-", "to", "~", "/", "till", "until", "upto", "through"))
                join = join is Join.Beside or Join.Range && !Follows(token, tokens[i - 1]) ? Join.Range : Join.None;
            else if (token.IsAny("and", "&") && join == Join.Beside && IsBetween(tokens, first.From))
                join = Join.Range;
            else if (token.Is("or"))
                join = join is Join.Beside ? Join.Or : Join.None;
            else if (token.Is("on") && i == first.To && i + 1 == second.From && first.IsMeasured && second.IsMeasured)
                join = Join.Cross;
            else if (Fillers.EndAt(tokens, i) is > 0 and var end)
                i = end - 1;
            else if (!token.IsAny("and", "&", ",", ".", ";", "(", ")", ":", "=") && !Units.IsExtent(token))
                join = Join.None;
            if (join == Join.None)
                return Later(tokens, i, second.From);
        }

        return join;
    }

    private static Join Later(Tokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (TalkMarks.IsCorrection(tokens, i))
                return Join.Correction;
        }

        return Join.None;
    }

    /// <summary>Two dashes in a row are a pause.</summary>
    private static bool Follows(Token token, Token before) => token.Is("-") && before.Is("-");

    private static bool IsBetween(Tokens tokens, int from)
    {
        for (var i = from - 1; i >= 0 && i >= from - 4; i--)
        {
            if (tokens[i].IsAny("between", "from", "anywhere", "somewhere", "anything"))
                return true;
        }

        return false;
    }
}
