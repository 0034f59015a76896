using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Text;
using static Frontdesk.Reading.Readings;

namespace Frontdesk.Reading.Times;

/// <summary>An answer to what we proposed just before, where it tells no day or time of its own.</summary>
internal static class Proposal
{
    /// <summary>Null when nothing was proposed or the text says neither yes nor no to it.</summary>
    public static Reading<WhenRead>? Answered(Tokens whole, TimeTalk talk, WhenSaid said, ReadingContext context)
    {
        var (kind, proposed) = context.Said is { Length: > 0 } proposal ? Proposed(proposal, context) : (Kind.Nothing, null);
        if (kind == Kind.Nothing)
            return null;
        if (!said.IsEmpty)
            return kind == Kind.One && proposed!.Repeats(said) && Answer(whole, talk) == YesNo.Yes ? Accepted(whole) : null;
        var answer = Answer(whole, talk);
        if (answer == YesNo.No || (said.Negates && kind == Kind.One && proposed!.IsTurnedDown(said)))
            return Understood(new WhenRead(null, null) { Declined = true }, "declined", whole.Span());
        if (answer is null)
            return null;
        if (said.Negates || kind == Kind.Several)
            return Unclear<WhenRead>(said.Negates ? UnclearReason.Negated : UnclearReason.Several);
        return Accepted(whole);
    }

    private static Reading<WhenRead> Accepted(Tokens whole) =>
        Understood(new WhenRead(null, null) { Accepted = true }, "accepted", whole.Span());

    private enum Kind
    {
        Nothing,
        One,
        Several,
    }

    private static (Kind, WhenSaid?) Proposed(string proposal, ReadingContext context)
    {
        var tokens = Tokens.Of(proposal);
        var talk = TimeTalk.Of(tokens);
        var (open, booking, choice) = (false, false, false);
        for (var i = 0; i < talk.Count; i++)
            choice |= talk[i].Is(Word.Or);
        for (var i = 0; i < tokens.Count; i++)
        {
            // What is asked last counts: "I have 3 pm. What time suits you?"
            if (i > 0 && tokens[i - 1].IsAny(".", "!", "?"))
                open = false;
            var word = ReplyWords.Proposals.At(tokens, i)?.Meaning;
            open |= word == Reply.OpenQuestion;
            booking |= word == Reply.Booking;
        }

        if (open)
            return (Kind.Nothing, null);
        var said = WhenSaid.In(talk, context with { Said = null });
        if (choice && (said.Dates.Count > 1 || said.Times.Count > 1))
            return (Kind.Several, said);
        return (booking || !said.IsEmpty ? Kind.One : Kind.Nothing, said);
    }

    /// <summary>Clause by clause: a yes may be followed by a question, but not by a no.</summary>
    public static YesNo? Answer(Tokens whole, TimeTalk talk)
    {
        if (talk.Count == 0)
            return YesNoReader.Read(whole.Span(), Plain) is Reading<YesNo>.Understood { Value: var sign } ? sign : null;
        YesNo? answer = null;
        for (var from = 0; from < talk.Count;)
        {
            var (to, asks) = Clause(talk, from);
            if (!asks || from == 0)
            {
                var said = OfClause(talk, from, to, asks);
                if (said == YesNo.Yes && answer == YesNo.No || said == YesNo.No && answer == YesNo.Yes)
                    return answer == YesNo.No ? answer : null;
                answer ??= said;
            }

            from = to + 1;
        }

        return answer;
    }

    private static (int To, bool Asks) Clause(TimeTalk talk, int from)
    {
        var to = from;
        while (to < talk.Count && talk[to].Word is not (Word.Comma or Word.Stop or Word.Question or Word.Dot))
            to++;
        var asks = talk[to].Is(Word.Question);
        for (var i = from; i < to && !asks; i++)
            asks = talk[i].Is(Word.Asks);
        return (to, asks);
    }

    private static YesNo? OfClause(TimeTalk talk, int from, int to, bool asks)
    {
        // "does it work with my voucher" takes nothing: the words must lead, or fill a short clause.
        const int ShortClause = 6;
        var tokens = talk.Tokens;
        int end = to > from ? talk[to - 1].To : talk[from].From;
        var question = asks || talk[from].Is(Word.MayAsk);
        YesNo? said = null;
        var led = true;
        for (int i = talk[from].From; i < end;)
        {
            if (ReplyWords.Answers.At(tokens, i) is not { } entry || i + entry.Length > end)
            {
                led &= ReplyWords.Fillers.Contains(tokens[i].Text);
                i++;
                continue;
            }

            var ends = i + entry.Length == end;
            if (entry.Meaning == Reply.Refuses || (entry.Meaning == Reply.RefusesAtEnd && ends))
                return said == YesNo.Yes || IsOtherNo(tokens, i, end, entry.Length) ? null : YesNo.No;
            var takes = entry.Meaning == Reply.Takes && (i == talk[from].From
                || (!question && (led || (entry.Length > 1 && end - talk[from].From <= ShortClause))));
            if (takes || (entry.Meaning == Reply.TakesAtEnd && ends && !question))
                said = YesNo.Yes;
            i += entry.Length;
        }

        return said;
    }

    /// <summary>"no hurry" refuses nothing.</summary>
    private static bool IsOtherNo(Tokens tokens, int at, int end, int length) =>
        length == 1 && tokens[at].Is("no") && end == at + 2 && tokens[at + 1].IsWord
        && ReplyWords.Answers.At(tokens, at + 1) is null && !ReplyWords.Fillers.Contains(tokens[at + 1].Text)
        && Manners.Trailing.LongestAt(k => k == 0 ? tokens[at + 1].Text : null) == 0;

    private static readonly ReadingContext Plain = new(default, "", "");
}
