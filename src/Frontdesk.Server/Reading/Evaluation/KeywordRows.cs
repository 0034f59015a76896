using System.Text.Json.Nodes;
using NodaTime;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>Personal messages that hold a keyword of consent and are none: no row may be taken for an opt-out.</summary>
internal static class KeywordRows
{
    public static IEnumerable<Case> Cases(JsonObject row, Instant now) => [NoOptOut(row, "keyword-in-talk", now)];

    public static Case NoOptOut(JsonObject row, string category, Instant now)
    {
        var asked = new JsonObject { ["id"] = row["id"]?.DeepClone(), ["ask"] = "intent", ["text"] = row["text"]?.DeepClone() };
        return new Case(ReadRequest.Of(asked, null, now), category, new JsonObject { ["not"] = new JsonObject { ["intent"] = "opt_out" } });
    }
}
