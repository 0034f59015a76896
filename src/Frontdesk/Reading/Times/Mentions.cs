using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Walks a text once and finds its days and times, with the negations, corrections and questions that bear on them.</summary>
internal sealed class Mentions(Talk talk, ReadingContext context)
{
    private readonly List<Mention> found = [];
    private int clause;
    private int sentence;
    private int kept;
    private bool negated;
    private bool negatesBack;
    private bool moves;
    private bool asks;
    private bool doubts;
    private bool leaves;
    private bool asked;

    public Mentions Scan()
    {
        var at = 0;
        while (at < talk.Count)
        {
            if (NotATime.Length(talk, at) is > 0 and var passed)
                at += passed;
            else if (DateGrammar.At(talk, at, context) is var (date, afterDate))
                at = Add(new Mention(date, null, at, afterDate));
            else if (TimeGrammar.At(talk, at, BareHours.IsPlace(talk, at, found, context)) is var (time, afterTime))
                at = AddTime(time, at, afterTime);
            else
                Bear(at++);
        }

        EndSentence();
        return this;
    }

    public WhenSaid Settle() => WhenSaid.Of(found, doubts, leaves, asked);

    private int AddTime(TimeSaid time, int from, int to)
    {
        if (negated && time.Bound != Bound.None)
        {
            // "can't do before 3" is after 3.
            time = time with { Bound = time.Bound is Bound.Before or Bound.By ? Bound.After : Bound.Before };
            negated = false;
        }

        if (moves && time.To is { } end && time.Part is null)
            time = new TimeSaid(end);
        var today = time.Part is not null && IsToday(from, to);
        Add(new Mention(null, time, from, to));
        if (today && !HasDateInClause())
            found.Add(found[^1] with { Date = new DateSaid(context.Now.Date), Time = null });
        return to;
    }

    private bool IsToday(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (talk[at].IsAny(Word.Tonight, Word.This))
                return true;
        }

        return false;
    }

    private bool HasDateInClause()
    {
        for (var i = found.Count - 1; i >= clause; i--)
        {
            if (found[i].Date is not null)
                return true;
        }

        return false;
    }

    private int Add(Mention mention)
    {
        var previous = found.Count > 0 ? found[^1] : default;
        var gap = found.Count > 0 ? Gap(previous.To, mention.From) : Link.Far;
        if (found.Count > kept && mention.Date is { } date && previous.Date is { } start && (gap == Link.Range || (gap == Link.Beside && talk[mention.From].Is(Word.Until))))
        {
            if (moves && talk[previous.From].Is(Word.From))
                found[^1] = mention;
            else
                found[^1] = previous with { Date = Spread(start, date), To = mention.To };
            return mention.To;
        }

        if (moves && talk[mention.From - 1].Is(Word.To))
            Drop(0, mention);
        if (kept > 0)
            Drop(0, mention, kept);
        found.Add(mention with { Role = negated ? Role.Negated : Role.Wanted, Adjacent = gap == Link.Beside });
        return mention.To;
    }

    private void Drop(int from, Mention by, int to = int.MaxValue)
    {
        for (var i = from; i < Math.Min(to, found.Count); i++)
        {
            if (found[i].Role == Role.Wanted && (by.Date is null) == (found[i].Date is null))
                found[i] = found[i] with { Role = Role.Dropped };
        }
    }

    /// <summary>"mon to wed next week": two days and what lies between.</summary>
    private DateSaid Spread(DateSaid first, DateSaid last)
    {
        if (first.Flaw is not null || last.Flaw is not null)
            return first.Flaw is null ? last : first;
        var end = last.To ?? last.From;
        var start = first is { DayOfMonth: { } day, Weekday: null } && last.DayOfMonth is null && last.Weekday is null && day <= end.Day ? end.PlusDays(day - end.Day) : first.From;
        if (start < context.Now.Date)
            return first with { Flaw = UnclearReason.Past };
        if (last.Weekday is { } weekday && end <= start)
            end = start.Next(weekday);
        if (last is { DayOfMonth: { } number, Weekday: null } && end < start && number > 0)
            end = end.PlusMonths(1);
        return end >= start ? new DateSaid(start, end, Weekday: first.Weekday is not null && last.Weekday is not null ? first.Weekday : null) : first with { Flaw = UnclearReason.Contradiction };
    }

    private enum Link
    {
        Far,
        Beside,
        Range,
    }

    /// <summary>What stands between two mentions.</summary>
    private Link Gap(int from, int to)
    {
        const int MostBetween = 3;
        if (to - from > MostBetween)
            return Link.Far;
        var link = Link.Beside;
        for (var at = from; at < to; at++)
        {
            switch (talk[at].Word)
            {
                case Word.The or Word.On or Word.Of or Word.Comma or Word.Dot:
                    continue;
                case Word.To or Word.Dash or Word.Until:
                    link = Link.Range;
                    continue;
                case Word.And when found.Count > 0 && talk[found[^1].From - 1].Is(Word.Between):
                    link = Link.Range;
                    continue;
                default:
                    return Link.Far;
            }
        }

        return link;
    }

    private void Bear(int at)
    {
        switch (talk[at].Word)
        {
            case Word.Not or Word.InsteadOf:
                EndClause();
                (negated, negatesBack) = (true, talk[at].Is(Word.Not));
                break;
            case Word.NoGood or Word.Busy when !(talk[at].Is(Word.Busy) && talk[at - 1].IsAny(Word.After, Word.Before)):
                if (talk[at].Is(Word.NoGood) && found.Count > clause)
                    Negate(clause);
                else
                    (negated, negatesBack) = (true, true);
                break;
            case Word.Corrects when talk[at].Value == 0 && talk.Text(at) == "no" && talk.Text(at + 1).EndsWith("days", StringComparison.Ordinal):
                EndClause();
                negated = true;
                break;
            case Word.Corrects:
                EndClause();
                kept = found.Count;
                break;
            case Word.Moves:
                moves = true;
                break;
            case Word.Doubts:
                doubts = true;
                break;
            case Word.Leaves:
                leaves = true;
                break;
            case Word.Asks:
                asks = true;
                break;
            case Word.Comma or Word.But:
                EndClause();
                break;
            case Word.Stop or Word.Question or Word.Dot:
                EndSentence();
                break;
        }
    }

    private void EndClause()
    {
        if (negated && negatesBack && (found.Count == 0 || found[^1].Role != Role.Negated))
            Negate(clause);
        (negated, negatesBack, clause) = (false, false, found.Count);
    }

    private void Negate(int from)
    {
        for (var i = from; i < found.Count; i++)
            found[i] = found[i] with { Role = Role.Negated };
    }

    private void EndSentence()
    {
        EndClause();
        if (asks)
        {
            asked = true;
            for (var i = sentence; i < found.Count; i++)
                found[i] = found[i] with { Role = Role.Dropped };
        }

        (asks, sentence) = (false, found.Count);
    }
}
