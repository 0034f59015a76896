using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Times;

/// <summary>What is said of a list of offers beside days, times and numbers.</summary>
internal enum SlotWord
{
    NoneOf,
    WeakNone,
    Earliest,
    Latest,
    LastListed,
    Latter,
    Former,
    LastButOne,
    FirstListed,
    Middle,
    EarlierOne,
    LaterOne,
    SearchEarlier,
    SearchLater,
    SearchDay,
    StillFree,
    WouldHave,
    LeavesOpen,
}

internal static class SlotWords
{
    private static readonly PhraseTable<SlotWord> All = new(
    [
        (SlotWord.NoneOf,
            "none|none of these|none of those|none of them|neither|neither of them|neither of those|nothing works|"
            + "nothing suits|nothing there|nothing there suits|nothing there works|nothing fits|something else|"
            + "any of these dont|not any of|none suit|none work|cant do any|cant make any|cannot make any|cannot do any|"
            + "cant make those|cant make these|cant do those|cant do these|cant do them|cant make them|cant make either|"
            + "cant do either|not free for any|not available for any|not available any|not free any|no good to me any|"
            + "all no good|cant manage any|wont manage any|not able for any|dont suit me any|other options|more options|"
            + "more times|other slots|more slots|other times|another time|different time|different times|anything else|"
            + "any others|any other times|any other slots|any other time|all bad|all out|working all of those|"
            + "busy all of those|busy for all of those|i cant do any|dont work for me|those dont work|these dont work|"
            + "they dont work|them dont work|none of it|all too early|all too late|all too soon|all too far|are too soon|are too early|are too late"),
        (SlotWord.WeakNone,
            "dont work|do not work|doesnt work|dont suit|doesnt suit|wont work|no good|not suitable|not great|no use|"
            + "wont suit|not ideal|too early|too late|too soon|cant do it|cant make it|no thanks|no thank you"),
        (SlotWord.Earliest,
            "earliest|soonest|first thing you|first available|next available|earliest one|asap|as soon as possible|"
            + "earliest possible|earliest you have|earliest slot|as early as possible|quickest"),
        (SlotWord.Latest, "latest|latest one|latest you have|latest slot|as late as possible"),
        (SlotWord.LastListed,
            "last|last one|last option|last slot|last choice|last of the lot|bottom one|the bottom|final one|very last|"
            + "last time|last of them|last on the list|letzte|letzten|dernier|derniere|ultimo|ultima"),
        (SlotWord.Latter, "latter|the latter|latter one"),
        (SlotWord.Former, "former|the former|former one"),
        (SlotWord.LastButOne,
            "second to last|one before last|one before the last|second last|last but one|penultimate|next to last|"
            + "second from last|second from the end|second from bottom|2nd to last|2nd last"),
        (SlotWord.FirstListed, "top one|the top|top of the list|first on the list|first listed"),
        (SlotWord.Middle, "middle one|the middle|middle option|middle slot|in the middle"),
        (SlotWord.EarlierOne,
            "earlier one|earlier slot|earlier time|earlier option|earlier of the two|the earlier|earlier appointment|"
            + "sooner one|the sooner|the early one|early one"),
        (SlotWord.LaterOne,
            "later one|later slot|later time|later option|later of the two|the later|later appointment|the late one|"
            + "late one"),
        (SlotWord.SearchEarlier,
            "earlier|sooner|anything earlier|anything sooner|something earlier|any earlier|earlier than that|"
            + "earlier than these|earlier than those|earlier times|an earlier|anything before that|any sooner|anything before"),
        (SlotWord.SearchLater,
            "later|anything later|something later|any later|later than that|later than these|later than those|later times|"
            + "a later|later on|later in the day|later in the week|anything after that|anything after|further out|"
            + "further ahead"),
        (SlotWord.SearchDay,
            "another day|other days|other dates|another date|different day|different date|different days|different dates|"
            + "any other day|any other days|another week|different week|other day|a different day|anything another day"),
        (SlotWord.StillFree, "still free|still available|still open|still going|still there|free|available|taken|gone"),
        (SlotWord.WouldHave,
            "can i have|can i take|can i get|could i have|could i take|could i get|can i do|can we do|could we do|"
            + "could i do|can i book|can i grab|can i go for|could i go for|may i have|if|ill take|ill have|put me down|"
            + "please can i|book me"),
        (SlotWord.LeavesOpen,
            "you pick|you choose|whatever|whichever|any of them|any of those|any|i dont mind|dont mind|either|either one|"
            + "all of them|all work|both|all good|all fine|surprise me|you decide|up to you"),
    ]);

    /// <summary>The flags of a text, one bit for each word found.</summary>
    public static int In(Tokens tokens)
    {
        var found = 0;
        for (var at = 0; at < tokens.Count;)
        {
            var entry = All.At(tokens, at);
            found |= entry is null ? 0 : 1 << (int)entry.Meaning;
            at += entry?.Length ?? 1;
        }

        return found;
    }

    public static bool Has(this int found, SlotWord word) => (found & (1 << (int)word)) != 0;
}
