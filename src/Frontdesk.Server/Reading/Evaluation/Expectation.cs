using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>
/// What a case expects, in the shape of a reading. Beside the shapes of <c>frontdesk read</c>: <c>any_of</c> several, <c>at_least</c> these fields
/// and others too, <c>not</c> that one, and <c>cm_between</c> for sizes told by a thing.
/// </summary>
internal static class Expectation
{
    /// <summary>Centimetres that a converted size may be off.</summary>
    private const decimal SizeTolerance = 0.05m;

    private static readonly string[] WhenFields = ["date", "time", "date_to", "time_to"];

    public static Verdict Judge(Ask ask, JsonObject reading, JsonObject expect)
    {
        var unclear = reading.ContainsKey("unclear");
        if (expect["not"] is JsonObject unwanted)
            return !unclear && Same(ask, reading, unwanted) ? Verdict.Wrong : Verdict.Correct;
        if (expect.ContainsKey("unclear") || (expect["answer"]?.GetValue<string>() == "unclear"))
            return unclear ? Verdict.Correct : Verdict.Wrong;
        if (unclear)
            return Verdict.Asked;
        var wanted = expect["any_of"] is JsonArray several ? several.OfType<JsonObject>() : [expect];
        return wanted.Any(one => Same(ask, reading, one)) ? Verdict.Correct : Verdict.Wrong;
    }

    private static bool Same(Ask ask, JsonObject reading, JsonObject expect) => ask switch
    {
        Ask.Slot => Fields(reading, expect, "choice", "none"),
        Ask.When when expect["at_least"] is JsonObject some => some.All(field => Equal(reading[field.Key], field.Value)),
        Ask.When => Fields(reading, expect, [.. WhenFields, "accepted", "none"]),
        Ask.Size => Size(reading, expect),
        Ask.Budget when expect["at_least"] is JsonObject some => some.All(field => Equal(reading[field.Key], field.Value)),
        Ask.Budget => Fields(reading, expect, "min", "max", "currency"),
        Ask.Place when expect["at_least"] is JsonObject some => some.All(field => SameName(reading[field.Key], field.Value)),
        Ask.Place => expect.ContainsKey("flexible")
            ? reading.ContainsKey("flexible")
            : SameName(reading["city"], expect["city"]) && Fields(reading, expect, "country", "flexible"),
        Ask.YesNo => Fields(reading, expect, "answer"),
        Ask.Intent => Fields(reading, expect, "intent"),
        _ => throw new ArgumentOutOfRangeException(nameof(ask), ask, "An ask without a rule."),
    };

    private static bool Fields(JsonObject reading, JsonObject expect, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!Equal(reading[name], expect[name]))
                return false;
        }

        return true;
    }

    private static bool Equal(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    /// <summary>Names of one place may differ in accents and case.</summary>
    private static bool SameName(JsonNode? one, JsonNode? other) => one is null || other is null
        ? one is null && other is null
        : Plain(one.GetValue<string>()) == Plain(other.GetValue<string>());

    private static string Plain(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD).Where(unit => CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark))
        .ToLowerInvariant();

    private static bool Size(JsonObject reading, JsonObject expect)
    {
        if (reading["cm"] is not JsonArray read)
            return false;
        var (small, large) = (Figure(read[0]!), Figure(read[1]!));
        if (expect["cm"] is JsonArray exact)
            return Math.Abs(small - Figure(exact[0]!)) <= SizeTolerance && Math.Abs(large - Figure(exact[1]!)) <= SizeTolerance;
        return expect["cm_between"] is JsonArray between && small >= Figure(between[0]!) && large <= Figure(between[1]!);
    }

    private static decimal Figure(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
