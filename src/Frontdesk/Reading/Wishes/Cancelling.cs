using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who gives a booking up.</summary>
internal static class Cancelling
{
    private const string Rule = "cancel";

    /// <summary>Most words after a wished "cancel" that still only give its reason or its day.</summary>
    private const int ReasonWords = 4;

    private static readonly PhraseSet Bare = PlainWords.Set(
        "cancel|end|ende|cancelar|annulla|annuleren|annuler|cancela|cancel all|end all|cancel everything|end it|end this|cancel cancel|stornieren|anular|odwolaj|iptal|avboka|rezygnuje|cancel it|cancel that|cancel this|cancelled|cancelling|cancel mine|"
        + "to cancel|cancel me|cancellation|cancel both|cancel booking|cancel appointment");

    private static readonly PhraseSet Gone = PlainWords.Set(
        "call it off|calling it off|call the whole thing off|calling the whole thing off|call everything off|call off my|call off the|calling off my|no longer want to go ahead|no longer going ahead|no longer wish to go ahead|dont want to go ahead|"
        + "wont be going ahead|not going ahead|cant go ahead|not going to go ahead|decided not to go ahead|dont want to go through with|not going through with|cant go through with|wont be going through with|not going to go through with|"
        + "wont be coming|no longer coming|no longer attending|im out for|im not coming|not coming in|not coming anymore|wont be there|wont be in on|wont be able to come|wont be able to attend|wont be able to do it|unable to attend|cant attend|cant come anymore|"
        + "cant make it anymore|cant do it anymore|no longer able to|can no longer make|can no longer come|can no longer attend|can no longer do|have to pull out|need to pull out|want to pull out|pulling out of|going to pull out|changed my mind about the tattoo|"
        + "changed my mind about the booking|changed my mind about the appointment|changed my mind about coming|changed my mind about getting|changed my mind on the tattoo|changed my mind and dont want|give up my slot|give up my spot|give my slot|give my spot|"
        + "give my appointment|give away my slot|give away my spot|free up my slot|free up my spot|free up my appointment|release my slot|release my spot|release my booking|let someone else have my|someone else can have my|give someone else my|"
        + "dont want the tattoo|dont want to get the tattoo anymore|dont want the tattoo anymore|have to back out|need to back out|want to back out|backing out|going to back out|have to bail|need to bail|gonna bail|going to bail|bail on my|bailing on|"
        + "decided against it|decided against the tattoo|decided against getting|decided not to get|decided not to have|not going to get the tattoo|take me out of the diary|take me off the calendar|take me off the schedule|take me out of the book|"
        + "take me off the books|take me out of the calendar|take me off the diary|remove me from the diary|remove me from the calendar|remove me from the schedule|take me off for|withdraw my booking|withdraw my enquiry|withdraw my appointment|"
        + "want to withdraw from|like to withdraw|wont be needing|will not be needing|wont need the|wont need my|have to cry off|have to give it a miss|going to give it a miss|have to drop out|need to drop out|dropping out|want out of my|void my|"
        + "undo my booking|remove my booking|remove my appointment|delete my booking|delete my appointment|drop my appointment|drop my booking|get rid of my booking|get rid of my appointment|call off tomorrow|pull the plug|leave it for good|not happening anymore|"
        + "take me off the waiting list|take me off the waitlist|remove me from the waiting list|remove me from the waitlist|take me off your waiting list|dont want to come anymore|dont want to do it anymore|dont want to do this anymore|dont want it anymore");

    private static readonly PhraseSet NoNeed = PlainWords.Set(
        "dont need|no longer need|dont want|no longer want|no longer require|dont require|not need|wont need|wont be needing|wont be using|cant use|no longer fancy|dont fancy|cant keep|wont be keeping|take me off|take me out of|take me out for|take me out on|put me off for|remove me from|scratch me from|cross me off|drop me from|cant make|cant do|wont make|cant attend|wont be attending|"
        + "not able to make|unable to make|wont be able to make|cant come to|wont be coming to|cant be at|not going to make|not gonna make|cant honour|wont be able to do|cant get to|have to miss|going to miss|no longer make|no longer do");

    private static readonly PhraseSet Missing = PlainWords.Set(
        "cant make it|wont make it|not able to make it|unable to make it|wont be able to make it|not going to make it|not gonna make it|cant be there|cant get there|not able to come|unable to come|wont be able to come|"
        + "something has come up|cant get in|have to miss|cant make tomorrow|cant make today|cant do tomorrow|cant do today|cant make it in|no can do tomorrow|not be able to make it|not be able to come|not be able to attend|dont think i can make it|dont think ill make it|dont think i can come|dont think ill be able|dont think i will make it|dont think ill be there|dont think im going to make it|wont be making it");

    private static readonly PhraseSet Cannot = PlainWords.Set(
        "cant|wont|not able to|unable to|wont be able to|not going to be able to|not be able to|no longer able to|cant manage to|wont manage to|not going to manage to|dont think i can|dont think ill be able to|dont think im able to|dont think ill manage to|"
        + "dont think i will be able to|am not able to|not gonna be able to|not going to|wont get to|can no longer");

    private static readonly PhraseSet Attend = PlainWords.Set(
        "make it|come|attend|be there|come in|come over|get there|get in|do it|get away|get off work|be coming|make it in|make it over|make it there|turn up|show up|be attending");

    private static readonly string[] AttendEnds =
    [
        "anymore", "after", "today", "tomorrow", "on", "sorry", "because", "as", "im", "due", "this", "now", "my",
        "i", "please", "unfortunately", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "next",
        "for", "and",
    ];

    private static readonly PhraseSet Reach = PlainWords.Set(
        "make|do|attend|get to|be at|come to|keep|honour|make it to|make it for|be there for|come in for|come for|be in for|be in on|be there on|be coming on|be coming to|come on|come in on");

    private static readonly PhraseSet Verbs = PlainWords.Set(
        "cancel|cancelling|cancelled|scrap|drop|bin|forget|kill|axe|nix|call off|calling off|abandon|void|ditch|scratch|delete|remove|terminate|end|undo");

    private static readonly PhraseSet Wishes = PlainWords.Set(
        "i want to|i need to|i have to|ive got to|i got to|id like to|i would like to|i must|im going to|can i|could i|may i|can we|could we|how do i|how can i|how would i|please|i wish to|i will have to|ill have to|need to|want to|have to|"
        + "going to have to|like to|got to|lets|just|ill|to|and|you|sorry|can you|could you|i|so|we need to|we have to|can ye|could ye|going to need to|might as well|afraid i have to|unfortunately have to|im|ill be|gonna need to|decided to|wanting to|trying to|"
        + "wish to|looking to|hoping to|needing to|having to|prefer to|rather|better|will|but|think ill|think i will|id better|now|then|it be|be|get it|want it|it");

    private static readonly PhraseSet Objects = PlainWords.Set(
        "it|everything|this|that|tomorrow|today|mine|me|them|for tomorrow|for today|tonight|all of it|both|on|the whole thing|next week|asap|please|as|because|for");

    private static readonly PhraseSet NotBookings = PlainWords.Set(
        "culture|each other|out|membership|gym|netflix|order|holiday|trip|flight|subscription|wedding|gig|concert|plans with|show|tour|my plans|train|it out|noise|streaming|insurance|lines|colour|deposit|payment");

    private static readonly PhraseSet Doubts = PlainWords.Set(
        "might have to|may have to|might need to|may need to|not sure if|thinking about|thinking of|considering|hope i dont|hopefully wont|might|may|worried ill|unless i|not cancelled|just in case|had to|have you|did you|did i|was|were|got|has been|been|is my|why was|why is");

    public static Wish? In(PlainWords said, PlainWords polite, bool booked)
    {
        var words = said.Words;
        if (booked && Bare.Only(polite.Words))
            return new Wish(Intent.Cancel, Rule, 0, words.Length);
        if (Talk.IsLettering(said) || Talk.AsksTheRule(said))
            return null;
        if (Gone.Find(words) is >= 0 and var gone && IsMeant(said, gone))
            return new Wish(Intent.Cancel, Rule, gone, gone + Gone.At(words, gone));
        if (NoNeed.Find(words) is >= 0 and var need && IsMeant(said, need)
            && Named(words, need + NoNeed.At(words, need), booked) is > 0 and var named)
            return new Wish(Intent.Cancel, Rule, need, named);
        if (Unable(said, booked) is { } unable)
            return unable;
        if (booked && Missing.Find(words) is >= 0 and var missing && IsMeant(said, missing))
            return new Wish(Intent.Cancel, Rule, missing, missing + Missing.At(words, missing));
        for (var i = 0; i < words.Length; i++)
        {
            if (Verbs.At(words, i) is > 0 and var verb && IsMeant(said, i) && Cancelled(said, i, i + verb, booked) is > 0 and var end)
                return new Wish(Intent.Cancel, Rule, i, end);
        }

        return null;
    }

    /// <summary>"I'm not going to be able to come", "won't manage to do saturday".</summary>
    private static Wish? Unable(PlainWords said, bool booked)
    {
        var words = said.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Cannot.At(words, i) is not (> 0 and var cannot) || !IsMeant(said, i))
                continue;
            var next = i + cannot;
            if (booked && Attend.At(words, next) is > 0 and var attend && IsOnly(said, next, next + attend))
                return new Wish(Intent.Cancel, Rule, i, next + attend);
            if (Reach.At(words, next) is > 0 and var reach && Named(words, next + reach, booked) is > 0 and var named)
                return new Wish(Intent.Cancel, Rule, i, named);
        }

        return null;
    }

    /// <summary>"can't do it on the ribs" is about the tattoo.</summary>
    private static bool IsOnly(PlainWords said, int from, int end) =>
        said.IsPauseBefore(end) || (AttendEnds.Contains(said[end])
            && (said[from] != "do" || said[end] is not ("on" or "for" or "this" or "my" or "as" or "in" or "and")));

    private static bool IsMeant(PlainWords said, int at) =>
        !Talk.IsNegated(said.Words, at) && !Talk.IsQuoted(said.Words, at)
            && (!Talk.IsAboutOthers(said.Words, at) || said[at - 1] is "i" or "im" or "ill" or "to");

    /// <summary>"my appointment", "the slot": without "my" a day or a time may be one that was only talked about.</summary>
    private static int Named(ImmutableArray<string> words, int from, bool booked)
    {
        var end = BookingNouns.Find(words, from);
        if (end == 0)
            return 0;
        var own = words[from..end];
        var day = words[end - 1] is "date" or "day" or "time" or "place" or "space" || BookingNouns.Days.At(words, end - 1) > 0;
        return booked || (own.Contains("my") && !day) || (own.Contains("the") && !day) ? end : 0;
    }

    private static int Cancelled(PlainWords said, int at, int next, bool booked)
    {
        var words = said.Words;
        if (NotBookings.At(words, next) > 0 || (said[next] is "my" or "the" or "our" or "a" && NotBookings.At(words, next + 1) > 0))
            return 0;
        var past = words[at] == "cancelled";
        if (past && !(words[..at].Contains("want") || words[..at].Contains("like") || words[..at].Contains("need")
            || words[..at].Contains("have") || words[..at].Contains("get") || words[..at].Contains("please")
                || words[..at].Contains("can")))
            return 0;
        if (Doubts.EndingAt(words, 0, at) > 0)
            return 0;
        if (past)
            return booked || BookingNouns.StandBefore(words, at) ? next : 0;
        var named = BookingNouns.Find(words, next);
        if (words[at] is not ("cancel" or "cancelling" or "call" or "calling"))
            return named > 0 && words[at..named].Contains("my")
                && words[named - 1] is not ("date" or "day" or "time" or "place" or "space" or "cut") ? named : 0;
        if (named > 0)
            return named;
        var wished = Wishes.EndingAt(words, 0, at) > 0 || said.IsPauseBefore(at);
        if (!wished)
            return 0;
        if (next >= words.Length)
            return at == 0 && !booked ? 0 : next;
        if (Objects.At(words, next) is > 0 and var length)
        {
            // "cancel that, make it 12 cm" takes an answer back.
            var answer = !booked && at == 0 && words[next] is "it" or "that" or "this";
            return answer && words.Length > next + length + 1 ? 0 : next + length;
        }

        return booked || (words.Length - next <= ReasonWords && at > 0) ? next : 0;
    }
}
