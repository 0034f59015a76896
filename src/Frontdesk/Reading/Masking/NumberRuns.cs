using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Masking;

/// <summary>
/// Telephone, card and account numbers: groups of digits with blanks, hyphens, points, slashes or brackets between them. Dates, sizes
/// and money are told apart by their form, so that what a reader reads stays.
/// </summary>
internal static class NumberRuns
{
    private const string Instead = "0000";

    /// <summary>No size, price or date is this long in one piece.</summary>
    private const int LongInOnePiece = 9;

    /// <summary>Digits of a whole number with its leading 0.</summary>
    private const int WithTrunkZero = 9;

    /// <summary>Digits of a whole number after a "+".</summary>
    private const int AfterPlus = 8;

    /// <summary>Digits of a number that nothing else gives away.</summary>
    private const int Grouped = 10;

    /// <summary>Two-digit groups alone are sizes or days.</summary>
    private const int LongestGroup = 3;

    public static IEnumerable<Hidden> In(Tokens tokens, Func<int, bool> isCovered)
    {
        var at = 0;
        while (at < tokens.Count)
        {
            if (!IsGroup(tokens, at, isCovered))
            {
                at++;
                continue;
            }

            var groups = Run(tokens, at, isCovered);
            foreach (var part in BetweenDates(tokens, groups))
            {
                if (IsNumber(tokens, part))
                    yield return Whole(tokens, part);
            }

            at = groups[^1] + 1;
        }
    }

    /// <summary>The places of the groups that belong together, from this one on.</summary>
    private static ImmutableArray<int> Run(Tokens tokens, int first, Func<int, bool> isCovered)
    {
        var groups = ImmutableArray.CreateBuilder<int>();
        groups.Add(first);
        while (true)
        {
            var next = groups[^1] + 1;
            for (var joins = 0; joins < 2 && !isCovered(next) && tokens[next].IsAny("-", ".", "/", "(", ")"); joins++)
                next++;
            if (!IsGroup(tokens, next, isCovered))
                return groups.ToImmutable();
            groups.Add(next);
        }
    }

    private static IEnumerable<ImmutableArray<int>> BetweenDates(Tokens tokens, ImmutableArray<int> groups)
    {
        var from = 0;
        for (var at = 0; at + 2 < groups.Length; at++)
        {
            if (at < from || !IsDate(tokens, groups[at], groups[at + 1], groups[at + 2]))
                continue;
            if (at > from)
                yield return groups[from..at];
            from = at + 3;
        }

        if (from < groups.Length)
            yield return groups[from..];
    }

    private static bool IsDate(Tokens tokens, int one, int two, int three)
    {
        if (two - one != 2 || three - two != 2 || tokens[one + 1].Text != tokens[two + 1].Text || !tokens[one + 1].IsAny("-", ".", "/"))
            return false;
        var (a, b, c) = (tokens[one], tokens[two], tokens[three]);
        var yearFirst = a.Text.Length == 4 && IsDayOrMonth(b) && IsDayOrMonth(c);
        return yearFirst || (IsDayOrMonth(a) && IsDayOrMonth(b) && c.Text.Length is 2 or 4);
    }

    private static bool IsDayOrMonth(Token token) => token.Text.Length <= 2 && token.Value is >= 1 and <= 31;

    private static bool IsNumber(Tokens tokens, ImmutableArray<int> groups)
    {
        var first = groups[0];
        if (tokens[first].Glued && tokens[first - 1].IsAny("£", "$", "€"))
            return false;
        var lengths = groups.Select(at => Digits(tokens[at])).ToArray();
        var (digits, longest) = (lengths.Sum(), lengths.Max());
        return longest >= LongInOnePiece
            || (HasPlus(tokens, first) && digits >= AfterPlus)
            || (tokens[first].Text[0] == '0' && digits >= WithTrunkZero)
            || (digits >= Grouped && longest >= LongestGroup && groups.Length > 1 && AreLoose(tokens, groups));
    }

    // "10000-15000" and "400/500/600" are prices.
    private static bool AreLoose(Tokens tokens, ImmutableArray<int> groups)
    {
        var between = Enumerable.Range(groups[0], groups[^1] - groups[0]).Where(at => !groups.Contains(at)).Select(at => tokens[at]).ToArray();
        return !between.Any(token => token.Is("/")) && (groups.Length > 2 || !between.Any(token => token.Is("-")));
    }

    private static Hidden Whole(Tokens tokens, ImmutableArray<int> groups)
    {
        var (from, to) = (groups[0], groups[^1] + 1);
        var closing = tokens.Part(from, to).Items.Count(token => token.Is(")")) - tokens.Part(from, to).Items.Count(token => token.Is("("));
        if (closing > 0 && tokens[from - 1].Is("("))
            from--;
        return new Hidden(HasPlus(tokens, from) ? from - 1 : from, to, Instead);
    }

    /// <summary>"400+" is at least 400: that plus is no beginning.</summary>
    private static bool HasPlus(Tokens tokens, int first) =>
        tokens[first - 1].Is("+") && !(tokens[first - 1].Glued && tokens[first - 2].Kind is TokenKind.Number or TokenKind.Word);

    private static bool IsGroup(Tokens tokens, int at, Func<int, bool> isCovered) => !isCovered(at) && Digits(tokens[at]) > 0 && !IsOfATime(tokens, at)
        && (tokens[at].Text.All(char.IsAsciiDigit) || (tokens[at].Text[0] == '0' && Digits(tokens[at]) >= WithTrunkZero)
            || (tokens[at].IsWord && char.IsAsciiDigit(tokens[at].Text[0])));

    private static bool IsOfATime(Tokens tokens, int at) => tokens[at].Text.Length <= 2
        && ((tokens[at].Glued && tokens[at - 1].Is(":")) || (tokens[at + 1].Glued && tokens[at + 1].Is(":")));

    private static int Digits(Token token) => token.Kind is TokenKind.Number or TokenKind.Word ? token.Text.Count(char.IsAsciiDigit) : 0;
}
