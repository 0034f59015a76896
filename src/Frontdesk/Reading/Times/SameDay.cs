using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>One day told in two ways: "wednesday the 24th", "tomorrow, thursday", "friday next week".</summary>
internal static class SameDay
{
    private const int DaysAWeek = 7;
    private const int FarDays = 300;

    public static void Add(List<DateSaid> dates, DateSaid date, bool adjacent)
    {
        if (dates.Count > 0 && Joined(dates[^1], date, adjacent) is { } one)
            dates[^1] = one;
        else
            dates.Add(date);
    }

    private static DateSaid? Joined(DateSaid first, DateSaid second, bool adjacent)
    {
        if (first == second)
            return first;
        if (first.Flaw is not null || second.Flaw is not null || second.Bound != Bound.None)
            return null;
        // "from sunday 10 july"
        if (first.Bound != Bound.None)
            return adjacent && Joined(first with { Bound = Bound.None }, second, true) is { } edge ? edge with { Bound = first.Bound }
                : null;
        if (first.To is null && second.To is null)
            return OneDay(first, second, adjacent);
        if (first.To is not null && second.To is not null)
            return null;
        return first.To is null ? Within(first, second) : Within(second, first);
    }

    private static DateSaid? OneDay(DateSaid first, DateSaid second, bool adjacent)
    {
        if (first.From == second.From)
            return first.Weekday is null ? first with { DayOfMonth = null } : second with { DayOfMonth = null };
        var (name, day) = first.Weekday is not null ? (first, second) : (second, first);
        // "tuesday 4/5" of a day nearly a year ahead is more likely two hours, or a slip.
        if (name.Weekday is not null && day.Weekday is null && Period.DaysBetween(name.From, day.From) > FarDays)
            return day with { Flaw = UnclearReason.Unsure };
        if (name.Weekday is { } weekday && day.Weekday is null)
            return day.From.DayOfWeek == weekday ? day with { DayOfMonth = null } : adjacent ? DateSaid.Contradiction : null;
        return adjacent && (first.DayOfMonth is not null || second.DayOfMonth is not null) && first.Weekday is null
            && second.Weekday is null && first.DayOfMonth != second.DayOfMonth
            && !(first.DayOfMonth is not null && second.DayOfMonth is not null)
            ? DateSaid.Contradiction
            : null;
    }

    /// <summary>"mon to wed next week": two days and what lies between.</summary>
    public static DateSaid Spread(DateSaid first, DateSaid last, LocalDate today)
    {
        if (first.Flaw is not null || last.Flaw is not null)
            return first.Flaw is null ? last : first;
        var end = last.To ?? last.From;
        var start = first.From;
        if (first.Weekday is { } named && last.Weekday is null)
            start = end.PlusDays(1).Previous(named);
        else if (first.DayOfMonth is { } day && last.DayOfMonth is null && last.Weekday is null && day <= end.Day)
            start = end.PlusDays(day - end.Day);
        if (last.Weekday is { } weekday && end <= start)
            end = start.Next(weekday);
        if (last.DayOfMonth is not null && end < start)
            end = end.PlusMonths(1);
        return end < start ? DateSaid.Contradiction : new DateSaid(start, end) { Flaw = start < today ? UnclearReason.Past : null };
    }

    private static DateSaid? Within(DateSaid day, DateSaid period)
    {
        // "next month on the 20th"
        if (day is { DayOfMonth: { } number, Weekday: null } && (day.From < period.From || day.From > period.To))
        {
            for (var month = 0; month < 2; month++)
            {
                var first = period.From.With(DateAdjusters.StartOfMonth).PlusMonths(month);
                if (number <= first.Calendar.GetDaysInMonth(first.Year, first.Month) && first.PlusDays(number - 1) is var told
                    && told >= period.From && told <= period.To)
                    return new DateSaid(told);
            }
        }

        if (day.Weekday is not { } weekday)
            return day.From >= period.From && day.From <= period.To ? day with { DayOfMonth = null } : DateSaid.Contradiction;
        if (Period.DaysBetween(period.From, period.To!.Value) >= DaysAWeek)
            return period with { Flaw = UnclearReason.Several };
        var named = period.From.PlusDays(-1).Next(weekday);
        return named <= period.To ? new DateSaid(named) : DateSaid.Contradiction;
    }
}
