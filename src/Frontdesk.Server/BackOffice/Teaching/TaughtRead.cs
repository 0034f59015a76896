using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Frontdesk.Merchants;
using Frontdesk.Server.BackOffice.Enquiry;
using Frontdesk.Server.Reading;
using Frontdesk.Server.Reading.Teaching;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Teaching;

internal static class TaughtRead
{
    public static async Task<TaughtFacts> ReadAsync(NpgsqlConnection db, Studio studio, bool marked, long? before, CancellationToken ct)
    {
        var rows = await MisreadingRows.ListAsync(db, marked, before, ct);
        var page = rows.Take(MisreadingRows.PageRows).ToArray();
        return new TaughtFacts(
            await MisreadingRows.CountWaitingAsync(db, ct), marked, [.. page.Select(row => LineOf(row, studio))],
            rows.Length > page.Length ? page[^1].EventId : null);
    }

    public static TaughtLine LineOf(Misreading row, Studio studio)
    {
        var masked = row.Masked(studio);
        var now = ReadingWords.Of(ReadingLine.Of(masked)["reading"]!.AsObject());
        var expect = row.Expect is null ? null : JsonNode.Parse(row.Expect)!.AsObject();
        return new TaughtLine(
            row.EventId, row.At, QuestionWords.Of(row.Question), masked.Text, row.CorrectedBy is null ? Unclear(row, now) : Corrected(row, now),
            row.ConversationId, KindOf(masked.Ask), row.MarkedBy is null ? null : Marked(row, expect), expect is null ? RightReading.None : RightReading.Kept(expect));
    }

    public static ReadingKind KindOf(Ask ask) => ask switch
    {
        Ask.Size => ReadingKind.Size,
        Ask.Budget => ReadingKind.Budget,
        Ask.Place => ReadingKind.Place,
        Ask.YesNo => ReadingKind.YesNo,
        _ => throw new ArgumentOutOfRangeException(nameof(ask), ask, "An ask without a form."),
    };

    private static string Unclear(Misreading row, string? now) =>
        $"Asked again: {ReadingWords.Why(row.Reason)}.{(now is null ? "" : $" Today it reads as {now}.")}";

    private static string Corrected(Misreading row, string? now) =>
        $"{(now is null ? "Today nothing is read from it" : $"It reads as {now}")}. {(row.CorrectedBy == "staff" ? "The studio" : "The client")} corrected the answer"
        + (string.IsNullOrEmpty(row.Answered) ? "." : $"; it is {row.Answered} now.");

    private static string Marked(Misreading row, JsonObject? expect) => expect is null
        ? $"Put aside by {row.MarkedBy}."
        : ReadingWords.Of(expect) is { } right ? $"Kept by {row.MarkedBy} as {right}." : $"Kept by {row.MarkedBy}: a receptionist would ask again.";
}
