using Frontdesk.Leads;
using Frontdesk.Reading;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>One message that answers several questions, or another than the one that waits: all of them are kept.</summary>
internal static class Filling
{
    /// <summary>Keeps all that one message told, says what was noted, and goes on with what is still open.</summary>
    public static Draft Take(Draft d, string messageId, SeveralAnswers several)
    {
        var filled = Keep(d, messageId, several);
        var noted = Noted(filled, several);
        if (Consultation.Next(filled) is not { } open)
            return Completion.Complete(filled.With(lead => lead with { CurrentQuestion = null }));
        var recapped = Consultation.KnowsTheFrame(filled.Enquiry);
        var next = filled.With(lead => lead with { CurrentQuestion = open, RecapGiven = lead.RecapGiven || recapped });
        if (several.Rest is { } rest && ClientQuestion.Is(rest, open, new AnswerReading.Outcome.Unclear(UnclearReason.Asks)))
            return ClientQuestion.PassOn(next, rest, noted);
        return next.Say(Questions.Ask(next, open, "One message answered several questions.", noted));
    }

    public static Draft Keep(Draft d, string messageId, SeveralAnswers several) =>
        several.Answers.Aggregate(d, (draft, told) => draft.With(lead => Kept(lead, told, messageId, d.Now)));

    public static string Noted(Draft d, SeveralAnswers several) =>
        d.Text("noted", ("facts", string.Join(", ", several.Answers.Select(told => Fact(d, told)))));

    private static Lead Kept(Lead lead, SeveralAnswers.Told told, string messageId, Instant now) => lead with
    {
        Answers = told.Read.Also.Aggregate(
            lead.Answers.SetItem(told.Question, told.Read.Answering(told.Text, messageId, now)),
            (answers, also) => answers.SetItem(also.Key, new Answer(told.Text, also.Reading, null, now))),
        Strikes = lead.Strikes.Remove(told.Question),
    };

    private static string Fact(Draft d, SeveralAnswers.Told told) =>
        d.Text($"fact_{told.Question}", ("value", Excerpt.Of(told.Read.Reading)));
}
