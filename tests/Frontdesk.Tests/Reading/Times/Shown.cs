using Frontdesk.Reading;
using Frontdesk.Reading.Times;
using NodaTime;

namespace Frontdesk.Tests.Reading.Times;

/// <summary>Readings as short text, and the studio in which the examples are read.</summary>
internal static class Shown
{
    /// <summary>Wednesday 10 June 2026, twenty past three in London.</summary>
    public static readonly ReadingContext Today = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP")
    {
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
    };

    /// <summary>Two on monday, one on wednesday, one on friday.</summary>
    public static readonly ReadingContext Offering = Today with
    {
        Offered = [new(2026, 6, 15, 10, 0), new(2026, 6, 15, 14, 0), new(2026, 6, 17, 16, 0), new(2026, 6, 19, 11, 0)],
    };

    public static string When(string text, ReadingContext? context = null) => Of(WhenReader.Read(text, context ?? Today), When);

    public static string Slot(string text, ReadingContext? context = null) => Of(SlotReader.Read(text, context ?? Offering), Slot);

    private static string When(WhenRead read)
    {
        if (read.Accepted || read.Declined)
            return read.Accepted ? "accepted" : "declined";
        var days = $"{read.Date:uuuu-MM-dd}{(read.DateTo is { } to ? $"..{to:uuuu-MM-dd}" : "")}";
        var hours = read.TimeTo is { } end ? $"{read.Time:HH:mm}-{end:HH:mm}" : $"{read.Time:HH:mm}";
        return $"{days} {hours}".Trim();
    }

    private static string Slot(SlotRead read)
    {
        if (read.Choice is { } choice)
            return $"{choice}";
        var search = read.Search == Search.Unsaid ? "" : $" {read.Search}";
        return $"none{search}{(read.Wanted is { } wanted ? $" {When(wanted)}" : "")}";
    }

    private static string Of<T>(Reading<T> reading, Func<T, string> show) => reading switch
    {
        Reading<T>.Understood understood => show(understood.Value),
        Reading<T>.Unclear unclear => $"unclear {unclear.Reason}",
        _ => throw new InvalidOperationException("A reading is understood or unclear."),
    };
}
