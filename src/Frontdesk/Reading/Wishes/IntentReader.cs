using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Wishes;

/// <summary>
/// Reads a wish that stands above the question of the moment: stop, a person, money back, cancel, move, go back. None when there is none.
/// The person's own protection (opt-out, erasure) is looked for first.
/// </summary>
public static class IntentReader
{
    private static readonly PhraseSet OptIns = new(
        "start|unstop|un stop|opt in|optin|opt me in|opt me back in|opt back in|subscribe|resubscribe|subscribe me|sign me up|sign me back up|sign me up again|add me back|join again");

    private static readonly PhraseSet OptInsWithin = new(
        "subscribe me again|subscribe me back|resubscribe|text me again|message me again|contact me again|start texting me|start messaging me|start sending me|send me messages again|"
        + "opt me back in|opt me in|opt back in|sign me back up|add me back|messages again|want to opt in|like to opt in|start getting messages|ok to text me|ok to message me|by mistake|"
        + "by accident|accidentally unsubscribed|accidentally opted out|start receiving messages|unblock me|put me back on");

    private static readonly PhraseSet OptInsWhenOut = new("resume|start again|continue|restart|back on|im back|re start|ok start|yes start|unsubscribe undo|start me again|resume please");

    private static readonly string[] Refusals = ["dont", "not", "never", "stop", "wont"];

    private static readonly string[] MistakeTopics = ["unsubscribed", "unsubscribe", "stop", "stopped", "opted", "out"];

    public static Reading<Intent> Read(string text, ReadingContext context)
    {
        var intent = Of(text, context);
        return Understood(intent, intent == Intent.None ? "none" : "words", intent == Intent.None ? "" : text.Trim());
    }

    private static Intent Of(string text, ReadingContext context)
    {
        var all = Tokens.Of(text);
        var words = all.WithoutManners().Words;
        if (all.Words.IsEmpty)
            return Intent.None;
        if (IsOptIn(words, context))
            return Intent.OptIn;
        if (OptOutWords.In(all, context))
            return Intent.OptOut;
        if (words.IsEmpty)
            return Intent.None;
        return About(words, context.Booked is not null);
    }

    private static Intent About(ImmutableArray<string> words, bool booked)
    {
        if (TalkWords.AskToErase(words))
            return Intent.EraseData;
        if (TalkWords.AskForRefund(words))
            return Intent.Refund;
        if (BookingWords.AskToMove(words, booked))
            return Intent.Reschedule;
        if (BookingWords.AskToCancel(words, booked))
            return Intent.Cancel;
        if (StepWords.GoBack(words))
            return Intent.GoBack;
        if (StepWords.Skip(words))
            return Intent.Skip;
        if (TalkWords.AskForHelp(words))
            return Intent.Help;
        if (TalkWords.AskForPerson(words))
            return Intent.Human;
        if (StepWords.StartAnew(words))
            return Intent.StartAnew;
        return StepWords.AskForNews(words) ? Intent.Progress : Intent.None;
    }

    private static bool IsOptIn(ImmutableArray<string> words, ReadingContext context)
    {
        if (OptIns.Whole(words) || (context.OptedOut && OptInsWhenOut.Whole(words)))
            return true;
        if (OptInsWithin.Find(words) is not (>= 0 and var at) || words.Take(at).Any(Refusals.Contains) && words[at] != "by")
            return false;
        return words[at] != "by" || words.Any(MistakeTopics.Contains);
    }
}
