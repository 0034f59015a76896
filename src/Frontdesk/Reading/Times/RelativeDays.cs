using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Days counted from today or from another day: "tomorrow week", "in ten days", "a fortnight on saturday", "three days after
/// the 5th".</summary>
internal static class RelativeDays
{
    private const int MostAhead = 400;

    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, ReadingContext context)
    {
        var today = context.Now.Date;
        if (Named(talk, at, today) is { } named)
            return named;
        switch (talk[at].Word)
        {
            case Word.Days when talk[at + 1].Is(Word.After) && talk[at + 2].Is(Word.Tomorrow):
                return (new DateSaid(today.PlusDays(2)), at + 3);
            case Word.Days when talk[at + 1].IsAny(Word.After, Word.Before):
                return Shifted(talk, at + 1, talk[at + 1].Is(Word.After) ? Period.FromDays(1)
                    : Period.FromDays(-1), context) ?? Unnamed(talk, at, today);
            case Word.Weeks when talk[at + 1].IsAny(Word.Today, Word.Tomorrow):
                return Shifted(talk, at, Period.FromWeeks(1), context);
            case Word.Weeks when talk[at + 1].Is(Word.After):
                return Unnamed(talk, at, today);
            case Word.In:
                return Counted(talk, at + 1, true, context);
            default:
                return Counted(talk, at, false, context);
        }
    }

    /// <summary>"today", "tomorrow week", "yesterday".</summary>
    public static (DateSaid Said, int Next)? Named(TimeTalk talk, int at, LocalDate today) => talk[at].Word switch
    {
        Word.Yesterday => (DateSaid.Over, at + 1),
        Word.Today => WeekOn(talk, at + 1, today),
        Word.Tomorrow => WeekOn(talk, at + 1, today.PlusDays(1)),
        _ => null,
    };

    /// <summary>"the day after": after which is asked.</summary>
    private static (DateSaid, int)? Unnamed(TimeTalk talk, int at, LocalDate today) =>
        talk[at + 2].Word is Word.None or Word.Comma or Word.Tail or Word.Stop or Word.Question or Word.At or Word.But
        ? (new DateSaid(today) { Flaw = UnclearReason.Unsure }, at + 2)
        : null;

    /// <summary>"tomorrow week": seven days on.</summary>
    private static (DateSaid, int) WeekOn(TimeTalk talk, int next, LocalDate day) =>
        talk[next].Is(Word.Weeks) ? (new DateSaid(day.PlusWeeks(1)), next + 1)
        : talk[next].Is(Word.Fortnight) ? (new DateSaid(day.PlusWeeks(2)), next + 1)
        : (new DateSaid(day), next);

    private static (DateSaid, int)? Counted(TimeTalk talk, int at, bool led, ReadingContext context)
    {
        var (count, unit) = Numbers.CountAt(talk, at) is var (said, next) ? (said, next) : (1, at);
        if (unit == at && !talk[at].Is(Word.Fortnight) || count is < 1 or > MostAhead || Length(talk[unit].Word, count) is not { } length)
            return null;
        var after = unit + 1;
        // "1 month 21 days later" is told in two lengths.
        if (talk[at - 1].IsAny(Word.Months, Word.Years, Word.Weeks))
            return (new DateSaid(context.Now.Date) { Flaw = UnclearReason.Unsure }, after);
        if (talk[after].Is(Word.Ago))
            return (DateSaid.Over, after + 1);
        // "in a week or two" names no day.
        if (talk[after].Is(Word.Or) && Numbers.At(talk, after + 1) is not null)
            return (new DateSaid(context.Now.Date) { Flaw = UnclearReason.Unsure }, after + 2);
        if (talk[after].IsAny(Word.From, Word.After, Word.Before))
            return Shifted(talk, after, talk[after].Is(Word.Before) ? Negative(talk[unit].Word, count) : length, context);
        if (!talk[unit].Is(Word.Days) && (talk[after].Is(Word.On) ? after + 1 : after) is var anchor && IsAnchor(talk, anchor))
            return Shifted(talk, anchor - 1, length, context);
        if (talk[after].Is(Word.FromNow))
            return (new DateSaid(context.Now.Date + length), after + 1);
        return led ? (new DateSaid(context.Now.Date + length), after) : null;
    }

    private static (DateSaid, int)? Shifted(TimeTalk talk, int before, Period by, ReadingContext context) =>
        DateGrammar.Anchor(talk, before + 1, context) is var (day, next) && day.To is null
            ? (day.Flaw is null ? new DateSaid(day.From + by) { Flaw = day.From + by < context.Now.Date ? UnclearReason.Past : null }
            : day, next)
            : null;

    private static bool IsAnchor(TimeTalk talk, int at) => talk[at].IsAny(Word.Today, Word.Tomorrow, Word.Weekday);

    private static Period? Length(Word unit, int count) => unit switch
    {
        Word.Days => Period.FromDays(count),
        Word.Weeks => Period.FromWeeks(count),
        Word.Fortnight => Period.FromWeeks(2 * count),
        Word.Months => Period.FromMonths(count),
        _ => null,
    };

    private static Period Negative(Word unit, int count) => Length(unit, -count) ?? Period.Zero;
}
