using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Reading.Times;

/// <summary>Readings as canonical text: "2026-06-18 to 2026-06-20 from 15:00 to 17:00".</summary>
internal static class WhenText
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Of(WhenRead read)
    {
        if (read.Accepted || read.Declined)
            return read.Accepted ? "yes" : "no";
        return $"{Days(read)} {Hours(read)}".Trim();
    }

    private static string Days(WhenRead read) => read switch
    {
        { Date: { } from, DateTo: { } to } => $"{Day(from)} to {Day(to)}",
        { Date: { } day } => Day(day),
        _ => "",
    };

    private static string Hours(WhenRead read) => read switch
    {
        { Time: { } from, TimeTo: { } to } => $"from {Clock.Format(from)} to {Clock.Format(to)}",
        { Time: { } hour } => $"at {Clock.Format(hour)}",
        { TimeTo: { } latest } => $"before {Clock.Format(latest)}",
        _ => "",
    };

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
