using System.Text.Json.Nodes;
using Frontdesk.Reading.Budgets;

namespace Frontdesk.Server.BackOffice.Teaching;

/// <summary>Readings, and why there is none, as staff read them.</summary>
internal static class ReadingWords
{
    /// <summary>"8 x 12 cm", "£400 to £500", "Leeds, GB", "yes"; null when it is unclear.</summary>
    public static string? Of(JsonObject reading) => reading switch
    {
        _ when reading.ContainsKey("unclear") => null,
        _ when reading["cm"] is JsonArray sides => $"{sides[0]} x {sides[1]} cm",
        _ when reading["currency"] is { } currency =>
            BudgetReader.Write(
                new BudgetRead(reading["min"]?.GetValue<long>(), reading["max"]?.GetValue<long>(), currency.GetValue<string>()),
                currency.GetValue<string>()),
        _ when reading.ContainsKey("flexible") => "anywhere",
        _ when reading["answer"] is { } answer => answer.GetValue<string>() is var said && said == "unclear" ? null : said,
        _ => string.Join(", ", new[] { reading["city"]?.GetValue<string>(), reading["country"]?.GetValue<string>() }.OfType<string>()),
    };

    /// <param name="reason">As events have it.</param>
    public static string Why(string? reason) => reason switch
    {
        "nothing" => "nothing was said but a greeting or a sign",
        "no_unit" => "a figure without a unit",
        "out_of_range" => "more than there is",
        "several" => "it fits two things",
        "impossible" => "there is no such size, amount or day",
        "contradiction" => "two parts of it exclude each other",
        "past" => "that day or time is over",
        "negated" => "only what is not wanted was said",
        "unsure" => "the client is not sure",
        "asks" => "the client asks instead of answering",
        "too_small" => "the amount is too small",
        "unknown_place" => "a place that is in no list",
        "unknown_currency" => "not the studio's currency",
        "other_language" => "written in another language",
        _ => "no words of this question were found",
    };
}
