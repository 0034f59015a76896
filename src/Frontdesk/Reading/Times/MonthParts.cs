using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>"in march", "early october", "mid next month", "first monday of june", "last friday in may", "week commencing the
/// 12th".</summary>
internal static class MonthParts
{
    private const int EarlyDays = 10;
    private const int LateFirst = 21;

    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, LocalDate today) => talk[at].Word switch
    {
        Word.Early or Word.Mid or Word.Late => Third(talk, at, today),
        Word.Ordinal or Word.Figure or Word.Last => NthWeekday(talk, at, today),
        Word.WeekOf => WeekHolding(talk, at + 1, today),
        Word.Month or Word.In => Named(talk, talk[at].Is(Word.In) ? at + 1 : at, today) is var (first, next)
            ? (Whole(first, today), next) : null,
        _ => null,
    };

    public static DateSaid Whole(LocalDate first, LocalDate today) => DateSaid.Between(first, first.PlusMonths(1).PlusDays(-1), today);

    private static (DateSaid, int)? Third(TimeTalk talk, int at, LocalDate today)
    {
        var name = talk[at + 1].Word is Word.Of or Word.Dash or Word.In ? at + 2 : at + 1;
        if (MonthAt(talk, name, today) is not var (first, next))
            return null;
        var (from, to) = talk[at].Word switch
        {
            Word.Early => (first, first.PlusDays(EarlyDays - 1)),
            Word.Mid => (first.PlusDays(EarlyDays), first.PlusDays(LateFirst - 2)),
            _ => (first.PlusDays(LateFirst - 1), first.PlusMonths(1).PlusDays(-1)),
        };
        return (DateSaid.Between(from, to, today), next);
    }

    private static (DateSaid, int)? NthWeekday(TimeTalk talk, int at, LocalDate today)
    {
        var (count, name) = talk[at].Is(Word.Last) ? (0, at + 1) : Numbers.OrdinalAt(talk, at) is var (nth, after)
            && nth is >= 1 and <= 5 ? (nth, after) : (-1, at);
        if (count >= 0 && talk[name].Is(Word.WeekOf) && MonthAt(talk, name + 1, today) is var (weeks, end))
            return (Whole(weeks, today) with { Flaw = UnclearReason.Unsure }, end);
        if (count < 0 || !talk[name].IsAny(Word.Weekday, Word.Weeks, Word.Weekend) || !talk[name + 1].IsAny(Word.Of, Word.In)
            || MonthAt(talk, talk[name + 2].Is(Word.The) ? name + 3 : name + 2, today) is not var (first, next))
            return null;
        if (!talk[name].Is(Word.Weekday))
            return (Whole(first, today) with { Flaw = UnclearReason.Unsure }, next);
        var weekday = (IsoDayOfWeek)talk[name].Value;
        var day = count == 0 ? first.PlusMonths(1).Previous(weekday) : first.PlusDays(-1).Next(weekday).PlusWeeks(count - 1);
        return (day.Month == first.Month ? DateSaid.On(day, today) : DateSaid.Impossible, next);
    }

    private static (DateSaid, int)? WeekHolding(TimeTalk talk, int at, LocalDate today)
    {
        if ((CalendarGrammar.At(talk, at, today, "") ?? CalendarGrammar.DayAlone(talk, at, today)) is not var (day, next))
            return null;
        var monday = day.From.PlusDays(1 - (int)day.From.DayOfWeek);
        return (day.Flaw is null ? DateSaid.Between(monday, monday.PlusDays(6), today) : day, next);
    }

    /// <summary>The first of a month that is named or counted from this one.</summary>
    private static (LocalDate First, int Next)? MonthAt(TimeTalk talk, int at, LocalDate today)
    {
        if (talk[at].IsAny(Word.Next, Word.This, Word.The) && talk[at + 1].Is(Word.Months))
            return (new LocalDate(today.Year, today.Month, 1).PlusMonths(talk[at].Is(Word.Next) ? 1 : 0), at + 2);
        if (talk[at].Is(Word.Months))
            return (new LocalDate(today.Year, today.Month, 1), at + 1);
        return Named(talk, at, today, true);
    }

    private static (LocalDate First, int Next)? Named(TimeTalk talk, int at, LocalDate today, bool led = false)
    {
        var next = talk[at].IsAny(Word.Next, Word.This) && talk[at + 1].Is(Word.Month) ? 1 : 0;
        var name = at + next;
        if (!talk[name].Is(Word.Month) || (!led && next == 0 && !IsMonthPlace(talk, name)))
            return null;
        var month = talk[name].Value;
        var year = talk[name + 1] is { Word: Word.Figure, Digits: 4, Value: > 1900 and < 2200 } said ? said.Value : 0;
        var first = new LocalDate(year > 0 ? year : month < today.Month ? today.Year + 1 : today.Year, month, 1);
        return (first, name + (year > 0 ? 2 : 1));
    }

    /// <summary>"may" and "march" are words as well: a month only after a preposition, between months, or alone.</summary>
    private static bool IsMonthPlace(TimeTalk talk, int at) =>
        talk.Text(at) is not ("may" or "mar" or "march" or "dec" or "jan")
            || (at == 0 && talk[1].Word is Word.None or Word.Tail or Word.Question or Word.Or or Word.Stop)
        || talk[at - 1].Word is Word.In or Word.Of or Word.By or Word.Until or Word.Next or Word.This or Word.To or Word.Or or Word.And
        or Word.Dash or Word.From;
}
