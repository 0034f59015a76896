using Frontdesk.Reading.Text;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Dates by number: "18 june", "june 18th 2026", "19/6", "2026-06-19", "the 21st", "18-20 june", "sometime in july".</summary>
internal static class CalendarGrammar
{
    private static readonly string[] MonthFirst = ["US"];

    public static (DateSaid Said, int Next)? At(Tokens tokens, int at, LocalDate today, string country) =>
        Slashed(tokens, at, today, country) ?? DayMonth(tokens, at, today) ?? MonthDay(tokens, at, today) ?? DayAlone(tokens, at, today);

    private static (DateSaid, int)? Slashed(Tokens tokens, int at, LocalDate today, string country)
    {
        if (!tokens[at].IsPlainNumber)
            return Dotted(tokens, at, today);
        if (!tokens[at + 1].IsAny("/", "-", ".") || !tokens[at + 1].Glued || tokens[at + 2] is not { IsPlainNumber: true, Glued: true })
            return null;
        var mark = tokens[at + 1].Text;
        var third = tokens[at + 3].Is(mark) && tokens[at + 3].Glued && tokens[at + 4] is { IsPlainNumber: true, Glued: true } ? tokens[at + 4] : Token.Nothing;
        var (one, two) = (tokens[at].Value, tokens[at + 2].Value);
        if (tokens[at].Text.Length == 4 && third.IsNumber)
            return (On((int)one, two, third.Value, today), at + 5);
        if (!third.IsNumber && (mark != "/" || tokens[at + 3].IsAny("inch", "inches", "\"", "cm")))
            return null;
        var (day, month) = MonthFirst.Contains(country) ? (two, one) : (one, two);
        if (month > 12 && day <= 12)
            (day, month) = (month, day);
        if (!third.IsNumber)
            return (On(null, month, day, today), at + 3);
        var year = third.Text.Length == 2 ? 2000 + (int)third.Value : third.Value is > 1900 and < 2200 ? (int)third.Value : 0;
        return (On(year, month, day, today), at + 5);
    }

    /// <summary>"19.06." is written with a point in much of Europe; with one only it is a time or a price.</summary>
    private static (DateSaid, int)? Dotted(Tokens tokens, int at, LocalDate today)
    {
        if (!tokens[at].IsNumber || !tokens[at + 1].Is(".") || !tokens[at + 1].Glued)
            return null;
        var parts = tokens[at].Text.Split('.');
        return parts.Length == 2 && parts[1].Length == 2 && parts.All(part => part.Length <= 2)
            ? (On(null, decimal.Parse(parts[1]), decimal.Parse(parts[0]), today), at + 2)
            : null;
    }

    private static (DateSaid, int)? DayMonth(Tokens tokens, int at, LocalDate today)
    {
        if (DayAt(tokens, at) is not var (day, next))
            return null;
        // "18-20 june", "18th to 20th of june"
        if (tokens[next].IsAny("-", "to", "until", "till", "and") && DayAt(tokens, tokens[next + 1].Is("the") ? next + 2 : next + 1) is var (last, end)
            && MonthAfter(tokens, end) is var (shared, rest) && last > day && (!tokens[next].Is("and") || tokens[at - 1].Is("between") || tokens[at - 2].Is("between")))
        {
            var (first, second) = (On(null, shared, day, today), On(null, shared, last, today));
            return first.Impossible || second.Impossible ? (DateSaid.Never, rest) : (first with { To = second.From }, rest);
        }

        if (MonthAfter(tokens, next) is not var (month, after))
            return null;
        var year = YearAt(tokens, after);
        return (On(year, month, day, today), year is null ? after : after + 1);
    }

    private static (int Month, int Next)? MonthAfter(Tokens tokens, int at)
    {
        var name = tokens[at].Is("of") ? at + 1 : at;
        return DayNames.Month(tokens[name]) is { } month ? (month, name + 1) : null;
    }

    private static (DateSaid, int)? MonthDay(Tokens tokens, int at, LocalDate today)
    {
        var early = tokens[at].IsAny("early", "beginning", "start", "mid", "middle", "end", "late");
        var name = !early ? at : tokens[at + 1].IsAny("of", "-") ? at + 2 : at + 1;
        if (early && (tokens[name].IsAny("this", "next", "the") && tokens[name + 1].Is("month")))
            return (Third(tokens[at].Text, new LocalDate(today.Year, today.Month, 1).PlusMonths(tokens[name].Is("next") ? 1 : 0), today), name + 2);
        if (DayNames.Month(tokens[name]) is not { } month || (tokens[name].IsAny("may", "mar", "march") && !early && !IsMonthPlace(tokens, name)))
            return null;
        var dayAt = tokens[name + 1].Is("the") ? name + 2 : name + 1;
        if (!early && DayAt(tokens, dayAt) is var (day, next) && !IsClock(tokens, next))
        {
            var yearAt = tokens[next].Is(",") ? next + 1 : next;
            var year = YearAt(tokens, yearAt);
            return (On(year, month, day, today), year is null ? next : yearAt + 1);
        }

        var said = YearAt(tokens, name + 1);
        var first = new LocalDate(said ?? (month < today.Month ? today.Year + 1 : today.Year), month, 1);
        var rest = said is null ? name + 1 : name + 2;
        if (early)
            return (Third(tokens[at].Text, first, today), rest);
        var end = first.PlusMonths(1).PlusDays(-1);
        return (new DateSaid(LocalDate.Max(first, today), end, Vague: true) { Impossible = end < today }, rest);
    }

    /// <summary>"may" and "march" are words as well: a month only after a preposition, a number, or beside a day.</summary>
    private static bool IsMonthPlace(Tokens tokens, int at) =>
        at == 0 && tokens.Count <= 3 || tokens[at - 1].IsAny("in", "of", "by", "until", "till", "next", "this", "to", "or", "and", "-") || tokens[at - 1].IsNumber
        || tokens[at - 1].IsAny("early", "late", "mid") || DayAt(tokens, at + 1) is not null;

    private static bool IsClock(Tokens tokens, int at) => tokens[at].IsAny("am", "pm", ":") || tokens[at].Is("oclock");

    private static DateSaid Third(string which, LocalDate first, LocalDate today)
    {
        var end = first.PlusMonths(1).PlusDays(-1);
        var (from, to) = which switch
        {
            "early" or "beginning" or "start" => (first, first.PlusDays(9)),
            "mid" or "middle" => (first.PlusDays(10), first.PlusDays(19)),
            _ => (first.PlusDays(20), end),
        };
        return new DateSaid(LocalDate.Max(from, today), to, Vague: true) { Impossible = to < today };
    }

    /// <summary>"the 21st", "on the 9th of this month".</summary>
    private static (DateSaid, int)? DayAlone(Tokens tokens, int at, LocalDate today)
    {
        if (!tokens[at].IsPlainNumber || NumberWords.OrdinalAt(tokens, at) is not var (day, next) || day is < 1 or > 31)
            return null;
        var of = tokens[next].Is("of") ? next + 1 : next;
        if (tokens[of].IsAny("this", "next") && tokens[of + 1].Is("month"))
        {
            var month = today.PlusMonths(tokens[of].Is("next") ? 1 : 0);
            return (On(month.Year, month.Month, day, today), of + 2);
        }

        for (var ahead = 0; ahead < 3; ahead++)
        {
            var month = new LocalDate(today.Year, today.Month, 1).PlusMonths(ahead);
            if (day <= month.Calendar.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(day - 1) >= today)
                return (new DateSaid(month.PlusDays(day - 1), DayOfMonth: day), next);
        }

        return null;
    }

    private static (int Day, int Next)? DayAt(Tokens tokens, int at) =>
        NumberWords.OrdinalAt(tokens, at) is var (ordinal, next) ? (ordinal, next)
        : tokens[at].IsPlainNumber && tokens[at].Text.Length <= 2 ? (decimal.ToInt32(tokens[at].Value), at + 1)
        : null;

    private static int? YearAt(Tokens tokens, int at) =>
        tokens[at] is { IsPlainNumber: true, Text.Length: 4, Value: > 1999 and < 2200 } year ? decimal.ToInt32(year.Value) : null;

    private static DateSaid On(int? year, decimal month, decimal day, LocalDate today)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31 || year is < 1900 or > 2200)
            return DateSaid.Never;
        var (monthNumber, dayNumber) = (decimal.ToInt32(month), decimal.ToInt32(day));
        // Without a year the next such day is meant, also a 29 February.
        for (var candidate = year ?? today.Year; candidate <= (year ?? today.Year + 1); candidate++)
        {
            if (dayNumber > CalendarSystem.Iso.GetDaysInMonth(candidate, monthNumber))
                continue;
            var date = new LocalDate(candidate, monthNumber, dayNumber);
            if (date >= today)
                return new DateSaid(date);
        }

        return DateSaid.Never;
    }
}
