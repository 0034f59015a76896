using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who steers the consultation, or asks how it stands.</summary>
internal static class StepWords
{
    /// <summary>Longest text that still steers; a longer one tells of an idea.</summary>
    private const int ShortText = 10;

    private static readonly PhraseSet Back = new(
        "go back|previous|previous question|last question|previous one|go back one|go back a step|go back a question|back one|one back|step back|go back to the last question|"
        + "go back to the previous question|go to the previous question|back to the previous question|back a step|back to the last question|back a question|undo|take me back|"
        + "change my last answer|change my previous answer|correct my last answer|go back to the last one|go back to the previous one|go back one step|go back one question|undo that");

    private static readonly PhraseSet BackOpeners = new("can i|could i|can we|could we|i want to|i need to|id like to|let me|lets|please|wait|oops|sorry|no|actually|can you|hang on|how do i|i would like to|want to");

    private static readonly PhraseSet Skips = new(
        "skip|pass|next|next one|next question|skip this|skip this one|skip it|skip that|skip that one|skip this question|skip question|skip the question|move on|lets move on|ill skip|ill pass|"
        + "i ll skip|ill skip this one|ill skip that|ill skip this|can we skip this|can i skip this|can i skip|can we skip|can i skip this one|can we skip this one|prefer not to say|rather not say|"
        + "id rather not say|i prefer not to say|id prefer not to say|no answer|next pls|go on|i want to skip|i want to skip this|want to skip|skip for now|ill skip for now|ill pass on that|id like to skip");

    private static readonly PhraseSet Anew = new(
        "new enquiry|new inquiry|new enquirey|new booking|new project|new request|new appointment|new consultation|another tattoo|another piece|another booking|another enquiry|another inquiry|another appointment|another session|"
        + "second tattoo|start over|start again|start anew|start afresh|start fresh|start from scratch|start from the beginning|begin again|restart|a different tattoo|one more tattoo|book again|"
        + "start a new|another one done|do another one|get another one|new tattoo enquiry|new tattoo idea|new tattoo please");

    private static readonly string[] NotAnewAfter =
    [
        "cover", "covers", "covering", "has", "see", "over", "from", "of", "near", "beside", "next", "under",
        "above", "around", "between", "with", "my", "matching", "match", "below", "by", "against", "than",
    ];

    private static readonly PhraseSet News = new(
        "any news|any update|any updates|any word|where are we|where are we at|where are we with|whats happening|what is happening|whats going on|what is going on|hows it going|how is it going|"
        + "hows it coming|heard back|have you heard|when will i hear|when do i hear|when will you|still waiting|im waiting|i am waiting|whats the status|what is the status|status of my|whats the latest|"
        + "what happens next|whats next|what is next|what now|did you get my|have you got my|did you receive my|hows my booking|did jonah|has jonah|has the artist|did the artist|have you decided|"
        + "am i booked|is it confirmed|is my booking confirmed|is my appointment confirmed|is everything confirmed|did my payment|did the payment|has my payment|did my deposit|has my deposit|"
        + "still on|how long until i hear|how long till i hear|how much longer|any progress|havent heard|have not heard|hows everything going|checking in on|following up|follow up on|just checking|"
        + "update on my|update me|got an update|an update please|when will jonah|when does jonah|did it go through|where is my booking|wheres my booking|are you still there|hello anyone there|anybody there");

    private static readonly PhraseSet NewsAlone = new("update|updates|status|progress|news|hello anyone|anyone there|are you there");

    public static bool GoBack(ImmutableArray<string> words) => words.Length <= ShortText && Back.Whole(Without(BackOpeners, words));

    public static bool Skip(ImmutableArray<string> words) => Skips.Whole(words);

    public static bool StartAnew(ImmutableArray<string> words)
    {
        var at = words.Length <= ShortText ? Anew.Find(words) : -1;
        if (at < 0)
            return false;
        var before = at > 0 && words[at - 1] is "a" or "an" or "the" or "to" ? at - 2 : at - 1;
        return before < 0 || !NotAnewAfter.Contains(words[before]);
    }

    public static bool AskForNews(ImmutableArray<string> words) =>
        words.Length <= 3 && NewsAlone.At(words, 0) == words.Length || (words.Length <= 3 * ShortText && News.Within(words));

    private static ImmutableArray<string> Without(PhraseSet openers, ImmutableArray<string> words)
    {
        while (openers.At(words, 0) is > 0 and var length && length < words.Length)
            words = words[length..];
        return words;
    }
}
