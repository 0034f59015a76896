using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Budgets;

/// <summary>Reads what someone wants to spend: "£400", "1.5k", "under 1000", "between 300 and 500 euros".</summary>
public static class BudgetReader
{
    public static Reading<BudgetRead> Read(string text, ReadingContext context) => Read(Tokens.Of(text), context).OrOtherLanguage(text);

    internal static Reading<BudgetRead> Read(Tokens whole, ReadingContext context)
    {
        var tokens = whole.WithoutManners();
        if (tokens.Count == 0)
            return Unclear<BudgetRead>(UnclearReason.Nothing);
        var amounts = Amounts.In(tokens, context);
        if (amounts.UnknownCurrency)
            return Unclear<BudgetRead>(UnclearReason.UnknownCurrency);
        var items = amounts.Items;
        if (items.Length > 1)
            items = Corrected(tokens, items);
        if (items.Length > 0 && TalkMarks.IsGuess(tokens))
            return Unclear<BudgetRead>(UnclearReason.Asks);
        return Offered(items) is { Length: > 0 } offers ? Read(tokens, offers, context.Currency)
            : Unclear<BudgetRead>(WhyNone(tokens, items));
    }

    /// <summary>Says by itself that it is about money: a currency, "k" or a grand stands beside a figure.</summary>
    public static bool NamesMoney(string text, ReadingContext context)
    {
        foreach (var amount in Amounts.In(Tokens.Of(text), context).Items)
        {
            if (!amount.Bare)
                return true;
        }

        return false;
    }

    /// <summary>The canonical text of a budget: read by a studio of that currency it is the same budget.</summary>
    /// <param name="own">ISO 4217 of the studio.</param>
    public static string Write(BudgetRead budget, string own)
    {
        string Say(long minor) => CurrencyNames.Unmistakable(new Money(minor, budget.Currency), own);
        return (budget.Min, budget.Max) switch
        {
            ({ } min, { } max) when min == max => Say(max),
            ({ } min, { } max) => $"{Say(min)} to {Say(max)}",
            (null, { } max) => $"up to {Say(max)}",
            ({ } min, null) => $"from {Say(min)}",
            _ => throw new ArgumentException("A budget without either end.", nameof(budget)),
        };
    }

    private static Reading<BudgetRead> Read(Tokens tokens, ImmutableArray<Amount> offers, string own)
    {
        foreach (var amount in offers)
        {
            if (amount.Negative)
                return Unclear<BudgetRead>(UnclearReason.Impossible);
        }

        if (CurrencyOf(offers, own) is not { } currency)
            return Several(tokens, offers, own);
        return offers.Length switch
        {
            1 => One(tokens, offers[0], currency),
            2 => TwoAmounts.Read(tokens, offers[0], offers[1], currency) ?? Several(tokens, offers, own),
            _ => Several(tokens, offers, own),
        };
    }

    internal static Reading<BudgetRead> One(Tokens tokens, Amount amount, string currency)
    {
        var minor = amount.Minor(currency);
        if (minor <= 0)
            return Unclear<BudgetRead>(UnclearReason.Impossible);
        if (amount.Bare && amount.Value < Amounts.LeastBare)
            return Unclear<BudgetRead>(UnclearReason.TooSmall);
        var (bound, from, to) = Limits.Of(tokens, amount);
        return bound switch
        {
            Bound.AtMost => Understood(new BudgetRead(null, minor, currency), "at_most", tokens.Span(from, to)),
            Bound.AtLeast or Bound.Beyond => Understood(new BudgetRead(minor, null, currency), "at_least", tokens.Span(from, to)),
            _ => Understood(new BudgetRead(minor, minor, currency), "amount", tokens.Span(amount.From, amount.To)),
        };
    }

    internal static bool IsTooSmall(Amount low, Amount high) => low.Bare && high.Bare && high.Value < Amounts.LeastBare;

    /// <summary>What follows a correction takes the place of all before it.</summary>
    private static ImmutableArray<Amount> Corrected(Tokens tokens, ImmutableArray<Amount> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            if (Limits.IsCorrected(tokens, items[i - 1].To, items[i].From))
                return items[i..];
        }

        return items;
    }

    private static ImmutableArray<Amount> Offered(ImmutableArray<Amount> items)
    {
        foreach (var amount in items)
        {
            if (amount.Role != Role.Offer)
                return items.RemoveAll(item => item.Role != Role.Offer);
        }

        return items;
    }

    private static UnclearReason WhyNone(Tokens tokens, ImmutableArray<Amount> items)
    {
        foreach (var amount in items)
        {
            if (amount.Role == Role.Refused)
                return UnclearReason.Negated;
            if (amount.Role == Role.Rate)
                return UnclearReason.Several;
        }

        return TalkMarks.Without(tokens);
    }

    /// <returns>The studio's own when none is said; null when they differ.</returns>
    private static string? CurrencyOf(ImmutableArray<Amount> offers, string own)
    {
        string? exact = null;
        string? dollar = null;
        foreach (var amount in offers)
        {
            if (amount is not { Currency: { } said })
                continue;
            if (amount.AnyDollar)
                dollar = said;
            else if (exact is not null && exact != said)
                return null;
            else
                exact = said;
        }

        return dollar is not null && exact is not null && !CurrencyNames.IsDollar(exact) ? null : exact ?? dollar ?? own;
    }

    private static Reading<BudgetRead> Several(Tokens tokens, ImmutableArray<Amount> offers, string own)
    {
        var alternatives = ImmutableArray.CreateBuilder<BudgetRead>();
        foreach (var amount in offers)
        {
            if (One(tokens, amount, amount.Currency ?? own) is Reading<BudgetRead>.Understood { Value: var value }
                && !alternatives.Contains(value))
                alternatives.Add(value);
        }

        return Unclear<BudgetRead>(UnclearReason.Several) with { Alternatives = alternatives.DrainToImmutable() };
    }
}
