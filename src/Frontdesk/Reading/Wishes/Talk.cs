using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>What makes the words of a wish ordinary talk: a question about the rule, somebody else's doing, the text of a tattoo, a "not".</summary>
internal static class Talk
{
    /// <summary>How many words before a wish may name whose wish it is.</summary>
    private const int Reach = 10;

    private static readonly PhraseSet Rules = PlainWords.Set(
        "policy|policies|what happens|whats happen|how much notice|how many days notice|how does the|how do refunds|how many days|how many hours|how many weeks|how many times can|how much time do|how soon before|how close to|how often can|how far before|how do cancellations|how does rescheduling|how does cancelling|do you do|do you offer|do you give|"
        + "do you allow|do you accept|do you charge|do you keep|do you take|are deposits|is the deposit|are you able to refund|is there a fee|is there a charge|cancellation fee|fee|fees|fee for|charge for|fee if|charge if|"
        + "deadline|how late can|how early can|how far in advance|in case|would i lose|would i still|would i get|would i have|would you charge|would you refund|will i lose|do i lose|do i get|will i get|ever need|ever needed|later on if|allowed to|whats the latest|"
        + "how long do i have|how long before|terms|refundable|can you usually|what would happen|when can i cancel|until when|by when|possible later|later down the line|at a later point");

    private static readonly PhraseSet PoliteIfs = PlainWords.Set(
        "if thats ok|if thats alright|if thats all right|if thats possible|if thats fine|if possible|if you can|if you could|if you dont mind|if you wouldnt mind|if you would|if i may|if its ok|if its alright|if its possible|"
        + "if its not too late|if its not too much trouble|if you please|if thats not a problem|if not too late|if theres any chance|if thats not too much trouble|if poss|if at all possible|if ok|if okay|if you would please");

    private static readonly PhraseSet Wondering = PlainWords.Set("wondering|wonder|see|check|ask|asking|know|tell me|checking|seeing");

    private static readonly PhraseSet Leads = PlainWords.Set(
        "says|say|saying|reads|quote|phrase|lettering|wording|words|word|called|titled|lyric|lyrics|song|slogan|spells|spelling|written|writes|it to read|text reading");

    private static readonly PhraseSet Lettering = PlainWords.Set(
        "font|fonts|lettering|italics|cursive|knuckles|lyric|lyrics|slogan|should say|it to say|that to say|the phrase|the words|the word|"
        + "it reads|that reads|should read|tattooed on|in script|in old english|in block letters|song called|band called|movie called|film called|tattoo of");

    private static readonly PhraseSet Others = PlainWords.Set(
        "he|she|they|her|his|their|them|him|friend|mum|mom|dad|boyfriend|girlfriend|husband|wife|partner|sister|brother|daughter|son|mate of mine|boss|airline|landlord|gym|bank|netflix|other studio|other artist|last artist|"
        + "old artist|previous artist|other shop|other place|another studio|last studio|previous studio|people|everyone|everybody|kids|my ex|doctor|dentist|hotel|flight|train|work has|job|company");

    private static readonly PhraseSet Negations = PlainWords.Set(
        "dont|not|never|wont|didnt|without|cant|shouldnt|no need to|dont need to|dont have to|not going to|not gonna|dont want to|didnt want to|not want to|dont wish to|wouldnt|isnt|not trying to|not looking to|not to|"
        + "no intention of|rather not|never want to|not planning to|hope not to|dont wanna|dont even|no plans to|not here to|instead of|rather than|havent|hasnt|not asking for|not asking to|not after|dont you");

    /// <summary>Asks what would happen, or sets a condition.</summary>
    public static bool AsksTheRule(PlainWords said)
    {
        for (var i = 0; i < said.Count; i++)
        {
            // "how do I get", "when will I get" ask for the thing itself.
            if (Rules.At(said.Words, i) > 0 && said[i - 1] is not ("how" or "when"))
                return true;
            if (said[i] is "unless" or "whether"
                || (said[i] == "if" && PoliteIfs.At(said.Words, i) == 0 && Wondering.EndingAt(said.Words, 0, i) == 0))
                return true;
        }

        return false;
    }

    /// <summary>Letters that go on the skin.</summary>
    public static bool IsLettering(PlainWords said) => Lettering.Within(said.Words);

    /// <summary>"it says stop": the words are a text to be tattooed.</summary>
    public static bool IsQuoted(ImmutableArray<string> words, int at) => EndsNear(Leads, words, at, 2);

    public static bool IsNegated(ImmutableArray<string> words, int at) => Negations.EndingAt(words, 0, at) > 0;

    /// <summary>Somebody else does it, or did it.</summary>
    public static bool IsAboutOthers(ImmutableArray<string> words, int before)
    {
        for (var i = Math.Max(0, before - Reach); i < before; i++)
        {
            if (Others.At(words, i) > 0)
                return true;
        }

        return false;
    }

    private static bool EndsNear(PhraseSet phrases, ImmutableArray<string> words, int at, int within)
    {
        for (var end = at; end > 0 && end >= at - within; end--)
        {
            if (phrases.EndingAt(words, 0, end) > 0)
                return true;
        }

        return false;
    }
}
