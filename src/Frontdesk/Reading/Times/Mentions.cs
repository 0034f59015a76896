using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Walks a text once and finds its days and times, with the negations, corrections and questions that bear on them.</summary>
internal sealed class Mentions(TimeTalk talk, ReadingContext context)
{
    /// <summary>Days and times of one text that are looked at; who tells more is asked anyway.</summary>
    private const int MostMentions = 64;

    private readonly List<Mention> found = [];
    private readonly BareHours hours = new(talk, context);
    private int clause;
    private int sentence;
    private int kept;
    private bool negated;
    private bool negatesBack;

    /// <summary>"instead of 4 on friday" turns down the 4 only: true for days, false for times.</summary>
    private bool? only;

    private bool moves;
    private bool asks;
    private bool doubts;
    private bool leaves;
    private bool asked;

    public Mentions Scan()
    {
        var at = 0;
        while (at < talk.Count && found.Count < MostMentions)
        {
            if (!Begins(talk[at].Word))
                Bear(at++);
            else if (NotATime.Length(talk, at) is > 0 and var passed)
                at += passed;
            else if (DateGrammar.At(talk, at, context) is var (date, afterDate))
                at = Add(new Mention(date, null, at, afterDate));
            else if (TimeGrammar.At(talk, at, hours.IsPlace(at, found)) is var (time, afterTime))
                at = AddTime(time, at, afterTime);
            else
                Bear(at++);
        }

        EndSentence();
        return this;
    }

    /// <summary>Most words can begin no day, time or number: they are passed over quickly.</summary>
    private static bool Begins(Word word) => word is not (Word.Other or Word.Emoji or Word.Tail or Word.Wish or Word.Filler
        or Word.MayAsk or Word.Comma or Word.Dot or Word.Stop or Word.Question or Word.Not or Word.NoGood
        or Word.Busy or Word.Corrects or Word.InsteadOf or Word.Moves or Word.But or Word.Doubts or Word.Leaves or Word.Asks or Word.To
        or Word.Of or Word.And or Word.Or or Word.For or Word.Dash or Word.Counted);

    public WhenSaid Settle() => WhenSaid.Of(found, doubts, leaves, asked, context.Now.Date);

    private int AddTime(TimeSaid time, int from, int to)
    {
        if (negated && time.Bound != Bound.None)
        {
            // "can't do before 3" is after 3.
            time = time with { Bound = time.Bound is Bound.Before or Bound.By ? Bound.After : Bound.Before };
            negated = false;
        }

        // "3/4 pm", "2, 3 or 4pm": the figure before it was an hour as well.
        if (talk[from - 1].IsAny(Word.Or, Word.Slash) && talk[from - 2].IsAny(Word.Figure, Word.Cardinal, Word.Decimal)
            && (found.Count == 0 || found[^1].To < from - 1))
            time = time with { Flaw = UnclearReason.Several };
        if (talk[from - 1].Is(Word.Or) && time.Bare)
        {
            time = time with { Bare = false };
            if (found.Count > 0 && found[^1].To == from - 1 && found[^1].Time is { Bare: true } other)
                found[^1] = found[^1] with { Time = other with { Bare = false } };
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
        if (mention.Date is { IsOneDay: true } day && IsOneOfSeveral(mention.From, mention.To, day))
            mention = mention with { Date = day with { Flaw = UnclearReason.Several } };
        var link = found.Count > 0 ? Gap(found[^1].To, mention.From) : Link.Far;
        if (link == Link.Beside && talk[mention.From].Is(Word.Until) && found[^1].Date is not null && mention.Date is not null)
            link = Link.Range;
        var moved = moves && (talk[mention.From - 1].Is(Word.To) || link == Link.Range);
        if (moved)
            Drop(0, mention);
        if (kept > 0)
            Drop(0, mention, kept);
        var refused = negated && (only is null || only == mention.Date is not null);
        only ??= negated && !negatesBack ? mention.Date is not null : null;
        found.Add(mention with { Role = refused ? Role.Negated : Role.Wanted, Link = moved ? Link.Far : link });
        return mention.To;
    }

    /// <summary>"june 12 or 13", "13 & 14 june": the figure beside it is a day as well.</summary>
    private bool IsOneOfSeveral(int from, int to, DateSaid day)
    {
        var before = talk[from - 1].IsAny(Word.Or, Word.And) && talk[from - 2].IsAny(Word.Figure, Word.Cardinal)
            && (found.Count == 0 || found[^1].To < from - 1);
        var after = day.Weekday is null && talk[to].IsAny(Word.Or, Word.And)
            && talk[to - 1].IsAny(Word.Figure, Word.OrdinalEnding, Word.Cardinal)
            && talk[to + 1].Is(Word.Figure) && talk[to + 2].Word is Word.None or Word.Tail or Word.Comma or Word.Stop or Word.Question
            or Word.At;
        return (before && day.Weekday is null) || after;
    }

    private void Drop(int from, Mention by, int to = int.MaxValue)
    {
        for (var i = from; i < Math.Min(to, found.Count); i++)
        {
            if (found[i].Role == Role.Wanted && (by.Date is null) == (found[i].Date is null))
                found[i] = found[i] with { Role = Role.Dropped };
        }
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
                NegateBack();
                (negated, negatesBack) = (true, talk[at].Is(Word.Not));
                break;
            case Word.NoGood or Word.Busy when !(talk[at].Is(Word.Busy) && talk[at - 1].IsAny(Word.After, Word.Before)):
                if (talk[at].Is(Word.NoGood) && found.Count > clause)
                    Negate(clause);
                else
                    (negated, negatesBack) = (true, true);
                break;
            case Word.Corrects when talk[at].Value == 0 && talk.Text(at) == "no"
                && talk.Text(at + 1).EndsWith("days", StringComparison.Ordinal):
                EndClause();
                negated = true;
                break;
            // "saturday yes, 2 no"
            case Word.Corrects when found.Count > clause && found[^1].To == at
                && talk[at + 1].Word is Word.None or Word.Comma or Word.Stop or Word.Dot:
                found[^1] = found[^1] with { Role = Role.Negated };
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
        NegateBack();
        (negated, negatesBack, only, clause) = (false, false, null, found.Count);
    }

    /// <summary>"saturdays don't work": nothing after it was turned down, so what stands before is.</summary>
    private void NegateBack()
    {
        if (negated && negatesBack && found.Count > clause && found[^1].Role != Role.Negated)
            Negate(clause);
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
