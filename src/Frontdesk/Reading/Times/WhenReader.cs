using Frontdesk.Reading.Text;
using NodaTime;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Times;

/// <summary>Reads a day, a time, or a span of either; only what was said is filled in.</summary>
public static class WhenReader
{
    public static Reading<WhenRead> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<WhenRead> Of(string text, ReadingContext context)
    {
        var tokens = Tokens.Of(text).WithoutManners();
        if (tokens.Count == 0)
            return Unclear<WhenRead>(UnclearReason.Nothing);
        var said = WhenSaid.In(tokens, context);
        if (said.IsEmpty)
            return Unclear<WhenRead>(UnclearReason.NoMatch);
        if (said.Dates.Any(date => date.Impossible) || said.Times.Any(time => time.Impossible))
            return Unclear<WhenRead>(UnclearReason.Impossible);
        var dates = said.Dates.Select(date => (date.From, date.To)).Distinct().ToArray();
        var times = said.Times.Select(time => TimeGrammar.Settled(time, null)).Distinct().ToArray();
        if (dates.Length > 1 || times.Length > 1)
            return Unclear<WhenRead>(UnclearReason.Several);
        var (day, dayTo) = dates.Length == 1 ? (dates[0].From, dates[0].To) : ((LocalDate?)null, (LocalDate?)null);
        var (time, timeTo) = times.Length == 1 ? Bounds(times[0]) : (null, null);
        if (day == context.Now.Date && dayTo is null && (timeTo ?? time) is { } latest && latest <= context.Now.TimeOfDay)
            return Unclear<WhenRead>(UnclearReason.Impossible);
        return Understood(new WhenRead(day, time, dayTo, timeTo), Rule(day, time), tokens.Span(said.Where.From, said.Where.To));
    }

    private static (LocalTime?, LocalTime?) Bounds(TimeSaid time) =>
        time.Bound == TimeBound.Before ? (null, time.At) : (time.At, time.To);

    private static string Rule(LocalDate? day, LocalTime? time) => day is null ? "time" : time is null ? "date" : "date_and_time";
}
