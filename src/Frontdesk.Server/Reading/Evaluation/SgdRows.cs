using System.Text.Json.Nodes;
using NodaTime;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>
/// Booking turns of the Schema-Guided Dialogue collection: the days and times that a turn informs, what it accepts or rejects, and where.
/// Its "today" is Friday 1 March 2019. Rows with "any time" are left out.
/// </summary>
internal static class SgdRows
{
    private static readonly string[] Dates = ["appointment_date", "date"];
    private static readonly string[] Times = ["appointment_time", "time"];
    private static readonly string[] Cities = ["city", "location"];

    public static IEnumerable<Case> Cases(JsonObject row, Instant now)
    {
        var category = row["category"]?.GetValue<string>() ?? "-";
        var canonical = row["canonical"]!.AsObject();
        if (!Said(row["slots"]).Contains("dontcare") && Expected(category, canonical) is { } expect)
            yield return new Case(Request(row, "when", now), category, expect);
        if (First(canonical, Cities) is { } city)
            yield return new Case(Request(row, "place", now), category, new JsonObject { ["at_least"] = new JsonObject { ["city"] = city } });
    }

    private static JsonObject? Expected(string category, JsonObject canonical) => category switch
    {
        "accept" or "accept+question" => new JsonObject { ["accepted"] = true },
        "reject" => new JsonObject { ["none"] = true },
        "inform-datetime" or "change" or "accept-intent+inform" or "select+inform" => Informed(canonical),
        _ => null,
    };

    private static JsonObject? Informed(JsonObject canonical)
    {
        var said = new JsonObject();
        if (First(canonical, Dates) is { } date)
            said["date"] = date;
        if (First(canonical, Times) is { } time)
            said["time"] = time;
        return said.Count > 0 ? said : null;
    }

    private static ReadRequest Request(JsonObject row, string ask, Instant now) => ReadRequest.Of(
        new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(), ["ask"] = ask, ["text"] = row["user"]?.DeepClone(), ["system"] = row["system"]?.DeepClone(),
            ["now"] = "2019-03-01T09:00", ["zone"] = "America/Los_Angeles", ["country"] = "US", ["currency"] = "USD",
        },
        null,
        now);

    private static string? First(JsonObject canonical, string[] names) =>
        names.Select(name => canonical[name] is JsonArray { Count: > 0 } values ? values[0]?.GetValue<string>() : null).FirstOrDefault(value => value is not null);

    private static IEnumerable<string> Said(JsonNode? slots) =>
        slots is JsonObject all ? all.SelectMany(slot => slot.Value?.AsArray() ?? []).Select(value => value!.GetValue<string>()) : [];
}
