using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Languages;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>The thirteen questions: each message answers the one that waits, corrects an earlier one, or asks for something else. One
/// message in, at most one out.</summary>
internal static class Consultation
{
    /// <summary>Misreads in a row after which a person is asked.</summary>
    public const int Strikes = 2;

    public static Draft Take(Draft d, Fact.ClientWrote wrote, Intent intent, string? text)
    {
        if (wrote.Content is Content.Pin pin)
            return Pin(d, wrote.MessageId, pin);
        if (text is null || wrote.Content is Content.NoAnswer)
            return Repeat(d, d.Text("cannot_open"), "What came cannot be read.");

        return intent switch
        {
            Intent.Cancel => Withdrawal.Take(d),
            // "I'd like another tattoo" is how people open; before any answer there is nothing to start over.
            Intent.StartAnew when d.Enquiry.Answers.Count > 0 => StartOver(d),
            Intent.GoBack => GoBack(d),
            Intent.Skip => Skip(d, wrote),
            Intent.OptIn => Repeat(d, "", "START from somebody who never stopped."),
            Intent.Progress or Intent.Help => Repeat(d, Progress(d, intent), "Asked how far we are."),
            _ when AnswerReading.IsGreeting(text) => Repeat(d, "", "A greeting or thanks is no answer and no strike."),
            _ => Answer(d, wrote.MessageId, text),
        };
    }

    // A place without a name is no city that we could write down.
    private static Draft Pin(Draft d, string messageId, Content.Pin pin)
    {
        if (Current(d) != QuestionKeys.City)
            return Repeat(d, d.Text("kept_but_need"), "A location came where something else was asked.");
        foreach (var said in (ReadOnlySpan<string?>)[pin.Address, pin.Name])
            if (said is not null && AnswerReading.Read(QuestionKeys.City, said, d.Reading(), d.Studio) is AnswerReading.Outcome.Good)
                return Answer(d, messageId, said);
        return Repeat(d, d.Text("repair_location_city"), "A location came without the name of a city.");
    }

    /// <summary>Says something and puts the waiting question again.</summary>
    public static Draft Repeat(Draft d, string opening, string why) =>
        d.Say(Questions.Ask(d, Current(d), why, opening));

    /// <summary>Keeps an answer and goes to the next open question, or completes.</summary>
    public static Draft Accept(Draft d, string question, Answer answer, params ReadOnlySpan<(string Key, string Reading)> also)
    {
        var answers = d.Enquiry.Answers.SetItem(question, answer);
        foreach (var (key, reading) in also)
            answers = answers.SetItem(key, new Answer(answer.Text, reading, null, d.Now));
        var next = d.With(lead => lead with { Answers = answers, Strikes = lead.Strikes.Remove(question) });
        return Next(next) is { } open
            ? Proceed(next, open)
            : Completion.Complete(next.With(lead => lead with { CurrentQuestion = null }));
    }

    public static string? Next(Draft d) =>
        d.Studio.Questions.FirstOrDefault(q => !d.Enquiry.Answers.ContainsKey(q.Key))?.Key;

    private static Draft Proceed(Draft d, string open)
    {
        var recap = !d.Enquiry.RecapGiven && KnowsTheFrame(d.Enquiry);
        var next = d.With(lead => lead with { CurrentQuestion = open, RecapGiven = lead.RecapGiven || recap });
        return next.Say(recap
            ? Questions.Ask(next, open, "Size, budget and city are known: recap, then the next question.", Recap(next))
            : Questions.Ask(next, open, "The answer was read; the next question."));
    }

    private static string Recap(Draft d) => d.Text(
        "recap",
        ("size", d.Enquiry.Said(QuestionKeys.Dimensions)),
        ("budget", d.Enquiry.Said(QuestionKeys.Budget)),
        ("city", Excerpt.Of(d.Enquiry.Said(QuestionKeys.City))));

    private static Draft Answer(Draft d, string messageId, string text)
    {
        var context = d.Reading();
        if (Correction.Find(text, d.Enquiry, context, d.Studio) is { } correction)
            return Correct(d, messageId, correction);

        var question = Current(d);
        if (SeveralAnswers.In(text, question, d.Enquiry, context, d.Studio) is { } several)
            return Filling.Take(d, messageId, several);
        var read = AnswerReading.Read(question, text, context, d.Studio);
        if (read is AnswerReading.Outcome.Unclear { Reason: UnclearReason.OtherLanguage })
            return HandingOver.Take(
                Unread(d, question, messageId, UnclearReason.OtherLanguage), $"writes in {WrittenLanguage.Of(text)}", "handover_language");
        if (ClientQuestion.Is(text, question, read))
            return ClientQuestion.PassOn(d, text);
        return read switch
        {
            AnswerReading.Outcome.Good good => Accept(d, question, good.Answering(text, messageId, d.Now), good.Also.AsSpan()),
            AnswerReading.Outcome.WrongField => Repeat(d, d.Text("one_at_a_time"), "It answers a later question than the one asked."),
            // Said twice, a name in no list is how the place is called.
            AnswerReading.Outcome.Unclear { AsSaid: { } said } when IsLastStrike(d, question) =>
                Accept(d, question, said.Answering(text, messageId, d.Now), said.Also.AsSpan()),
            AnswerReading.Outcome.Unclear unclear => Misread(d, question, messageId, unclear.Reason),
            _ => throw new InvalidOperationException("An answer is good, unclear or for another question."),
        };
    }

    /// <summary>Size, budget and city are told: what they say is repeated once.</summary>
    public static bool KnowsTheFrame(Lead lead) =>
        lead.Answers.ContainsKey(QuestionKeys.Dimensions)
        && lead.Answers.ContainsKey(QuestionKeys.Budget)
        && lead.Answers.ContainsKey(QuestionKeys.City);

    public static Draft Correct(Draft d, string messageId, Correction correction)
    {
        var good = AnswerReading.Taken(AnswerReading.Read(correction.Question, correction.Text, d.Reading(), d.Studio))!;
        var corrected = Correcting.Note(d, correction.Question, good.Reading, "client").With(lead => lead with
        {
            Answers = good.Also.Aggregate(
                lead.Answers.SetItem(correction.Question, good.Answering(correction.Text, messageId, d.Now)),
                (answers, also) => answers.SetItem(also.Key, new Answer(correction.Text, also.Reading, null, d.Now))),
            Strikes = lead.Strikes.Remove(correction.Question),
        });
        var changed = corrected.Text(
            "changed", ("field", corrected.Text($"field_{correction.Question}")), ("value", Excerpt.Of(good.Reading)));
        return corrected.Enquiry.Status == LeadStatus.Qualifying
            ? Repeat(corrected, changed, "An earlier answer was corrected.")
            : Completion.Reconsider(corrected, changed);
    }

    private static bool IsLastStrike(Draft d, string question) => d.Enquiry.Strikes.GetValueOrDefault(question) + 1 >= Strikes;

    private static Draft Misread(Draft d, string question, string messageId, UnclearReason reason)
    {
        var strikes = d.Enquiry.Strikes.GetValueOrDefault(question) + 1;
        var struck = Unread(d.With(lead => lead with { Strikes = lead.Strikes.SetItem(question, strikes) }), question, messageId, reason);
        return strikes >= Strikes
            ? HandingOver.Take(struck, $"could not read the answer to {question} ({strikes} times)", "handover_misread")
            : struck.Say(Repairs.Ask(struck, question, reason));
    }

    private static Draft Unread(Draft d, string question, string messageId, UnclearReason reason) => d.NoteReading(
        "answer.unclear", messageId,
        ("question", question), ("reason", reason.Word()), ("strike", $"{d.Enquiry.Strikes.GetValueOrDefault(question)}"));

    private static Draft GoBack(Draft d)
    {
        if (Correction.Previous(d.Enquiry, d.Studio) is not { } previous)
            return Repeat(d, d.Text("nothing_before"), "Asked to go back at the first question.");
        var back = d.With(lead => lead with { CurrentQuestion = previous });
        return Repeat(back, back.Text("went_back", ("answer", Excerpt.Of(back.Enquiry.Answers[previous].Text))), "Asked to go back.");
    }

    private static Draft Skip(Draft d, Fact.ClientWrote wrote)
    {
        var question = d.Studio.Questions.First(q => q.Key == Current(d));
        return question.Required
            ? Repeat(d, d.Text("cannot_skip"), "Asked to skip a question that is needed.")
            : Accept(d, question.Key, new Answer(wrote.Content.Text() ?? "", "", wrote.MessageId, d.Now));
    }

    private static Draft StartOver(Draft d)
    {
        var first = d.Studio.Questions[0].Key;
        var over = d.With(lead => lead with
        {
            Answers = lead.Answers.Clear(),
            Strikes = lead.Strikes.Clear(),
            CurrentQuestion = first,
            RecapGiven = false,
        });
        return Repeat(over, over.Text("started_over"), "Asked to start over.");
    }

    private static string Progress(Draft d, Intent intent)
    {
        var open = d.Studio.Questions.Count(q => !d.Enquiry.Answers.ContainsKey(q.Key));
        return d.Text(intent == Intent.Help ? "help" : "where_qualifying", ("open", $"{open}"), ("all", $"{d.Studio.Questions.Length}"));
    }

    private static string Current(Draft d) => d.Enquiry.CurrentQuestion ?? Next(d) ?? d.Studio.Questions[^1].Key;
}
