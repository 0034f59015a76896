using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Wishes;

/// <summary>
/// Reads a wish that stands above the question of the moment: stop, a person, money back, cancel, move, go back. None when there is none.
/// The person's own protection (opt-out, erasure) is looked for first.
/// </summary>
public static class IntentReader
{
    private static readonly PhraseSet Leading = PlainWords.Set(
        "hi|hiya|hello|hey|hey there|hi there|good morning|good afternoon|good evening|please|thanks|thank you|cheers|um|umm|erm|er|uh|well|oh|ah|so|sorry|haha|lol|okay|and|yo|morning|evening|right|but|hmm|yeah|hi guys|hey guys|just|actually");

    private static readonly PhraseSet Trailing = PlainWords.Set(
        "please|thanks|thank you|thank you so much|thank you very much|thanks a lot|many thanks|ty|ta|cheers|mate|x|xx|xxx|lol|haha|if thats okay|if possible|if you can|if you dont mind|sorry|guys|asap|pal|love|bro|dude|man|mate x|now|then|okay|"
        + "bitte|danke|svp|s il vous plait|sil vous plait|merci|por favor|gracias|obrigado|obrigada|per favore|grazie|alsjeblieft|aub|tack|tak|takk|prosze|kiitos|lutfen|prosim|dekuji|multumesc|va rog|kerem");

    public static Reading<Intent> Read(string text, ReadingContext context)
    {
        var said = PlainWords.Of(Tokens.Of(text), ArtistName.Spoken(context.Artist));
        return Of(said, context) is { } wish
            ? Understood(wish.Intent, wish.Rule, said.Span(wish.From, wish.To))
            : Understood(Intent.None, "none", "");
    }

    private static Wish? Of(PlainWords said, ReadingContext context)
    {
        if (said.IsEmpty)
            return null;
        var booked = context.Booked is not null;
        var polite = said.Trim(Leading, Trailing);
        return StartWords.In(said, polite, context)
            ?? StopKeywords.In(said, context)
            ?? PlainStops.In(said)
            ?? LeavingTheList.In(said)
            ?? ForeignStops.In(said)
            ?? DataWords.In(said, polite)
            ?? MoneyWords.In(said)
            ?? Moving.In(said, booked)
            ?? Cancelling.In(said, polite, booked)
            ?? StepWords.In(said, polite)
            ?? HelpWords.In(said, polite)
            ?? PersonWords.In(said, polite)
            ?? StepWords.Anewed(said, polite)
            ?? NewsWords.In(said, polite)
            ?? ForeignWishes.In(said, booked);
    }
}
