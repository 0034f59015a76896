using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Times with what stands around them: "after 3", "between 10 and noon", "2pm at the earliest", "saturday afternoon".</summary>
internal static class TimeGrammar
{
    private const int MostLeads = 3;

    /// <param name="placed">The place in the sentence makes a bare hour a time.</param>
    public static (TimeSaid Said, int Next)? At(TimeTalk talk, int at, bool placed)
    {
        var (bound, from) = Lead(talk, at);
        var led = from > at;
        var spread = led && (talk[from - 1].IsAny(Word.Between, Word.From) || talk[at].IsAny(Word.Between, Word.From));
        if (ClockGrammar.At(talk, from, led || IsAfterPart(talk, at), spread) is var (first, next))
            return Whole(talk, from, IsNamed(talk, from, next) ? first with { Bare = true } : first, next, bound);
        if (Spread(talk, from, led || placed, talk[at].Is(Word.Between)) is { } range)
            return range;
        if (placed && !led && ClockGrammar.At(talk, from, true, false) is var (bare, end))
            return Whole(talk, from, bare with { Bare = true }, end, Bound.None);
        // "before lunch" ends where lunch begins; "after lunch" has no hour of its own.
        if (bound != Bound.None && DayParts.At(talk, from) is var (part, after))
            return (bound is Bound.Before or Bound.By ? new TimeSaid(part.At) { Bound = Bound.Before } : new TimeSaid { Flaw = UnclearReason.Unsure }, after);
        return DayParts.At(talk, at);
    }

    /// <summary>"at three brothers" is a place: a time told plainly elsewhere wins.</summary>
    private static bool IsNamed(TimeTalk talk, int from, int next) => next == from + 1 && talk[next].Is(Word.Other);

    private static (TimeSaid, int) Whole(TimeTalk talk, int at, TimeSaid first, int next, Bound bound)
    {
        if (first.Flaw is not null)
            return (first, next);
        if (bound is Bound.None or Bound.From && Range(talk, first, next, talk[at - 1].Is(Word.Between)) is { } range)
            return range;
        if (talk[next].Is(Word.AtEarliest) || talk[next].Is(Word.Onwards))
            return (first with { Bound = Bound.From }, next + 1);
        if (talk[next].Is(Word.AtLatest))
            return (first with { Bound = Bound.By }, next + 1);
        return (first with { Bound = bound }, next);
    }

    private static (Bound, int) Lead(TimeTalk talk, int at)
    {
        var bound = Bound.None;
        var next = at;
        for (; next < at + MostLeads; next++)
        {
            switch (talk[next].Word)
            {
                case Word.At or Word.Around or Word.Between:
                    continue;
                case Word.After:
                    bound = Bound.After;
                    continue;
                case Word.From:
                    bound = Bound.From;
                    continue;
                case Word.Before:
                    bound = Bound.Before;
                    continue;
                case Word.By or Word.Until:
                    bound = Bound.By;
                    continue;
                case Word.The when next > at:
                    continue;
                default:
                    return (bound, next);
            }
        }

        return (bound, next);
    }

    /// <summary>"morning 11:30", "evening 5"</summary>
    private static bool IsAfterPart(TimeTalk talk, int at) => talk[at - 1].IsAny(Word.Part, Word.Tonight) && talk.Text(at) != "one";

    /// <summary>"2-4pm", and where a time is expected "10 to 2": the first hour is told by the second.</summary>
    private static (TimeSaid, int)? Spread(TimeTalk talk, int at, bool led, bool between)
    {
        if (Numbers.At(talk, at) is not var (hour, next) || hour is < 1 or > 23 || !IsJoined(talk, next, between)
            || talk[at] is { Word: Word.Figure, Digits: > 2 })
            return null;
        if (ClockGrammar.At(talk, next + 1, true, true) is not var (last, end)
            || (!led && last.EitherHalf && !IsExact(talk, next + 1, end)))
            return null;
        return Range(talk, new TimeSaid(new LocalTime(hour, 0), EitherHalf: hour < 12), next, between);
    }

    private static bool IsExact(TimeTalk talk, int from, int end) => end - from >= 3 || talk[from].Is(Word.Decimal);

    private static bool IsJoined(TimeTalk talk, int at, bool between) => talk[at].IsAny(Word.Dash, Word.To, Word.Until)
        || (between && talk[at].Is(Word.And));

    private static (TimeSaid, int)? Range(TimeTalk talk, TimeSaid first, int next, bool between)
    {
        if (!IsJoined(talk, next, between) || ClockGrammar.At(talk, talk[next + 1].Is(Word.Around) ? next + 2 : next + 1, true,
            true) is not var (last, end))
            return null;
        if (last.Flaw is not null)
            return (last, end);
        var late = !last.EitherHalf && last.At >= LocalTime.Noon && first.EitherHalf && first.At.PlusHours(12) < last.At
            && first.At.Hour < 12;
        var part = last.EitherHalf && DayParts.At(talk, end) is var (said, _) ? said.Part : null;
        if (part is { } half && first.EitherHalf)
            return (DayParts.Placed(first with { To = last.At }, half), end);
        var from = late ? first.At.PlusHours(12) : first.Settled.At;
        var to = last.EitherHalf && last.At <= from ? last.At.PlusHours(12) : last.At;
        return (to > from ? new TimeSaid(from, to) : TimeSaid.Impossible, end);
    }
}
