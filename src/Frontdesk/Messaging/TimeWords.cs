using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Messaging;

/// <summary>Times as people read them, always with the place whose clock is meant.</summary>
public static class TimeWords
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMMM");
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Tue 3 March, 11:00 (London)</summary>
    public static string Moment(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return $"{Day.Format(local.Date)}, {Hour.Format(local.TimeOfDay)} ({Place(zone)})";
    }

    /// <summary>Tue 3 March, 11:00–14:00 (London); both days when it runs past midnight.</summary>
    public static string Span(Instant start, Instant end, DateTimeZone zone)
    {
        var from = start.InZone(zone).LocalDateTime;
        var to = end.InZone(zone).LocalDateTime;
        var starts = $"{Day.Format(from.Date)}, {Hour.Format(from.TimeOfDay)}";
        return from.Date == to.Date
            ? $"{starts}–{Hour.Format(to.TimeOfDay)} ({Place(zone)})"
            : $"{starts} – {Day.Format(to.Date)}, {Hour.Format(to.TimeOfDay)} ({Place(zone)})";
    }

    /// <summary>3–7 March, or 28 February – 3 March, or 5 March for one day.</summary>
    public static string Days(LocalDate from, LocalDate to)
    {
        var month = LocalDatePattern.CreateWithInvariantCulture("d MMMM");
        if (from == to)
            return month.Format(from);
        return from.Month == to.Month && from.Year == to.Year
            ? $"{from.Day}–{month.Format(to)}"
            : $"{month.Format(from)} – {month.Format(to)}";
    }

    private static string Place(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
