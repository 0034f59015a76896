namespace Frontdesk.Reading.Budgets;

/// <summary>How an amount stands in its sentence, other than as what the client would spend.</summary>
internal enum Role
{
    Offer,

    /// <summary>"not 400"</summary>
    Refused,

    /// <summary>An hour's price, one of several payments: the whole is not said.</summary>
    Rate,

    /// <summary>A deposit, or what somebody once paid.</summary>
    Aside,
}

/// <param name="Currency">Null when none is said.</param>
/// <param name="AnyDollar">Said with a sign or word that many dollars share.</param>
/// <param name="Scale">100 or 1,000 when it ends in that word: "2 to 3 hundred" shares it; else 1.</param>
internal readonly record struct Amount(
    decimal Value, string? Currency, bool AnyDollar, int Scale, bool Negative, Role Role, int From, int To)
{
    /// <summary>Neither currency nor "k" beside it.</summary>
    public bool Bare => Currency is null && Scale == 1;

    public long Minor(string currency) =>
        (long)decimal.Round(Value * (Money.IsZeroDecimal(currency) ? 1 : 100), MidpointRounding.AwayFromZero);
}
