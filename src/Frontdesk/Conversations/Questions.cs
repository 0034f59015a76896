using System.Collections.Immutable;
using Frontdesk.Merchants;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>A question as it is put: its words, and choices to press where the answers are few.</summary>
internal static class Questions
{
    /// <param name="openings">Paragraphs that come first in the same message.</param>
    public static Message Ask(Draft d, string question, string why, params ReadOnlySpan<string> openings)
    {
        var paragraphs = new List<string>(openings.Length + 1);
        foreach (var opening in openings)
            if (opening.Length > 0)
                paragraphs.Add(opening);
        paragraphs.Add(d.Text($"ask_{question}"));
        return new Message(string.Join(Paragraph.Break, paragraphs), Purpose.Reply, why)
        {
            Choices = Choices(d, question),
            Template = d.Template(Templates.NextSteps),
        };
    }

    // What the choices say is part of the words: "choices_style: Fine line | Realism", one per line of the list.
    private static ImmutableArray<Choice> Choices(Draft d, string question) =>
        d.Scene.Words.Has($"choices_{question}")
            ? [.. d.Scene.Words.Variants($"choices_{question}").Select((title, i) => new Choice($"{question}:{i + 1}", title))]
            : [];
}
