using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who wants another time for a booking.</summary>
internal static class Moving
{
    private const string Rule = "reschedule";

    /// <summary>Longest text that names another time and nothing else.</summary>
    private const int ShortText = 5;

    private static readonly PhraseSet Moves = PlainWords.Set(
        "reschedule|rescheduling|rearrange|rearranging|re arrange|re arranging|rebook|rebooking|postpone|postponing|move me to|move me from|come another day|come a different day|do another day|do a different day|change to another day|push it back|"
        + "pushed back|bring it forward|brought forward|push back my|another day instead|different day instead|another time instead|different time instead|different date instead|another date instead|move the date|change the date|change the time|change the day|"
        + "different date please|do another time|come another time|pick a new date|pick a new time|pick another date|pick another time|pick a different time|pick a different date|pick a different day|choose another date|choose another time|choose a different|"
        + "find another date|find another time|find a new date|find a new time|find a different|need a new date|need a new time|need another date|need another time|need a different time|need a different date|need a different day|want a different time|"
        + "want a different date|want a different day|want another date|want another time|new date please|new time please|re date|rain check|raincheck|swap days|swap dates|swap times|switch days|switch dates|switch times|change my date|change my time|"
        + "change my day|change my slot|change days|change dates|change times|prepone|switch to another day|move to another day|move to a different|move to another|change to a different|swap to a different|swap to another|switch to a different|get a later date|get an earlier date|reshuffle");

    private static readonly PhraseSet Verbs = PlainWords.Set(
        "move|change|swap|shift|push|bring|switch|delay|amend|put|alter|moving|changing|swapping|rescheduled|rearranged|defer|moved|changed|swapped|shifted|pushed|switching|shifting|pushing|bump|bumped|bumping|delaying|modify|adjust|edit|update|hold off|put off|put back|push back|push out|bring forward|transfer|drag|slide|exchange|trade|drop back");

    private static readonly PhraseSet OtherTimes = PlainWords.Set(
        "different day|different time|another day|another time|different date|another date|new date|new time|later date|earlier date|later time|earlier time|later slot|earlier slot|different slot|another slot|later appointment|earlier appointment|"
        + "week later|week earlier|day later|day earlier|hour later|hour earlier|days later|days earlier|weeks later|weeks earlier|bit later|bit earlier|little later|little earlier|sooner slot|come later|come earlier|come in later|come in earlier|later in the day|"
        + "earlier in the day|later that day|earlier that day|later on that|later in the week|earlier in the week|later in the month|another week|other date|other time|different week|following week|come sooner|get in sooner|get in earlier|something earlier|something later|something sooner|anything earlier|anything later|anything sooner|any earlier|any later|half hour later|half an hour later");

    private static readonly PhraseSet MissedOpeners = PlainWords.Set(
        "cant make|cant do|wont make|cant come|not able to|unable to|wont be able to|doesnt suit|no longer suits|doesnt work|no longer works|no good for me|cant attend|something has come up|somethings come up|something came up|clash|clashes|have to work|working that day|"
        + "got called in|double booked|got work|isnt good|not good anymore|cant get|running into|no longer able|no longer make|no longer do|wont work|not going to work|forgot i|im away|im working|im ill|im sick|got covid|not well|feeling ill|under the weather|poorly|wont make it|not going to make");

    private static readonly PhraseSet Asks = PlainWords.Set(
        "could we|can we|could i|can i|is there another|is there any other|any other|what about|how about|would it be possible|any chance|possible to|do you have another|do you have any other|have you got another|have you another|could you do|can you do|would you have|"
        + "could you fit me|can you fit me|is there a|are there any|got anything|have you anything|have you got anything|do you have anything|is there anything|instead|any availability|when else|what else|next available|next free|maybe|would|is|free");

    private static readonly PhraseSet Insteads = PlainWords.Set("instead|rather than|instead of");

    private static readonly PhraseSet Asking = PlainWords.Set(
        "can|could|would|any chance|possible|please|id like|want|need|prefer|may|is there|how about|what about|lets|id rather|hoping|wondering|rather|make it|like to|ok to|okay to|love");

    private static readonly PhraseSet Moved = PlainWords.Set(
        "it to|it back|it forward|it off|it over|it by|it a|it an|it till|it until|it later|it earlier|it another|it for another|it on|it from|it over to|it up a|it up to|it next|it along|me to|me back|me forward|me from|me a|me in on|things back|things to|things forward|it out|that to|that back|this to|"
        + "this back|to|from|back|forward|us to|us back|mine to|mine back|till|until|off till|off until|by|a week|a day|an hour|a few|a couple|half an hour");

    private static readonly PhraseSet OfDesign = PlainWords.Set(
        "arm|wrist|elbow|shoulder|back piece|leg|thigh|ribs|chest|design|sketch|drawing|colour|color|rose|size|font|lettering|left|right|line|lines|stencil|name|placement|cm|inch|inches|my number|phone number|address|email|name|petals|background|my mind|my answer|my budget|style|instagram|handle|picture|photo");

    private static readonly PhraseSet Clock = PlainWords.Set("am|pm|oclock|noon|midday|half|quarter|1|2|3|4|5|6|7|8|9|10|11|12");

    public static Wish? In(PlainWords said, bool booked)
    {
        var words = said.Words;
        if (Talk.AsksTheRule(said) && !AsksForAnother(said, booked) || Talk.IsLettering(said))
            return null;
        if (Moves.Find(words) is >= 0 and var at && IsMeant(said, at) && !IsOfAnother(words, at + Moves.At(words, at)))
            return new Wish(Intent.Reschedule, Rule, at, at + Moves.At(words, at));
        for (var i = 0; i < words.Length; i++)
        {
            if (Verbs.At(words, i) is not (> 0 and var verb) || !IsMeant(said, i))
                continue;
            if (said[i - 1] == "be" && words[i].EndsWith('d') && BookingNouns.StandBefore(words, i) && !OfDesign.Within(words))
                return new Wish(Intent.Reschedule, Rule, i, i + verb);
            if (Named(words, i + verb, booked) is > 0 and var named)
                return new Wish(Intent.Reschedule, Rule, i, named);
            if (booked && Moved.At(words, i + verb) is > 0 and var moved
                && (HasTime(words, i + verb) || said.IsPauseBefore(i + verb + moved)) && !OfDesign.Within(words))
                return new Wish(Intent.Reschedule, Rule, i, i + verb + moved);
            if (booked && said[i + verb] is "it" or "me" or "things" && said.IsPauseBefore(i + verb + 1) && booked)
                return new Wish(Intent.Reschedule, Rule, i, i + verb + 1);
        }

        return booked ? Another(said) : null;
    }

    /// <summary>"rearrange the flowers": neither the booking nor its time.</summary>
    private static bool IsOfAnother(ImmutableArray<string> words, int next) =>
        next < words.Length && words[next] is "the" or "that" or "some" or "those" or "these" && !BookingNouns.Follow(words, next);

    private static bool IsMeant(PlainWords said, int at) =>
        !Talk.IsNegated(said.Words, at) && !Talk.IsQuoted(said.Words, at)
            && !(Talk.IsAboutOthers(said.Words, at) && said[at - 1] is "to" or "he" or "she" or "they" or "has" or "have"
                && !said.Words[..at].Contains("i") && !said.Words[..at].Contains("can"));

    private static int Named(ImmutableArray<string> words, int from, bool booked)
    {
        var end = BookingNouns.Find(words, from);
        if (end == 0 || OfDesign.At(words, end) > 0)
            return 0;
        var noun = words[end - 1];
        var vague = noun is "date" or "day" or "time" or "place" or "spot" or "space" or "cut" || BookingNouns.Days.At(words, end - 1) > 0;
        var own = words[from..end].Contains("my") || words[from..end].Contains("the") || words[from..end].Contains("our");
        return !vague || (own && noun is "date" or "day" or "time")
            || (booked && noun is not ("place" or "spot" or "space" or "cut")) ? end : 0;
    }

    /// <summary>With a booking: "could we do saturday instead", "can't make it, is there another day?", "is there a later slot".</summary>
    private static Wish? Another(PlainWords said)
    {
        var words = said.Words;
        if (OfDesign.Within(words))
            return null;
        if (OtherTimes.Find(words) is >= 0 and var other && !Talk.IsNegated(words, other)
            && (words.Length <= ShortText || Asking.Within(words) || Asks.Within(words)))
            return new Wish(Intent.Reschedule, Rule, other, other + OtherTimes.At(words, other));
        if (Insteads.Find(words) is >= 0 and var instead && HasTime(words, 0) && (Asking.Within(words) || MissedOpeners.Within(words)))
            return new Wish(Intent.Reschedule, Rule, 0, instead + Insteads.At(words, instead));
        if (MissedOpeners.Find(words) is not (>= 0 and var missed))
            return null;
        var after = missed + MissedOpeners.At(words, missed);
        for (var i = after; i < words.Length; i++)
        {
            if (Asks.At(words, i) is > 0 and var asks
                && (HasTime(words, i + asks) || words[i] is "instead" or "when" || OtherTimes.Within(words)
                    || said[i + asks] is "dates" or "days" or "times"))
                return new Wish(Intent.Reschedule, Rule, missed, i + asks);
        }

        return null;
    }

    private static bool AsksForAnother(PlainWords said, bool booked) => booked && Insteads.Within(said.Words);

    private static bool HasTime(ImmutableArray<string> words, int from)
    {
        for (var i = from; i < words.Length; i++)
        {
            if (BookingNouns.Days.At(words, i) > 0 || Clock.At(words, i) > 0 || OtherTimes.At(words, i) > 0
                || char.IsAsciiDigit(words[i][0])
                    || words[i] is "hour" or "hours" or "weeks" or "later" or "earlier" or "another" or "different" or "day" or "days")
                return true;
        }

        return false;
    }
}
