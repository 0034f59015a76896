using System.Globalization;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Dates by number: "18 june", "june 18th 2026", "19/6", "2026-06-19", "the 21st", "18-20 june".</summary>
internal static class CalendarGrammar
{
    /// <summary>A day without a year that was so lately is a slip, not next year's.</summary>
    private const int LatelyDays = 31;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const int LastDay = 31;
    private const string MonthFirst = "US";

    /// <summary>Where a date is written 19.6. and its last point may be left off.</summary>
    private const string PointCountries = "DE AT CH LI LU PL CZ SK HU SI HR NO DK FI IS EE LV LT RO BG RS UA TR";

    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, LocalDate today, string country) =>
        Marked(talk, at, today, country) ?? DayMonth(talk, at, today) ?? MonthDay(talk, at, today);

    /// <summary>"the 21st", "the 14", "on the 9th of this month", "the 15th day of next month".</summary>
    public static (DateSaid Said, int Next)? DayAlone(TimeTalk talk, int at, LocalDate today)
    {
        var name = talk[at].Is(Word.The) ? at + 1 : at;
        if ((Numbers.OrdinalAt(talk, name) ?? Plain(talk, name, at)) is not var (day, next) || day is < 1 or > LastDay)
            return null;
        if (talk[name].Is(Word.Ordinal) && !IsDayPlace(talk, at, day))
            return null;
        var of = talk[next].Is(Word.Days) ? next + 1 : next;
        if (talk[of].IsAny(Word.Of, Word.In) && talk[of + 1].IsAny(Word.This, Word.Next, Word.The) && talk[of + 2].Is(Word.Months))
        {
            var month = today.PlusMonths(talk[of + 1].Is(Word.Next) ? 1 : 0);
            return (On(month.Year, month.Month, day, today), of + 3);
        }

        if (talk[next].Word is Word.Counted or Word.Label or Word.Street or Word.Weeks or Word.Weekend or Word.Days or Word.Weekday
            or Word.Months || talk.Text(next) is "time" or "thing" or "one" or "attempt" or "visit" or "choice" or "birthday" or "bday"
            or "anniversary" || talk.Text(at - 1) is "my" or "our" or "her" or "his" or "their")
            return null;
        var inMonth = day >= today.Day ? today : today.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        return day > inMonth.Calendar.GetDaysInMonth(inMonth.Year, inMonth.Month)
            ? (DateSaid.Impossible, next)
            : (new DateSaid(new LocalDate(inMonth.Year, inMonth.Month, day), DayOfMonth: day), next);
    }

    public static (int Year, int Next)? YearAt(TimeTalk talk, int at)
    {
        var name = talk[at].Word is Word.Comma or Word.Of ? at + 1 : at;
        if (talk[name] is { Word: Word.Figure, Digits: 4, Value: >= FirstYear and <= LastYear } year
            && talk[name + 1].Word is not (Word.Hours or Word.H or Word.Am or Word.Pm))
            return (year.Value, name + 1);
        if (talk[at].Is(Word.Of) && talk[name] is { Word: Word.Figure, Digits: 2 } shorter)
            return (shorter.Value + (shorter.Value < 70 ? 2000 : 1900), name + 1);
        return null;
    }

    private static (int, int)? Plain(TimeTalk talk, int name, int at) =>
        (name > at || talk[at - 1] is { Word: Word.On, Value: 1 }) && talk[name] is { Word: Word.Figure, Digits: <= 2 } figure
            && !IsClock(talk, name + 1)
        && talk[name + 1].Word is Word.None or Word.Stop or Word.Comma or Word.At or Word.Tail or Word.Of or Word.Part or Word.Question
        or Word.Dot or Word.Until or Word.To or Word.Dash
            ? (figure.Value, name + 1)
            : null;

    /// <summary>"the second" may be a place in a list: by word, the first days of a month need "on" or a weekday.</summary>
    private static bool IsDayPlace(TimeTalk talk, int at, int day)
    {
        var led = talk[at].Is(Word.The);
        return day > 12 || talk[at - 1].IsAny(Word.On, Word.Weekday, Word.From, Word.Until)
            || (talk[at - 1].Is(Word.Comma) && talk[at - 2].Is(Word.Weekday)) || (led && day > 4);
    }

    private static (DateSaid, int)? Marked(TimeTalk talk, int at, LocalDate today, string country)
    {
        if (talk[at].Is(Word.Decimal))
            return Dotted(talk, at, today, country);
        if (!talk[at].IsAny(Word.Figure, Word.Month) || !talk[at + 1].IsAny(Word.Slash, Word.Dash, Word.Dot) || !talk[at + 1].Glued
            || !talk[at + 2].IsAny(Word.Figure, Word.Month) || !talk[at + 2].Glued)
            return null;
        var mark = talk[at + 1].Word;
        var full = talk[at + 3].Is(mark) && talk[at + 3].Glued && talk[at + 4] is { Word: Word.Figure or Word.Month, Glued: true };
        var (one, two, three) = (talk[at], talk[at + 2], full ? talk[at + 4] : Piece.Nothing);
        var next = full ? at + 5 : at + 3;
        if (one.Is(Word.Month) || two.Is(Word.Month) || three.Is(Word.Month))
            return Lettered(one, two, three, today) is { } lettered ? (lettered, next) : null;
        if (!full && mark != Word.Slash)
            return null;
        if (one.Digits == 4)
            return (full ? On(one.Value, two.Value, three.Value, today) : DateSaid.Impossible, next);
        if (!full && (talk[next].IsAny(Word.Counted, Word.Am, Word.Pm) || one.Digits > 2 || two.Digits > 2 || talk[at - 1].Is(Word.Slash)))
            return null;
        var (day, month) = country == MonthFirst ? (two.Value, one.Value) : (one.Value, two.Value);
        if (month > 12 && day <= 12)
            (day, month) = (month, day);
        int? year = !full ? null : three.Digits == 2 ? 2000 + three.Value : three.Value;
        return (On(year, month, day, today), next);
    }

    /// <summary>"23/Sep/2020", "2019-aug-1", "May/22".</summary>
    private static DateSaid? Lettered(Piece one, Piece two, Piece three, LocalDate today)
    {
        var month = one.Is(Word.Month) ? one : two.Is(Word.Month) ? two : three;
        var (first, last) = (one.Is(Word.Month) ? two : one, three.Is(Word.None) || three.Is(Word.Month) ? two : three);
        if (three.Is(Word.None))
            return first.Digits <= 2 ? On(null, month.Value, first.Value, today) : null;
        if (!first.Is(Word.Figure) || !last.Is(Word.Figure))
            return null;
        return first.Digits == 4 ? On(first.Value, month.Value, last.Value, today)
            : On(last.Digits == 2 ? 2000 + last.Value : last.Value, month.Value, first.Value, today);
    }

    /// <summary>"19.06." is written with a point in much of Europe; with one only it is a time or a price.</summary>
    private static (DateSaid, int)? Dotted(TimeTalk talk, int at, LocalDate today, string country)
    {
        var parts = talk.Text(at).Split('.');
        var pointed = talk[at + 1].Is(Word.Dot) && talk[at + 1].Glued && !talk[at + 2].Is(Word.None);
        if (!pointed && !((talk[at - 1].Is(Word.Weekday) || PointCountries.Contains(country, StringComparison.Ordinal))
            && parts is [_, { Length: 1 }] && !talk[at + 1].Is(Word.Counted)))
            return null;
        if (parts is [{ Length: <= 2 }, { Length: <= 2 }] && !talk[at - 1].Is(Word.Money))
            return (On(null, int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[0], CultureInfo.InvariantCulture),
                today), pointed || talk[at + 1].Is(Word.Dot) ? at + 2 : at + 1);
        return null;
    }

    private static (DateSaid, int)? DayMonth(TimeTalk talk, int at, LocalDate today)
    {
        if (DayAt(talk, at) is not var (day, next))
            return null;
        // "18-20 june", "18th to 20th of june", "11. to 15. january"
        if (talk[next] is { Word: Word.Dot, Glued: true } && talk[next + 1].IsAny(Word.Dash, Word.To, Word.Until))
            next++;
        var between = talk[next].Is(Word.And) && (talk[at - 1].Is(Word.Between) || talk[at - 2].Is(Word.Between));
        if ((between || talk[next].IsAny(Word.Dash, Word.To, Word.Until))
            && DayAt(talk, talk[next + 1].Is(Word.The) ? next + 2 : next + 1) is var (last, end)
            && MonthAfter(talk, end) is var (shared, rest))
            return Spread(YearAt(talk, rest), shared, day, last, rest, today);
        if (MonthAfter(talk, next) is not var (month, after))
            return null;
        return WithYear(talk, month, day, after, today);
    }

    private static (DateSaid, int)? MonthDay(TimeTalk talk, int at, LocalDate today)
    {
        if (!talk[at].Is(Word.Month))
            return null;
        var dayAt = talk[at + 1].IsAny(Word.The, Word.Comma) || talk[at + 1] is { Word: Word.Dot, Glued: true } ? at + 2 : at + 1;
        if (DayAt(talk, dayAt) is not var (day, next) || IsClock(talk, next) || day > LastDay)
            return null;
        if (talk[next].IsAny(Word.Dash, Word.To, Word.Until)
            && DayAt(talk, talk[next + 1].Is(Word.The) ? next + 2 : next + 1) is var (last, end) && !IsClock(talk, end) && last > day)
            return Spread(YearAt(talk, end), talk[at].Value, day, last, end, today);
        return WithYear(talk, talk[at].Value, day, next, today);
    }

    private static (DateSaid, int) WithYear(TimeTalk talk, int month, int day, int next, LocalDate today)
    {
        if (YearAt(talk, next) is var (year, end))
            return (On(year, month, day, today), end);
        // "nineteen hundred ninety three": a year in words is no year to come.
        return talk[next] is { Word: Word.Cardinal, Value: 19 or 20 }
            && (talk[next + 1].Is(Word.Cardinal) || talk.Text(next + 1) is "hundred" or "thousand")
            ? (DateSaid.Over, next + 2)
            : (On(null, month, day, today), next);
    }

    private static (DateSaid, int) Spread((int Year, int Next)? year, int month, int day, int last, int next, LocalDate today)
    {
        var (first, second) = (On(year?.Year, month, day, today), On(year?.Year, month, last, today));
        var end = year?.Next ?? next;
        if (first.Flaw is not null || second.Flaw is not null)
            return (first.Flaw is null ? second : first, end);
        return (last > day ? first with { To = second.From } : DateSaid.Impossible, end);
    }

    private static (int Month, int Next)? MonthAfter(TimeTalk talk, int at)
    {
        var name = talk[at].Is(Word.Days) ? at + 1 : at;
        name = talk[name].IsAny(Word.Of, Word.In, Word.Dash, Word.Comma) || talk[name] is { Word: Word.Dot, Glued: true } ? name + 1 : name;
        return talk[name].Is(Word.Month) ? (talk[name].Value, name + 1) : null;
    }

    private static (int Day, int Next)? DayAt(TimeTalk talk, int at) =>
        Numbers.OrdinalAt(talk, at) ?? (talk[at] is { Word: Word.Figure, Digits: > 2 } ? null : Numbers.At(talk, at));

    private static bool IsClock(TimeTalk talk, int at) => talk[at].Word is Word.Am or Word.Pm or Word.Oclock or Word.Ish
        || (talk[at].IsAny(Word.Colon, Word.H) && talk[at].Glued);

    private static DateSaid On(int? year, int month, int day, LocalDate today)
    {
        if (month is < 1 or > 12 || day is < 1 or > LastDay || year is < FirstYear or > LastYear)
            return DateSaid.Impossible;
        var ahead = month > today.Month || (month == today.Month && day >= today.Day);
        var in_ = year ?? (ahead ? today.Year : today.Year + 1);
        if (day > CalendarSystem.Iso.GetDaysInMonth(in_, month))
            return DateSaid.Impossible;
        var date = new LocalDate(in_, month, day);
        return year is null && !ahead && Period.DaysBetween(date.PlusYears(-1), today) <= LatelyDays
            ? DateSaid.On(date.PlusYears(-1), today) : DateSaid.On(date, today);
    }
}
