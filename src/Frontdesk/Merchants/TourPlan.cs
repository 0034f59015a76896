using NodaTime;

namespace Frontdesk.Merchants;

/// <summary>Where the artist works and when.</summary>
public static class TourPlan
{
    /// <summary>The stop in this city that has not ended; null when there is none.</summary>
    public static TourStop? StopIn(this Studio studio, string city, LocalDate today) =>
        studio.TourStops.FirstOrDefault(s => Same(s.City, city) && s.StillOn(today));

    /// <summary>What to offer instead of <paramref name="city"/>: the soonest dated stop, in the client's country first; else
    /// home.</summary>
    public static TourStop? Instead(this Studio studio, string city, string? country, LocalDate today) =>
        studio.TourStops
            .Where(s => !Same(s.City, city) && s.StillOn(today))
            .OrderByDescending(s => country is not null && Same(s.Country, country))
            .ThenBy(s => s.From is null)
            .ThenBy(s => s.From)
            .FirstOrDefault();

    private static bool StillOn(this TourStop stop, LocalDate today) => stop.To is null || stop.To >= today;

    private static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
