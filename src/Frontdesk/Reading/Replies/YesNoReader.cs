using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Replies;

/// <summary>Reads a yes or a no; a question, a doubt or both at once is unclear.</summary>
public static class YesNoReader
{
    private static readonly PhraseSet Openers = new(
        "well|oh|ooh|um|umm|erm|er|uh|ah|so|actually|honestly|haha|lol|hi|hey|hello|i think|i guess|i suppose|i said|i mean|and|thanks|thank you|sorry|please");

    private static readonly PhraseSet Doubts = new(
        "maybe|not sure|unsure|dont know|do not know|idk|dunno|depends|hmm|hm|hmmm|perhaps|possibly|cant decide|think about it|have to think|need to think|"
        + "yes and no|yes or no|no idea|no clue|no preference|let me check|let me see|let me know|not certain|might|undecided|tell you|get back to you|either|"
        + "not decided|havent decided|whatever");

    private static readonly PhraseSet NoButYes = new("no problem|no probs|no worries|no prob|no doubt|no objections|no issue|no issues|not a problem|not at all a problem|"
        + "why not|cant wait|cannot wait|wouldnt miss it|no brainer|hell yes|hell yeah");

    private static readonly PhraseSet StrongNo = new(
        "no|nope|nah|naa|nay|noo|nooo|non|nein|nei|never|negative|no way|no thanks|no thank you|no ta|not really|absolutely not|definitely not|certainly not|"
        + "of course not|not for me|not at all|not yet|not interested|not this time|not today|not now|hell no|i dont|i do not|i dont think so|dont think so|i wont|"
        + "i wont be|i will not|its not|it isnt|it is not|isnt|im not|i am not|i cant|i cannot|i couldnt|i havent|i have not|i didnt|id rather not|rather not|"
        + "i would rather not|wont|dont|doesnt work|that doesnt work|not a chance|no chance|no can do|it doesnt|cant do|cant make it|thats wrong|incorrect|wrong|"
        + "that is wrong|not correct|not right|thats not right|thats not correct|not quite|i disagree|ill pass|i pass|false|nothing|none|neither|please dont|"
        + "sadly not|afraid not|im afraid not|unfortunately not|not happy|not ok|not okay|not good|not keen|not convinced|i refuse|decline|declined|"
        + "doesnt suit|wouldnt|i wouldnt|it wont|that wont work|wont work|count me out");

    private static readonly PhraseSet StrongYes = new(
        "yes|yeah|yea|yep|yup|yh|yess|yesss|yus|yas|ye|aye|yeh|si|oui|ja|da|absolutely|definitely|certainly|of course|indeed|affirmative|for sure|yes please|"
        + "uh huh|mhm|mm hmm|mmhmm|hell yes|hell yeah|totally|defo|deffo|def|obviously|100|most definitely");

    private static readonly PhraseSet WeakYes = new(
        "y|ok|okay|okey|okie|okey dokey|okie dokie|k|kk|sure|sure thing|sure is|fine|good|great|perfect|lovely|brilliant|correct|right|true|exactly|precisely|spot on|"
        + "thats right|that is right|thats correct|that is correct|its correct|thats it|thats the one|you got it|got it|sounds good|sounds great|sounds perfect|sounds fine|"
        + "sounds lovely|all good|looks good|looks great|looks right|go ahead|go for it|go on|go on then|lets do it|lets go|lets go for it|do it|please do|"
        + "works for me|that works|works|that works for me|it works|suits me|that suits|fine by me|fine with me|good with me|ok with me|ok by me|good for me|"
        + "im happy with that|happy with that|happy to|happy|im in|i do|i am|i will|i would|i have|i did|i can|it is|it does|it was|they are|we are|we do|"
        + "id love to|i would love to|love to|id like that|i would like that|i think so|think so|i guess so|i guess|i suppose so|i believe so|hope so|i hope so|"
        + "deal|agreed|i agree|agree|accept|accepted|i accept|confirm|confirmed|i confirm|approved|book it|book me in|ill take it|i want it|that would be great|"
        + "that would be good|that would be lovely|that would be perfect|that would be fine|that would be amazing|that is fine|thats fine|thats ok|thats okay|"
        + "thats good|thats great|thats perfect|its fine|its ok|its good|im ok with that|im fine with that|im good with that|no problem|why not|cool|amazing|"
        + "awesome|excellent|wonderful|super|alright|all right|aight|by all means|with pleasure|please|yes it is|you bet|roger|count me in|cant wait|"
        + "very much so|very much|always|same|it fits|fits|ready|im ready|keen|im keen|very keen");

    private static readonly PhraseSet Padding = new(
        "please|pls|thanks|thank you|ta|cheers|thx|mate|jonah|lol|haha|x|xx|xxx|then|with that|for me|to me|by me|with me|that|it|this|so|very|really|is|thats|its|"
        + "and|but|just|all|me|let|man|bro|babe|love|i|one|to|do|now|day|anytime|any time|much|too");

    private const string YesEmoji = "👍👌✅✔☑🙌💯🆗🤙😀😁😃😄😊🎉🤝🥳";
    private const string NoEmoji = "👎🙅❌🚫⛔🛑";

    public static Reading<YesNo> Read(string text, ReadingContext context)
    {
        var whole = Tokens.Of(text);
        var words = whole.Words;
        if (whole.Count == 0)
            return Unclear<YesNo>(UnclearReason.Nothing);
        if (words.Length == 0)
            return FromEmoji(whole);
        while (Openers.At(words, 0) is > 0 and var opener && opener < words.Length && StrongYes.At(words, 0) == 0)
            words = words[opener..];
        if (Doubts.Within(words))
            return Unclear<YesNo>(UnclearReason.NoMatch);
        var asks = whole.Items.Any(token => token.Is("?"));
        return FromWords(words, asks) is { } answer ? Understood(answer, "word", whole.Span()) : Unclear<YesNo>(UnclearReason.NoMatch);
    }

    private static YesNo? FromWords(ImmutableArray<string> words, bool asks)
    {
        if (NoButYes.At(words, 0) is > 0 and var cheerful)
            return asks && cheerful < words.Length ? null : Rest(words[cheerful..]) == YesNo.No ? null : YesNo.Yes;
        var no = StrongNo.At(words, 0);
        var yes = StrongYes.At(words, 0);
        if (no > 0 && no >= yes)
            return asks && no < words.Length && words[0] is not ("no" or "nope" or "nah") || Rest(words[no..]) == YesNo.Yes ? null : YesNo.No;
        if (yes > 0)
            return Rest(words[yes..]) == YesNo.No ? null : YesNo.Yes;
        return asks ? null : FromWeak(words);
    }

    /// <summary>"right" says yes alone, not in "right arm": weak words must fill the text.</summary>
    private static YesNo? FromWeak(ImmutableArray<string> words)
    {
        var at = 0;
        var found = false;
        while (at < words.Length)
        {
            var length = Math.Max(WeakYes.At(words, at), Math.Max(StrongYes.At(words, at), NoButYes.At(words, at)));
            found |= length > 0;
            length = length > 0 ? length : Padding.At(words, at);
            if (length == 0)
                return null;
            at += length;
        }

        return found ? YesNo.Yes : null;
    }

    /// <summary>What comes after the first word may take it back: "yeah no".</summary>
    private static YesNo? Rest(ImmutableArray<string> words)
    {
        if (NoButYes.At(words, 0) > 0)
            return YesNo.Yes;
        if (words.Length > 0 && words[0] is "no" or "nope" or "nah")
            return YesNo.No;
        return words.Length > 0 && words[0] is "yes" or "yeah" or "yep" or "yup" ? YesNo.Yes : null;
    }

    private static Reading<YesNo> FromEmoji(Tokens tokens)
    {
        var emoji = tokens.Items.Where(token => token.Kind == TokenKind.Emoji).ToArray();
        var yes = emoji.Any(token => YesEmoji.Contains(token.Text, StringComparison.Ordinal));
        var no = emoji.Any(token => NoEmoji.Contains(token.Text, StringComparison.Ordinal));
        return yes == no ? Unclear<YesNo>(UnclearReason.NoMatch) : Understood(yes ? YesNo.Yes : YesNo.No, "emoji", tokens.Span());
    }
}
