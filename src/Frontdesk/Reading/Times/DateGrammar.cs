using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Days in words and figures, seen from the studio's today. A week is Monday to Sunday.</summary>
internal static class DateGrammar
{
    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, ReadingContext context)
    {
        if (BoundAt(talk, at) is { } bound && Plain(talk, SkipLead(talk, at + 1), context) is var (edge, end) && !IsClock(talk, end))
            return (edge.To is not null && bound == Bound.From ? edge : edge with { Bound = bound }, end);
        return Plain(talk, at, context);
    }

    /// <summary>The day that another is counted from: itself not counted, so that no chain is followed.</summary>
    public static (DateSaid Said, int Next)? Anchor(TimeTalk talk, int at, ReadingContext context) => Plain(talk, at, context, anchor: true);

    private static (DateSaid Said, int Next)? Plain(TimeTalk talk, int at, ReadingContext context, bool anchor = false)
    {
        var today = context.Now.Date;
        switch (talk[at].Word)
        {
            case Word.The:
                return MonthParts.At(talk, at + 1, today) ?? CalendarGrammar.At(talk, at + 1, today,
                    context.Country) ?? CalendarGrammar.DayAlone(talk, at, today)
                    ?? (talk[at + 1].Is(Word.The) ? null : Plain(talk, at + 1, context, anchor));
            case Word.Other or Word.None:
                return null;
            case Word.Figure or Word.Decimal or Word.Cardinal or Word.Ordinal:
                return Relative(talk, at, context, anchor) ?? CalendarGrammar.At(talk, at, today, context.Country) ?? MonthParts.At(talk,
                    at, today)
                    ?? CalendarGrammar.DayAlone(talk, at, today);
            case Word.Month:
                return CalendarGrammar.At(talk, at, today, context.Country) ?? MonthParts.At(talk, at, today);
            case Word.SomeDays:
                return (new DateSaid(today) { Flaw = UnclearReason.Unsure }, at + 1);
            case Word.Feast:
                return Holidays.At(talk, at, today);
            default:
                return Relative(talk, at, context, anchor) ?? Weekdays.At(talk, at, today) ?? MonthParts.At(talk, at,
                    today) ?? Periods.At(talk, at, today);
        }
    }

    private static (DateSaid Said, int Next)? Relative(TimeTalk talk, int at, ReadingContext context, bool anchor) =>
        anchor ? RelativeDays.Named(talk, at, context.Now.Date) : RelativeDays.At(talk, at, context);

    private static Bound? BoundAt(TimeTalk talk, int at) => talk[at].Word switch
    {
        Word.Before => Bound.Before,
        Word.After => Bound.After,
        Word.From => Bound.From,
        Word.By or Word.Until => Bound.By,
        _ => null,
    };

    private static int SkipLead(TimeTalk talk, int at) => talk[at].Is(Word.On) ? at + 1 : at;

    /// <summary>"after 9:30" and "before 10.30." are clock times.</summary>
    private static bool IsClock(TimeTalk talk, int at) => talk[at].Word is Word.Am or Word.Pm or Word.Colon or Word.Oclock;
}
