using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using NodaTime;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Times;

/// <summary>Reads a day, a time, or a span of either; only what was said is filled in. Dates are wall clock in the context's
/// zone.</summary>
public static class WhenReader
{
    private const int MostAlternatives = 4;

    public static Reading<WhenRead> Read(string text, ReadingContext context) => Read(Tokens.Of(text), context).OrOtherLanguage(text);

    /// <summary>The text of a reading that reads back to the same value in the same context.</summary>
    public static string Write(WhenRead read) => WhenText.Of(read);

    internal static Reading<WhenRead> Read(Tokens whole, ReadingContext context)
    {
        var talk = TimeTalk.Of(whole.WithoutManners());
        if (talk.Count == 0)
            return Proposal.Answered(whole, talk, WhenSaid.In(talk, context), context) ?? Unclear<WhenRead>(UnclearReason.Nothing);
        var said = WhenSaid.In(talk, context);
        if (said.Doubts)
            return Unclear<WhenRead>(UnclearReason.Unsure);
        if (Proposal.Answered(whole, talk, said, context) is { } answer)
            return answer;
        return said.IsEmpty ? Unclear<WhenRead>(WhyNothing(talk, said)) : Composed(talk, said, context);
    }

    internal static Reading<WhenRead> Composed(TimeTalk talk, WhenSaid said, ReadingContext context)
    {
        if (said.Flaw() is { } flaw)
            return Unclear<WhenRead>(flaw);
        if (said.Dates.Count > 1 || said.Times.Count > 1)
            return new Reading<WhenRead>.Unclear(UnclearReason.Several) { Alternatives = Combined(said, context) };
        var date = said.Dates.Count == 1 ? said.Dates[0] : (DateSaid?)null;
        if (date is { Bound: Bound.After or Bound.Before or Bound.By } open)
            return new Reading<WhenRead>.Unclear(UnclearReason.Unsure) { Alternatives = [new WhenRead(open.From, null)] };
        // "any day next week but tuesday", "friday, not the morning": what is left has no shape here.
        if (said.Negates && ((date is { To: not null } period && said.NegatesWithin(period))
            || (said.Times.Count == 0 && said.NegatesTime)))
            return Unclear<WhenRead>(UnclearReason.Negated);
        var read = Of(date, said.Times.Count == 1 ? said.Times[0] : null);
        return Passed(read, context) is { } reason ? Unclear<WhenRead>(reason)
            : Understood(read, Rule(read), talk.Span(said.Where.From, said.Where.To));
    }

    private static UnclearReason WhyNothing(TimeTalk talk, WhenSaid said)
    {
        if (said.Negates)
            return UnclearReason.Negated;
        if (said.LeavesOpen)
            return UnclearReason.Unsure;
        return said.Asks || talk[talk.Count - 1].Is(Word.Question) ? UnclearReason.Asks : UnclearReason.NoMatch;
    }

    private static WhenRead Of(DateSaid? date, TimeSaid? time)
    {
        var (from, to) = time is not { } said ? (null, null)
            : said.Settled is var settled && settled.Bound is Bound.Before or Bound.By ? ((LocalTime?)null, (LocalTime?)settled.At)
            : (settled.At, settled.To);
        return new WhenRead(date?.From, from, date?.To == date?.From ? null : date?.To, to);
    }

    /// <summary>Over by now, or in an hour that the clock skips.</summary>
    private static UnclearReason? Passed(WhenRead read, ReadingContext context)
    {
        if (read is not { Date: { } day, DateTo: null })
            return null;
        if (day == context.Now.Date && (read.TimeTo ?? read.Time) is { } latest && latest <= context.Now.TimeOfDay)
            return UnclearReason.Past;
        return read is { Time: { } hour, TimeTo: null } && context.Zone.MapLocal(day + hour).Count == 0 ? UnclearReason.Impossible : null;
    }

    private static ImmutableArray<WhenRead> Combined(WhenSaid said, ReadingContext context)
    {
        var all = ImmutableArray.CreateBuilder<WhenRead>();
        for (var d = 0; d < Math.Max(1, said.Dates.Count); d++)
        {
            for (var t = 0; t < Math.Max(1, said.Times.Count) && all.Count < MostAlternatives; t++)
            {
                var read = Of(said.Dates.Count > d ? said.Dates[d] : null, said.Times.Count > t ? said.Times[t] : null);
                if (Passed(read, context) is null)
                    all.Add(read);
            }
        }

        return all.ToImmutable();
    }

    private static string Rule(WhenRead read) =>
        read.Date is null ? "time" : (read.Time ?? read.TimeTo) is null ? "date" : "date_and_time";
}
