using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who wants messages again.</summary>
internal static class StartWords
{
    private static readonly PhraseSet Keywords = PlainWords.Set(
        "start|unstop|un stop|opt in|optin|opt me in|opt me back in|opt back in|subscribe|resubscribe|re subscribe|subscribe me|sign me up|sign me back up|sign me up again|add me back|join again|opt in again|start messages|start texts|"
        + "resume messages|subscribe again|start start|startt|start again please|unblock me|reactivate|reactivate me|turn messages back on|messages back on");

    private static readonly PhraseSet Foreign = PlainWords.Set(
        "anmelden|wieder anmelden|abonnieren|neu anmelden|starten|weiter|commencer|reprendre|reabonner|reinscrire|demarrer|recommencer|empezar|iniciar|comenzar|reanudar|comecar|reiniciar|inscrever|inizia|riprendi|iscrivimi|riattiva|"
        + "aanmelden|opnieuw aanmelden|starta|borja|start igen|tilmeld|tilmeld igen|pameld|zacznij|wznow|zapisz|aloita|basla|baslat|incepe|porneste|reia|zacit|prihlasit|inditas|feliratkozas|tosaigh|dechrau|старт|начать|пуск");

    private static readonly PhraseSet WhenOut = PlainWords.Set(
        "resume|start again|continue|restart|back on|im back|re start|okay start|yes start|unsubscribe undo|start me again|undo|undo stop|go ahead and start|start over|carry on|im back in|turn back on|turn it back on|changed my mind start|yes please start|"
        + "okay start again|subscribe please|count me back in|back in|yes resume|please resume|let me back in|activate|on");

    private static readonly PhraseSet Sentences = PlainWords.Set(
        "subscribe me again|subscribe me back|resubscribe|text me again|message me again|contact me again|write to me again|start texting me|start messaging me|start sending me|send me messages again|send me texts again|send messages again|"
        + "opt me back in|opt me in|opt back in|sign me back up|add me back|messages again|texts again|want to opt in|like to opt in|start getting messages|okay to text me|okay to message me|accidentally unsubscribed|accidentally opted out|"
        + "start receiving messages|unblock me|put me back on|turn messages on|turn the messages back on|turn messages back on|turn on messages|switch messages back on|switch the messages back on|get messages again|get your messages again|start messages again|"
        + "receive messages again|hear from you again|resume messages|resume the messages|resume texting|resume texts|start the messages|restart messages|restart the messages|resubscribe me|want to subscribe|like to subscribe|reinstate me|reactivate my|"
        + "start messages|messages back on|opt in again|let me back in|"
        + "didnt mean to opt out|didnt mean to unsubscribe|didnt mean to stop the messages|didnt mean to stop messages|sign me up again|re subscribe me|undo the stop|undo my stop|undo that stop|undo the unsubscribe|reverse my opt out");

    private static readonly PhraseSet SentencesWhenOut = PlainWords.Set(
        "you can text me|you can message me|you can write to me|fine to text me|happy to get messages|happy to receive messages|want to receive messages|want messages|want the messages|want your messages|want texts|changed my mind about stopping|"
        + "want back in|put me back|let me in again|messages please|keep me posted again|want to hear from you|like to hear from you|turn it back on|turn them back on|switch it back on|want updates again|start again|begin again|resume");

    private static readonly PhraseSet Mistakes = PlainWords.Set(
        "by mistake|by accident|accidentally|didnt mean to|mistakenly|wasnt meant to|my toddler|my kid|in error|was a mistake|didnt mean it|pocket|wrong button|unintentionally|was an accident");

    private static readonly PhraseSet Stopped = PlainWords.Set(
        "unsubscribed|unsubscribe|stop|stopped|opted out|opt out|opting out|opted|sent stop|texted stop|typed stop|pressed stop");

    private static readonly PhraseSet ForeignSentences = PlainWords.Set(
        "wieder anmelden|wieder nachrichten|schreibt mir wieder|schreiben sie mir wieder|nachrichten wieder|reprendre les messages|me reinscrire|recevoir a nouveau|recevoir de nouveau|reactiver les messages|volver a recibir|quiero recibir mensajes|"
        + "otra vez los mensajes|voltar a receber|quero receber mensagens|ricevere di nuovo|riattiva i messaggi|weer berichten|opnieuw berichten|igen meddelanden|fa meddelanden igen|beskeder igen|meldinger igen|znowu wiadomosci|viesteja taas|tekrar mesaj");

    private static readonly PhraseSet Refusals = PlainWords.Set(
        "dont|not|never|stop|wont|didnt want|no longer|shouldnt|nobody|cant|no|dont ever|without|why");

    public static Wish? In(PlainWords whole, PlainWords polite, ReadingContext context)
    {
        if (Keywords.Whole(polite.Words) || (context.OptedOut && WhenOut.Only(polite.Words)))
            return new Wish(Intent.OptIn, "opt_in_keyword", 0, whole.Count);
        if (Foreign.Whole(polite.Words) && (context.OptedOut || polite.Count == 1 && polite[0] is "старт"))
            return new Wish(Intent.OptIn, "other_language_keyword", 0, whole.Count);
        if (context.OptedOut && ForeignSentences.Find(whole.Words) is >= 0 and var foreign)
            return new Wish(Intent.OptIn, "other_language", foreign, foreign + ForeignSentences.At(whole.Words, foreign));
        if (Sentences.Find(whole.Words) is >= 0 and var at && !Refused(whole, at))
            return new Wish(Intent.OptIn, "opt_in", at, at + Sentences.At(whole.Words, at));
        if (context.OptedOut && SentencesWhenOut.Find(whole.Words) is >= 0 and var back && !Refused(whole, back))
            return new Wish(Intent.OptIn, "opt_in", back, back + SentencesWhenOut.At(whole.Words, back));
        if (Mistakes.Find(whole.Words) is >= 0 and var mistake && Stopped.Find(whole.Words) is >= 0 and var stopped
            && (context.OptedOut || whole[stopped] != "stop"))
            return new Wish(Intent.OptIn, "opt_in", Math.Min(mistake, stopped), Math.Max(mistake + Mistakes.At(whole.Words, mistake), stopped + Stopped.At(whole.Words, stopped)));
        return null;
    }

    private static bool Refused(PlainWords said, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (Refusals.At(said.Words, i) is > 0 and var length && (i + length == at || !said.IsPauseBefore(at) && at - i <= 6))
                return true;
        }

        return false;
    }
}
