namespace Frontdesk;

/// <summary>An amount in minor units (pence, cents) of an ISO 4217 currency, upper case. Never negative for what is owed or paid.</summary>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>As people read it: £150, £1,250.50, €90, 120 CHF. Zero-decimal currencies (Stripe's list) show no fraction.</summary>
    public override string ToString()
    {
        var scale = IsZeroDecimal(Currency) ? 1m : 100m;
        var amount = Minor / scale;
        var digits = amount == decimal.Truncate(amount) ? $"{amount:#,0}" : $"{amount:#,0.00}";
        return Currency switch
        {
            "GBP" => $"£{digits}",
            "EUR" => $"€{digits}",
            "USD" => $"${digits}",
            _ => $"{digits} {Currency}",
        };
    }

    /// <summary>Currencies that have no hundredth part (Stripe's list).</summary>
    public static bool IsZeroDecimal(string currency) => currency is "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "HUF" or "TWD" or "UGX";
}
