using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>
/// Who asks to be left alone. Keywords count alone; whole sentences by their wording, the way a reasonable person reads them.
/// "Stop" inside ordinary talk ("next stop", "stop the story") is no request.
/// </summary>
internal static class OptOutWords
{
    /// <summary>Longest text in which a keyword as a clause of its own counts: "wrong number, stop".</summary>
    private const int ShortText = 8;

    private static readonly PhraseSet Always = new(
        "stop|stopall|stop all|unsubscribe|unsubscribed|unsub|quit|revoke|optout|opt out|remove|remove me|arret|arreter|td|stopper|alto|baja|parar|detener|sair|"
        + "stopp|abmelden|sluta|avsluta|ferma|стоп|stop it|stop this|stop now|stop everything|please stop|go away|fuck off|piss off|leave me alone|"
        + "stop please|stop stop|opt me out|take me off|block me");

    /// <summary>Said about a booking as well: with a booking they mean that.</summary>
    private static readonly PhraseSet WithoutBooking = new("cancel|end|ende|cancelar|annulla|cancel all|end all|cancel everything");

    private static readonly PhraseSet Clauses = new("stop|stopall|stop all|unsubscribe|unsubscribe me|unsub|unsub me|optout|opt out|opt me out|please stop|stop please|stop it|stop this");

    private static readonly PhraseSet Edges = new("please|pls|plz|plse|thanks|thank you|thx|ta|now|ok|okay|just|hi|hey|hello|immediately|asap|mate|right now|i said|kindly|xx|x");

    private static readonly PhraseSet Sentences = new(
        "opt me out|want to opt out|like to opt out|wish to opt out|opt out of all|opt out of messages|opt out of these|opt out of texts|opt out of marketing|opt out of this|"
        + "opt out of everything|opting out|unsubscribe me|unsub me|want to unsubscribe|like to unsubscribe|please unsubscribe|unsubscribe from|unsubscribe please|"
        + "remove my number|remove this number|delete my number|remove my phone number|lose my number|take my number off|remove me from|take me off|get me off|off your list|off this list|"
        + "off the list|off your mailing list|remove me off|remove me please|please remove me|i revoke|revoke my consent|withdraw my consent|withdraw consent|revoke consent|"
        + "no more messages|no more texts|no more sms|no more emails|no more whatsapps|no more spam|no more contact|no more marketing|no more of these|no more of this|"
        + "no further messages|no further contact|no further texts|stop all messages|stop all texts|stop all contact|stop the messages|stop the texts|stop these messages|"
        + "stop these texts|stop your messages|stop all communication|stop with the messages|stop with the texts|stop the spam|cease and desist|cease all|cease contact|"
        + "want to hear from you again|want to hear from you anymore|want to hear from you any more|dont want to hear from you|do not want to hear from you|"
        + "dont want to receive|do not want to receive|dont wish to receive|do not wish to receive|no longer wish to receive|no longer want to receive|no longer want messages|"
        + "dont want any more messages|dont want any more texts|dont want anymore messages|dont want more messages|dont want your messages|dont want these messages|"
        + "dont want messages|dont want texts|dont want to get these|dont want to get messages|dont want to get any more|dont want to be contacted|do not want to be contacted|"
        + "not want to be messaged|dont want to be messaged|dont want to be texted|dont want you to message|dont want you to text|dont want you to contact|"
        + "never contact me|never text me|never message me|do not disturb me|stop bothering me|stop harassing me|"
        + "dont send me any more|dont send me anymore|dont send me anything|dont send me more|dont send me messages|dont send me texts|do not send me|dont send any more|"
        + "stop messaging|quit messaging|quit texting|quit sending|no me escribas|no quiero mas mensajes|keine nachrichten mehr|ne m ecrivez plus|plus de messages");

    private static readonly PhraseSet Contacts = new(
        "do not contact|do not text|do not message|do not call|do not email|do not write|dont contact|dont text|dont message|dont call|dont email|dont write|dont whatsapp|dont ever text|"
        + "dont ever contact|dont ever message|do not ever contact|never ever contact");

    private static readonly PhraseSet ContactEnds = new("me|us|again|anymore|any more|ever|ever again|please|pls|this number|on this number|at all|my number|thanks|here");

    private static readonly string[] Stops = ["stop", "quit", "cease", "stopp"];

    private static readonly string[] Bothers =
    [
        "texting", "messaging", "sending", "contacting", "calling", "emailing", "writing", "bothering", "spamming", "harassing", "whatsapping", "pestering", "txting",
        "messagin", "textin", "sendin", "pinging", "mailing", "callin", "msging", "reminding", "ringing",
    ];

    private static readonly string[] BeforeStop =
    [
        "please", "pls", "plz", "just", "and", "now", "ok", "so", "number", "kindly", "then", "you", "guys", "hi", "hey", "hello", "jonah", "already", "interested", "no", "people", "again",
        "must", "immediately", "thanks", "sorry",
    ];

    public static bool In(Tokens tokens, ReadingContext context)
    {
        var solid = tokens.Trim(Edges, Edges);
        var words = Joined(solid.Words);
        if (words.IsEmpty)
            return false;
        if (Always.Only(words) || (context.Booked is null && WithoutBooking.Only(words)))
            return true;
        if (Sentences.Within(words) || IsContactRefused(words) || IsBotherStopped(words))
            return true;
        return (words.Length <= ShortText && words[0] == "leave" && new PhraseSet("leave me alone").Within(words))
            || (words.Length <= ShortText && new PhraseSet("please leave me alone|just leave me alone").Within(words))
            || (words.Length <= ShortText && HasClause(tokens));
    }

    /// <summary>"S T O P" and "s.t.o.p" are one word.</summary>
    private static ImmutableArray<string> Joined(ImmutableArray<string> words) =>
        words.Length >= 3 && words.All(word => word.Length == 1) ? [string.Concat(words)] : words;

    /// <summary>"do not contact me again", not "don't call me Al in the design".</summary>
    private static bool IsContactRefused(ImmutableArray<string> words)
    {
        var at = Contacts.Find(words);
        if (at < 0 || (at > 0 && words[at - 1] is "they" or "i" or "we" or "who" or "she" or "he"))
            return false;
        var rest = at + Contacts.At(words, at);
        while (rest < words.Length && ContactEnds.At(words, rest) is > 0 and var length)
            rest += length;
        return rest == words.Length;
    }

    /// <summary>"stop sending me stuff" said to us, not "he won't stop calling me".</summary>
    private static bool IsBotherStopped(ImmutableArray<string> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!Stops.Contains(words[i]) || !Bothers.Contains(words[i + 1]))
                continue;
            if (i == 0 || BeforeStop.Contains(words[i - 1]))
                return true;
            if (words[i - 1] == "to" && i > 1 && words[i - 2] is "you" or "like" or "want" or "need" or "asked" or "told")
                return true;
        }

        return false;
    }

    private static bool HasClause(Tokens tokens)
    {
        var from = 0;
        for (var i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && !tokens[i].IsAny(",", ".", "!", ";", "-", "?"))
                continue;
            if (Clauses.Only(tokens.Part(from, i).Trim(Edges, Edges).Words))
                return true;
            from = i + 1;
        }

        return false;
    }
}
