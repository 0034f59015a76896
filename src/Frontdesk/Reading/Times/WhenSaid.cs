using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>What the days and times of a text come to: those that are wanted, those that are not, and the doubts around them.</summary>
internal sealed class WhenSaid
{
    private readonly List<DateSaid> dates = [];
    private readonly List<TimeSaid> times = [];
    private readonly List<int> ranges = [];

    public IReadOnlyList<DateSaid> Dates => dates;

    public IReadOnlyList<TimeSaid> Times => times;

    public required IReadOnlyList<Mention> Mentions { get; init; }

    public bool IsEmpty => dates.Count == 0 && times.Count == 0;

    public bool Doubts { get; init; }

    public bool LeavesOpen { get; init; }

    public bool Asks { get; init; }

    public bool Negates { get; private set; }

    public bool NegatesTime { get; private set; }

    /// <summary>First piece of the first wanted day or time, and the one after the last.</summary>
    public (int From, int To) Where { get; private set; }

    public static WhenSaid In(TimeTalk talk, ReadingContext context) => new Mentions(talk, context).Scan().Settle();

    public static WhenSaid Of(IReadOnlyList<Mention> found, bool doubts, bool leavesOpen, bool asks, LocalDate today) =>
        new WhenSaid { Mentions = found, Doubts = doubts, LeavesOpen = leavesOpen, Asks = asks }.Settle(today);

    /// <summary>Is that piece part of a day or a time?</summary>
    public bool Takes(int piece)
    {
        foreach (var mention in Mentions)
        {
            if (piece >= mention.From && piece < mention.To)
                return true;
        }

        return false;
    }

    public bool Fits(LocalDateTime offer)
    {
        foreach (var date in dates)
        {
            if (!date.Holds(offer.Date))
                return false;
        }

        foreach (var time in times)
        {
            if (!time.Holds(offer.TimeOfDay))
                return false;
        }

        return true;
    }

    /// <summary>Does the other text tell nothing but what this one does?</summary>
    public bool Repeats(WhenSaid other) =>
        (other.dates.Count == 0 || (other.dates is [{ IsOneDay: true } day] && dates.Exists(ours => day.Holds(ours.From))))
        && (other.times.Count == 0
            || (other.times is [{ To: null, Bound: Bound.None, Flaw: null } hour] && times.Exists(ours => ours.To is null && hour.Holds(ours.Settled.At))));

    /// <summary>Does the other text turn down the day or the hour that this one tells?</summary>
    public bool IsTurnedDown(WhenSaid other)
    {
        foreach (var mention in other.Mentions)
        {
            if (mention.Role == Role.Negated && ((mention.Date is { Flaw: null } day && dates is [var date] && day.Holds(date.From))
                || (mention.Time is { Flaw: null } hour && times is [var time] && hour.Holds(time.Settled.At))))
                return true;
        }

        return false;
    }

    public bool NegatesWithin(DateSaid period)
    {
        foreach (var mention in Mentions)
        {
            if (mention is { Role: Role.Negated, Date: { Flaw: null } day } && day.From >= period.From && day.From <= period.To)
                return true;
        }

        return NegatesTime;
    }

    public UnclearReason? Flaw()
    {
        foreach (var date in dates)
        {
            if (date.Flaw is { } flaw)
                return flaw;
        }

        foreach (var time in times)
        {
            if (time.Flaw is { } flaw)
                return flaw;
        }

        return null;
    }

    private WhenSaid Settle(LocalDate today)
    {
        var (from, to) = (int.MaxValue, 0);
        var (bygone, plain, hours) = (false, false, false);
        foreach (var mention in Mentions)
        {
            Negates |= mention.Role == Role.Negated;
            NegatesTime |= mention is { Role: Role.Negated, Time: not null };
            if (mention.Role != Role.Wanted)
                continue;
            (from, to) = (Math.Min(from, mention.From), Math.Max(to, mention.To));
            bygone |= mention.Date is { Bygone: true };
            plain |= mention.Date is { Bygone: false };
            hours |= mention.Time is { Bare: false, Part: null };
        }

        Where = (Math.Min(from, to), to);
        DayPart? part = null;
        var clash = false;
        foreach (var mention in Mentions)
        {
            if (mention.Role != Role.Wanted)
                continue;
            if (mention.Date is { } date && !(bygone && plain && date.Bygone))
                AddDate(date, mention.Link);
            // "a table for 2 at 7": what is plainly a time wins over what may be one.
            if (mention.Time is { } time && !(hours && time.Bare))
            {
                clash |= time.Part is not null && part is not null && time.Part != part;
                part = AddTime(time, part);
            }
        }

        for (var i = dates.Count - 1; i > 0; i--)
        {
            if (!ranges.Contains(i))
                continue;
            dates[i - 1] = SameDay.Spread(dates[i - 1], dates[i], today);
            dates.RemoveAt(i);
        }

        if (part is { } half)
        {
            for (var i = times.Count - 1; i >= 0 && times.Count > 1; i--)
            {
                if (times[i].Part is not null)
                    times.RemoveAt(i);
            }

            for (var i = 0; i < times.Count; i++)
                times[i] = clash ? times[i] with { Flaw = UnclearReason.Several } : times[i].Part is null
                    ? DayParts.Placed(times[i], half) : times[i];
        }

        return this;
    }

    private void AddDate(DateSaid date, Link link)
    {
        if (link != Link.Range || dates.Count == 0)
        {
            SameDay.Add(dates, date, link == Link.Beside);
            return;
        }

        ranges.Add(dates.Count);
        dates.Add(date);
    }

    private DayPart? AddTime(TimeSaid time, DayPart? part)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] == time || times[i].Settled == time.Settled
                || (time.EitherHalf && times[i].Holds(time.At.PlusHours(12)) && times[i].To is null && times[i].Bound == Bound.None))
                return part ?? time.Part;
            // "after 2 but before 5"
            if (times[i].Bound is Bound.After or Bound.From && time.Bound is Bound.Before or Bound.By)
            {
                var start = times[i].Settled.At;
                var end = time.EitherHalf && time.At <= start ? time.At.PlusHours(12) : time.Settled.At;
                times[i] = new TimeSaid(start, end) { Flaw = end > start ? null : UnclearReason.Contradiction };
                return part;
            }
        }

        times.Add(time);
        return time.Part ?? part;
    }
}
