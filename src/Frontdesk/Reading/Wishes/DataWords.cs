using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who wants their data gone: a verb of erasing and something we keep of that person.</summary>
internal static class DataWords
{
    private const string Rule = "erase_data";

    private const int Between = 5;
    private const int PassiveReach = 9;

    private static readonly PhraseSet Laws = PlainWords.Set(
        "gdpr|dsgvo|rgpd|right to be forgotten|right to erasure|right of erasure|article 17|erasure request|data deletion request|deletion request|request deletion|request erasure|request for deletion|request for erasure|ccpa request|data erasure");

    private static readonly PhraseSet Whole = PlainWords.Set(
        "forget me|erase me|delete me|wipe me|delete data|erase data|delete all|delete everything|erase everything|data deletion|delete me please|forget about me|purge me|delete all of it|delete it all|delete account|delete my account");

    private static readonly PhraseSet Gone = PlainWords.Set(
        "delete me from|erase me from|wipe me from|purge me from|scrub me from|erase all trace|delete all trace|erase every trace|remove all trace|remove every trace|forget everything about me|delete everything about me|erase everything about me|"
        + "delete everything you have|erase everything you have|remove everything you have|wipe everything you have|destroy everything you have|get rid of everything you have|want to be forgotten|like to be forgotten|be erased from|be deleted from your|"
        + "delete what you have on me|delete whatever you have|erase whatever you have|erase what you have|stop storing my|stop keeping my|stop processing my|dont keep my data|dont store my data|dont want you to keep my|dont want you to store my|"
        + "dont want you holding my|dont want you keeping my|dont want you to hold my|dont want you storing my|dont want you to have my data|dont want my data kept|dont want my data stored|no longer want you to keep my|no longer want you to hold my|"
        + "no longer consent to you holding|no longer consent to you keeping");

    private static readonly PhraseSet Verbs = PlainWords.Set(
        "delete|deleted|erase|erased|remove|removed|wipe|wiped|wiping|purge|purged|destroy|destroyed|clear|cleared|forget|scrub|scrubbed|deleting|erasing|removing|get rid of|shred|gone|taken off|take down|expunge|deletion of|erasure of|removal of|bin|dispose of|drop");

    /// <summary>What we keep of a person.</summary>
    private static readonly PhraseSet Records = PlainWords.Set(
        "data|information|details|records|record|history|account|profile|file|files|personal data|everything|all info|dossier|chat history|messages history|message history|contact details|name and number|number and details|name and address|footprint|id");

    /// <summary>Things that are sent and redone in talk as well: only all of them are data.</summary>
    private static readonly PhraseSet Things = PlainWords.Set(
        "photos|pictures|images|messages|chats|conversation|conversations|chat|convo|selfies|photo|picture|videos");

    private static readonly PhraseSet All = PlainWords.Set(
        "all|all of|everything|every|any|any of|both|entire|whole|off your|from your|you have|you hold|you stored|i sent|ive sent|for good|permanently");

    private static readonly PhraseSet Held = PlainWords.Set(
        "i sent|ive sent|i gave|i shared|i uploaded|about me|on me|of me|of mine|you have|you hold|you keep|you stored|you have stored|youve stored|youve got|you store|youre holding|you saved|you have saved|from your|on your system|in your system|off your system|from the system|off your|on file|you got on");

    private static readonly PhraseSet NotOurs = PlainWords.Set(
        "design|sketch|drawing|stencil|tattoo|rose|background|insta|instagram|facebook|page|reel|post|website|portfolio|by accident|accidentally|last message|last photo|last picture|wrong photo|wrong picture|previous message|that photo|that picture|ignore|app|"
        + "my phone|phone broke|new phone|lost my|laser");

    private static readonly PhraseSet Asks = PlainWords.Set(
        "do you delete|do you erase|will you delete|how long do you keep|do you remove|when do you delete|how do you store|did you delete|have you deleted|do you store|how is my data");

    public static Wish? In(PlainWords said, PlainWords polite)
    {
        var words = said.Words;
        if (Whole.Whole(polite.Words))
            return new Wish(Intent.EraseData, Rule, 0, words.Length);
        if (Asks.Within(words) || Talk.IsLettering(said))
            return null;
        if ((Laws.Find(words), Gone.Find(words)) is var (law, gone) && (law >= 0 || gone >= 0))
        {
            var at = law >= 0 ? law : gone;
            var length = law >= 0 ? Laws.At(words, at) : Gone.At(words, at);
            if (!Talk.IsNegated(words, at) && !(law >= 0 && words.Contains("compliant")) && !(law < 0 && words.Contains("tattoo")))
                return new Wish(Intent.EraseData, Rule, at, at + length);
        }

        if (NotOurs.Within(words))
            return null;
        var all = All.Within(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (Verbs.At(words, i) is not (> 0 and var verb) || Talk.IsNegated(words, i))
                continue;
            if (words[i] != "gone" && Noun(said, i + verb, Math.Min(words.Length, i + verb + Between), all) is > 0 and var end)
                return new Wish(Intent.EraseData, Rule, i, end);
            if (Passive(said, i, all))
                return new Wish(Intent.EraseData, Rule, Math.Max(0, i - PassiveReach), i + verb);
        }

        return null;
    }

    /// <summary>"delete all my photos", "erase everything you hold on me".</summary>
    private static int Noun(PlainWords said, int from, int to, bool all)
    {
        var words = said.Words;
        var my = from < to && words.AsSpan()[from..to].Contains("my");
        for (var i = from; i < to; i++)
        {
            if (Records.At(words, i) is > 0 and var record
                && (IsMine(words, my, i) || Held.At(words, i + record) > 0 || IsHeldLater(words, i + record)))
                return i + record;
            if (Things.At(words, i) is > 0 and var things && (my || Held.At(words, i + things) > 0)
                && (all || (my && words[i].EndsWith('s') && said.IsPauseBefore(i + things))))
                return i + things;
        }

        return 0;
    }

    private static bool IsMine(ImmutableArray<string> words, bool my, int at) =>
        (my && words[at] != "everything") || (at > 0 && words[at - 1] is "personal")
            || (at + 1 == words.Length && words[at] is "data" or "records");

    private static bool IsHeldLater(ImmutableArray<string> words, int at)
    {
        for (var i = at; i < words.Length && i < at + 4; i++)
        {
            if (Held.At(words, i) > 0)
                return true;
        }

        return false;
    }

    /// <summary>"my photos and info removed", "all data about me gone".</summary>
    private static bool Passive(PlainWords said, int at, bool all)
    {
        var words = said.Words;
        if (!words[at].EndsWith('d') && words[at] is not ("gone" or "taken"))
            return false;
        var (mine, kept) = (false, false);
        for (var i = Math.Max(0, at - PassiveReach); i < at; i++)
        {
            mine |= words[i] == "my" || Held.At(words, i) > 0;
            kept |= mine && (Records.At(words, i) > 0 || (Things.At(words, i) > 0 && all))
                || (Records.At(words, i) > 0 && Held.At(words, i + 1) > 0);
        }

        return kept && (words[..at].Contains("want") || words[..at].Contains("like") || words[..at].Contains("need")
            || words[..at].Contains("have") || words[..at].Contains("get") || words[..at].Contains("please")
            || words[..at].Contains("be") || words[..at].Contains("can") || words[..at].Contains("must"));
    }
}
