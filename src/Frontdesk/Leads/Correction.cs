using System.Collections.Immutable;
using Frontdesk.Merchants;
using Frontdesk.Reading;

namespace Frontdesk.Leads;

/// <summary>"Actually 12 cm", "change the budget to 600": a change of an answer that was given before.</summary>
/// <param name="Question">Whose answer changes.</param>
/// <param name="Text">The new answer, without the words around it.</param>
public sealed record Correction(string Question, string Text)
{
    private static readonly ImmutableArray<string> Openings =
    [
        "actually", "sorry", "correction", "i meant", "i mean", "no wait", "wait", "change", "change it to", "make it", "make that",
        "can we make it", "can you change", "could you change", "please change", "edit", "update",
    ];

    /// <summary>Said for manners as often as for a change: no ground to overwrite free words.</summary>
    private static readonly ImmutableArray<string> Weak = ["sorry", "wait"];

    /// <summary>What comes before an opening: "no, make it £600".</summary>
    private static readonly ImmutableArray<string> Before = ["no", "nope", "oh", "ah", "hmm", "um", "er"];

    private static readonly ImmutableArray<string> Fillers =
    [
        "actually", "sorry", "correction", "i meant", "i mean", "no wait", "wait", "can you", "could you", "can we", "please",
        "change", "edit", "update", "make", "it", "that", "to", "my", "the", "is", "should be", "be", "no", "it's", "its", "of", "into",
    ];

    private static readonly ImmutableArray<(string Word, string Question)> Fields =
    [
        ("size", QuestionKeys.Dimensions), ("dimensions", QuestionKeys.Dimensions), ("budget", QuestionKeys.Budget),
        ("city", QuestionKeys.City),
        ("location", QuestionKeys.City), ("placement", QuestionKeys.Placement), ("style", QuestionKeys.Style), ("idea", QuestionKeys.Idea),
        ("timing", QuestionKeys.Timing), ("instagram", QuestionKeys.Instagram), ("country", QuestionKeys.Country),
        ("detail", QuestionKeys.Complexity),
    ];

    /// <summary>Null when the text is no correction of something already answered.</summary>
    public static Correction? Find(string text, Lead lead, ReadingContext context, Studio studio)
    {
        var words = Words(text);
        while (words.Length > 1 && Among(Before, words[0]) && Openings.Any(opening => StartsWith(words[1..], opening)))
            words = words[1..];
        if (!Openings.Any(opening => StartsWith(words, opening)))
            return null;
        var rest = Strip(words);
        if (rest.Length == 0)
            return null;

        foreach (var (word, question) in Fields)
        {
            if (!rest.Contains(word, StringComparer.OrdinalIgnoreCase) || !lead.Answers.ContainsKey(question))
                continue;
            var value = string.Join(' ', Strip([.. rest.Where(w => !string.Equals(w, word, StringComparison.OrdinalIgnoreCase))]));
            // With its question named, even a village in no list is meant.
            if (value.Length > 0 && AnswerReading.Taken(AnswerReading.Read(question, value, context, studio)) is not null)
                return new Correction(question, value);
        }

        var said = string.Join(' ', rest);
        // The question that waits comes first where it reads the text; a typed value then looks for the answer of its kind.
        if (lead.CurrentQuestion is { } current && IsTyped(current) && Reads(current, said))
            return null;
        foreach (var question in (ReadOnlySpan<string>)[QuestionKeys.Dimensions, QuestionKeys.Budget, QuestionKeys.City])
            if (lead.Answers.ContainsKey(question) && Reads(question, said))
                return new Correction(question, said);
        var previous = Previous(lead, studio);
        var isFree = previous is QuestionKeys.Idea or QuestionKeys.Placement or QuestionKeys.Style;
        return isFree && IsMeant(words) && Reads(previous!, said) ? new Correction(previous!, said) : null;

        bool Reads(string question, string value) =>
            value.Length > 0 && AnswerReading.Read(question, value, context, studio) is AnswerReading.Outcome.Good;
    }

    /// <summary>The question that was answered last before the one that waits; null at the first.</summary>
    public static string? Previous(Lead lead, Studio studio)
    {
        string? previous = null;
        foreach (var question in studio.Questions)
        {
            if (question.Key == lead.CurrentQuestion)
                return previous;
            if (lead.Answers.TryGetValue(question.Key, out var answer) && answer.MessageId is not null)
                previous = question.Key;
        }
        return previous;
    }

    private static bool IsTyped(string question) =>
        question is QuestionKeys.Dimensions or QuestionKeys.Budget or QuestionKeys.City or QuestionKeys.Complexity or QuestionKeys.Coverup;

    private static bool IsMeant(string[] words)
    {
        var said = words.SkipWhile(word => Among(Weak, word)).ToArray();
        return Openings.Except(Weak).Any(opening => StartsWith(said, opening));
    }

    private static bool Among(ImmutableArray<string> list, string word) => list.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string[] Words(string text) =>
        text.Split([' ', '\n', '\t', ',', ':', ';', '!', '…'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool StartsWith(string[] words, string opening)
    {
        var start = opening.Split(' ');
        return words.Length >= start.Length
            && start.Zip(words).All(p => string.Equals(p.First, p.Second, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Strip(string[] words)
    {
        for (; ; )
        {
            var filler = Fillers.Where(f => StartsWith(words, f)).Select(f => f.Split(' ').Length).DefaultIfEmpty(0).Max();
            if (filler == 0)
                return words;
            words = words[filler..];
        }
    }
}
