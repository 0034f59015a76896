using System.Collections.Frozen;

namespace Frontdesk.Reading.Text;

/// <summary>Numbers in digits or words at a place in the text: 12, 5 1/2, "two hundred and fifty", "a hundred".</summary>
internal static class NumberWords
{
    private const int ShortestRunTogether = 8;

    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40,
        ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8,
        ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Starts =
        Small.Keys.Concat(["a", "an", "half", "couple", "hundred", "tenner", "fiver"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a number can begin with the token at all: a cheap look before a close one.</summary>
    public static bool MayBegin(in Token token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => Starts.Contains(token.Text) || (token.Text.Length >= ShortestRunTogether && ScaleOf(token.Text) > 0),
        _ => false,
    };

    /// <returns>The value and the index after it; null when no number begins here.</returns>
    public static (decimal Value, int Next)? At(Tokens tokens, int at) => At(tokens, at, decimal.MaxValue);

    /// <param name="below">"one hundred one hundred" is no sum: what is added is smaller, so no chain is followed.</param>
    private static (decimal Value, int Next)? At(Tokens tokens, int at, decimal below)
    {
        var token = tokens[at];
        if (token.IsNumber)
            return WithFraction(tokens, at) ?? Scaled(tokens, token.Value, at + 1, below);
        if (!token.IsWord)
            return null;
        if (token.Text.Length <= 2 && token.IsAny("a", "an") && IsScale(tokens[at + 1]))
            return WithScale(tokens, 1, at + 1, below);
        if (Small.TryGetValue(token.Text, out var value))
            return Scaled(tokens, Below100(tokens, value, at + 1, out var next), next, below);
        return token.Text.Length >= ShortestRunTogether ? RunTogether(tokens, token.Text, at + 1, below) : null;
    }

    /// <summary>"hundred", "thousand", "million".</summary>
    public static bool IsScale(Token token) => token.IsWord && token.Text is "hundred" or "thousand" or "million";

    /// <summary>"hundred and fifty", the "a" before it swallowed.</summary>
    public static (decimal Value, int Next)? FromHundred(Tokens tokens, int at) =>
        tokens[at].Is("hundred") ? WithScale(tokens, 1, at, decimal.MaxValue) : null;

    /// <summary>"first", "2nd", "third".</summary>
    public static (int Value, int Next)? OrdinalAt(Tokens tokens, int at)
    {
        var token = tokens[at];
        if (token.IsWord && Ordinals.TryGetValue(token.Text, out var value))
            return (value, at + 1);
        if (token.IsPlainNumber && token.Value < 1000 && tokens[at + 1] is { Glued: true } ending && ending.IsAny("st", "nd", "rd", "th"))
            return (decimal.ToInt32(token.Value), at + 2);
        return null;
    }

    /// <summary>"fivehundred"</summary>
    private static (decimal, int)? RunTogether(Tokens tokens, string word, int next, decimal below)
    {
        var scale = ScaleOf(word);
        if (scale == 0)
            return null;
        var prefix = word[..^(scale == 100 ? "hundred".Length : "thousand".Length)];
        if (prefix == "a")
            return WithRest(tokens, scale, next, below);
        return Small.TryGetValue(prefix, out var value) ? WithRest(tokens, value * scale, next, below) : null;
    }

    private static int ScaleOf(string word) =>
        word.EndsWith("hundred", StringComparison.Ordinal) ? 100 : word.EndsWith("thousand", StringComparison.Ordinal) ? 1000 : 0;

    /// <summary>"two and a half", "two and a half thousand", "2 and 1/2".</summary>
    private static (decimal, int)? Scaled(Tokens tokens, decimal value, int next, decimal below)
    {
        if (tokens[next].Is("and") && PartAt(tokens, next + 1) is var (part, end) && value == decimal.Truncate(value))
            return WithScale(tokens, value + part, end, below);
        return WithScale(tokens, value, next, below);
    }

    private static (decimal Part, int Next)? PartAt(Tokens tokens, int at)
    {
        if (tokens[at] is { IsNumber: true, Value: > 0 and < 1 } sign)
            return (sign.Value, at + 1);
        if (tokens[at].Is("a"))
            return tokens[at + 1].Is("half") ? (0.5m, at + 2) : tokens[at + 1].Is("quarter") ? (0.25m, at + 2) : null;
        var over = tokens[at].IsPlainNumber && tokens[at + 1].Is("/");
        return over && WithFraction(tokens, at) is var (value, next) && value < 1 ? (value, next) : null;
    }

    private static int Below100(Tokens tokens, int value, int at, out int next)
    {
        next = at;
        if (value < 20 || value % 10 != 0)
            return value;
        var unitAt = tokens[at].Is("-") ? at + 1 : at;
        if (!tokens[unitAt].IsWord || !Small.TryGetValue(tokens[unitAt].Text, out var unit) || unit is < 1 or > 9)
            return value;
        next = unitAt + 1;
        return value + unit;
    }

    private static (decimal, int)? WithFraction(Tokens tokens, int at)
    {
        // 5 ½
        if (tokens[at + 1] is { IsNumber: true, Value: > 0 and < 1 } sign && !char.IsAsciiDigit(sign.Text[0]) && tokens[at].IsPlainNumber)
            return (tokens[at].Value + sign.Value, at + 2);
        // 5 1/2 and 1/2
        var over = tokens[at + 1].Is("/") ? at : at + 1;
        if (!tokens[over].IsPlainNumber || !tokens[over + 1].Is("/") || !tokens[over + 2].IsPlainNumber)
            return null;
        var (top, bottom) = (tokens[over].Value, tokens[over + 2].Value);
        if (bottom is not (2 or 3 or 4 or 8) || top >= bottom || tokens[over + 3].Is("/"))
            return null;
        return ((over == at ? 0 : tokens[at].Value) + (top / bottom), over + 3);
    }

    private static (decimal, int)? WithScale(Tokens tokens, decimal value, int next, decimal below)
    {
        var scaled = false;
        while (IsScale(tokens[next]))
        {
            var scale = tokens[next].Text switch { "hundred" => 100m, "thousand" => 1_000m, _ => 1_000_000m };
            if (value >= 1_000_000_000m)
                return null;
            value *= scale;
            scaled = true;
            next++;
        }

        return scaled ? WithRest(tokens, value, next, below) : (value, next);
    }

    private static (decimal, int)? WithRest(Tokens tokens, decimal total, int next, decimal below)
    {
        if (total >= below)
            return null;
        var rest = tokens[next].Is("and") ? next + 1 : next;
        if (tokens[rest].IsWord && Small.ContainsKey(tokens[rest].Text) && At(tokens, rest, total) is { } smaller && smaller.Value < total)
            return (total + smaller.Value, smaller.Next);
        return (total, next);
    }
}
