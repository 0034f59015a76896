using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>
/// Who wants a person. Asking whether a person or a machine writes is such a wish too: the answer is a person, and dodging it costs trust.
/// </summary>
internal static class PersonWords
{
    private const string Rule = "human";

    private static readonly PhraseSet Whole = PlainWords.Set(
        "human|person|agent|real person|real human|artist|operator|representative|receptionist|someone|somebody|manager|owner|customer service|staff|the artist|speak to someone|a human|a person|a real person|human please|call me|ring me|phone me|"
        + "live agent|live chat|live person|callback|call back|call me back|talk|actual human|actual person|support|talk to me|speak to agent|human being|is this a person|anyone real");

    private static readonly PhraseSet Wants = PlainWords.Set(
        "put me through|put me on to|put me in touch|transfer me|connect me|get me a human|get me a person|get me someone|get me the|get me a real|get me your|get me somebody|get me a manager|who can i speak to|who can i talk to|who do i speak to|who do i talk to|who could i speak to|who could i talk to|who should i speak to|who should i talk to|who can i ring|who do i ring|anyone i can talk to|anyone i can speak to|anyone i could talk to|anyone i could speak to|someone i could talk to|someone i could speak to|someone i can talk to|someone i can speak to|call me back|can someone call|can somebody call|can someone ring|can someone phone|could someone call|"
        + "could someone ring|could someone phone|can somebody ring|could somebody call|could somebody ring|can anyone call|could anyone call|someone call me|somebody call me|someone ring me|someone phone me|give me a call|give me a ring|give me a bell|"
        + "give me a buzz|give me a shout on the phone|can the artist call|can the artist ring|could the artist call|could the artist ring|can the artist phone|"
        + "can the artist message|can he call me|can she call me|can he ring me|could he call me|could she call me|can you call me|can you ring me|could you call me|could you ring me|can you phone me|could you phone me|can you give me a call|"
        + "not a bot|not a robot|not a machine|not some bot|not a computer|not an ai|instead of a bot|instead of a robot|instead of a machine|instead of a computer|instead of this bot|rather than a bot|rather than a robot|rather than a machine|"
        + "rather than this bot|want a real person|need a real person|want a real human|need a real human|is there anyone i can|is there someone i can|is there somebody i can|is there a person i can|"
        + "is there a human|is there a real person|is there an actual person|hand me over|hand me to|pass me to|pass me on to|pass me over|get someone to|get somebody to|get the artist to|get him to call|have someone contact|have someone call|"
        + "have somebody call|have someone ring|have the artist call|have the artist contact|someone to call me|someone to contact me|somebody to call me|someone to ring me|someone to get in touch|artists ring me|artists call me|artists phone me|artists contact me|artists message me|of you call me|of you ring me|of you phone me|the team call me|the team ring me|the guys call me|the girls call me|"
        + "someone contact me|somebody contact me|someone get in touch|someone from the studio|someone from the shop|get a call back|get a callback|have a call back|have a callback|want a callback|want a call back|call back please|callback please|request a call|request a callback|arrange a call|book a call|schedule a call|prefer a call|rather a call|prefer a phone call|have a phone call|"
        + "speak on the phone|talk on the phone|chat on the phone|speak over the phone|talk over the phone|discuss over the phone|do this over the phone|do it over the phone|have a word with|want the artist to call|want the artist to ring|want the artist to contact|want the artist to message me|want the artist please|want the manager|want the owner|need the manager|"
        + "hate bots|hate talking to bots|hate this bot|hate chatbots|sick of this bot|sick of the bot|useless bot|stupid bot|bot is useless|bot isnt working|tired of this bot|dont want to talk to a bot|dont want to speak to a bot|dont want a bot|"
        + "dont like bots|dont do bots|no bots|enough of the bot|fed up with this bot|let me speak|let me talk|someone real|somebody real|anyone real|anybody real|someone human|real person please|real human please|actual person please|actual human please|"
        + "a human please|a person please|customer service please|speak to human|talk to human|speak to person|talk to person|speak to agent|talk to agent|speak to staff|member of staff|human assistance|human help|human agent|person to answer|"
        + "person to help|human to help|human to talk|human to answer|want to call you|whats the number to call|number i can call|number i can ring|number to ring|speak to a tattoo artist");

    private static readonly PhraseSet WantsAlone = PlainWords.Set(
        "get a human|get a person|have a human|have a person|want a phone call|get a phone call|like a phone call|like a call|want a call|need a call|need a phone call|do a phone call|do a call|want a human|need a human|want a person|need a person|"
        + "like a human|like a person|prefer a human|prefer a person|rather a human|rather a person|get a call");

    private static readonly PhraseSet WhoWrites = PlainWords.Set(
        "is this a bot|are you a bot|is this a robot|are you a robot|is this an ai|are you an ai|are you ai|is this ai|am i talking to a bot|am i speaking to a bot|am i chatting to a bot|am i texting a bot|am i talking to a robot|am i talking to a machine|"
        + "is this automated|is this a real person|are you a real person|are you real|are you a human|are you human|are you a person|is this a human|is this an actual person|are you an actual person|am i talking to a real person|am i talking to a person|"
        + "am i talking to a human|am i speaking to a person|am i speaking to a human|am i speaking to a real person|am i speaking with a person|am i talking with a person|am i talking with a human|is anyone actually there|is there anyone real|is anybody real there|"
        + "is this a person|is this a computer|is this a machine|are you a machine|is this chatgpt|are you a computer|is this the artist or a bot|bot or human|human or bot|person or bot|bot or a person|bot or a human|robot or human|real person or|bot or real|"
        + "actually a person|talking to a bot|speaking to a bot|is this just a bot|is it a bot|r u a bot|you a bot|you a robot|you a real person|you real|is this actually the artist|is this really the artist|is this an automated|is this a automated|chat to a bot");

    private static readonly PhraseSet Asking = PlainWords.Set(
        "am i talking to|am i speaking to|am i chatting to|am i texting|am i messaging|am i texting with|am i writing to|am i talking with|am i speaking with|am i chatting with|am i dealing with|am i really talking to|am i just talking to|am i actually talking to|"
        + "im i talking to|im talking to|im i speaking to|is this just|are you just|is this actually|is it just|are ye|are you actually|is this really|are you really");

    private static readonly PhraseSet Devices = PlainWords.Set(
        "bot|bots|robot|robots|machine|machines|computer|computers|ai|chatbot|chatbots|automated system|automatic system|automated message|automated messages|program|answering machine|auto reply|chatgpt");

    private static readonly PhraseSet Beings = PlainWords.Set(
        "bot|bots|robot|machine|computer|ai|chatbot|automated system|automatic system|program|human|human being|person|real person|real human|someone real|somebody real|chatgpt|auto reply|answering machine");

    private static readonly PhraseSet Refusing = PlainWords.Set(
        "dont want to|rather not|dont wish to|wont|not going to|refuse to|dont like|hate|sick of|tired of|fed up|fed up with|fed up of|dont fancy|not|cant stand|prefer not to|dont do|done|no point|im done");

    private static readonly PhraseSet With = PlainWords.Set(
        "talk to|talk with|talking to|talking with|speak to|speak with|speaking to|speaking with|chat to|chat with|chatting to|chatting with|text|texting|message|messaging|deal with|dealing with|write to|writing to|be talking to|be dealing with|being texted by|explain this to|explain it to|typing to|answer|answering");

    private static readonly PhraseSet Talking = PlainWords.Set(
        "talk to|talk with|speak to|speak with|chat to|chat with|speak directly to|talk directly to|speak directly with|deal with|speak 2|talk 2|talk directly with|discuss it with|discuss this with|discuss with|get hold of|reach|talk it over with|ring|phone|call|talk it through with|go over it with|ask");

    private static readonly PhraseSet Openers = PlainWords.Set(
        "can i|could i|may i|can i please|could i please|i want to|i need to|id like to|i would like to|id rather|id prefer to|i would rather|let me|please can i|is it possible to|any chance i can|any chance i could|how do i|how can i|want to|"
        + "need to|like to|rather|prefer to|please let me|just let me|i have to|can we|please|really need to|just want to|must|i should|wish to|would i be able to|am i able to|chance to|possible to|able to|trying to|have to|got to|going to need to|love to|who do i|who can i|i demand to|just|to actually|i wish to|and|no");

    private static readonly PhraseSet People = PlainWords.Set(
        "human|person|someone|somebody|anyone|anybody|artist|owner|staff|manager|real|actual|tattooist|tattoo artist|tattooer|team|people|receptionist|reception|him|her|you directly|boss|barber|stylist|live|representative|rep|agent|operator|"
        + "your manager|your boss|your supervisor|supervisor|member|members|humans|you|whoever|customer|a human|guy|lady|woman|man|support|the team|them");

    private static readonly PhraseSet Acts = PlainWords.Set(
        "answer|answer me|reply|respond|call me|ring me|phone me|call|ring me back|contact me|get in touch|get back to me|take over|message me|text me|email me|speak to me|talk to me|help me please|deal with this|sort this|ring|phone|call back|reply to me|write back|answer this|respond to me|come on here|handle this");

    private static readonly PhraseSet Articles = PlainWords.Set(
        "a|an|the|to|some|one|of|with|directly|your|actually|just|another|whoever is|an actual|a real|proper|living");

    private static readonly PhraseSet NotPeople = PlainWords.Set(
        "real quick|you about the|you later|you soon|you tomorrow|you then|people about|you more|you how|you what|you if|you for|you when|you why|you where|you which|him what|her what|him if|her if|them if|someone else first|my");

    private static readonly PhraseSet Drawn = PlainWords.Set(
        "portrait|skull|heart|anatomy|silhouette|figure|face|body|statue|tattoo of|drawing of|sketch of|skeleton|hand with");

    private static readonly PhraseSet First = PlainWords.Set(
        "wife first|husband first|partner first|boyfriend first|girlfriend first|mum first|them first|him first|her first|her before|him before|someone first");

    public static Wish? In(PlainWords said, PlainWords polite)
    {
        var words = said.Words;
        if (Whole.Only(polite.Words))
            return new Wish(Intent.Human, Rule, 0, words.Length);
        if (WhoWrites.Find(words) is >= 0 and var who && !Drawn.Within(words))
            return new Wish(Intent.Human, Rule, who, who + WhoWrites.At(words, who));
        if (Talk.IsLettering(said) || First.Within(words))
            return null;
        if (Machines(said) is { } told)
            return told;
        if (Wants.Find(words) is >= 0 and var at && !Drawn.Within(words) && (!Talk.IsNegated(words, at) || words[at] is "not")
            && !Talk.IsQuoted(words, at))
            return new Wish(Intent.Human, Rule, at, at + Wants.At(words, at));
        for (var i = 0; i < words.Length; i++)
        {
            // "I want a human", not "I want a human skull".
            if (WantsAlone.At(words, i) is > 0 and var alone && !Talk.IsNegated(words, i)
                && (said.IsPauseBefore(i + alone)
                    || said[i + alone] is "please" or "to" or "not" or "instead" or "now" or "thanks" or "here"))
                return new Wish(Intent.Human, Rule, i, i + alone);
            if (Acting(said, i) is > 0 and var acting && !Drawn.Within(words))
                return new Wish(Intent.Human, Rule, i, acting);
            if (Talking.At(words, i) is not (> 0 and var length)
                || (i > 0 && Openers.EndingAt(words, 0, i) == 0 && !said.IsPauseBefore(i)) || Talk.IsNegated(words, i))
                continue;
            if (Someone(words, i + length) is > 0 and var end
                && (words[i] is not ("ask" or "deal" or "ring" or "phone" or "call") || words[end - 1] is not "you"))
                return new Wish(Intent.Human, Rule, i, end);
        }

        return null;
    }

    /// <summary>"am I texting a machine", "I don't want to chat to some bot".</summary>
    private static Wish? Machines(PlainWords said)
    {
        var words = said.Words;
        if (Drawn.Within(words))
            return null;
        for (var i = 0; i < words.Length; i++)
        {
            var asks = Asking.At(words, i);
            var refuses = asks > 0 ? 0 : Refusing.At(words, i);
            var next = i + Math.Max(asks, refuses);
            if (next == i)
                continue;
            if (refuses > 0 && With.At(words, next) is var talk && talk == 0)
                continue;
            next += refuses > 0 ? With.At(words, next) : 0;
            while (Articles.At(words, next) is > 0 and var article)
                next += article;
            if ((asks > 0 ? Beings : Devices).At(words, next) is > 0 and var being)
                return new Wish(Intent.Human, Rule, i, next + being);
        }

        return null;
    }

    /// <summary>"can a human answer please", "could someone from the shop ring me".</summary>
    private static int Acting(PlainWords said, int at)
    {
        var hopes = said[at] is "chance" or "possible" or "for" or "if" or "that";
        if (!hopes && said[at] is not ("can" or "could" or "will" or "would" or "have" or "get" or "want" or "need" or "let" or "ask" or "may"
            or "please" or "id"))
            return 0;
        var words = said.Words;
        var next = Someone(words, at + 1);
        if (next == 0 || said[next - 1] is "you")
            return 0;
        next = said[next] is "from" ? next + 3 : next;
        if (hopes && said[next] is not ("can" or "could" or "to" or "would" or "will" or "might"))
            return 0;
        while (said[next] is "please" or "to" or "else" or "actually" or "can" or "could" or "would" or "will" or "might" or "just")
            next++;
        return Acts.At(words, next) is > 0 and var act ? next + act : 0;
    }

    private static int Someone(ImmutableArray<string> words, int at)
    {
        while (Articles.At(words, at) is > 0 and var article)
            at += article;
        return NotPeople.At(words, at) == 0 && People.At(words, at) is > 0 and var people ? at + people : 0;
    }
}
