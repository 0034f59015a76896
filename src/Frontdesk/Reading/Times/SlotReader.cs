using System.Collections.Immutable;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Text;
using NodaTime;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Times;

/// <summary>Reads which of the offered times someone takes. A time or day that fits two is asked for, never guessed.</summary>
public static class SlotReader
{
    public static Reading<SlotRead> Read(string text, ReadingContext context) => Read(Tokens.Of(text), context).OrOtherLanguage(text);

    /// <summary>The text of a reading that reads back to the same value before the same list.</summary>
    public static string Write(SlotRead read)
    {
        if (read.Choice is { } choice)
            return $"option {choice}";
        var search = read.Search switch { Search.Earlier => ", anything earlier?", Search.Later =>
            ", anything later?", Search.AnotherDay => ", another day?", _ => "" };
        return $"none of these{search}{(read.Wanted is { } wanted ? $", {WhenText.Of(wanted)}" : "")}";
    }

    internal static Reading<SlotRead> Read(Tokens whole, ReadingContext context)
    {
        if (context.Offered.IsDefaultOrEmpty || whole.Count == 0)
            return Unclear<SlotRead>(UnclearReason.Nothing);
        var talk = TimeTalk.Of(whole.WithoutManners());
        var said = WhenSaid.In(talk, context);
        var words = SlotWords.In(talk.Tokens);
        if (words.Has(SlotWord.NoneOf))
            return None(talk, said, words, context, "none");
        if (said.Doubts)
            return Unclear<SlotRead>(UnclearReason.Unsure);
        var picks = Choices.In(talk, said, context.Offered);
        var wanted = picks.FindAll(pick => !pick.Negated);
        if (wanted.Count > 0)
            return Numbered(talk, wanted, picks, said, words, context.Offered);
        if (!said.IsEmpty)
            return ByTime(talk, said, picks, words, context);
        return Compared(whole, talk, said, picks, words, context);
    }

    private static Reading<SlotRead> Numbered(TimeTalk talk, List<PickedOffer> wanted, List<PickedOffer> picks, WhenSaid said, int words,
        ImmutableArray<LocalDateTime> offered)
    {
        var pick = wanted[0];
        if (wanted.Exists(other => other.Number != pick.Number) || words.Has(SlotWord.LastListed))
            return Several(wanted.Where(other => other.Number >= 1 && other.Number <= offered.Length).Select(other => other.Number - 1));
        if (pick.Number < 1 || pick.Number > offered.Length)
            return Unclear<SlotRead>(UnclearReason.OutOfRange);
        if (IsAsked(talk, pick.To, words) || IsAskedAbout(talk, pick.From))
            return Asked(pick.Number - 1);
        // "the 2nd one" is a place in the list, though "the 2nd" is a day as well.
        var told = said.Takes(pick.From) && said.Mentions.Count == 1;
        var contradicted = !told && (!said.IsEmpty && !said.Fits(offered[pick.Number - 1]))
            || picks.Exists(other => other.Negated && other.Number == pick.Number);
        return contradicted
            ? Unclear<SlotRead>(UnclearReason.Contradiction)
            : Understood(new SlotRead(pick.Number), pick.MatchedBy, talk.Span(pick.From, pick.To));
    }

    private static Reading<SlotRead> ByTime(TimeTalk talk, WhenSaid said, List<PickedOffer> picks, int words, ReadingContext context)
    {
        var offered = context.Offered;
        var fitting = Offers.Fitting(offered, said, picks);
        if (said.Flaw() is { } flaw && flaw != UnclearReason.Unsure)
            return Unclear<SlotRead>(flaw);
        if (said.Dates.Count > 1 || said.Times.Count > 1)
            return Several(Enumerable.Range(0, offered.Length).Where(index => said.Dates.Any(date => date.Holds(offered[index].Date))
                || said.Dates.Count == 0));
        if (IsPlaceAsWell(said, talk, offered) is { } place)
            return fitting.Count == 0 ? Understood(new SlotRead(place + 1), "ordinal", talk.Span(said.Where.From, said.Where.To)) : Several(fitting.Append(place).Distinct());
        var rule = said.Dates.Count == 0 ? said.Times[0].Part is null ? "time" : "daypart"
            : said.Times.Count == 0 ? "day"
            : said.Times[0].Part is null ? "day_and_time" : "daypart";
        if (fitting.Count > 1 && Offers.Pointed(offered, fitting, words) is { } pointed)
            fitting = new List<int> { pointed };
        if (SearchOf(words) != Search.Unsaid && !words.Has(SlotWord.LaterOne) && !words.Has(SlotWord.EarlierOne))
            return None(talk, said, words, context, "search");
        if (fitting.Count == 1 && IsAsked(talk, said.Where.To, words))
            return Asked(fitting[0]);
        if (fitting.Count == 1)
            return Understood(new SlotRead(fitting[0] + 1), rule, talk.Span(said.Where.From, said.Where.To));
        if (fitting.Count > 1)
            return Several(fitting);
        // A bare clock time that is not on offer may be a slip; a day or a part of the day is a wish.
        var wish = said.Dates.Count > 0 || IsTurnedDownFor(talk, said) || said.Times.Any(time => time.Part is not null || time.Bound != Bound.None);
        return wish ? None(talk, said, words, context, "other_" + rule) : Unclear<SlotRead>(UnclearReason.NoMatch);
    }

    /// <summary>"no, 3 pm" turns down what was offered for another time.</summary>
    private static bool IsTurnedDownFor(TimeTalk talk, WhenSaid said) =>
        said.Where.From > 0 && talk.Text(0) is "no" or "nope" or "nah" && talk[0].Is(Word.Corrects);

    /// <summary>"the 3rd" is a day and a place in the list; null when it can only be the day.</summary>
    private static int? IsPlaceAsWell(WhenSaid said, TimeTalk talk, ImmutableArray<LocalDateTime> offered) =>
        said is { Dates: [{ DayOfMonth: { } day }], Times: [] } && day <= offered.Length && offered[day - 1].Day != day
            && !talk[said.Where.From - 1].Is(Word.On) && !talk[said.Where.From].Is(Word.On)
            ? day - 1
            : null;

    private static Reading<SlotRead> Compared(Tokens whole, TimeTalk talk, WhenSaid said, List<PickedOffer> picks, int words,
        ReadingContext context)
    {
        var offered = context.Offered;
        var left = Offers.Fitting(offered, said, picks);
        if (Offers.Pointed(offered, left, words) is { } pointed)
            return Understood(new SlotRead(pointed + 1), words.Has(SlotWord.Earliest) ? "earliest" : "compared", talk.Span(0, talk.Count));
        if (SearchOf(words) != Search.Unsaid)
            return words.Has(SlotWord.EarlierOne) || words.Has(SlotWord.LaterOne) ? Several(left)
                : None(talk, said, words, context, "search");
        if (left.Count == 0)
            return None(talk, said, words, context, "none");
        if (left.Count < offered.Length)
            return left.Count == 1 ? Understood(new SlotRead(left[0] + 1), "only_other", talk.Span(0, talk.Count))
                : new Reading<SlotRead>.Unclear(UnclearReason.Negated) { Alternatives = Choice(left) };
        if (words.Has(SlotWord.LaterOne) || words.Has(SlotWord.EarlierOne))
            return Several(left);
        return Proposal.Answer(whole, talk) switch
        {
            YesNo.Yes when offered.Length == 1 => Understood(new SlotRead(1), "accepted", whole.Span()),
            YesNo.Yes => Several(left),
            YesNo.No => None(talk, said, words, context, "none"),
            _ when talk.Count == 0 => Unclear<SlotRead>(UnclearReason.Nothing),
            _ when words.Has(SlotWord.WeakNone) => None(talk, said, words, context, "none"),
            _ when words.Has(SlotWord.LeavesOpen) || said.LeavesOpen => Unclear<SlotRead>(UnclearReason.Unsure),
            _ => Unclear<SlotRead>(said.Negates ? UnclearReason.Negated : said.Asks || talk[talk.Count - 1].Is(Word.Question)
                ? UnclearReason.Asks : UnclearReason.NoMatch),
        };
    }

    private static Reading<SlotRead> None(TimeTalk talk, WhenSaid said, int words, ReadingContext context, string rule)
    {
        var wanted = said.IsEmpty ? null : WhenReader.Composed(talk, said, context) is Reading<WhenRead>.Understood { Value: var when }
            ? (WhenRead?)when : null;
        return Understood(new SlotRead(null) { Wanted = wanted, Search = SearchOf(words) }, rule, talk.Span(0, talk.Count));
    }

    private static Search SearchOf(int words) =>
        words.Has(SlotWord.SearchDay) ? Search.AnotherDay : words.Has(SlotWord.SearchLater) ? Search.Later
            : words.Has(SlotWord.SearchEarlier) ? Search.Earlier : Search.Unsaid;

    /// <summary>"is 2 still free?" wants an answer first; "can I have 2?" takes it.</summary>
    private static bool IsAsked(TimeTalk talk, int after, int words) =>
        words.Has(SlotWord.StillFree) && !words.Has(SlotWord.WouldHave)
            && (talk.Text(0) is "is" or "are" or "has" || (talk[talk.Count - 1].Is(Word.Question) && talk[after].Word is Word.Tail
            or Word.Other or Word.MayAsk));

    /// <summary>"how long does option 2 take" takes nothing.</summary>
    private static bool IsAskedAbout(TimeTalk talk, int pick)
    {
        for (var at = pick - 1; at >= 0 && talk[at].Word is not (Word.Stop or Word.Question or Word.Dot); at--)
        {
            if (talk[at].Is(Word.Asks))
                return true;
        }

        return false;
    }

    private static Reading<SlotRead> Asked(int index) =>
        new Reading<SlotRead>.Unclear(UnclearReason.Asks) { Alternatives = Choice([index]) };

    private static Reading<SlotRead> Several(IEnumerable<int> fitting) =>
        new Reading<SlotRead>.Unclear(UnclearReason.Several) { Alternatives = Choice(fitting) };

    private static ImmutableArray<SlotRead> Choice(IEnumerable<int> indexes) => [.. indexes.Select(index => new SlotRead(index + 1))];
}
