using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Replies;

/// <summary>Reads a yes or a no; a question, a doubt, a condition or both at once is unclear.</summary>
public static class YesNoReader
{
    /// <summary>Longest text that may end in its "yes".</summary>
    private const int LongestTrailing = 8;

    public static Reading<YesNo> Read(string text, ReadingContext context)
    {
        var tokens = Tokens.Of(text);
        if (tokens.Count == 0)
            return Unclear<YesNo>(UnclearReason.Nothing);
        var said = PlainWords.Of(tokens, ArtistName.Spoken(context.Artist));
        var emoji = EmojiAnswer.In(tokens);
        if (said.IsEmpty)
            return emoji.Answer is { } shown ? Understood(shown, "emoji", tokens.Span()) : Unclear<YesNo>(emoji.Reason);
        var found = Corrected(said, tokens, context);
        if (found.Answer is not { } answer)
            return Unclear<YesNo>(YesNoWords.Greetings.Only(said.Words) ? UnclearReason.Nothing : found.Reason, tokens);
        return emoji.Answer is { } other && other != answer
            ? Unclear<YesNo>(UnclearReason.Several)
            : Understood(answer, found.Rule, said.Span(found.From, found.To));
    }

    /// <summary>"yes, oh wait, no": the last word counts.</summary>
    private static YesNoFound Corrected(PlainWords said, Tokens tokens, ReadingContext context)
    {
        var asks = tokens.Holds("?");
        for (var i = said.Count - 1; i > 0; i--)
        {
            var length = YesNoWords.Corrections.At(said.Words, i);
            if (length == 0 || i + length >= said.Count)
                continue;
            // "wait no" corrects and answers; "no sorry" answers.
            var from = said[i + length - 1] is "no" ? i + length - 1 : said[i] is "no" && length == 2
                && said[i + 1] != "wait" ? i : i + length;
            var last = Answer(said, from, asks, context);
            if (last.Answer is not null)
                return last with { Rule = "correction" };
            return Answer(said, 0, asks, context) is { Answer: not null } first
                && first.To >= i ? first : YesNoFound.None(last.Reason == UnclearReason.NoMatch ? UnclearReason.Several : last.Reason);
        }

        return Answer(said, 0, asks, context);
    }

    private static YesNoFound Answer(PlainWords said, int from, bool asks, ReadingContext context)
    {
        var words = said.Words;
        while (YesNoWords.Openers.At(words, from) is > 0 and var opener && from + opener < words.Length
            && YesNoWords.Yes.At(words, from) == 0 && YesNoWords.No.At(words, from) <= opener
            && YesNoWords.NoButYes.At(words, from) == 0)
        {
            if (YesNoWords.WeakYes.At(words, from) > opener)
                break;
            from += opener;
        }

        if (YesNoWords.NoButYes.At(words, from) is > 0 and var cheerful)
            return Cheerful(said, from, from + cheerful, asks);
        if (Idiom(said, from, context) is { } idiom)
            return idiom;
        for (var i = from; i < words.Length; i++)
        {
            if (YesNoWords.Doubts.At(words, i) > 0)
                return YesNoFound.None(UnclearReason.Unsure);
            if (YesNoWords.Conditions.At(words, i) > 0
                && !(YesNoWords.PoliteIfs.At(words, i) is > 0 and var polite && said.IsPauseBefore(i + polite)))
                return YesNoFound.None(UnclearReason.Unsure);
        }

        if (ForeignAnswer.In(said, from) is { } foreign)
            return foreign;
        var no = No(said, from);
        var yes = YesNoWords.Yes.At(words, from);
        if (no > 0 && no >= yes)
            return Refused(said, from, from + no, asks);
        if (yes > 0 && (YesNoWords.PlainYes.At(words, from) > 0 || said.IsPauseBefore(from + yes)
            || YesNoWords.AfterYes.At(words, from + yes) > 0 || YesNoWords.IsAddressed(said, from + yes)))
            return Agreed(said, from, from + yes, asks);
        if (!asks && Trailing(said, from) is { } trailing)
            return trailing;
        return asks || YesNoWords.Asking.At(words, from) > 0 ? YesNoFound.None(UnclearReason.Asks) : Weak(said, from);
    }

    /// <summary>"no problem" says yes, unless more comes that does not.</summary>
    private static YesNoFound Cheerful(PlainWords said, int from, int end, bool asks)
    {
        if (asks && end < said.Count)
            return YesNoFound.None(UnclearReason.Asks);
        if (SaysNo(said, end) || YesNoWords.Conditions.Find(said.Words) >= end || said[end] is "but" or "with")
            return YesNoFound.None(UnclearReason.Several);
        return YesNoFound.Yes("idiom", from, end);
    }

    /// <summary>"yeah nah" is a no and "nah yeah" a yes in Australia and New Zealand; elsewhere it is both.</summary>
    private static YesNoFound? Idiom(PlainWords said, int from, ReadingContext context)
    {
        if (YesNoWords.NoButYes.At(said.Words, from + 1) > 0)
            return null;
        var first = said[from];
        var second = said[from + 1];
        var yesNo = first is "yeah" or "yeh" && second is "nah" or "no";
        var noYes = first is "nah" or "no" && second is "yeah" or "yeh";
        if ((!yesNo && !noYes) || said.IsPauseBefore(from + 1) && from + 1 < said.Count && second is "no")
            return null;
        if (context.Country is not ("AU" or "NZ") || said[from + 2] is "yeah" or "nah" or "yes" or "no" or "maybe")
            return YesNoFound.None(UnclearReason.Several);
        return yesNo ? YesNoFound.No("idiom", from, from + 2) : YesNoFound.Yes("idiom", from, from + 2);
    }

    /// <summary>A bare "no" and what may follow it: "no colour" and "no 3" are no answer.</summary>
    private static int No(PlainWords said, int from)
    {
        var length = YesNoWords.No.At(said.Words, from);
        var alone = said[from] is "no" ? from + 1 : YesNoWords.AloneNo.At(said.Words, from) is > 0 and var word
            && word == length ? from + word : 0;
        if (alone == 0)
            return length;
        // "no. 3 please" is the third of something.
        if (said[from] is "no" && said[alone] is [>= '0' and <= '9', ..])
            return 0;
        if (alone > from + 1 || said[from] is not "no")
            return said.IsPauseBefore(alone) || YesNoWords.AfterNo.At(said.Words, alone) > 0
                || YesNoWords.IsAddressed(said, alone) ? length : 0;
        if (length > 0)
            return length;
        return said.IsPauseBefore(from + 1) || YesNoWords.AfterNo.At(said.Words, from + 1) > 0
            || YesNoWords.IsAddressed(said, from + 1) ? 1 : 0;
    }

    private static YesNoFound Refused(PlainWords said, int from, int end, bool asks)
    {
        var words = said.Words;
        if (asks && end >= said.Count)
            return YesNoFound.None(UnclearReason.Asks);
        if (asks && said[from] is not ("no" or "nope" or "nah"))
            return YesNoFound.None(UnclearReason.Asks);
        if (said[from] is "dont" or "wont" or "cant" && said[end] is "worry" or "forget" or "bother" or "tell" or "stop")
            return YesNoFound.None(UnclearReason.NoMatch);
        var next = end;
        while (said[next] is "no" or "nope" or "nah" or "thanks" or "sorry" or "mate" or "thank" or "you")
            next++;
        if (YesNoWords.Yes.At(words, next) > 0 && said[next] is not ("definitely" or "absolutely" or "exactly"))
            return YesNoFound.None(UnclearReason.Several);
        // "no that's fine" may accept; "no thanks, all good" does not.
        return said[from] is "no" && end == from + 1 && next == end && YesNoWords.Softening.At(words, next) > 0
            ? YesNoFound.None(UnclearReason.Several)
            : YesNoFound.No("word", from, Math.Max(end, next == end ? end : from + 1));
    }

    private static YesNoFound Agreed(PlainWords said, int from, int end, bool asks)
    {
        var words = said.Words;
        if (YesNoWords.NoButYes.At(words, end) is > 0 and var cheerful)
            return Cheerful(said, from, end + cheerful, asks);
        if (SaysNo(said, end))
            return YesNoFound.None(UnclearReason.Several);
        if (YesNoWords.IsTitle(said, end))
            return YesNoFound.None(UnclearReason.NoMatch);
        if (asks && end >= said.Count)
            return YesNoFound.None(UnclearReason.Asks);
        for (var i = end; i < words.Length; i++)
        {
            if (YesNoWords.Other.At(words, i) > 0)
                return YesNoFound.None(asks ? UnclearReason.Asks : UnclearReason.Several);
        }

        // "yes to what?" asks; "yes, what time?" answers and asks.
        if (YesNoWords.Asking.At(words, end) > 0 && !said.IsPauseBefore(end))
            return YesNoFound.None(UnclearReason.Asks);
        return YesNoFound.Yes("word", from, end);
    }

    /// <summary>"I do have one, yes".</summary>
    private static YesNoFound? Trailing(PlainWords said, int from)
    {
        var last = said.Count - 1;
        if (said.Count - from > LongestTrailing || last <= from || said[last] is not ("yes" or "yeah" or "yep")
            || said[from] is not ("i" or "it" or "its" or "that" or "thats" or "we" or "there" or "theres" or "ive" or "im" or "they"))
            return null;
        var reported = said[last - 1] is "say" or "said" or "says" or "saying" or "a" or "the" or "or" or "and" or "not" or "to" or "for" or "mean" or "think" or "was" or "no" or "about";
        return reported ? null : YesNoFound.Yes("word", last, last + 1);
    }

    private static bool SaysNo(PlainWords said, int at)
    {
        while (YesNoWords.Yes.At(said.Words, at) is > 0 and var more)
            at += more;
        return said[at] is "no" or "nope" or "nah" or "not" || (said[at] is "and" or "but" && said[at + 1] is "no" or "not" or "nah");
    }

    /// <summary>"right" says yes alone, not in "right arm": weak words must fill the text.</summary>
    private static YesNoFound Weak(PlainWords said, int from)
    {
        var words = said.Words;
        var at = from;
        var found = false;
        while (at < words.Length)
        {
            var length = Math.Max(YesNoWords.WeakYes.At(words, at), Math.Max(YesNoWords.Yes.At(words, at), YesNoWords.NoButYes.At(words, at)));
            length = Math.Max(length, YesNoWords.PoliteIfs.At(words, at));
            found |= length > 0;
            length = length > 0 ? length : YesNoWords.Padding.At(words, at);
            if (length == 0)
                return Later(said, at);
            at += length;
        }

        return found ? YesNoFound.Yes("word", from, at) : YesNoFound.None(UnclearReason.NoMatch);
    }

    private static YesNoFound Later(PlainWords said, int at)
    {
        for (var i = at; i < said.Count; i++)
        {
            if (YesNoWords.Other.At(said.Words, i) > 0)
                return YesNoFound.None(UnclearReason.Several);
        }

        return YesNoFound.None(UnclearReason.NoMatch);
    }
}
