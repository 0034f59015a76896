using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>"this week", "next weekend", "next month", "the week after next".</summary>
internal static class Periods
{
    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, LocalDate today)
    {
        // "early next week" is some days of it: which ones is asked.
        if (talk[at].Word is Word.Early or Word.Mid or Word.Late)
        {
            var inner = talk[at + 1].Word is Word.Dash or Word.The or Word.Of or Word.In ? at + 2 : at + 1;
            if (talk[inner].Word is Word.Early or Word.Mid or Word.Late)
                return null;
            return At(talk, inner, today) is var (part, end) && part.To is not null
                ? (part with { Flaw = part.Flaw ?? UnclearReason.Unsure }, end)
                : talk[inner].Is(Word.Weeks) ? (new DateSaid(today) { Flaw = UnclearReason.Unsure }, inner + 1)
                : null;
        }

        // "this time next week"
        if (talk[at].Is(Word.This) && talk.Text(at + 1) == "time" && talk[at + 2].Is(Word.Next) && talk[at + 3].Is(Word.Weeks))
            return (new DateSaid(today.PlusWeeks(1)), at + 4);
        var lead = talk[at].Word is Word.Next or Word.This or Word.Last or Word.Following ? talk[at].Word : Word.None;
        var noun = lead == Word.None ? at : at + 1;
        if (talk[noun].Word is not (Word.Weeks or Word.Weekend or Word.Months or Word.Years))
            return null;
        if (lead == Word.Last)
            return (DateSaid.Over, noun + 1);
        var ahead = lead == Word.Next ? 1 : lead == Word.This ? 0 : -1;
        var next = noun + 1;
        if (talk[next].Is(Word.AfterNext))
            (ahead, next) = (2, next + 1);
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        switch (talk[noun].Word)
        {
            case Word.Weekend:
                var saturday = monday.PlusWeeks(Math.Max(ahead, 0)).PlusDays(5);
                return (DateSaid.Between(saturday, saturday.PlusDays(1), today), next);
            case Word.Weeks when ahead >= 0:
                return (DateSaid.Between(monday.PlusWeeks(ahead), monday.PlusWeeks(ahead).PlusDays(6), today), next);
            case Word.Months when ahead >= 0:
                return (MonthParts.Whole(new LocalDate(today.Year, today.Month, 1).PlusMonths(ahead), today), next);
            case Word.Years when ahead >= 0:
                return (new DateSaid(today) { Flaw = UnclearReason.Unsure }, next);
            default:
                return null;
        }
    }
}
