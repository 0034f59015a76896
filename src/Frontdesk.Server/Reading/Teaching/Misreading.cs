using System.Text.Json.Nodes;
using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Masking;
using NodaTime;

namespace Frontdesk.Server.Reading.Teaching;

/// <summary>A text that was unclear for a question, or was read and corrected afterwards.</summary>
internal sealed class Misreading
{
    public long EventId { get; init; }

    public Instant At { get; init; }

    public string Question { get; init; } = "";

    /// <summary>Null for a corrected one.</summary>
    public string? Reason { get; init; }

    /// <summary>"client" or "staff"; null for an unclear one.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>As it was written. Only <see cref="Masked"/> leaves this class.</summary>
    public string Text { private get; init; } = "";

    public string? ClientName { private get; init; }

    public long ConversationId { get; init; }

    /// <summary>How the question is answered by now; null while it is not.</summary>
    public string? Answered { get; init; }

    /// <summary>The right reading that somebody marked; null when nobody did, or put it aside.</summary>
    public string? Expect { get; init; }

    public string? MarkedBy { get; init; }

    /// <summary>What may be shown and kept, with all that the reader was told beside it.</summary>
    public ReadRequest Masked(Studio studio)
    {
        var context = new ReadingContext(At.InZone(studio.Zone).LocalDateTime, studio.Country, studio.Currency) { Zone = studio.Zone };
        var request = new ReadRequest($"studio-{EventId}", AskOf.Question(Question), "", context);
        return request with { Text = MaskedText.Of(Text, ClientName, text => WhatIsRead(request with { Text = text })) };
    }

    /// <summary>The case that a marked text becomes: a line as docs/reference/reader.md has it.</summary>
    public JsonObject Case(Studio studio, JsonObject expect)
    {
        var masked = Masked(studio);
        return new JsonObject
        {
            ["id"] = masked.Id?.DeepClone(),
            ["ask"] = Asks.Name(masked.Ask),
            ["text"] = masked.Text,
            ["now"] = masked.Context.Now.ToString("uuuu-MM-dd'T'HH:mm", null),
            ["zone"] = studio.Zone.Id,
            ["country"] = studio.Country,
            ["currency"] = studio.Currency,
            ["category"] = "studio",
            ["expect"] = expect.DeepClone(),
        };
    }

    // A name that is in no list is read as it was written: then the words of the reading are the words of the text.
    private static string WhatIsRead(ReadRequest request)
    {
        var line = ReadingLine.Of(request);
        var reading = line["reading"]!.AsObject();
        return reading.ContainsKey("city") && reading["country"] is null ? "a place in no list" : reading.ToJsonString();
    }
}
