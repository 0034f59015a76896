using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Words that end all messages when they stand alone, as carriers and the law list them, in many languages.</summary>
internal static class StopKeywords
{
    /// <summary>Longest text in which a keyword as a clause of its own counts: "wrong number, stop".</summary>
    private const int ShortText = 8;

    private const string UnitedStates = "US";

    private static readonly PhraseSet English = PlainWords.Set(
        "stop|stopall|stop all|stop it|stop this|stop that|stop now|stop everything|please stop|stop please|stop stop|unsubscribe|unsubscribed|unsub|unsubscribe all|unsub all|quit|revoke|revoked|revoke consent|optout|opt out|"
        + "opt out all|opt me out|remove|remove me|td|stp|stpo|stahp|sotp|tsop|stopp|stopo|sttop|stoop it|stopit|stopnow|go away|just stop|stop stop stop|stop already|will you stop|can you stop|could you stop|can you please stop|could you please stop|can you just stop|would you stop|would you please stop|will you please stop|make it stop|make them stop|make this stop|i want this to stop|i want it to stop|want out|stop msgs|"
        + "stop sms|stop text|stop texts|stop messages|stop message|stop marketing|stop promotions|stop promo|stop spam|stop spamming|stop sending|stop alerts|stop whatsapp|stop reminders|stop calls|stop contact|stop 2 end|end messages|cancel messages|"
        + "cancel texts|cancel subscription|cancel my subscription|end subscription|end texts|quit messages|quit texting|optout all|opt out please|stop all messages|stopp alle|stop alles|stop tout");

    private static readonly PhraseSet Foreign = PlainWords.Set(
        "arret|arrete|arretez|arreter|stopper|stoppez|desabonner|desabonnement|desinscrire|desinscription|alto|baja|parar|pare|detener|detente|darse de baja|dar de baja|dame de baja|desuscribir|sair|remover|descadastrar|"
        + "stopp|stoppen|abmelden|abmeldung|abbestellen|austragen|aufhoren|aufhoeren|hor auf|hoer auf|aufhoren bitte|afmelden|uitschrijven|sluta|avsluta|avregistrera|stoppa|stop alt|afmeld|frameld|avmeld|slutt|lopeta|lopettakaa|"
        + "ferma|fermati|fermare|basta|disiscrivi|disiscrivimi|smetti|smettila|przestan|przestancie|wypisz|wypisz mnie|wypisuje sie|dur|durdur|durdurun|abonelikten cik|opreste|opriti|stopati|dezabonare|dezabonati|"
        + "zastavit|zastavte|prestan|prestante|odhlasit|odhlaste|leiratkozas|leiratkozom|alljon|hagyja abba|stad|stadaigi|stopiwch|peidiwch|стоп|отписаться|отписка|прекратите|стопп|στοπ|σταματα|σταματηστε|"
        + "توقف|قف|إيقاف|الغاء الاشتراك|עצור|הסר|停止|退订|退訂|ストップ|停止する|중지|그만|수신거부|หยุด|रोकें|बंद करो|dung lai|huy dang ky|berhenti");

    /// <summary>Said about a booking as well: with a booking they mean that.</summary>
    private static readonly PhraseSet WithoutBooking = PlainWords.Set(
        "cancel|end|ende|cancelar|annulla|annuleren|annuler|cancela|cancel all|end all|cancel everything|end it|end this|cancel cancel|stornieren|anular|odwolaj|iptal|avboka|rezygnuje");

    /// <summary>Words that are a revocation by themselves on a text line of the United States: 47 CFR 64.1200(a)(10).</summary>
    private static readonly PhraseSet PerSe = PlainWords.Set("stop|quit|end|revoke|opt out|optout|cancel|unsubscribe");

    private static readonly PhraseSet Clauses = PlainWords.Set(
        "stop|stopall|stop all|unsubscribe|unsubscribe me|unsub|unsub me|optout|opt out|opt me out|please stop|stop please|just stop|stop now|make it stop|make them stop|make this stop|can you please stop|could you please stop|can you stop|remove me|remove me please|please remove me|take me off|stop that");

    /// <summary>Longest text that both stops and erases or cancels.</summary>
    private const int LongestPair = 12;

    private static readonly PhraseSet Joined = PlainWords.Set(
        "stop and|stop then|stop now and|stop this and|stop it and|stop please and|unsubscribe and|unsubscribe me and|opt out and|opt me out and|stop and please");

    private static readonly PhraseSet Erasing = PlainWords.Set(
        "delete|erase|remove|wipe|forget|cancel|lose|clear|destroy|get rid|purge|leave me|never text|never contact|never message|dont text|dont contact|dont message|block");

    /// <summary>Words of somebody who corrects or halts the talk, not the messages: "hang on, stop, I meant 12".</summary>
    private static readonly PhraseSet Corrections = PlainWords.Set(
        "wait|hang on|hold on|meant|i mean the|i mean my|i mean a|back|actually|instead|sorry i|oops|wrong answer|wrong one|typo|no i|mistake|bus|train|stop sign|a sign|the sign|road sign|signs|motion|pattern|non|full|one|pit|next|first|last|end|colour|color|lines|shading");

    private static readonly PhraseSet Edges = PlainWords.Set(
        "not interested|im not interested|wrong person|who is this|no thanks|no thank you|wrong number|not for me|please|thanks|thank you|thank you very much|ta|now|okay|just|hi|hiya|hey|hello|dear|immediately|asap|mate|right now|i said|i say|kindly|xx|x|xxx|cheers|sir|madam|guys|lol|already|ffs|at once|the word|again|"
        + "bitte|danke|sofort|por favor|gracias|obrigado|obrigada|s il vous plait|sil vous plait|svp|merci|per favore|grazie|alsjeblieft|aub|graag|tack|tak|takk|prosze|dziekuje|kiitos|lutfen|prosim|dekuji|va rog|multumesc|kerem|koszonom|"
        + "go raibh maith agat|diolch|os gwelwch yn dda|och|und|hola|hallo|bonjour|ciao|ola|hej|ahoj|reply");

    public static Wish? In(PlainWords whole, ReadingContext context)
    {
        var said = whole.Trim(Edges, Edges);
        if (said.IsEmpty)
            said = whole;
        var words = Drawn(said.Words);
        if (PerSe.Only(words) && context is { Line: Line.Text, Country: UnitedStates })
            return All(whole, "per_se_keyword");
        if (English.Only(words))
            return All(whole, "keyword");
        if (Foreign.Only(words))
            return All(whole, "other_language_keyword");
        if (WithoutBooking.Only(words))
            return context.Booked is null ? All(whole, "keyword") : null;
        if (WithErasure(said) && !Corrections.Within(whole.Words) && !Talk.IsLettering(whole))
            return All(whole, "keyword");
        return words.Length <= ShortText && !Corrections.Within(whole.Words) && !Talk.IsLettering(whole) ? Clause(whole) : null;
    }

    /// <summary>"stop and delete everything", "cancel it all and stop": the stop counts as well.</summary>
    private static bool WithErasure(PlainWords said)
    {
        var words = said.Words;
        if (words.Length > LongestPair)
            return false;
        if (Joined.At(words, 0) is > 0 and var first)
            return Erasing.At(words, first) > 0;
        return Erasing.Starts(words) && said[words.Length - 1] is "stop" or "unsubscribe" && said[words.Length - 2] is "and" or "then";
    }

    private static Wish All(PlainWords whole, string rule) => new(Intent.OptOut, rule, 0, whole.Count);

    private static Wish? Clause(PlainWords whole)
    {
        var words = whole.Words;
        for (var from = 0; from < words.Length; from++)
        {
            if (!whole.IsPauseBefore(from))
                continue;
            var at = from;
            while (Edges.At(words, at) is > 0 and var edge && Clauses.At(words, at) == 0)
                at += edge;
            var length = Clauses.At(words, at);
            var end = at + length;
            while (length > 0 && Edges.At(words, end) is > 0 and var edge && !whole.IsPauseBefore(end))
                end += edge;
            if (length > 0 && whole.IsPauseBefore(end))
                return new Wish(Intent.OptOut, "keyword", from, Math.Min(end, words.Length));
        }

        return null;
    }

    /// <summary>"stoooop" is "stop".</summary>
    private static ImmutableArray<string> Drawn(ImmutableArray<string> words)
    {
        if (words.Length > 2)
            return words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Undrawn(words[i]) is { } word)
                words = words.SetItem(i, word);
        }

        return words;
    }

    private static string? Undrawn(string word)
    {
        Span<char> letters = stackalloc char[Math.Min(word.Length, 32)];
        var count = 0;
        var drawn = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 1 && word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                drawn = true;
                if (count > 1 && letters[count - 1] == letters[count - 2])
                    count--;
                continue;
            }

            if (count == letters.Length)
                return null;
            letters[count++] = word[i];
        }

        return drawn ? new string(letters[..count]) : null;
    }
}
