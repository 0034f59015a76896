using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <param name="Number">As it was said; it may lie beyond the list.</param>
/// <param name="From">Its first piece; <paramref name="To"/> is the one after its last.</param>
internal readonly record struct PickedOffer(int Number, string MatchedBy, int From, int To, bool Negated);

/// <summary>Places in a list of offers: "3", "option 2", "#6", "the second one", "I'll take 3".</summary>
internal static class Choices
{
    private static readonly FrozenSet<string> Labels =
        "option options opt slot choice number nr num # item time opcion nummer numero".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Named =
        "one option slot choice time appointment opt".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words around a choice. "I'm free on 2 days" holds others, so its 2 is none.</summary>
    private static readonly FrozenSet<string> Frame = (
        "i ill id im ive take have get go going come with for the one please pls plz lets let us can could may we do "
        + "book me in want would wud like love prefer works work is good fine great ok okay yes yeah yep yup yh sure "
        + "perfect thats that it then think sounds best suits suit pick choose chose to thanks thank thx ty you u a be my "
        + "and well has lovely brilliant gonna gimme give grab reserve confirm happy option slot choice number maybe "
        + "probably definitely just will does should see ya ta cheers mate if still available free there put down so at "
        + "on of or ah oh hmm um lock bag nab snag x xx xxx pal hun babe dude bro lol haha actually sorry make meant mean "
        + "no not nope instead rather wait ideal ideally super cool awesome amazing top spot grand class sound day time "
        + "el la le les lo das die der den bitte por favor svp sil vous plait merci gracias danke per favore other either else il say was but scrap forget ignore changed mind deffo defo def them "
        + "said last quiero prendo prends je nehme ich opcion opción nummer numero thing , . ! ? ; : - ) ( ' \" * ~ #").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Numbers of one text that are looked at; who names more is asked anyway.</summary>
    private const int MostPicks = 12;

    public static List<PickedOffer> In(TimeTalk talk, WhenSaid said, ImmutableArray<LocalDateTime> offered)
    {
        var found = new List<PickedOffer>();
        var framed = IsFramed(talk, said);
        var negated = false;
        var dropped = 0;
        for (var at = 0; at < talk.Count && found.Count < MostPicks;)
        {
            var word = talk[at].Word;
            if (word is Word.Not or Word.InsteadOf)
                negated = true;
            if ((word is Word.Comma or Word.But or Word.Stop or Word.Dot && talk[at - 1].Word is not Word.Label)
                || (word == Word.Dash && !talk[at + 1].Glued))
                negated = false;
            if ((word == Word.Corrects && found.Count > 0) || (talk.Text(at) == "instead" && found.Count > 1))
                dropped = found.Count;
            if (Pick(talk, at, said, offered, framed) is not { } pick)
            {
                at++;
                continue;
            }

            // "no 3" refuses; "no, 3" takes.
            var refused = at > 0 && talk.Text(at - 1) == "no" && pick.MatchedBy == "number" && at == 1;
            found.Add(pick with { Negated = negated || refused });
            at = pick.To;
        }

        // "3, no 4" takes the 4; "4? can we do 1 instead" the one said last.
        found.RemoveRange(0, dropped < found.Count ? dropped : Math.Max(0, dropped - 1));
        return found;
    }

    private static PickedOffer? Pick(TimeTalk talk, int at, WhenSaid said, ImmutableArray<LocalDateTime> offered, bool framed)
    {
        var numbered = talk[at].Word is Word.Label or Word.Other or Word.FromNow
            && talk[at + 1].Word is Word.Figure or Word.Cardinal or Word.Label or Word.Dot or Word.Colon;
        if (numbered && (Labels.Contains(talk.Text(at)) || (talk.Text(at) == "no" && talk[at].Is(Word.Label)))
            && Labelled(talk, at) is { } labelled)
            return labelled;
        if (Ordinal(talk, at, said, framed) is { } ordinal)
            return ordinal;
        return (framed || talk[at - 1].IsAny(Word.Not, Word.InsteadOf)) && !said.Takes(at) ? Bare(talk, at) : null;
    }

    private static PickedOffer? Labelled(TimeTalk talk, int at)
    {
        const int MostLabels = 3;
        var name = at + 1;
        while (name <= at + MostLabels && (talk[name].Word is Word.Label or Word.Dot or Word.Colon))
            name++;
        return Numbers.At(talk, name) is var (number, next)
            ? new PickedOffer(number, talk.Text(at) == "#" ? "hash" : "option", at, next, false) : null;
    }

    private static PickedOffer? Ordinal(TimeTalk talk, int at, WhenSaid said, bool framed)
    {
        // "give me a second"
        if (Numbers.OrdinalAt(talk, at) is not var (number, next) || talk.Text(next) == "thing" || talk.Text(at - 1) is "a" or "split"
            || talk[next].IsAny(Word.To, Word.Last, Word.Weekday, Word.From))
            return null;
        var named = Named.Contains(talk.Text(next));
        if (!named && (!framed || talk[at].Is(Word.Figure) || said.Takes(at)))
            return null;
        return new PickedOffer(number, "ordinal", at, named ? next + 1 : next, false);
    }

    private static PickedOffer? Bare(TimeTalk talk, int at)
    {
        if (talk[at].IsAny(Word.Decimal, Word.LongFigure))
            return new PickedOffer(0, "number", at, at + 1, false);
        // "the one on friday" counts nothing.
        if (Numbers.At(talk, at) is not var (number, next)
            || (talk[at].Is(Word.Cardinal) && number == 1 && at > 0 && !talk[at - 1].Is(Word.Wish)))
            return null;
        // "2 of us", "for 2"; "put me down for 2" is a choice.
        if (NotATime.IsCounted(talk, at, next) || (talk[at - 1].Is(Word.For) && !talk[at - 2].Is(Word.None)
            && talk.Text(at - 2) is not ("down" or "in"))
            || (at == 1 && talk[0].Is(Word.For)))
            return null;
        var signed = talk[at - 1].Is(Word.Dash) && talk[at].Glued;
        return new PickedOffer(signed ? 0 : number, "number", at, next, false);
    }

    private static bool IsFramed(TimeTalk talk, WhenSaid said)
    {
        for (var i = 0; i < talk.Count; i++)
        {
            if (talk[i].Word is Word.Figure or Word.Cardinal or Word.Ordinal or Word.OrdinalEnding or Word.Decimal or Word.LongFigure
                or Word.Not or Word.Emoji || said.Takes(i))
                continue;
            for (var token = talk[i].From; token < talk[i].To; token++)
            {
                if (!Frame.Contains(talk.Tokens[token].Text))
                    return false;
            }
        }

        return true;
    }
}
