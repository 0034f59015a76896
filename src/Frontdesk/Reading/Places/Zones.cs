using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace Frontdesk.Reading.Places;

/// <summary>Time zones of towns and of countries.</summary>
public static class Zones
{
    private static readonly ILookup<string, TzdbZoneLocation> ByCountry =
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).ToLookup(location => location.CountryCode, StringComparer.Ordinal);

    /// <summary>Instants by which two clocks of today are told apart: both halves of the year and the weeks around their changes.</summary>
    private static readonly ImmutableArray<Instant> Compared =
    [
        Instant.FromUtc(2026, 1, 15, 12, 0), Instant.FromUtc(2026, 3, 20, 12, 0), Instant.FromUtc(2026, 4, 3, 12, 0),
        Instant.FromUtc(2026, 7, 15, 12, 0), Instant.FromUtc(2026, 10, 28, 12, 0),
    ];

    /// <returns>IANA id of the state's zone or the nearest zone location in the country; null for a country that has none.</returns>
    public static string? Of(City city)
    {
        if (StateZones.Of(city) is { } ofState)
            return ofState;
        return ByCountry[city.Country].MinBy(location => city.KilometresTo(location.Latitude, location.Longitude))?.ZoneId;
    }

    /// <param name="country">ISO 3166 alpha-2.</param>
    /// <returns>IANA id when the whole country keeps one clock, else null.</returns>
    public static string? Of(string country)
    {
        var first = ByCountry[country].FirstOrDefault()?.ZoneId;
        return first is not null && ByCountry[country].All(location => KeepSameClock(location.ZoneId, first)) ? first : null;
    }

    /// <summary>The two zones show the same time all year round, as their rules stand today.</summary>
    public static bool KeepSameClock(string one, string other) =>
        one == other
        || (DateTimeZoneProviders.Tzdb.GetZoneOrNull(one) is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(other) is { } second
            && Compared.All(instant => zone.GetUtcOffset(instant) == second.GetUtcOffset(instant)));
}
