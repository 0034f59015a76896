using Frontdesk.Reading.Text;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Days in words and figures, seen from the studio's today. A week is Monday to Sunday.</summary>
internal static class DateGrammar
{
    public static (DateSaid Said, int Next)? At(Tokens tokens, int at, ReadingContext context)
    {
        var today = context.Now.Date;
        return Relative(tokens, at, today) ?? Period(tokens, at, today) ?? WeekdayAt(tokens, at, today)
            ?? CalendarGrammar.At(tokens, at, today, context.Country);
    }

    private static (DateSaid, int)? Relative(Tokens tokens, int at, LocalDate today)
    {
        if (tokens[at].IsAny("yesterday", "yday"))
            return (DateSaid.Never, at + 1);
        if (tokens[at].IsAny("today", "2day") || (tokens[at] is { IsNumber: true, Value: 2 } && tokens[at + 1] is { Glued: true } day && day.Is("day")))
            return (new DateSaid(today), tokens[at].IsNumber ? at + 2 : at + 1);
        if (tokens[at].Is("day") && tokens[at + 1].Is("after") && TomorrowAt(tokens, at + 2) is { } end)
            return (new DateSaid(today.PlusDays(2)), end);
        if (TomorrowAt(tokens, at) is { } next)
            return tokens[next].Is("week") ? (new DateSaid(today.PlusDays(8)), next + 1) : (new DateSaid(today.PlusDays(1)), next);
        return In(tokens, at, today) ?? Weeks(tokens, at, today);
    }

    private static int? TomorrowAt(Tokens tokens, int at)
    {
        if (DayNames.IsTomorrow(tokens[at]))
            return at + 1;
        return tokens[at] is { IsPlainNumber: true, Value: 2 } && tokens[at + 1] is { Glued: true } rest
            && rest.IsAny("moro", "morrow", "mrw", "morow", "mro", "mo", "moz") ? at + 2 : null;
    }

    /// <summary>"in ten days", "3 weeks from now", "in a month".</summary>
    private static (DateSaid, int)? In(Tokens tokens, int at, LocalDate today)
    {
        var led = tokens[at].Is("in");
        var from = led ? at + 1 : at;
        var (count, next) = tokens[from].IsAny("a", "an", "one") ? (1m, from + 1) : NumberWords.At(tokens, from) is var (said, after) ? (said, after) : (0m, from);
        if (count is < 1 or > 400 || count != decimal.Truncate(count))
            return null;
        var trailed = tokens[next + 1].IsAny("from", "later") || tokens[next + 1].Is("time");
        if (!led && !trailed)
            return null;
        var number = decimal.ToInt32(count);
        LocalDate? day = tokens[next].Text switch
        {
            "day" or "days" => today.PlusDays(number),
            "week" or "weeks" => today.PlusWeeks(number),
            "fortnight" => today.PlusWeeks(2 * number),
            "month" or "months" => today.PlusMonths(number),
            _ => null,
        };
        if (day is null)
            return null;
        var end = next + 1;
        if (tokens[end].Is("from") && tokens[end + 1].IsAny("now", "today"))
            end += 2;
        else if (tokens[end].IsAny("time", "later"))
            end++;
        return (new DateSaid(day.Value), end);
    }

    /// <summary>"a fortnight today", "a week on friday", "two weeks tomorrow", "a week from monday".</summary>
    private static (DateSaid, int)? Weeks(Tokens tokens, int at, LocalDate today)
    {
        var (count, next) = tokens[at].IsAny("a", "one") ? (1, at + 1) : tokens[at].Is("two") || tokens[at] is { IsPlainNumber: true, Value: 2 } ? (2, at + 1)
            : tokens[at].IsAny("fortnight") ? (1, at) : (0, at);
        var weeks = tokens[next].Is("fortnight") ? 2 : tokens[next].IsAny("week", "weeks") ? count : 0;
        if (count == 0 || weeks == 0)
            return null;
        var anchor = tokens[next + 1].IsAny("on", "from") ? next + 2 : next + 1;
        if (tokens[anchor].IsAny("today", "now"))
            return (new DateSaid(today.PlusWeeks(weeks)), anchor + 1);
        if (TomorrowAt(tokens, anchor) is { } end)
            return (new DateSaid(today.PlusDays(1).PlusWeeks(weeks)), end);
        return DayNames.Weekday(tokens[anchor]) is { } weekday ? (new DateSaid(today.Next(weekday).PlusWeeks(weeks)), anchor + 1) : null;
    }

    /// <summary>"this week", "next weekend", "next month", "end of july".</summary>
    private static (DateSaid, int)? Period(Tokens tokens, int at, LocalDate today)
    {
        if (tokens[at].IsAny("last", "previous") && (tokens[at + 1].IsAny("week", "month", "weekend", "year") || DayNames.Weekday(tokens[at + 1]) is not null))
            return (DateSaid.Never, at + 2);
        var ahead = tokens[at].Is("next") ? 1 : tokens[at].IsAny("this", "coming") ? 0 : -1;
        var noun = ahead >= 0 ? at + 1 : at;
        if (tokens[at].Is("this") && tokens[noun].Is("coming"))
            noun++;
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        if (tokens[noun].IsAny("weekend"))
            return (Weekend(monday.PlusWeeks(Math.Max(ahead, 0)), today), noun + 1);
        if (ahead < 0)
            return null;
        if (tokens[noun].IsAny("week", "wk"))
        {
            if (DayNames.Weekday(tokens[noun + 1]) is { } day)
                return (Checked(monday.PlusWeeks(ahead).PlusDays((int)day - 1), today), noun + 2);
            var first = ahead == 0 ? today : monday.PlusWeeks(1);
            return (new DateSaid(first, monday.PlusWeeks(ahead).PlusDays(6)), noun + 1);
        }

        if (!tokens[noun].IsAny("month"))
            return null;
        var start = new LocalDate(today.Year, today.Month, 1).PlusMonths(ahead);
        return (new DateSaid(ahead == 0 ? today : start, start.PlusMonths(1).PlusDays(-1), Vague: true), noun + 1);
    }

    private static DateSaid Weekend(LocalDate monday, LocalDate today) =>
        new(LocalDate.Max(monday.PlusDays(5), today), monday.PlusDays(6));

    /// <summary>"friday", "next monday", "monday next week", "monday week", "wed 24 june", "the saturday after".</summary>
    private static (DateSaid, int)? WeekdayAt(Tokens tokens, int at, LocalDate today)
    {
        var ahead = tokens[at].Is("next") ? 1 : tokens[at].IsAny("this", "coming") ? 0 : -1;
        var name = ahead >= 0 ? at + 1 : at;
        if (tokens[at].Is("this") && tokens[name].Is("coming"))
            name++;
        if (DayNames.Weekday(tokens[name]) is not { } weekday || (tokens[name].Is("sun") && tokens[name - 1].IsAny("the", "a")))
            return null;
        var next = name + 1;
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        if (tokens[next].IsAny("next", "this") && tokens[next + 1].IsAny("week", "wk"))
            return (Checked(monday.PlusWeeks(tokens[next].Is("next") ? 1 : 0).PlusDays((int)weekday - 1), today), next + 2);
        if (tokens[next].Is("week"))
            return (new DateSaid(today.Next(weekday).PlusWeeks(1)), next + 1);
        if (ahead == 1)
            return (new DateSaid(monday.PlusWeeks(1).PlusDays((int)weekday - 1)), next);
        return (new DateSaid(today.Next(weekday), Weekday: ahead < 0 ? weekday : null), next);
    }

    private static DateSaid Checked(LocalDate day, LocalDate today) => new(day) { Impossible = day < today };
}
