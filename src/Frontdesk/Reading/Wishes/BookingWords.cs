using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who wants to give a booking up or to move it.</summary>
internal static class BookingWords
{
    private static readonly string[] Bookings =
    [
        "appointment", "appointments", "appt", "apt", "booking", "bookings", "session", "sessions", "slot", "reservation", "date", "day", "time", "consultation", "sitting",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays",
    ];

    private static readonly string[] Negations = ["dont", "not", "never", "wont", "didnt", "without", "cant", "shouldnt"];

    private static readonly PhraseSet Moves = new(
        "reschedule|rescheduling|rearrange|rearranging|re schedule|re arrange|rebook|rebooking|postpone|postponing|move it to|move me to|come another day|come a different day|"
        + "do another day|do a different day|change to another day|push it back|bring it forward|push back my|another day instead|different day instead|another time instead|"
        + "move the date|change the date|change the time|change the day|different date please|do another time");

    private static readonly string[] MoveVerbs = ["move", "change", "swap", "shift", "push", "bring", "switch", "delay", "amend", "put", "alter", "moving", "changing", "swapping", "defer"];

    private static readonly string[] BetweenVerbAndBooking = ["my", "the", "our", "this", "that", "tattoo", "a", "next", "date", "of", "me", "s", "back", "to", "deposit", "whole", "first", "second"];

    private static readonly PhraseSet Gone = new(
        "call it off|calling it off|call the whole thing off|call off my|call off the|no longer want the appointment|no longer need the appointment|no longer want to go ahead|"
        + "dont want to go ahead|wont be going ahead|not going ahead|dont want the appointment|dont want my appointment|wont be coming|im not coming|i am not coming|not going to come|"
        + "cant come anymore|cant come any more|cant make it anymore|cant make it any more|no longer able to|have to pull out|need to pull out|want to pull out|changed my mind about the tattoo|"
        + "changed my mind about the booking|give up my slot|give my slot|free up my slot|release my slot|dont want the tattoo|wont be able to come|have to back out");

    private static readonly PhraseSet Missing = new("cant make it|cannot make it|cant come|cannot come|wont make it|not able to make it|unable to make it|wont be able to make it|cant make my|cant make the");

    private static readonly PhraseSet Wishes = new(
        "i want to|i need to|i have to|ive got to|i gotta|id like to|i would like to|i must|im going to|can i|could i|may i|can we|could we|how do i|how can i|please|pls|"
        + "i wish to|i will have to|ill have to|i am going to|need to|want to|have to|gonna have to|like to|going to have to|got to|lets|just|ill|to|and|you|sorry|can you|could you|i|so");

    private static readonly string[] Others = ["friend", "they", "he", "she", "mum", "mom", "boyfriend", "girlfriend", "husband", "wife", "studio", "airline", "boss", "we", "her", "his"];

    public static bool AskToMove(ImmutableArray<string> words, bool booked)
    {
        if (words.Any(word => word is "policy"))
            return false;
        if (Moves.Find(words) is >= 0 and var at && !IsNegated(words, at))
            return true;
        for (var i = 0; i < words.Length; i++)
        {
            if (MoveVerbs.Contains(words[i]) && !IsNegated(words, i) && (HasBooking(words, i + 1, "time", "date", "day") || (booked && IsMovedIt(words, i))))
                return true;
        }

        return booked && new PhraseSet("different day|different time|another day|another time|different date|another date|other day").Within(words);
    }

    public static bool AskToCancel(ImmutableArray<string> words, bool booked)
    {
        if (booked && words.Length <= 2 && words[0] is "cancel" or "end" or "ende" or "cancelar" or "annulla")
            return true;
        if (Gone.Find(words) is >= 0 and var gone && !IsNegated(words, gone))
            return true;
        if (booked && Missing.Within(words))
            return true;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "cancel" or "cancelling" or "canceling" or "scrap" or "drop" or "bin" or "forget" or "kill" && !IsNegated(words, i) && IsCancelled(words, i, booked))
                return true;
        }

        return false;
    }

    private static bool IsCancelled(ImmutableArray<string> words, int at, bool booked)
    {
        // "what if I cancel" and "can I cancel if …" ask for the rule.
        if (words.Contains("if") || words.Contains("policy") || Others.Any(other => words.Take(at).Contains(other)))
            return false;
        if (words[at] is not ("cancel" or "cancelling" or "canceling"))
            return HasBooking(words, at + 1);
        if (HasBooking(words, at + 1) || Enumerable.Range(at + 1, 2).Any(i => i < words.Length && words[i] is "it" or "everything" or "this" or "that" or "tomorrow" or "today"))
            return true;
        for (var from = Math.Max(0, at - 5); from < at; from++)
        {
            if (Wishes.At(words, from) == at - from)
                return at + 1 >= words.Length || words.Length - at <= 4 || booked;
        }

        return at == 0 && booked;
    }

    private static bool HasBooking(ImmutableArray<string> words, int from, params string[] alsoNeeds)
    {
        for (var i = from; i < words.Length && i < from + 6; i++)
        {
            if (Bookings.Contains(words[i]))
                return !alsoNeeds.Contains(words[i]) || (i > from && words[i - 1] is "my" or "the" or "our");
            if (!BetweenVerbAndBooking.Contains(words[i]) && !char.IsAsciiDigit(words[i][0]))
                return false;
        }

        return false;
    }

    private static bool IsMovedIt(ImmutableArray<string> words, int at) => at + 1 < words.Length && words[at + 1] is "it" or "me" or "things";

    private static bool IsNegated(ImmutableArray<string> words, int at) =>
        at > 0 && (Negations.Contains(words[at - 1])
            || (at > 1 && Negations.Contains(words[at - 2]) && words[at - 1] is "to" or "want" or "even"));
}
