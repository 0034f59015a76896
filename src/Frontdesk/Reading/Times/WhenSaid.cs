using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Times;

/// <summary>All days and times of a text. After "no, make it …" the later ones stand.</summary>
internal sealed class WhenSaid
{
    private static readonly PhraseSet Corrections = new("no|actually|sorry|rather|make it|i meant|i mean|instead|scrap that|wait");

    public ImmutableArray<DateSaid> Dates { get; private init; } = [];

    public ImmutableArray<TimeSaid> Times { get; private init; } = [];

    public bool IsEmpty => Dates.IsEmpty && Times.IsEmpty;

    /// <summary>First token of the first of them, and the one after the last.</summary>
    public (int From, int To) Where { get; private init; }

    /// <summary>Which tokens are part of a day or a time.</summary>
    public ImmutableHashSet<int> Taken { get; private init; } = [];

    public static WhenSaid In(Tokens tokens, ReadingContext context)
    {
        var (dates, times) = (new List<DateSaid>(), new List<TimeSaid>());
        var (oldDates, oldTimes, from, to) = (0, 0, tokens.Count, 0);
        var taken = ImmutableHashSet.CreateBuilder<int>();
        for (var i = 0; i < tokens.Count;)
        {
            var start = i;
            if (DateGrammar.At(tokens, i, context) is var (date, afterDate))
            {
                Join(tokens, i, dates, date, oldDates);
                i = afterDate;
            }
            else if (TimeGrammar.At(tokens, i) is var (time, afterTime))
            {
                times.Add(time);
                i = afterTime;
            }
            else
            {
                if (Corrections.LongestAt(k => tokens[i + k].IsWord ? tokens[i + k].Text : null) > 0)
                    (oldDates, oldTimes) = (dates.Count, times.Count);
                i++;
                continue;
            }

            (from, to) = (Math.Min(from, start), i);
            taken.UnionWith(Enumerable.Range(start, i - start));
            if (tokens[start].Is("tonight") && dates.Count == 0)
                dates.Add(new DateSaid(context.Now.Date));
        }

        return new WhenSaid
        {
            Dates = [.. dates.Count > oldDates ? dates[oldDates..] : dates],
            Times = Settled(times.Count > oldTimes ? times[oldTimes..] : times),
            Where = (Math.Min(from, to), to),
            Taken = taken.ToImmutable(),
        };
    }

    /// <summary>"mon to wed next week": two days and what lies between.</summary>
    private static void Join(Tokens tokens, int at, List<DateSaid> dates, DateSaid date, int old)
    {
        var back = tokens[at - 1].Is("the") ? at - 2 : at - 1;
        var joined = tokens[back].IsAny("to", "-", "until", "till", "through", "thru")
            || (tokens[back].Is("and") && tokens.Part(0, at).Words.Contains("between"));
        if (dates.Count > old && !joined && Same(dates[^1], date) is { } one)
        {
            dates[^1] = one;
            return;
        }

        if (!joined || dates.Count <= old || date.Impossible || dates[^1].Impossible)
        {
            dates.Add(date);
            return;
        }

        var end = date.To ?? date.From;
        var start = dates[^1] is { Weekday: { } weekday } && date.Weekday is null ? date.From.PlusDays(1).Previous(weekday) : dates[^1].From;
        if (date.Weekday is { } day && end <= start)
            end = start.Next(day);
        dates[^1] = new DateSaid(start, end) { Impossible = end < start };
    }

    /// <summary>"wednesday the 24th", "tomorrow, thursday", "friday next week": one day told twice.</summary>
    private static DateSaid? Same(DateSaid first, DateSaid second)
    {
        if (first.Impossible || second.Impossible || second.Vague || first.Vague)
            return null;
        if (first.Weekday is { } weekday && second.Weekday is null)
            return Within(second, weekday);
        if (second.Weekday is { } other && first.Weekday is null)
            return Within(first, other);
        return null;
    }

    private static DateSaid? Within(DateSaid said, NodaTime.IsoDayOfWeek weekday)
    {
        if (said.To is null)
            return said.From.DayOfWeek == weekday ? said with { DayOfMonth = null } : DateSaid.Never;
        var day = said.From.PlusDays(-1).Next(weekday);
        return day <= said.To ? new DateSaid(day) : DateSaid.Never;
    }

    private static ImmutableArray<TimeSaid> Settled(List<TimeSaid> times)
    {
        var part = times.Where(time => time.IsPart).Select(time => (TimeSaid?)time).FirstOrDefault();
        var clocks = times.Where(time => !time.IsPart).ToArray();
        if (clocks.Length == 0 || part is null)
            return [.. times];
        return [.. clocks.Select(clock => TimeGrammar.Settled(clock, part))];
    }
}
