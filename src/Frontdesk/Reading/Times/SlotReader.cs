using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using NodaTime;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Times;

/// <summary>Reads which of the offered times someone takes. A time or day that fits two is asked for, never guessed.</summary>
public static class SlotReader
{
    private static readonly PhraseSet NoneOf = new(
        "none|none of these|none of those|none of them|neither|none suit|none work|no good|something else|other times|another time|another day|other days|"
        + "other dates|another date|different time|different day|different date|different times|different days|different dates|any other|anything else|"
        + "cant do any|cant make any|cannot make any|cannot do any|cant make those|cant make these|cant do those|cant do these|cant do them|cant make them|not free for any|"
        + "not available for any|not available any|dont work|do not work|doesnt work|dont suit|doesnt suit|wont work|nothing works|not any of|other options|more options|"
        + "more times|other slots|not suitable");

    private static readonly PhraseSet Refusals = new("no|nope|nah|no thanks|no thank you|no sorry|nothing|no good|not really");

    private static readonly PhraseSet Negations = new(
        "not|dont|cant|cannot|except|but not|anything but|wont|isnt|unless|rather not|apart from|never|couldnt|other than|busy|unavailable|working|any but");

    private static readonly PhraseSet Earliest = new("earliest|soonest|asap|as soon as possible|earliest one|next available|first available");

    private static readonly PhraseSet Accepts = new("yes|yeah|yep|yup|ok|okay|sure|perfect|great|that works|works for me|sounds good|book it|ill take it|that one|fine");

    public static Reading<SlotRead> Read(string text, ReadingContext context) => Of(text, context).OrOtherLanguage(text);

    private static Reading<SlotRead> Of(string text, ReadingContext context)
    {
        var tokens = Tokens.Of(text).WithoutManners();
        if (tokens.Count == 0 || context.Offered.IsDefaultOrEmpty)
            return Unclear<SlotRead>(UnclearReason.Nothing);
        var words = tokens.Words;
        if (NoneOf.Within(words) || Refusals.Whole(words))
            return Understood(new SlotRead(null), "none", tokens.Span());
        if (Negations.Within(words))
            return Unclear<SlotRead>(UnclearReason.NoMatch);
        var said = WhenSaid.In(tokens, context);
        var choices = Choices.In(tokens, said, context.Offered);
        if (choices.Length > 1)
            return Unclear<SlotRead>(UnclearReason.Several);
        if (choices.Length == 1)
            return Numbered(tokens, choices[0], said, context.Offered);
        if (!said.IsEmpty)
            return ByTime(tokens, said, context.Offered);
        return Spoken(tokens, context.Offered);
    }

    private static Reading<SlotRead> Numbered(Tokens tokens, PickedOffer choice, WhenSaid said, ImmutableArray<LocalDateTime> offered)
    {
        if (choice.Number < 1 || choice.Number > offered.Length)
            return Unclear<SlotRead>(UnclearReason.OutOfRange);
        // "the 2nd one" is a place in the list, though "the 2nd" is a day as well.
        var told = Enumerable.Range(choice.From, choice.To - choice.From).Any(said.Taken.Contains);
        var contradicted = !told && !said.IsEmpty && !Fits(said, offered[choice.Number - 1]);
        return contradicted
            ? Unclear<SlotRead>(UnclearReason.Several)
            : Understood(new SlotRead(choice.Number), choice.MatchedBy, tokens.Span(choice.From, choice.To));
    }

    private static Reading<SlotRead> ByTime(Tokens tokens, WhenSaid said, ImmutableArray<LocalDateTime> offered)
    {
        if (said.Dates.Any(date => date.Impossible) || said.Times.Any(time => time.Impossible))
            return Unclear<SlotRead>(UnclearReason.Impossible);
        if (said.Dates.Length > 1 || said.Times.Length > 1)
            return Unclear<SlotRead>(UnclearReason.Several);
        var fitting = Enumerable.Range(0, offered.Length).Where(index => Fits(said, offered[index])).ToArray();
        if (fitting.Length > 1)
            fitting = Narrowed(said, offered, fitting);
        var rule = said.Dates.IsEmpty ? "time" : said.Times.IsEmpty ? "day" : said.Times[0].IsPart ? "daypart" : "day_and_time";
        if (fitting.Length == 1)
            return Understood(new SlotRead(fitting[0] + 1), rule, tokens.Span(said.Where.From, said.Where.To));
        if (fitting.Length > 1 || said.Dates.Any(date => date.Vague))
            return Unclear<SlotRead>(UnclearReason.Several);
        // A bare clock time that is not on offer may be a slip; a day or a part of the day is a wish.
        var wish = said.Dates.Length > 0 || said.Times.Any(time => time.IsPart || time.Bound != TimeBound.None);
        return wish ? Understood(new SlotRead(null), "other_" + rule, tokens.Span()) : Unclear<SlotRead>(UnclearReason.NoMatch);
    }

    /// <summary>"4" fits 16:00 and 04:00: the offer at the hour as written wins over none, never over another offer.</summary>
    private static int[] Narrowed(WhenSaid said, ImmutableArray<LocalDateTime> offered, int[] fitting)
    {
        if (said.Times.Length != 1 || !said.Times[0].EitherHalf)
            return fitting;
        var settled = TimeGrammar.Settled(said.Times[0], null);
        var exact = fitting.Where(index => settled.Holds(offered[index].TimeOfDay)).ToArray();
        return exact.Length > 0 ? exact : fitting;
    }

    private static bool Fits(WhenSaid said, LocalDateTime offer) =>
        said.Dates.All(date => date.Holds(offer.Date)) && said.Times.All(time => time.Holds(offer.TimeOfDay));

    private static Reading<SlotRead> Spoken(Tokens tokens, ImmutableArray<LocalDateTime> offered)
    {
        if (Earliest.Within(tokens.Words))
            return Understood(new SlotRead(offered.IndexOf(offered.Min()) + 1), "earliest", tokens.Span());
        if (offered.Length == 1 && Accepts.Starts(tokens.Words))
            return Understood(new SlotRead(1), "accepted", tokens.Span());
        return Unclear<SlotRead>(UnclearReason.NoMatch);
    }
}
