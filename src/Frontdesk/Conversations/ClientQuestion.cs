using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>A question from the client in the middle of ours goes to the artist; ours is repeated, so that nothing stands still.</summary>
internal static class ClientQuestion
{
    /// <summary>A longer question than this is a conversation of its own: a person takes over.</summary>
    public const int LongCharacters = 100;

    private static readonly ImmutableHashSet<string> Openers = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "how", "what", "when", "where", "who", "why", "which", "can", "could", "do", "does", "will", "would", "is", "are", "should", "may");

    public static bool Is(string text, string question, AnswerReading.Outcome read)
    {
        if (!text.Contains('?', StringComparison.Ordinal))
            return false;
        // A figure with a question mark ("10x12cm?") is still the answer; free words that open like a question are not.
        if (read is AnswerReading.Outcome.Good && IsRead(question))
            return false;
        return text.Split([' ', ',', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(Openers.Contains);
    }

    /// <param name="opening">What is said first in the same message.</param>
    public static Draft PassOn(Draft d, string text, string opening = "")
    {
        if (text.Length > LongCharacters)
            return HandingOver.Take(d, "asked a longer question", "handover_question");
        var told = d.TellArtist(
            d.Text("artist_question", ("client", d.Name), ("question", text)), $"{d.Name} has a question",
            "The client asked something during the consultation.");
        var passedOn = told.Text("question_passed_on");
        return Consultation.Repeat(
            told, opening.Length == 0 ? passedOn : opening + Paragraph.Break + passedOn, "A question of the client went to the artist.");
    }

    private static bool IsRead(string question) => question is
        QuestionKeys.Dimensions or QuestionKeys.Complexity or QuestionKeys.Coverup or QuestionKeys.Budget
        or QuestionKeys.City or QuestionKeys.Timing;
}
