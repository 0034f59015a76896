using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.BackOffice.Look;

/// <summary>Moments as staff read them, in the studio's zone. One is made for each page, so that a page speaks of one now.</summary>
public sealed class StudioTimes(DateTimeZone zone, Instant now)
{
    private static readonly LocalTimePattern ClockPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern DayMonth = LocalDatePattern.CreateWithInvariantCulture("d MMM");
    private static readonly LocalDatePattern DayMonthYear = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM");
    private static readonly LocalDatePattern ShortDay = LocalDatePattern.CreateWithInvariantCulture("ddd d MMMM");
    private static readonly LocalDatePattern Weekday = LocalDatePattern.CreateWithInvariantCulture("ddd");

    private const int DaysByName = 6;

    public Instant Now => now;

    public DateTimeZone Zone => zone;

    public LocalDate Today => DateOf(now);

    /// <summary>"London"</summary>
    public string City => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public LocalDate DateOf(Instant at) => at.InZone(zone).Date;

    /// <summary>"14:02"</summary>
    public string Clock(Instant at) => ClockPattern.Format(at.InZone(zone).TimeOfDay);

    /// <summary>For a list: "14:02" today, "Yesterday", "Tue" within the week, else "3 Mar".</summary>
    public string Brief(Instant at)
    {
        var date = DateOf(at);
        var days = Period.DaysBetween(date, Today);
        return days switch
        {
            0 => Clock(at),
            1 => "Yesterday",
            > 0 and <= DaysByName => Weekday.Format(date),
            _ => date.Year == Today.Year ? DayMonth.Format(date) : DayMonthYear.Format(date),
        };
    }

    /// <summary>For a sentence: "today 14:02", "Tue 14:02", "3 Mar 14:02".</summary>
    public string Near(Instant at)
    {
        var date = DateOf(at);
        var days = Period.DaysBetween(Today, date);
        var day = days switch
        {
            0 => "today",
            -1 => "yesterday",
            1 => "tomorrow",
            >= -DaysByName and <= DaysByName => Weekday.Format(date),
            _ => date.Year == Today.Year ? DayMonth.Format(date) : DayMonthYear.Format(date),
        };
        return $"{day} {Clock(at)}";
    }

    /// <summary>"Tue 3 March, 11:00 (London)"; the year is said when it is another one.</summary>
    public string Full(Instant at) => $"{DayAndYear(DateOf(at))}, {Clock(at)} ({City})";

    /// <summary>"Tue 3 March, 11:00–14:00 (London)"</summary>
    public string Span(Instant from, Instant to) => DateOf(from) == DateOf(to)
        ? $"{DayAndYear(DateOf(from))}, {Clock(from)}–{Clock(to)} ({City})"
        : $"{DayAndYear(DateOf(from))}, {Clock(from)} – {DayAndYear(DateOf(to))}, {Clock(to)} ({City})";

    /// <summary>A day divider: "Today", "Yesterday", "Tuesday 3 March".</summary>
    public string Divider(LocalDate date) => Period.DaysBetween(date, Today) switch
    {
        0 => "Today",
        1 => "Yesterday",
        _ => date.Year == Today.Year ? LongDay.Format(date) : $"{LongDay.Format(date)} {date.Year}",
    };

    /// <summary>Machine-readable, for the datetime attribute.</summary>
    public static string Iso(Instant at) => InstantPattern.ExtendedIso.Format(at);

    /// <summary>"3 h 10 min", "12 min", "2 days". Never seconds: what runs down does not run.</summary>
    public static string Length(Duration length)
    {
        var minutes = Math.Max(0, (long)length.TotalMinutes);
        return minutes switch
        {
            < 1 => "under a minute",
            < 60 => $"{minutes} min",
            < 24 * 60 when minutes % 60 == 0 => $"{minutes / 60} h",
            < 24 * 60 => $"{minutes / 60} h {minutes % 60} min",
            < 48 * 60 => "1 day",
            _ => string.Create(CultureInfo.InvariantCulture, $"{minutes / (24 * 60)} days"),
        };
    }

    private string DayAndYear(LocalDate date) => date.Year == Today.Year ? ShortDay.Format(date) : $"{ShortDay.Format(date)} {date.Year}";
}
