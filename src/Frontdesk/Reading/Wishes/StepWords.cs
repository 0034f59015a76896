using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who steers the consultation.</summary>
internal static class StepWords
{
    /// <summary>Longest text that still steers; a longer one tells of an idea.</summary>
    private const int ShortText = 10;

    private static readonly PhraseSet Back = PlainWords.Set(
        "go back|previous|previous question|last question|previous one|go back one|go back a step|go back a question|back one|one back|step back|go back to the last question|"
        + "go back to the previous question|go to the previous question|back to the previous question|back a step|back to the last question|back a question|undo|take me back|"
        + "change my last answer|change my previous answer|correct my last answer|go back to the last one|go back to the previous one|go back one step|go back one question|undo that");

    private static readonly PhraseSet BackOpeners = PlainWords.Set(
        "can i|could i|can we|could we|i want to|i need to|id like to|let me|lets|please|wait|oops|sorry|no|actually|can you|hang on|how do i|i would like to|want to");

    private static readonly PhraseSet Skips = PlainWords.Set(
        "skip|pass|next|next one|next question|skip this|skip this one|skip it|skip that|skip that one|skip this question|skip question|skip the question|move on|lets move on|ill skip|ill pass|"
        + "i ll skip|ill skip this one|ill skip that|ill skip this|can we skip this|can i skip this|can i skip|can we skip|can i skip this one|can we skip this one|prefer not to say|rather not say|"
        + "id rather not say|i prefer not to say|id prefer not to say|no answer|next pls|go on|i want to skip|i want to skip this|want to skip|skip for now|ill skip for now|ill pass on that|id like to skip");

    private static readonly PhraseSet Anew = PlainWords.Set(
        "new enquiry|new inquiry|new enquirey|new booking|new project|new request|new appointment|new consultation|another tattoo|another piece|another booking|another enquiry|another inquiry|another appointment|another session|"
        + "second tattoo|start over|start again|start anew|start afresh|start fresh|start from scratch|start from the beginning|begin again|restart|a different tattoo|one more tattoo|book again|"
        + "start a new|another one done|do another one|get another one|new tattoo enquiry|new tattoo idea|new tattoo please");

    private static readonly string[] NotAnewAfter =
    [
        "cover", "covers", "covering", "has", "see", "over", "from", "of", "near", "beside", "next", "under",
        "above", "around", "between", "with", "my", "matching", "match", "below", "by", "against", "than",
    ];

    public static Wish? In(PlainWords said, PlainWords polite)
    {
        if (polite.Count <= ShortText && Back.Whole(Without(BackOpeners, polite.Words)))
            return new Wish(Intent.GoBack, "go_back", 0, said.Count);
        return Skips.Whole(polite.Words) ? new Wish(Intent.Skip, "skip", 0, said.Count) : null;
    }

    public static Wish? Anewed(PlainWords said, PlainWords polite)
    {
        var words = said.Words;
        var at = polite.Count <= ShortText ? Anew.Find(words) : -1;
        if (at < 0)
            return null;
        var before = at > 0 && words[at - 1] is "a" or "an" or "the" or "to" ? at - 2 : at - 1;
        return before < 0 || !NotAnewAfter.Contains(words[before])
            ? new Wish(Intent.StartAnew, "start_anew", at, at + Anew.At(words, at)) : null;
    }

    private static ImmutableArray<string> Without(PhraseSet openers, ImmutableArray<string> words)
    {
        while (openers.At(words, 0) is > 0 and var length && length < words.Length)
            words = words[length..];
        return words;
    }
}
