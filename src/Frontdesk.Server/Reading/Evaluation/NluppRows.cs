using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace Frontdesk.Server.Reading.Evaluation;

/// <summary>
/// Messages to hotels and banks (NLU++): the one day and time that each tells, seen from Tuesday 15 March 2022; and none is an opt-out, save a bare keyword.
/// </summary>
internal static class NluppRows
{
    public static IEnumerable<Case> Cases(JsonObject row, Instant now)
    {
        if (row["text"]!.GetValue<string>().Trim().Contains(' ', StringComparison.Ordinal))
            yield return KeywordRows.NoOptOut(row, "to-a-business", now);
        if (row["slots"] is JsonObject slots && Expected(slots) is { } expect)
            yield return new Case(Request(row, now), "one-day", new JsonObject { ["at_least"] = expect });
    }

    private static JsonObject? Expected(JsonObject slots)
    {
        var days = Values(slots, "date", "date_from").ToArray();
        var hours = Values(slots, "time", "time_from").ToArray();
        if (days.Length != 1 || hours.Length > 1 || Day(days[0]) is not { } day)
            return null;
        var expect = new JsonObject { ["date"] = day };
        if (hours.Length == 1)
        {
            if (Hour(hours[0]) is not { } hour)
                return null;
            expect["time"] = hour;
        }

        return expect;
    }

    private static IEnumerable<JsonObject> Values(JsonObject slots, params string[] names) =>
        names.Select(name => slots[name]?["value"]).OfType<JsonObject>();

    private static string? Day(JsonObject value) =>
        value["day"] is { } day && value["month"] is { } month && value["year"] is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{year.GetValue<int>():0000}-{month.GetValue<int>():00}-{day.GetValue<int>():00}")
            : null;

    private static string? Hour(JsonObject value) =>
        value["hour"] is { } hour && value["minute"] is { } minute
            ? string.Create(CultureInfo.InvariantCulture, $"{hour.GetValue<int>():00}:{minute.GetValue<int>():00}")
            : null;

    private static ReadRequest Request(JsonObject row, Instant now) => ReadRequest.Of(
        new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(), ["ask"] = "when", ["text"] = row["text"]?.DeepClone(), ["now"] = "2022-03-15T09:00",
            ["zone"] = "Europe/London", ["country"] = "GB",
        },
        null,
        now);
}
