using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who wants a person, help, money back, or their data gone.</summary>
internal static class TalkWords
{
    private static readonly PhraseSet Person = new(
        "human|person|agent|real person|real human|artist|operator|representative|receptionist|someone|somebody|manager|owner|customer service|staff|jonah|speak to someone");

    private static readonly PhraseSet PersonWithin = new(
        "real person|actual person|real human|actual human|live person|human being|put me through|put me on to|transfer me|connect me|get me a human|get me a person|a human please|"
        + "call me back|can someone call|can somebody call|someone call me|somebody call me|give me a call|phone me|ring me|can jonah call|talk to a human|speak to a human|not a bot|not a robot|"
        + "deal with the owner|deal with a person|deal with a human|deal with someone|instead of a bot|instead of a robot|rather than a bot|want a human|need a human|want a person|need a person|"
        + "is there anyone i can|is there someone i can|hand me over|pass me to|pass me on to|get someone to|get jonah to|have someone contact|have jonah");

    private static readonly PhraseSet Talking = new("talk to|talk with|speak to|speak with|chat to|chat with|speak directly to|talk directly to|deal with|speak 2|talk 2");

    private static readonly PhraseSet TalkOpeners = new(
        "can i|could i|may i|can i please|could i please|i want to|i need to|id like to|i would like to|id rather|id prefer to|i would rather|let me|i wanna|please can i|"
        + "is it possible to|any chance i can|how do i|how can i|want to|need to|like to|rather|prefer to|wanna|please let me|just let me|i have to");

    private static readonly string[] People =
    [
        "human", "person", "someone", "somebody", "anyone", "artist", "owner", "jonah", "staff", "manager", "real", "actual", "tattooist", "team", "people", "receptionist", "him", "you",
    ];

    private static readonly PhraseSet Refunds = new(
        "refund|refunds|refunded|refunding|money back|chargeback|charge back|return my deposit|return the deposit|return my payment|return the payment|return my money|return the money|"
        + "deposit back|payment back|charged me twice|charged twice|give back my|return the second payment|reimburse|reimbursed|reimbursement|double charged|pay me back|cash back");

    private static readonly PhraseSet NoRefunds = new("no refund|dont want a refund|not a refund|dont need a refund|refund policy|no refunds|without refund|no need to refund|dont refund|offer refunds|do refunds");

    private static readonly string[] EraseVerbs =
        ["delete", "deleted", "erase", "erased", "remove", "removed", "wipe", "wiped", "purge", "destroy", "destroyed", "clear", "cleared", "forget", "scrub", "deleting", "erasing", "removing"];

    private static readonly string[] DataNouns =
    [
        "data", "info", "information", "details", "records", "record", "photos", "pictures", "pics", "images", "history", "account", "messages", "conversation", "chat", "chats", "everything",
        "profile", "file", "files",
    ];

    private static readonly PhraseSet Erasure = new("gdpr|right to be forgotten|right to erasure|forget me|erase me|delete me|everything you have on me|everything you hold on me|everything about me|all you have on me|data deleted|data removed|data erased|delete data|erase data");

    private static readonly PhraseSet HelpAlone = new("help|info|aide|sos|help me|i need help|i need some help|need help|can you help|can you help me|could you help|can i get help|can i get some help|menu|options|commands|how does this work|what can you do|information|im stuck|i am stuck|please help|hilfe|ayuda");

    public static bool AskForPerson(ImmutableArray<string> words)
    {
        if (Person.Only(words) || PersonWithin.Within(words))
            return true;
        for (var i = 0; i < words.Length; i++)
        {
            if (Talking.At(words, i) is not (> 0 and var length))
                continue;
            var opened = i == 0 || Enumerable.Range(Math.Max(0, i - 5), Math.Min(i, 5)).Any(from => TalkOpeners.At(words, from) == i - from);
            if (opened && IsPerson(words, i + length))
                return true;
        }

        return false;
    }

    public static bool AskForRefund(ImmutableArray<string> words) => Refunds.Within(words) && !NoRefunds.Within(words);

    public static bool AskToErase(ImmutableArray<string> words)
    {
        if (Erasure.Within(words))
            return true;
        for (var i = 0; i < words.Length; i++)
        {
            if (!EraseVerbs.Contains(words[i]))
                continue;
            // "delete all my photos", "my photos and info removed"
            var my = words.IndexOf("my", i);
            if (my > i && my - i <= 4 && HasNoun(words, my, Math.Min(words.Length, my + 5)))
                return true;
            var before = i > 0 ? words.LastIndexOf("my", i - 1) : -1;
            if (before >= 0 && i - before <= 8 && words[i].EndsWith('d') && HasNoun(words, before, i))
                return true;
        }

        return false;
    }

    public static bool AskForHelp(ImmutableArray<string> words) => HelpAlone.Whole(words);

    private static bool HasNoun(ImmutableArray<string> words, int from, int to) => Enumerable.Range(from, to - from).Any(i => DataNouns.Contains(words[i]));

    private static bool IsPerson(ImmutableArray<string> words, int at)
    {
        while (at < words.Length && words[at] is "a" or "an" or "the" or "to" or "some" or "one" or "of" or "with" or "directly")
            at++;
        return at < words.Length && People.Contains(words[at]);
    }
}
