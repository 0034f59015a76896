using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>What is cancelled or moved: the booking, its day, its time.</summary>
internal static class BookingNouns
{
    private const int Reach = 7;

    public static readonly PhraseSet Days = PlainWords.Set(
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|mon|tue|tues|wed|weds|thu|thur|thurs|fri|tomorrow|today|tonight|tomorrows|todays|this week|next week|this weekend|"
        + "weekend|january|february|march|april|june|july|august|september|october|november|december|feb|apr|jul|aug|sept|oct|nov|dec|morning|afternoon|evening|this morning|this afternoon|month|next month|this month|week|fortnight");

    private static readonly PhraseSet Bookings = PlainWords.Set(
        "appointment|appointments|booking|bookings|session|sessions|slot|slots|reservation|date|day|time|consultation|consult|sitting|visit|spot|space|appointment time|tattoo appointment|meeting|haircut|cut|trim|place|seat|tattoo session|"
        + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|appointement|bookin|termin|rendezvous|rendez vous|rdv|cita|appuntamento|afspraak|wizyta|wizyte|marcacao|apointment|sesh|inking");

    private static readonly PhraseSet Between = PlainWords.Set(
        "my|the|our|this|that|tattoo|a|next|of|me|s|back|to|deposit|whole|first|second|upcoming|existing|current|coming|booked|tomorrows|todays|morning|afternoon|evening|am|pm|oclock|o|clock|jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec|"
        + "january|february|march|april|august|september|october|november|december|entire|all|any|sleeve|planned|for|in|on|at|both|one|half|an|leg|arm|touch|up|follow|consult|down|today|hair|beard|with|artist|everything|including|st|nd|rd|th|follow|booking|already|date");

    /// <returns>Whether a booking is named right after that word, with nothing but its own description between.</returns>
    public static bool Follow(ImmutableArray<string> words, int from) => Find(words, from) > 0;

    /// <summary>"my slot … changed".</summary>
    public static bool StandBefore(ImmutableArray<string> words, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < at; i++)
        {
            if (Find(words, i) is > 0 and var end && end <= at)
                return true;
        }

        return false;
    }

    /// <returns>The index after the booking's name; 0 for none.</returns>
    public static int Find(ImmutableArray<string> words, int from)
    {
        for (var i = from; i < words.Length && i < from + Reach; i++)
        {
            if (Bookings.At(words, i) is > 0 and var length)
                return i + length;
            if (Between.At(words, i) == 0 && !char.IsAsciiDigit(words[i][0]))
                return 0;
        }

        return 0;
    }
}
