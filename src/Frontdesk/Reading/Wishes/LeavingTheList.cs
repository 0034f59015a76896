using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who takes back a consent, a number or a place on a list of addresses.</summary>
internal static class LeavingTheList
{
    private const string Rule = "plain_words";

    private static readonly PhraseSet Sentences = PlainWords.Set(
        "i revoke|revoke my consent|revoke consent|revoking my consent|revoke permission|revoke my permission|withdraw permission|withdraw my permission|withdraw my consent|withdraw consent|withdrawing consent|withdrawing my consent|withdraw my permission|consent withdrawn|consent revoked|"
        + "i object to marketing|never signed up for this|didnt sign up for this|never signed up to this|didnt sign up to this|never signed up for these|didnt sign up for these|never subscribed|didnt subscribe|never opted in|didnt opt in|object to direct marketing|dont consent to being contacted|off your list|off this list|off the list|off your mailing list|off your books|off your marketing list|off that list|off my phone please|off these messages|off these texts|"
        + "leave this list|leave the list|leave your list|out of this list|want off this|want out of this list|want out of these messages|no consent|you have no right to text me|you have no right to message me|you dont have my consent|"
        + "you dont have consent|you do not have permission to text|you dont have permission to text|you dont have permission to message|you dont have permission to contact|you dont have my permission");

    /// <summary>How many words may stand between "never", "permission" and "text".</summary>
    private const int Near = 5;

    private static readonly PhraseSet Contact = PlainWords.Set(
        "text|message|contact|call|email|write|send|texting|messaging|contacting|calling|sending|texts|messages|be contacted|be messaged|be texted");

    private static readonly PhraseSet Remove = PlainWords.Set(
        "remove|delete|lose|forget|erase|scrub|cross|wipe|strike|drop|bin|take|get|chuck|unlist|clear|discard|deleting|removing|removed|deleted|taken");

    private static readonly PhraseSet Numbers = PlainWords.Set(
        "my number|my phone number|this number|my mobile number|my cell number|my contact number|this phone number|my mobile|my phone|the number|my contact|my cell|my name and number|my no|my contact details from your list|this no|my number and name");

    private static readonly PhraseSet FromLists = PlainWords.Set(
        "from list|from your list|from this list|from the list|from your lists|from mailing list|from the mailing list|from your mailing list|from all lists|from any list|from your texts|from your messages|from these texts|from these messages|from this|from these|from everything|"
        + "from all|from all of this|from messages|from texts|from texting|from your system|from your contacts|from the system|from this chat|from the chat|from this group|from the group|from your phone|from marketing|from your marketing|from your marketing list|"
        + "from the marketing list|from any mailing|from your database|from the database|from this thread|from your broadcasts|from your broadcast|from broadcast|from here|from this service|from your service|from notifications|from reminders|from your whatsapp|"
        + "from whatsapp|from text list|from your text list|from the text list|from the texting list|from any further|from further|from sms|from the sms|from your sms|from your calling list|from your contact list|from the contact list|from contacts|off|off of this|off this|off the|off your|off it|from it|from the group chat");

    private static readonly PhraseSet Mine = PlainWords.Set(
        "my details|my info|my name|my information|my number|my contact details|my name and number|my number and name|my email|my mobile|this number|my mobile number|my phone number|this phone");

    private static readonly PhraseSet Off = PlainWords.Set("off|off of|from|out of|outta|outa|off a|offa");

    private static readonly PhraseSet ListWords = PlainWords.Set(
        "your|ye|the|this|that|these|those|any|all|all of|every|da|whatever|stupid|bloody|fucking|damn|marketing|mailing|text|texting|texts|sms|message|messaging|whatsapp|phone|contact|contacts|calling|email|client|promo|promotional|promotions|group|broadcast|automated|further|future|spam|reminder|studio|shop");

    private static readonly PhraseSet ListNouns = PlainWords.Set(
        "list|lists|texts|messages|mailings|emails|broadcast|broadcasts|group text|group chat|promos|notifications|newsletter|newsletters|reminders");

    private static readonly PhraseSet NotLists = PlainWords.Set(
        "diary|calendar|schedule|waiting list|wait list|waitlist|cancellation list|friday|monday|tuesday|wednesday|thursday|saturday|sunday|slot|booking|appointment|session|design|sketch|drawing|stencil|tattoo|guest list|books|photo|picture|reel|post|story|insta|instagram|page");

    private static readonly PhraseSet OptOuts = PlainWords.Set("opt out|opting out|opt me out|optout|opt us out|opted out");

    private static readonly PhraseSet Unsubscribes = PlainWords.Set(
        "unsubscribe|unsubscribe me|unsub me|unsub|unsubscribing|unsubscribed|un sub|desubscribe|disubscribe");

    private static readonly PhraseSet From = PlainWords.Set(
        "me|us|all|everything|please|now|thanks|from this|from these|from your|from you|from all|from everything|from the list|from the texts|from the messages|from the mailing|from the newsletter|from the whatsapp|from the chat|from the service|from the marketing|from the group|from the system|from the updates|from any|from messages|from texts|from receiving|from here|from whatsapp|from it|from this list|of all|of these|of this|of your|of the messages|"
        + "of the texts|of marketing|of messages|of texts|of everything|of receiving|of any|of getting|of sms|of text|of promotional|of promotions|of reminders|of notifications|of communications|of contact|of all communications|to this|to these|to your|this|"
        + "this number|immediately|asap|my number|and|ffs|thank you|mate|completely|already|i|im|do i|how|again|still|twice|from being|of being|to all|here|today");

    private static readonly PhraseSet NotOurs = PlainWords.Set(
        "netflix|instagram|insta|facebook|tiktok|youtube|channel|spotify|gym|podcast|patreon|amazon|sky|prime|disney|apple|of the deposit|of the consultation|of the numbing|of colour|of color|of shading|the mailing list of|newsletter of|their|his|her|other studio|hulu|tinder");

    private static readonly PhraseSet MyNumber = PlainWords.Set("my number|my phone number|my details");

    private static readonly PhraseSet DeleteIt = PlainWords.Set(
        "delete it|remove it|lose it|erase it|take it off|forget it|get rid of it|delete this|bin it");

    public static Wish? In(PlainWords said)
    {
        if (Talk.IsLettering(said))
            return null;
        var words = said.Words;
        var notLists = NotLists.Within(words);
        var notOurs = NotOurs.Within(words);
        var rule = Talk.AsksTheRule(said);
        for (var i = 0; i < words.Length; i++)
        {
            var end = Sentences.At(words, i) is > 0 and var sentence
                && !(words[i] is "never" or "didnt" && !EndsClause(said, i + sentence))
                && !(words[i] is "off" or "out" && (notLists || said[i + sentence] == "of")) ? i + sentence : 0;
            end = end > 0 ? end : notLists ? 0 : OffTheList(said, i);
            end = end > 0 ? end : NotPermitted(said, i);
            end = end > 0 ? end : notOurs ? 0 : Unsubscribe(said, i, rule);
            if (end > 0 && !Talk.IsQuoted(words, i) && !Talk.IsNegated(words, i))
                return new Wish(Intent.OptOut, Rule, i, end);
        }

        // "who gave you my number? delete it"
        if (MyNumber.Find(words) is >= 0 and var number && DeleteIt.Find(words) is >= 0 and var delete && delete > number
            && Talk.IsNegated(words, delete) is false)
            return new Wish(Intent.OptOut, Rule, number, delete + DeleteIt.At(words, delete));
        return null;
    }

    /// <summary>"I never gave you permission to text me".</summary>
    private static int NotPermitted(PlainWords said, int at)
    {
        var words = said.Words;
        if (words[at] is not ("permission" or "consent" or "authorisation" or "authorization"))
            return 0;
        var denied = false;
        for (var i = Math.Max(0, at - Near); i < at; i++)
            denied |= words[i] is "dont" or "never" or "didnt" or "no" or "not" or "havent" or "revoke" or "withdraw" or "without";
        for (var i = at + 1; denied && i < words.Length && i < at + Near; i++)
        {
            if (Contact.At(words, i) is > 0 and var contact)
                return i + contact;
        }

        return 0;
    }

    private static int OffTheList(PlainWords said, int at)
    {
        var words = said.Words;
        if (Remove.At(words, at) == 0)
            return 0;
        var next = at + 1;
        if (Numbers.At(words, next) is > 0 and var number && words[at] is not ("get" or "drop" or "cross" or "clear"))
        {
            if (words[at] is "take" && said[next + number] is not ("off" or "out" or "away"))
                return 0;
            var phone = words[next..(next + number)].Contains("phone") && number == 2;
            return phone || (said[next] == "the" && said[next + number] != "you") ? 0 : next + number;
        }

        // "I want to be removed from this list"
        if (said[at - 1] is "be" or "get" or "been" && words[at] is "removed" or "taken" or "deleted"
            && FromLists.At(words, next) is > 0 and var passive)
            return next + passive;
        if (Mine.At(words, next) is > 0 and var mine && ListEnd(words, next + mine, 1) is > 0 and var ours)
            return ours;
        if (said[next] is not ("me" or "us"))
            return 0;
        next++;
        if (ListEnd(words, next, 0) is > 0 and var longer)
            return longer;
        if (FromLists.At(words, next) is > 0 and var list && words[at] is not ("delete" or "erase" or "wipe" or "forget" or "lose"))
            return said[next] != "off" || said.IsPauseBefore(next + list) || Talk.IsNegated(words, at) || list > 1
                || said[next + 1] is "please" or "now" or "thanks" or "all" ? next + list : 0;
        return words[at] == "remove"
            && (said.IsPauseBefore(next)
                || said[next] is "please" or "thanks" or "now" or "asap" or "immediately" or "completely") ? next : 0;
    }

    /// <summary>"I never signed up for this", not "for this much pain".</summary>
    private static bool EndsClause(PlainWords said, int at) =>
        said.IsPauseBefore(at)
            || said[at] is "so" or "please" or "stop" or "and" or "to" or "messages" or "texts" or "spam" or "list" or "service";

    /// <summary>"off yer marketing list", "out of all of these group texts".</summary>
    private static int ListEnd(ImmutableArray<string> words, int at, int fewest)
    {
        var next = at + Off.At(words, at);
        if (next == at)
            return 0;
        var described = 0;
        while (ListWords.At(words, next) is > 0 and var word && ListNouns.At(words, next) < word)
        {
            next += word;
            described++;
        }

        return described >= fewest && ListNouns.At(words, next) is > 0 and var noun ? next + noun : 0;
    }

    private static int Unsubscribe(PlainWords said, int at, bool asksTheRule)
    {
        var words = said.Words;
        var length = Unsubscribes.At(words, at);
        var optsOut = length == 0;
        length = optsOut ? OptOuts.At(words, at) : length;
        if (length == 0 || (optsOut && asksTheRule) || Talk.IsAboutOthers(words, at))
            return 0;
        var next = at + length;
        if (said.IsPauseBefore(next))
            return next;
        // "opt out of the deposit" is no opt-out of messages.
        return From.At(words, next) is > 0 and var from && (said[next] is not "of" || from > 1) ? next + from : 0;
    }
}
