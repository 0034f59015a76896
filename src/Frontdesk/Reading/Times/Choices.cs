using System.Collections.Immutable;
using Frontdesk.Reading.Text;
using NodaTime;

namespace Frontdesk.Reading.Times;

internal readonly record struct PickedOffer(int Number, string MatchedBy, int From, int To);

/// <summary>Places in a list of offers: "3", "option 2", "#6", "the second one", "last one", "I'll take 3".</summary>
internal static class Choices
{
    private static readonly string[] Labels = ["option", "options", "opt", "slot", "choice", "number", "nr", "num", "no", "#", "time", "item"];

    private static readonly PhraseSet Frame = new(
        "i|ill|id|im|take|have|get|go|going|with|for|the|one|please|pls|lets|let|us|can|could|may|we|do|book|me|in|want|would|like|prefer|works|work|is|good|fine|great|ok|okay|"
        + "yes|yeah|yep|yup|sure|perfect|thats|that|it|then|think|sounds|best|suits|suit|pick|choose|chose|to|thanks|thank|you|a|be|my|and|well|has|lovely|brilliant|"
        + "gonna|grab|reserve|confirm|happy|option|slot|choice|number|maybe|probably|a|definitely|just|will|does|should|see|ya|ta|cheers|mate|if|still|available|free|there|suit|put|down");

    public static ImmutableArray<PickedOffer> In(Tokens tokens, WhenSaid said, ImmutableArray<LocalDateTime> offered)
    {
        var found = new List<PickedOffer>();
        var framed = IsFramed(tokens, said);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Labelled(tokens, i) is { } labelled)
                found.Add(labelled);
            else if (Ordinal(tokens, i, offered, framed) is { } ordinal)
                found.Add(ordinal);
            else if (framed && !said.Taken.Contains(i) && Bare(tokens, i) is { } bare)
                found.Add(bare);
            else
                continue;
            i = found[^1].To - 1;
        }

        return [.. found.DistinctBy(choice => choice.Number)];
    }

    private static PickedOffer? Labelled(Tokens tokens, int at)
    {
        if (!tokens[at].IsAny(Labels))
            return null;
        var from = at;
        while (tokens[at + 1].IsAny("#", ".", ":", "number", "no"))
            at++;
        // "no 3" may be a refusal; "no. 3" is a label.
        if (tokens[at].Is("no") || !Whole(tokens, at + 1, out var number, out var next))
            return null;
        return new PickedOffer(number, tokens[from].Is("#") ? "hash" : "option", from, next);
    }

    private static PickedOffer? Ordinal(Tokens tokens, int at, ImmutableArray<LocalDateTime> offered, bool framed)
    {
        if (tokens[at].Is("last") && (tokens[at + 1].IsAny("one", "option", "slot", "choice") || (framed && at + 1 == tokens.Count)))
            return new PickedOffer(offered.Length, "ordinal", at, Math.Min(at + 2, tokens.Count));
        if (NumberWords.OrdinalAt(tokens, at) is not var (number, next) || tokens[next].Is("thing"))
            return null;
        var named = tokens[next].IsAny("one", "option", "slot", "choice", "time");
        // "2nd" alone could be the second of the month.
        if (!named && (!framed || tokens[at].IsNumber && offered.Any(offer => offer.Day == number)))
            return null;
        return number > offered.Length && !named ? null : new PickedOffer(number, "ordinal", at, named ? next + 1 : next);
    }

    private static PickedOffer? Bare(Tokens tokens, int at)
    {
        if (tokens[at].IsNumber && !tokens[at].IsPlainNumber)
            return new PickedOffer(0, "number", at, at + 1);
        if (!Whole(tokens, at, out var number, out var next) || (tokens[at].Is("one") && at > 0))
            return null;
        var signed = tokens[at - 1].Is("-") && tokens[at].Glued;
        return new PickedOffer(signed ? 0 : number, "number", at, next);
    }

    private static bool Whole(Tokens tokens, int at, out int number, out int next)
    {
        (number, next) = (0, at + 1);
        if (NumberWords.At(tokens, at) is not var (value, after) || value != decimal.Truncate(value) || value > 1000)
            return false;
        (number, next) = (decimal.ToInt32(value), after);
        return true;
    }

    /// <summary>Nothing but numbers, times and the words around a choice: "I'm free on 2 days" is no choice.</summary>
    private static bool IsFramed(Tokens tokens, WhenSaid said)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var length = said.Taken.Contains(i) || !tokens[i].IsWord ? 1 : Frame.LongestAt(k => tokens[i + k].IsWord ? tokens[i + k].Text : null);
            if (length == 0 && NumberWords.At(tokens, i) is var (_, number))
                length = number - i;
            if (length == 0 && NumberWords.OrdinalAt(tokens, i) is var (_, ordinal))
                length = ordinal - i;
            if (length == 0 && tokens[i].IsAny("st", "nd", "rd", "th", "last", "or"))
                length = 1;
            if (length == 0)
                return false;
            i += length;
        }

        return true;
    }
}
