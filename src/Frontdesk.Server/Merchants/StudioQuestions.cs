using System.Collections.Immutable;
using Frontdesk.Merchants;

namespace Frontdesk.Server.Merchants;

internal static class StudioQuestions
{
    /// <summary>Estimate, minimum budget and tour stops rest on these answers.</summary>
    private static readonly ImmutableArray<string> Needed =
        [QuestionKeys.Idea, QuestionKeys.Placement, QuestionKeys.Dimensions, QuestionKeys.Budget, QuestionKeys.City, QuestionKeys.Country];

    public static ImmutableArray<Question> Read(YamlSection file)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var entry in file.List("questions"))
        {
            var key = entry.Text("key");
            var required = entry.Switch("required", true);
            if (key.Length > 0 && !QuestionKeys.InOrder.Contains(key))
                entry.Problem("key", $"unknown question '{key}'. Known: {string.Join(", ", QuestionKeys.InOrder)}.");
            else if (questions.Any(question => question.Key == key))
                entry.Problem("key", $"the question '{key}' is asked twice. Remove one of the two.");
            if (!required && Needed.Contains(key))
                entry.Problem("required", $"the question '{key}' can't be optional: the estimate and the minimum rest on it. Write required: true.");
            entry.Finish();
            questions.Add(new Question(key, required));
        }

        if (file.Has("questions") && Needed.Where(key => questions.All(question => question.Key != key)).ToArray() is { Length: > 0 } missing)
        {
            var (plural, verb) = missing.Length > 1 ? ("s", "are") : ("", "is");
            file.Problem("questions", $"the question{plural} {string.Join(", ", missing)} {verb} missing. The estimate and the minimum rest on them.");
        }
        return questions.ToImmutable();
    }
}
