using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>"friday", "next monday", "tuesday week", "the friday after next". A day named on that day is the one a week later.</summary>
internal static class Weekdays
{
    private const int LastHour = 12;

    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, LocalDate today)
    {
        var lead = talk[at].Word is Word.Next or Word.This or Word.Last or Word.Following ? talk[at].Word : Word.None;
        var name = lead == Word.None ? at : at + 1;
        if (lead == Word.This && talk[name].IsAny(Word.This, Word.Next))
            name++;
        if (!talk[name].Is(Word.Weekday) || IsOtherWord(talk, name))
            return null;
        var weekday = (IsoDayOfWeek)talk[name].Value;
        var next = name + 1;
        var inWeek = today.PlusDays(talk[name].Value - (int)today.DayOfWeek);
        if (lead == Word.Last)
            return talk[next].IsAny(Word.Of, Word.In) ? null : (DateSaid.Over, next);
        if (Numbers.At(talk, next) is var (weeks, unit) && talk[unit].Is(Word.Weeks))
            return (new DateSaid(today.Next(weekday).PlusWeeks(weeks)), unit + 1);
        // "in two tuesdays" counts days.
        if (talk[at - 1].IsAny(Word.Figure, Word.Cardinal) && talk.Text(name).EndsWith("days", StringComparison.Ordinal))
            return (new DateSaid(today) { Flaw = UnclearReason.Unsure }, next);
        if (talk[next].Is(Word.Ago))
            return (DateSaid.Over, next + 1);
        if (talk[next].Is(Word.Fortnight))
            return (new DateSaid(today.Next(weekday).PlusWeeks(2)), next + 1);
        if (lead == Word.Following || (talk[next].Is(Word.FromNow) && talk.Text(next) == "from"))
            return (new DateSaid(today) { Flaw = UnclearReason.Unsure }, next);
        if (talk[next].Is(Word.AfterNext))
            return (new DateSaid(inWeek.PlusWeeks(2)), next + 1);
        if (talk[next].Is(Word.Weeks))
            return (new DateSaid(today.Next(weekday).PlusWeeks(1)), next + 1);
        if (talk[next].Is(Word.In) && talk[next + 1].Is(Word.A) && talk[next + 2].Is(Word.Weeks))
            return (new DateSaid(today.Next(weekday).PlusWeeks(1)), next + 3);
        if (lead == Word.Next)
            return (new DateSaid(inWeek.PlusWeeks(1)), next);
        var day = new DateSaid(today.Next(weekday), Weekday: lead == Word.None ? weekday : null);
        return WithFigure(talk, next, day, today);
    }

    /// <summary>"friday 19" is the 19th; "friday 3" is the 3rd as well as three o'clock when friday is the 3rd.</summary>
    private static (DateSaid, int) WithFigure(TimeTalk talk, int at, DateSaid day, LocalDate today)
    {
        if (talk[at] is not { Word: Word.Figure, Digits: <= 2 } figure || !IsDayEnd(talk, at + 1, figure.Value))
            return (day, at);
        if (figure.Value <= LastHour)
            return figure.Value != day.From.Day ? (day, at) : talk[at + 1].Is(Word.At) ? (day, at + 1)
                : (day with { Flaw = UnclearReason.Several }, at + 1);
        var month = figure.Value >= today.Day ? today : today.With(DateAdjusters.StartOfMonth).PlusMonths(1);
        return figure.Value <= month.Calendar.GetDaysInMonth(month.Year, month.Month)
            && new LocalDate(month.Year, month.Month, figure.Value) is var dated && dated.DayOfWeek == day.From.DayOfWeek
            ? (new DateSaid(dated), at + 1)
            : (DateSaid.Contradiction, at + 1);
    }

    private static bool IsDayEnd(TimeTalk talk, int at, int figure) => talk[at].Word switch
    {
        Word.None or Word.Tail or Word.Comma or Word.At or Word.Question or Word.Stop => true,
        Word.Half or Word.Quarter or Word.Part => figure > LastHour,
        Word.Dash or Word.To or Word.Until or Word.Or or Word.And => figure > LastHour && !talk[at + 1].IsAny(Word.Figure, Word.Cardinal),
        _ => false,
    };

    /// <summary>"the sun", "i sat".</summary>
    private static bool IsOtherWord(TimeTalk talk, int at) =>
        (talk.Text(at) == "sun" && talk[at - 1].IsAny(Word.The, Word.A)) || (talk.Text(at) == "sat" && talk.Text(at - 1) is "i" or "we");
}
