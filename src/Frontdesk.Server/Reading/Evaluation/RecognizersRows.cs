using System.Text.Json.Nodes;
using NodaTime;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>
/// Parsing cases of Microsoft's recognizers that tell one day, one time, or both, and single amounts in a named currency. Where a date is
/// ambiguous they list both candidates: ours must be among them. Other rows (durations, phone numbers, weights) are left out.
/// </summary>
internal static class RecognizersRows
{
    public static IEnumerable<Case> Cases(JsonObject row, Instant now)
    {
        if (row["results"] is not JsonArray { Count: 1 } results || results[0] is not JsonObject result)
            yield break;
        var model = row["model"]!.GetValue<string>();
        if (model is "datetime" or "datetime-others" && When(result) is { Count: > 0 } candidates && row["reference"] is { } reference)
            yield return Of(row, model, now, ("ask", "when"), ("now", reference.GetValue<string>()), ("country", model == "datetime" ? "US" : "GB"), candidates);
    }

    private static Case Of(
        JsonObject row, string model, Instant now, (string, string) ask, (string, string) at, (string, string) country, JsonArray candidates)
    {
        var asked = new JsonObject { ["id"] = row["id"]?.DeepClone(), ["text"] = row["input"]?.DeepClone(), ["zone"] = "UTC" };
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[ask, at, country])
            asked[name] = value;
        return new Case(ReadRequest.Of(asked, null, now), model, new JsonObject { ["any_of"] = candidates });
    }

    private static JsonArray? When(JsonObject result)
    {
        var type = result["TypeName"]!.GetValue<string>();
        if (type is not ("datetimeV2.date" or "datetimeV2.time" or "datetimeV2.datetime") || result["Resolution"]?["values"] is not JsonArray values)
            return null;
        var candidates = new JsonArray();
        foreach (var value in values)
        {
            if (value?["value"]?.GetValue<string>().Split(' ') is not { } parts || parts[0].Length is not (8 or 10))
                return null;
            var said = new JsonObject();
            foreach (var part in parts)
                said[part.Contains(':', StringComparison.Ordinal) ? "time" : "date"] = part.Contains(':', StringComparison.Ordinal) ? part[..5] : part;
            candidates.Add(said);
        }

        return candidates;
    }
}
