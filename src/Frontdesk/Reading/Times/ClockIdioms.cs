using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>"half four", "quarter to 13", "ten past 2", "25 to 7 pm".</summary>
internal static class ClockIdioms
{
    private const int HoursADay = 24;

    public static (TimeSaid Said, int Next)? At(TimeTalk talk, int at, bool spread)
    {
        if (PartOfHour(talk, at) is not var (minutes, sign))
            return null;
        var half = talk[at].Is(Word.Half);
        // German counts towards the hour: "halb vier" is half past three.
        var towards = half && talk[at].Value == 1;
        var past = talk[sign].Is(Word.Past) || (talk[sign].Is(Word.After) && minutes % 5 == 0);
        var to = (talk[sign].Is(Word.To) || (talk[sign].Is(Word.Of) && talk[at].Is(Word.Quarter))) && !half;
        if ((!past && !to && !half) || Numbers.At(talk, past || to ? AfterDash(talk, sign + 1) : sign) is not var (hour, after)
            || hour is < 1 or >= HoursADay)
            return null;
        if (talk[after].Word is Word.Counted or Word.Hours or Word.Minutes or Word.Days
            || (talk[after].IsAny(Word.Colon, Word.Dash) && talk[after].Glued && to))
            return null;
        var figures = talk[at].Is(Word.Figure);
        if (to && IsSpread(minutes, hour, figures, spread) is { } range)
            return range ? null : (new TimeSaid { Flaw = UnclearReason.Several }, after);
        after = talk[after].Is(Word.Ish) || talk[after].Is(Word.Oclock) ? after + 1 : after;
        var late = talk[after].Is(Word.Pm) ? true : talk[after].Is(Word.Am) ? false : (bool?)null;
        var told = late is not null && hour <= 12 ? (hour % 12) + (late.Value ? 12 : 0) : hour;
        var time = new LocalTime(told, 0).PlusMinutes(to || towards ? -minutes : minutes);
        if (late is not null)
            return (new TimeSaid(time), after + 1);
        // "quarter to one" is after noon.
        return time.Hour == 0 && hour == 1 ? (new TimeSaid(time.PlusHours(12)), after)
            : (new TimeSaid(time, EitherHalf: time.Hour is >= 1 and < 12 && hour <= 12), after);
    }

    private static (int Minutes, int Next)? PartOfHour(TimeTalk talk, int at)
    {
        if (talk[at].Is(Word.Half))
            return (30, AfterDash(talk, at + 1));
        if (talk[at].Is(Word.Quarter))
            return (15, AfterDash(talk, at + 1));
        return Numbers.At(talk, at) is var (value, next) && value is >= 1 and < 30 && talk[at].Digits <= 2
            ? (value, talk[next].Is(Word.Minutes) ? next + 1 : next) : null;
    }

    /// <summary>"half-past", "quarter-to-five".</summary>
    private static int AfterDash(TimeTalk talk, int at) => talk[at] is { Word: Word.Dash, Glued: true } ? at + 1 : at;

    /// <summary>"10 to 12" is a range and "ten to two" a time; null when it is the idiom, false when it may be either.</summary>
    private static bool? IsSpread(int minutes, int hour, bool figures, bool spread)
    {
        if (minutes == 15 && !figures)
            return null;
        if (spread || minutes % 5 != 0)
            return true;
        if (!figures)
            return null;
        return minutes <= 12 ? true : hour > 12 && minutes < HoursADay ? false : null;
    }
}
