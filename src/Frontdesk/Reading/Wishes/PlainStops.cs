using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>
/// Who asks in plain English to be left alone, the way a reasonable person reads it. Each form names its verb and what it is about
/// (messages, contact, a list, a number): "stop" inside ordinary talk is no request.
/// </summary>
internal static class PlainStops
{
    /// <summary>Longest text that is nothing but a rebuff: "leave me alone will you".</summary>
    private const int ShortText = 8;

    private const string Rule = "plain_words";

    private static readonly PhraseSet Messages = PlainWords.Set(
        "messages|message|texts|text|sms|emails|mails|calls|phone calls|whatsapps|whatsapp|spam|junk|promos|promotions|promo|marketing|ads|adverts|offers|newsletters|newsletter|notifications|alerts|reminders|"
        + "communication|communications|contact|mailings|updates|correspondence|stuff from you|dms");

    private static readonly PhraseSet Several = PlainWords.Set(
        "messages|texts|sms|emails|mails|whatsapps|spam|junk|promos|promotions|marketing|ads|adverts|newsletters|newsletter|notifications|alerts|reminders|communication|communications|contact|mailings|dms|text messages|"
        + "promotional messages|marketing messages|marketing texts|phone calls|of these|of those|of your messages|of your texts|of this spam|of them messages|whatsapp messages");

    private static readonly PhraseSet Which = PlainWords.Set(
        "any|ye|da|dem|those|any more of|loads of|so many|random|daily|more|anymore|further|other|another|the|these|those|this|that|your|all|all the|all these|all of these|all of this|all your|such|of|with|with the|with these|with your|with this|them|sending|sending me|with all the|from you|"
        + "get|receive|keep getting|keep receiving|be getting|have|see|be receiving|automated|constant|endless|unwanted|bloody|fucking|damn|stupid|annoying|silly|to get|to receive|to see|to have|to keep getting|to be getting|to be receiving|to keep receiving|getting|receiving|to be sent|be sent|me|spam|text|marketing|"
        + "promotional|bot|whatsapp|robot|promo|these bloody");

    private static readonly PhraseSet Stops = PlainWords.Set(
        "stop|quit|cease|end|halt|refrain from|discontinue|desist|desist from|cancel|turn off|switch off|disable|if you stopped|if you could stop|if you would stop|stop it with|quit it with|knock it off with|lay off|pack it in with|cut out|cut it out with|stopp");

    private static readonly PhraseSet Bothers = PlainWords.Set(
        "texting|messaging|sending|contacting|calling|emailing|writing|bothering|spamming|harassing|whatsapping|pestering|pinging|mailing|reminding|ringing|bugging|hassling|annoying|receiving|getting|dming|blowing up my phone|phoning|"
        + "flooding|chasing me|nagging|bombarding|trying to contact|stalking|hounding|text me|message me|contact me|spam me|send me|sending me|call me|email me");

    private static readonly PhraseSet BotherTargets = PlainWords.Set(
        "me|us|ye|those|that|random|loads|daily|every|constantly|nonstop|non stop|and calling|and texting|and messaging|and ringing|and leave|and remove|and delete|or calling|or texting|or messaging|this number|my number|my phone|messages|texts|stuff|these|this|them|spam|things|anything|to me|to this number|here|now|please|already|immediately|thanks|promos|marketing|reminders|anymore|again|my wife|"
        + "my husband|ffs|mate|everyone|any|more|all|the|your|him|her|so many|so much|it|rubbish|crap|shit|notifications|emails|on here|on this|on whatsapp|im|i|because|will you|ok|okay|at once|thank you|asap|altogether");

    private static readonly PhraseSet Addressed = PlainWords.Set(
        "please|just|and|now|okay|so|number|kindly|then|you|guys|hi|hey|hello|artist|already|interested|no|people|again|must|immediately|thanks|sorry|would you|could you|can you|would ya|could ya|can ya|will ya|will you|way to|is it possible to|possible to|able to|button to|option to|ye|want you to|want ye to|need you to|"
        + "like you to|asked you to|told you to|ask you to|tell you to|said|repeat|wish youd|youd better|you need to|you should|you have to|have to|need to|to please|them to|yes|okay then|bot|robot|ffs|mate|i said|but|lets|or|never|this|"
        + "how can i|how do i|how to|how could i|can i|it|appreciate|prefer|great|grateful|love|good|nice|him to please|you guys to|somebody|someone|time to|better|fucking|ever|told ye to|asked to|like to|want to|wish to|wanting to|time|want this to|want it to|want these to|want them to|want that to|need this to|need it to|need these to");

    private static readonly PhraseSet NoMore = PlainWords.Set(
        "no more|no further|enough|enough of|enough with|enough already with|had enough of|ive had enough of|sick of|sick and tired of|tired of|fed up of|fed up with|done with|no longer want|not want|zero more|no|without any more");

    /// <summary>Before "no more messages" they tell of messages that there were.</summary>
    private static readonly string[] Told = ["was", "were", "are", "is", "theres", "have", "got", "received", "saw", "found", "see", "it", "not", "dont"];

    /// <summary>Where a text goes on the skin.</summary>
    private static readonly PhraseSet Placed = PlainWords.Set(
        "in|in it|in the|on it|on the|on my arm|on my skin|written|across|inside|under|over|around|underneath|below|above|tattooed");

    private static readonly PhraseSet NotWanted = PlainWords.Set(
        "dont want|no longer want|never want|dont wish|no longer wish|dont need|no longer need|dont care for|not want|dont like|didnt want|didnt ask for|never asked for|didnt sign up for|never signed up for|did not request|"
        + "didnt request|never requested|dont wanna|not interested in|no longer interested in|dont ever want|really dont want|would rather not|id rather not|id prefer not|prefer not|id like not|dont appreciate|hate|cant stand|"
        + "do not consent to|dont consent to|didnt consent to|never consented to|never agreed to|didnt agree to|object to|dont wish to|dont want to|have no wish|have no interest in|dont authorise|dont authorize");

    private static readonly PhraseSet Contacted = PlainWords.Set(
        "hear from you|hear from ye|hear from you guys|hear from this|hear from anyone|hear from your|hear from the studio|be contacted|be messaged|be texted|be called|be emailed|be bothered|be on this list|be on your list|be on the list|be on any list|"
        + "be on a list|be on your mailing list|be on the mailing list|you to message|you to text|you to contact|you to call|you to write|you messaging|you texting|you contacting|you writing to me|you calling|to hear from you|to hear from ye|"
        + "to be contacted|to be messaged|to be texted|to be on your list|to be on this list|to be on the list|being contacted|being messaged|being texted|being spammed|to be spammed|be spammed|be part of this|anything from you|nothing from you|"
        + "anything else from you|contact from you|anything to do with you|your messages|your texts|your spam|you having my number|you to have my number|to receive anything|receive anything|receive these|receive this|get anything|to get these|to get this|get these");

    private static readonly PhraseSet DontContact = PlainWords.Set(
        "dont contact|dont text|dont message|dont call|dont email|dont write|dont whatsapp|dont ever text|dont ever contact|dont ever message|dont ever write|dont ever call|never ever contact|never ever text|never ever message|never contact|never text|"
        + "never message|never write|never call|dont you dare text|dont you dare message|dont bother|dont bother texting|dont bother messaging|dont bother contacting|dont be texting|dont be messaging|dont keep texting|dont keep messaging|"
        + "dont keep contacting|dont spam|dont harass|dont disturb|dont ring|dont phone|dont pester|dont dm|no texting|no messaging|dont try to contact|not to contact|not to text|not to message|not text|not message|not contact|quit text|dont send messages to");

    private static readonly PhraseSet Contacts = PlainWords.Set(
        "call|text|message|email|contact|write|ring|phone|whatsapp|dm|bother|write to|disturb|spam|send");

    private static readonly PhraseSet NumberTargets = PlainWords.Set("this number|this phone|this mobile");

    /// <summary>Polite refusals: only with "again" or "anymore", since "no need to text me" may prefer another way.</summary>
    private static readonly PhraseSet NoNeed = PlainWords.Set(
        "no need to text|no need to message|no need to contact|no need to call|no need to write|dont need to text|dont need to message|dont need to contact|dont need to call|dont have to text|dont have to message|dont have to contact");

    private static readonly PhraseSet ContactObjects = PlainWords.Set(
        "me|us|this number|to me|on this number|my number|my phone|my wife|my husband|this phone|here|on here|in here|me here|me on whatsapp|me on here|me on this number|me about this|my mobile|my cell");

    private static readonly PhraseSet ContactEnds = PlainWords.Set(
        "again|anymore|ever|ever again|please|this number|on this number|at all|my number|thanks|thank you|here|ffs|mate|im|i|you|from now on|no more|whatsoever|about this|about anything|any further|further|under any circumstances|okay|"
        + "or|and|for any reason|with this|anything|these|in future|in the future|messages|its|thats|this is|jesus|seriously|cheers|never|like this|weirdo|ya|full stop|ok|going forward|until further notice");

    private static readonly PhraseSet NotNow = PlainWords.Set(
        "before|until|till|while|during|at|on monday|on work|tomorrow|tonight|in the|after|about the price|yet|late|too late|this week|so late|so early|at work|at night|when|unless|with the price|if|by phone|by email|back|names");

    private static readonly PhraseSet DontSend = PlainWords.Set(
        "dont send|dont ever send|never send|dont be sending|dont keep sending|not send|no sending|not be sending|dont bother sending");

    private static readonly PhraseSet Sent = PlainWords.Set(
        "anymore|more|anything|messages|texts|these|stuff|this|spam|any|promos|marketing|reminders|emails|again|that stuff|this stuff|things|them|your|further|adverts|ads|offers|updates|another|crap|rubbish|shit|notifications|newsletters|nothing");

    private static readonly PhraseSet Leave = PlainWords.Set(
        "leave me alone|leave me be|leave us alone|let me be|leave me in peace|leave my phone alone|get lost|go away|fuck off|piss off|bugger off|sod off|jog on|f off|get out of my phone|get out of my messages|get off my phone|block me|blocking you|"
        + "blocked you|will block you|ill block you|block this number|blocking this number|block your number|blocking your number|block you|report you|reporting you|report this as spam|reporting this as spam|reported as spam|reporting this number|report this number|"
        + "report you as spam|reported you|reporting you as spam|leave me the hell alone|leave me the fuck alone|leave me tf alone|cease and desist|do one|back off");

    /// <summary>Without these a "no more" only answers.</summary>
    private static readonly PhraseSet Pleas = PlainWords.Set(
        "please no more|no more please|please no more of this|no more of this please|no more of this");

    private static readonly PhraseSet Obliged = PlainWords.Set(
        "to stop|must stop|need to stop|have to stop|should stop|got to stop|better stop|to end|must end|need to end|have to end|off|off please|off now|off thanks");

    private static readonly PhraseSet Demands = PlainWords.Set(
        "you to stop|ye to stop|i said stop|i say stop|told you stop|them to stop|these to stop|make them stop|make these stop|make this stop|get them to stop|get these to stop|get this to stop|get it to stop");

    private static readonly PhraseSet DemandEnds = PlainWords.Set("already|now|please|this|that|it|all|thanks|immediately|and|or|ffs|mate");

    private static readonly PhraseSet Asides = PlainWords.Set(
        "hi|hello|hey|sorry|thanks|thank you|okay|x|xx|now|mate|guys|lads|wrong number|not interested");

    public static Wish? In(PlainWords said)
    {
        if (Talk.IsLettering(said))
            return null;
        var words = said.Words;
        if (Pleas.Whole(said.Trim(Asides, Asides).Words))
            return new Wish(Intent.OptOut, Rule, 0, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var end = StopDoing(said, i);
            end = end > 0 ? end : Demanded(said, i);
            end = end > 0 ? end : Wanted(said, i);
            end = end > 0 ? end : Contact(said, i);
            end = end > 0 ? end : Rebuff(said, i);
            if (end > 0 && !Talk.IsQuoted(words, i))
                return new Wish(Intent.OptOut, Rule, i, Math.Min(end, words.Length));
        }

        return null;
    }

    /// <summary>"stop sending me stuff", "stop all these texts": said to us, not "he won't stop calling me".</summary>
    private static int StopDoing(PlainWords said, int at)
    {
        var words = said.Words;
        if (words[at] == "make" && Skip(Which, words, at + 1) is var made && Several.At(words, made) is > 0 and var these
            && said[made + these] == "stop")
            return made + these + 1;
        if (Stops.At(words, at) is not (> 0 and var stop) || (!IsAddressed(said, at) && !IsAboutNumber(words, at + stop)))
            return 0;
        var next = at + stop;
        if (words[at] is not ("end" or "cancel" or "turn" or "switch" or "disable") && Bothers.At(words, next) is > 0 and var bother)
        {
            next += bother;
            return said.IsPauseBefore(next) || BotherTargets.At(words, next) > 0
                || words[next - 1] == "me" ? next + Math.Min(1, words.Length - next) : 0;
        }

        var which = Skip(Which, words, next);
        if (words[at] is "end" or "cancel" or "turn" or "switch" or "disable")
            return Several.At(words, which) is > 0 and var several ? which + several : 0;
        return Messages.At(words, which) is > 0 and var messages
            && (which > next || said.IsPauseBefore(which + messages)) ? which + messages : 0;
    }

    /// <summary>"texts off please", "these messages need to stop", "turn the texts off", "I asked you to stop".</summary>
    private static int Demanded(PlainWords said, int at)
    {
        var words = said.Words;
        if (Demands.At(words, at) is > 0 and var demand && (said.IsPauseBefore(at + demand) || DemandEnds.At(words, at + demand) > 0))
            return at + demand;
        var turned = words[at] is "turn" or "switch" or "get" or "want" or "need" or "have" or "take";
        var which = Skip(Which, words, turned ? at + 1 : at);
        return (turned || said.IsPauseBefore(at)) && Several.At(words, which) is > 0 and var several
            && Obliged.At(words, which + several) is > 0 and var obliged && said.IsPauseBefore(which + several + obliged)
            ? which + several + obliged : 0;
    }

    /// <summary>"no more texts", "I don't want these messages", "I don't want to hear from you".</summary>
    private static int Wanted(PlainWords said, int at)
    {
        var words = said.Words;
        if (NotWanted.At(words, at) is > 0 and var refused && !IsThirdPerson(words, at))
        {
            var next = at + refused;
            var which = Skip(Which, words, next);
            if (Contacted.At(words, next) is > 0 and var contact)
                return next + contact;
            if (Contacted.At(words, which) is > 0 and var later)
                return which + later;
            if (Several.At(words, which) is > 0 and var messages && Placed.At(words, which + messages) == 0)
                return which + messages;
        }

        if (NoMore.At(words, at) is > 0 and var enough
            && (words[at] != "no" || enough > 1 || said.IsPauseBefore(at) || IsAddressed(said, at)) && !Told.Contains(said[at - 1]))
        {
            var next = at + enough;
            var which = Skip(Which, words, next);
            if (Several.At(words, which) is > 0 and var messages
                && (words[at] != "no" || enough > 1 || said.IsPauseBefore(which + messages)
                    || said[which + messages] is "please" or "thanks"))
                return which + messages;
            if (words[at] is not "no" && Bothers.At(words, which) is > 0 and var bother)
                return which + bother;
        }

        return 0;
    }

    /// <summary>"do not contact me again", not "don't call me before five" or "don't call me Al".</summary>
    private static int Contact(PlainWords said, int at)
    {
        var words = said.Words;
        if (DontContact.At(words, at) is > 0 and var refused && !IsThirdPerson(words, at))
        {
            var next = at + refused;
            // "do not call or text me"
            if (said[next] is "or" or "and" or "nor" && Contacts.At(words, next + 1) is > 0 and var second)
                next += 1 + second;
            var target = ContactObjects.At(words, next);
            var end = next + target;
            if (NotNow.At(words, end) > 0)
                return 0;
            var bare = target == 0 && words[next - 1] is not ("call" or "write" or "contact" or "ring" or "phone" or "bother");
            if (target > 0 && (said.IsPauseBefore(end)
                || (ContactEnds.At(words, end) is > 0 and var ends && NotNow.At(words, end + ends) == 0)))
                return end;
            if (bare && said.IsPauseBefore(end) && said.IsPauseBefore(at))
                return end;
            if (target == 0 && words[next - 1] != "bother" && said[end] is "again" or "anymore" or "ever")
                return end + 1;
        }

        if (NoNeed.At(words, at) is > 0 and var needless)
        {
            var next = at + needless;
            next += ContactObjects.At(words, next);
            if (said[next] is "again" or "anymore" or "ever")
                return next + 1;
        }

        if (DontSend.At(words, at) is > 0 and var sending && !IsThirdPerson(words, at))
        {
            var next = at + sending;
            var me = said[next] is "me" or "us";
            next += me ? 1 : 0;
            var sent = Sent.At(words, next);
            // "don't send any more", and nothing that is named.
            if (!me && said[next] is "anymore" or "more" or "again" or "these" or "this" or "anything"
                && (said.IsPauseBefore(next + 1) || said[next + 1] is "please" or "to" or "thanks" or "now" or "here"))
                return next + 1;
            if (sent > 0 && (me || Several.At(words, Skip(Which, words, next)) > 0))
                return next + sent;
        }

        return 0;
    }

    private static int Rebuff(PlainWords said, int at)
    {
        if (Leave.At(said.Words, at) is not (> 0 and var length) || said.Count > 2 * ShortText)
            return 0;
        var first = said[at];
        if (first.StartsWith("block", StringComparison.Ordinal) || first.StartsWith("report", StringComparison.Ordinal)
            || first is "will" or "ill")
            return IsThirdPerson(said.Words, at) && said[at - 1] is not ("i" or "im" or "ill") ? 0 : at + length;
        var alone = said.IsPauseBefore(at) || IsAddressed(said, at);
        return alone && (said.Count <= ShortText || said.IsPauseBefore(at + length)) ? at + length : 0;
    }

    /// <summary>"I'm not Sarah stop texting this number".</summary>
    private static bool IsAboutNumber(ImmutableArray<string> words, int at) =>
        Bothers.At(words, at) is > 0 and var bother && NumberTargets.At(words, at + bother) > 0;

    private static bool IsAddressed(PlainWords said, int at) =>
        said.IsPauseBefore(at) || Addressed.EndingAt(said.Words, 0, at) > 0;

    private static bool IsThirdPerson(ImmutableArray<string> words, int at) =>
        at > 0 && words[at - 1] is "they" or "we" or "who" or "she" or "he" or "people" or "that" or "why" or "if" or "it"
            || (at > 0 && words[at - 1] == "you" && words[at] is not "not");

    /// <summary>Phrases that may stand between a verb and what it is about.</summary>
    private const int MostSkipped = 8;

    private static int Skip(PhraseSet phrases, ImmutableArray<string> words, int at)
    {
        for (var steps = 0; steps < MostSkipped && phrases.At(words, at) is > 0 and var length && Several.At(words, at) < length; steps++)
            at += length;
        return at;
    }
}
