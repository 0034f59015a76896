using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Frontdesk.Reading;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.Reading;

/// <summary>One line of <c>frontdesk read</c>: what was asked, what was written, and what may be known beside it.</summary>
/// <param name="Id">Given back as it came.</param>
internal sealed record ReadRequest(JsonNode? Id, Ask Ask, string Text, ReadingContext Context)
{
    private const string DefaultZone = "Europe/London";
    private const string DefaultCountry = "GB";
    private const string TextCountry = "US";
    private const string DefaultCurrency = "GBP";
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Reads the line; whatever is absent takes the studio's default, and "now" the moment given.</summary>
    /// <exception cref="BrokenLineException">The line cannot be read; the message names the field and the mend.</exception>
    public static ReadRequest Parse(string line, Ask? otherwise, Instant now)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject row
                ? Of(row, otherwise, now)
                : throw new BrokenLineException("""A line is one JSON object, such as {"ask":"size","text":"8x12cm"}.""");
        }
        catch (JsonException broken)
        {
            throw new BrokenLineException($"The line is no JSON (character {broken.BytePositionInLine + 1}).");
        }
    }

    public static ReadRequest Of(JsonObject row, Ask? otherwise, Instant now)
    {
        var name = Word(row, "ask");
        var ask = name is null ? otherwise : Asks.Named(name);
        if (ask is null)
            throw new BrokenLineException($"\"ask\" must be one of {Asks.AllNames}{(name is null ? ", or given with --ask." : $", not {name}.")}");
        var zoneName = Word(row, "zone") ?? DefaultZone;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneName)
            ?? throw new BrokenLineException($"\"zone\" is no time zone: {zoneName}. Write it as Europe/London.");
        var country = Word(row, "country") ?? DefaultCountry;
        return new ReadRequest(
            row["id"]?.DeepClone(), ask.Value,
            Word(row, "text") ?? throw new BrokenLineException("\"text\" is missing: write what the client wrote."),
            new ReadingContext(
                Time(row, "now") ?? now.InZone(zone).LocalDateTime,
                country, Word(row, "currency") ?? DefaultCurrency)
            {
                Zone = zone,
                Offered = Times(row, "offered"),
                Booked = Time(row, "booked"),
                OptedOut = Flag(row, "opted_out"),
                Said = Word(row, "system"),
                Line = Word(row, "line") switch
                {
                    // Where nobody says, the careful reading of the law holds: in the US a bare "cancel" may have come by text.
                    null => country == TextCountry ? Line.Text : Line.WhatsApp,
                    "whatsapp" => Line.WhatsApp,
                    "text" => Line.Text,
                    var other => throw new BrokenLineException($"\"line\" must be whatsapp or text, not {other}."),
                },
            });
    }

    private static string? Word(JsonObject row, string name) => row[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw new BrokenLineException($"\"{name}\" must be a text."),
    };

    private static bool Flag(JsonObject row, string name) => row[name]?.GetValueKind() switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw new BrokenLineException($"\"{name}\" must be true or false."),
    };

    private static LocalDateTime? Time(JsonObject row, string name) => Word(row, name) is { } text ? Moment(text, name) : null;

    private static ImmutableArray<LocalDateTime> Times(JsonObject row, string name) => row[name] switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => item?.GetValueKind() == JsonValueKind.String
            ? Moment(item.GetValue<string>(), name)
            : throw new BrokenLineException($"\"{name}\" must be a list of times as 2026-03-02T09:00."))],
        _ => throw new BrokenLineException($"\"{name}\" must be a list of times as 2026-03-02T09:00."),
    };

    private static LocalDateTime Moment(string text, string name) =>
        Minutes.Parse(text) is { Success: true } minutes ? minutes.Value
        : LocalDateTimePattern.GeneralIso.Parse(text) is { Success: true } seconds ? seconds.Value
        : throw new BrokenLineException($"\"{name}\" is no time: {text}. Write it as 2026-03-02T09:00.");
}

/// <summary>A line that cannot be read. The message names the field and the mend, and holds nothing that a client wrote.</summary>
internal sealed class BrokenLineException(string message) : Exception(message);
