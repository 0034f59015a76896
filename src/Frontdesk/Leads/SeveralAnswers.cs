using System.Collections.Immutable;
using Frontdesk.Merchants;
using Frontdesk.Reading;

namespace Frontdesk.Leads;

/// <summary>"10x12cm, about £400, Leeds": a message that answers more than the question that waits, or another one.</summary>
/// <param name="Answers">Which answer was told, in which words, and how it was read; in the order of the message.</param>
/// <param name="Rest">What is left of the message, as it was written; null when nothing is.</param>
public sealed record SeveralAnswers(ImmutableArray<SeveralAnswers.Told> Answers, string? Rest)
{
    public readonly record struct Told(string Question, string Text, AnswerReading.Outcome.Good Read);

    private static readonly ImmutableArray<string> Volunteered = [QuestionKeys.Dimensions, QuestionKeys.Budget, QuestionKeys.City];

    /// <param name="asked">The question that waits; null when none does yet.</param>
    /// <returns>Null when the message is about the question that waits and nothing else.</returns>
    public static SeveralAnswers? In(string text, string? asked, Lead lead, ReadingContext context, Studio studio)
    {
        var clauses = Clauses.Of(text);
        var owners = clauses.Select(clause => Owner(clause.Text, asked, lead, context, studio)).ToImmutableArray();
        if (owners.All(owner => owner is null || owner == asked))
            return null;
        var told = ImmutableArray.CreateBuilder<Told>();
        foreach (var question in owners.OfType<string>().Distinct())
        {
            if (question != asked && Read(question, Said(text, clauses, owners, question)) is { } read)
                told.Add(read);
        }

        // What nobody claimed belongs to the question that waits, where nothing answers it better.
        var answered = owners.Contains(asked);
        if (asked is not null
            && Said(text, clauses, owners, asked, andUnclaimed: !answered) is { Length: > 0 } own
            && Read(asked, own) is { } answer)
            told.Insert(0, answer);
        if (told.All(one => one.Question == asked))
            return null;
        var unclaimed = !answered && told.Any(one => one.Question == asked)
            ? []
            : clauses.Where((_, index) => owners[index] is null).Select(clause => clause.Text);
        return new SeveralAnswers(told.ToImmutable(), string.Join(", ", unclaimed) is { Length: > 0 } rest ? rest : null);

        Told? Read(string question, string? said) =>
            said is not null && AnswerReading.Read(question, said, context, studio) is AnswerReading.Outcome.Good good
                ? new Told(question, said, good)
                : null;
    }

    private static bool IsFree(string? asked) =>
        asked is null or QuestionKeys.Idea or QuestionKeys.Placement or QuestionKeys.Style or QuestionKeys.Timing;

    /// <summary>The one question that the clause answers by itself; null for none or for two.</summary>
    private static string? Owner(string clause, string? asked, Lead lead, ReadingContext context, Studio studio)
    {
        string? owner = null;
        foreach (var question in Volunteered)
        {
            var open = question == asked || !lead.Answers.ContainsKey(question);
            if (!open
                || !Unasked.Tells(question, clause, context, IsFree(asked))
                || AnswerReading.Read(question, clause, context, studio) is not AnswerReading.Outcome.Good)
                continue;
            if (owner is not null)
                return null;
            owner = question;
        }

        return owner;
    }

    /// <summary>The clauses of one question where they stand together; null when something else stands between them.</summary>
    private static string? Said(
        string text, ImmutableArray<Clause> clauses, ImmutableArray<string?> owners, string question, bool andUnclaimed = false)
    {
        bool IsMine(int index) => owners[index] == question || (andUnclaimed && owners[index] is null);
        var mine = Enumerable.Range(0, clauses.Length).Where(IsMine).ToArray();
        if (mine.Length == 0)
            return null;
        if (mine[^1] - mine[0] + 1 == mine.Length)
            return text[clauses[mine[0]].Start..clauses[mine[^1]].End];
        return andUnclaimed ? string.Join(", ", mine.Select(index => clauses[index].Text)) : null;
    }
}
