namespace Frontdesk.Reading.Times;

/// <summary>When "3" is an hour: beside a day ("friday 3", "3 on friday"), or where an hour was asked for or is being changed.</summary>
internal sealed class BareHours(TimeTalk talk, ReadingContext context)
{
    private const int LastHour = 12;
    private const int LongestShortDay = 5;
    private bool? asked;

    public bool IsPlace(int at, List<Mention> found)
    {
        if (Numbers.At(talk, at) is not var (hour, next) || hour is < 1 || talk[at].Digits > 2)
            return false;
        if (talk.Text(at) == "one")
            return talk.Count == 1 && AsksForTime();
        var joined = talk[next].IsAny(Word.Dash, Word.To, Word.Until)
            || (talk[next].IsAny(Word.Or, Word.And) && Numbers.At(talk, next + 1) is var (_, other)
                && talk[other].Word is not (Word.Month or Word.OrdinalEnding or Word.Of));
        if (hour > LastHour && !(joined && hour < 24 && !talk[next].IsAny(Word.Or, Word.And)))
            return false;
        if (found.Count > 0 && found[^1].Date is { Bound: Bound.None }
            && (found[^1].To == at || (found[^1].To == at - 1 && talk[at - 1].Word is Word.Comma or Word.Dash))
            && (joined || IsEnd(next)))
            return true;
        if (!IsStart(at))
            return false;
        if (IsBesideDate(joined ? next + 2 : next))
            return true;
        return (joined || IsEnd(next)) && (found.Count > 0 || AsksForTime());
    }

    private bool IsStart(int at) =>
        talk[at - 1].Word is Word.None or Word.Not or Word.InsteadOf or Word.Comma or Word.Stop or Word.Corrects or Word.But or Word.Wish
        or Word.MayAsk or Word.Or or Word.Question or Word.Dot or Word.Of or Word.Emoji
        || (talk[at - 1].Is(Word.For) && talk.Text(at - 2) is "in" or "down" or "me" or "it")
        || (talk[at - 1].Is(Word.To) && talk.Text(at - 2) is "it" or "that" or "this" or "me" or "us");

    private bool IsEnd(int at) => talk[at].Word is Word.None or Word.Comma or Word.Stop or Word.Question or Word.Dot
        or Word.Tail or Word.But or Word.On or Word.Or or Word.Emoji or Word.Corrects or Word.And or Word.Onwards or Word.AtEarliest
        or Word.AtLatest or Word.MayAsk;

    private bool IsBesideDate(int at)
    {
        var name = talk[at].Word is Word.On or Word.Comma ? at + 1 : at;
        // "two sundays from now" counts days.
        if (talk[name].Is(Word.Weekday) && talk.Text(name).EndsWith('s') && talk.Text(name).Length > LongestShortDay)
            return false;
        return talk[name].Word is Word.Weekday or Word.Tomorrow or Word.Today or Word.Next or Word.This or Word.The or Word.Month
            or Word.Figure && DateGrammar.At(talk, name, context) is not null;
    }

    private bool AsksForTime() => asked ??= WereAsked();

    private bool WereAsked()
    {
        if (context.Said is not { } said)
            return false;
        var ours = TimeTalk.Of(Text.Tokens.Of(said));
        for (var i = 0; i < ours.Count; i++)
        {
            if (ours[i].Word is Word.Am or Word.Pm or Word.Colon or Word.Oclock or Word.Noon
                || ours.Text(i) is "time" or "hour" or "when" || (ours[i].Is(Word.At) && ours[i + 1].IsAny(Word.Figure, Word.Cardinal)))
                return true;
        }

        return false;
    }
}
