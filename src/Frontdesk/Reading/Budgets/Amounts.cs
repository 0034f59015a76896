using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <summary>The amounts of money in a text. When one carries a currency or "k", plain numbers beside it are counts or sizes.</summary>
internal readonly record struct Amounts(ImmutableArray<Amount> Items, bool UnknownCurrency)
{
    /// <summary>A figure this small needs a currency: "5" alone is no budget.</summary>
    public const decimal LeastBare = 10;

    /// <summary>"£400, max 500": a plain number so large beside money is money too.</summary>
    private const int LeastBesideMoney = 100;

    /// <summary>More amounts in one answer are a list, not a budget.</summary>
    private const int MostAmounts = 8;

    public static Amounts In(Tokens tokens, ReadingContext context)
    {
        ImmutableArray<Amount>.Builder? found = null;
        var unknown = false;
        for (var i = 0; i < tokens.Count && (found?.Count ?? 0) <= MostAmounts;)
        {
            if (!NumberWords.MayBegin(tokens[i]) || AmountFigures.At(tokens, i, context.Country) is not { } figure)
            {
                i++;
                continue;
            }

            if (Next(tokens, i, figure, found is { Count: > 0 } ? found[^1].To : 0, context.Currency, ref unknown) is { } amount)
            {
                (found ??= ImmutableArray.CreateBuilder<Amount>()).Add(amount);
                i = amount.To;
            }
            else
            {
                i = figure.Next;
            }
        }

        if (found is null)
            return new Amounts([], unknown);
        Share(tokens, found);
        return new Amounts(Kept(tokens, found), unknown);
    }

    /// <summary>A range, a choice or the like between two amounts that stand side by side.</summary>
    public static bool Joined(Tokens tokens, Amount low, Amount high)
    {
        var (from, to) = (low.To, high.From);
        if (tokens[from].Is("-") && tokens[from + 1].Is("ish"))
            from += 2;
        else if (tokens[from].Is("ish"))
            from++;
        if (to > from)
            to = Math.Max(from + 1, TalkMarks.BackOverHedges(tokens, to));
        if (to - from == 1)
            return tokens[from].IsAny("-", "to", "or", "~", "/", "till", "until", "til", "upto", "through")
                || (tokens[from].IsAny("and", "&") && IsBetween(tokens, low.From));
        return to - from == 2 && ((tokens[from].Is("up") && tokens[from + 1].IsAny("to", "until", "till"))
            || (tokens[from].Is("-") && tokens[from + 1].Is("-"))
            || (tokens[from].Is("and") && tokens[from + 1].IsAny("up")) || (tokens[from].Is("or") && tokens[from + 1].Is("maybe")));
    }

    private static bool IsBetween(Tokens tokens, int from)
    {
        for (var i = from - 1; i >= 0 && i >= from - 4; i--)
        {
            if (tokens[i].IsAny("between", "from", "anywhere", "somewhere", "betwen", "inbetween", "btw", "btwn", "anything"))
                return true;
        }

        return false;
    }

    private static Amount? Next(Tokens tokens, int at, AmountFigures.Figure figure, int earliest, string own, ref bool unknown)
    {
        var (value, next) = (figure.Value, figure.Next);
        var from = at;
        CurrencyNames.Said? said = null;
        if (CurrencyNames.Before(tokens, at, own) is { } before && before.Edge >= earliest)
            (said, from) = (before, before.Edge);
        var bare = said is null && figure.Scale == 1;
        if (tokens[next].Is("-") && tokens[next + 1].Is("ish") || tokens[next].Is("ish"))
            next = tokens[next].Is("-") ? next + 2 : next + 1;
        if (CurrencyNames.After(tokens, next, own) is { } after)
        {
            unknown |= said is { AnyDollar: false, Code: { } one } && after.Code != one;
            (said, next, bare) = (said is { AnyDollar: false } ? said : after, after.Edge, false);
        }
        else if (tokens[next].Is("pence") || (tokens[next].Is("p") && tokens[next].Glued))
        {
            (value, said, next, bare) = (value / 100, new CurrencyNames.Said("GBP", false, next), next + 1, false);
        }
        else if (next > figure.Next && figure.Next < tokens.Count)
        {
            next = figure.Next;
        }

        if (value > AmountFigures.LargestAmount || IsNoMoney(tokens, at, next, bare))
            return null;
        unknown |= said is { Code: null };
        var role = Roles.Of(tokens, from, next);
        return new Amount(value, said?.Code, said is { AnyDollar: true }, figure.Scale, IsNegative(tokens, from, at), role, from, next);
    }

    private static bool IsNoMoney(Tokens tokens, int at, int next, bool bare)
    {
        if (tokens[next].IsAny("%", "percent", "billion", "bn", "trillion") || (Sizes.Units.IsUnit(tokens, next) && !(tokens[next].Is("in") && !tokens[next].Glued)))
            return true;
        if (!bare)
            return false;
        if (OtherFigures.Has(tokens, at, next) || IsCount(tokens, at, next) || tokens[at - 1].IsAny("x", "by", "*")
            || (tokens[next].IsAny("x", "by", "*") && tokens[next + 1].IsNumber))
            return true;
        // A piece of another word: "2AB", "4u". "400ish" and "400max" are not.
        return tokens[next] is { IsWord: true, Glued: true, Text.Length: <= 2 } tail && !tail.IsAny("to", "or", "pp", "ph", "if");
    }

    /// <summary>"12 dragons": a small figure before a plural.</summary>
    private static bool IsCount(Tokens tokens, int at, int next) =>
        tokens[next] is { IsWord: true, Glued: false, Text.Length: > 3 } things && things.Text[^1] == 's' && things.Text[^2] is not ('s' or 'u')
        && !things.IsAny("tops", "thats", "this", "perhaps", "thanks", "always", "cents") && !NumberWords.IsScale(tokens[next - 1])
        && (!tokens[at].IsNumber || tokens[at].Value < LeastBesideMoney);

    private static bool IsNegative(Tokens tokens, int sign, int figure) =>
        (tokens[sign - 1].Is("-") && tokens[sign].Glued && sign > 1 && !tokens[sign - 1].Glued && !IsFigureEnd(tokens[sign - 2]))
        || (sign == 1 && tokens[0].Is("-") && tokens[sign].Glued)
        || (figure - 1 > sign && tokens[figure - 1].Is("-"))
        || tokens[sign - 1].IsAny("minus", "negative");

    private static bool IsFigureEnd(Token token) => token.IsNumber || token.IsAny("k", "grand", "ish") || CurrencyNames.IsName(token);

    /// <summary>"2-3k" means thousands twice, "2-300" hundreds, "1k to 1.5" thousands.</summary>
    private static void Share(Tokens tokens, ImmutableArray<Amount>.Builder amounts)
    {
        for (var i = 0; i + 1 < amounts.Count; i++)
        {
            var (low, high) = (amounts[i], amounts[i + 1]);
            if (!Joined(tokens, low, high))
                continue;
            // "100 to 150 a session" are rates, both.
            if (low.Role != high.Role)
                (low, high) = low.Role == Role.Offer ? (low with { Role = high.Role }, high) : (low, high with { Role = low.Role });
            (amounts[i], amounts[i + 1]) = (low, high);
            if (low.Scale == 1 && low.Value < 100 && high.Scale > 1 && low.Value * high.Scale <= high.Value)
                amounts[i] = low with { Value = low.Value * high.Scale, Scale = high.Scale };
            else if (low.Scale == 1 && low.Value is >= 1 and < 10 && high.Scale == 1 && high.Value is >= 100 and < 1000
                && high.Value % 100 == 0 && low.Value * 100 < high.Value
                && high.From - low.To == 1 && (high.Currency is null || low.Currency is null) && tokens[low.To].IsAny("-", "to", "or"))
                amounts[i] = low with { Value = low.Value * 100, Scale = 100 };
            else if (high.Scale == 1 && high.Value < 100 && low.Scale > 1 && high.Value * low.Scale > low.Value && high.Value < low.Value)
                amounts[i + 1] = high with { Value = high.Value * low.Scale, Scale = low.Scale };
        }
    }

    /// <summary>A plain number counts beside money only as an end of its range; a plain digit only where nothing else is said.</summary>
    private static ImmutableArray<Amount> Kept(Tokens tokens, ImmutableArray<Amount>.Builder amounts)
    {
        if (amounts.Count == 1)
            return amounts.DrainToImmutable();
        var (strong, large) = (false, false);
        foreach (var amount in amounts)
        {
            strong |= !amount.Bare;
            large |= amount.Value >= LeastBare;
        }

        var kept = ImmutableArray.CreateBuilder<Amount>(amounts.Count);
        for (var i = 0; i < amounts.Count; i++)
        {
            var weak = amounts[i].Bare && (strong || (large && amounts[i].Value < LeastBare));
            if (!weak || IsEndOfARange(tokens, amounts, i)
                || (strong && amounts[i].Value >= LeastBesideMoney && !Roles.IsCountBeside(tokens, amounts[i])))
                kept.Add(amounts[i]);
        }

        return kept.DrainToImmutable();
    }

    private static bool IsEndOfARange(Tokens tokens, ImmutableArray<Amount>.Builder amounts, int at) =>
        (at > 0 && Joined(tokens, amounts[at - 1], amounts[at]))
        || (at + 1 < amounts.Count && Joined(tokens, amounts[at], amounts[at + 1]));
}
