using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Merchants;

/// <summary>The kinds of value a studio's file holds, each with the mend when it is wrong.</summary>
internal static class StudioFields
{
    private const string ZoneExample = "Write an IANA zone such as Europe/London.";
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public static DateTimeZone Zone(this YamlSection section, string key)
    {
        var name = section.Text(key);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return zone;
        if (name.Length > 0)
            section.Problem(key, $"unknown zone '{name}'. {ZoneExample}");
        return DateTimeZone.Utc;
    }

    public static string Country(this YamlSection section, string key)
    {
        var code = section.Text(key);
        if (code.Length > 0 && !IsoCodes.IsCountry(code))
            section.Problem(key, $"unknown country '{code}'. Write its two letters, such as GB.");
        return code;
    }

    public static string Currency(this YamlSection section, string key)
    {
        var code = section.Text(key);
        if (code.Length > 0 && !IsoCodes.IsCurrency(code))
            section.Problem(key, $"unknown currency '{code}'. Write its three letters, such as GBP.");
        return code;
    }

    /// <summary>An amount as people write it (150 or 150.50), in minor units.</summary>
    public static long Amount(this YamlSection section, string key, string currency)
    {
        var text = section.Text(key);
        if (text.Length == 0)
            return 0;
        var scale = Money.IsZeroDecimal(currency) ? 1 : 100;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            || amount > MostMoney || amount * scale != decimal.Truncate(amount * scale))
        {
            section.Problem(key, $"'{text}' is no amount. Write plain figures such as {(scale == 1 ? "15000" : "150 or 150.50")}.");
            return 0;
        }

        if (amount < 0)
            section.Problem(key, $"'{key}' is {text}. Money here can't be negative: write 0 or more.");
        return (long)(amount * scale);
    }

    public static LocalDate? Day(this YamlSection section, string key)
    {
        if (section.OptionalText(key) is not { Length: > 0 } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value;
        section.Problem(key, $"'{text}' is no day. Write it as 2027-02-05.");
        return null;
    }

    public static LocalTime? Time(string text) => text == "24:00" ? new LocalTime(23, 59) : Clock.Parse(text.Trim()) is { Success: true } time ? time.Value : null;

    /// <summary>Largest amount in a file; more is a slip of the keyboard.</summary>
    private const decimal MostMoney = 10_000_000;
}
