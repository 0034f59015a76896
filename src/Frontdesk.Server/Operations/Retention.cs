using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>What is kept for how long, and how it goes: in batches, each a transaction of its own, so that nobody waits behind it.</summary>
internal sealed class Retention(Database database)
{
    public const int EventDays = 90;

    /// <summary>Vendors repeat a delivery for days at most; this is how long the doors remember.</summary>
    public const int ReceivedDays = 45;

    /// <summary>Handled deliveries hold people's words; after this only the conversation has them.</summary>
    public const int FinishedInboxDays = 90;

    /// <summary>An ended action link still says that it ended, for this long.</summary>
    public const int EndedLinkDays = 30;

    private const int RowsPerBatch = 10_000;

    /// <summary>Bounds one run; the next one goes on.</summary>
    private const int BatchesMax = 1_000;

    public Task<int> DeleteEventsAsync(int olderThanDays, Instant now, CancellationToken cancellation) =>
        DeleteAsync("system_events", "created_at < @before", now - Duration.FromDays(olderThanDays), cancellation);

    public Task<int> DeleteReceivedAsync(Instant now, CancellationToken cancellation) =>
        DeleteAsync("received", "received_at < @before", now - Duration.FromDays(ReceivedDays), cancellation);

    public Task<int> DeleteFinishedAsync(Instant now, CancellationToken cancellation) =>
        DeleteAsync("inbox_finished", "finished_at < @before", now - Duration.FromDays(FinishedInboxDays), cancellation);

    /// <summary>Ended action links, ended sign-ins, counts of past windows, marks on events that are gone; the cases made from these stay.</summary>
    public async Task<int> DeleteEndedAsync(Instant now, CancellationToken cancellation) =>
        await DeleteAsync("action_tokens", "expires_at < @before", now - Duration.FromDays(EndedLinkDays), cancellation)
        + await DeleteAsync("user_sessions", "expires_at < @before", now, cancellation)
        + await DeleteAsync("reading_marks", "marked_at < @before", now - Duration.FromDays(EventDays), cancellation)
        + await DeleteAsync("rate_limits", "window_start < @before", now - Duration.FromDays(1), cancellation)
        + await DeleteAsync("vendor_pace", "full_at < @before", now - Duration.FromDays(1), cancellation);

    // Table and condition are the constants above. A ctid is unique within one partition, hence the pair.
    private async Task<int> DeleteAsync(string table, string condition, Instant before, CancellationToken cancellation)
    {
        var sql = $"""
            delete from {table} where (tableoid, ctid) in (
                select tableoid, ctid from {table} where {condition} limit {RowsPerBatch} for update skip locked)
            """;
        var deleted = 0;
        for (var batch = 0; batch < BatchesMax; batch++)
        {
            await using var transaction = await database.BeginEngineAsync(cancellation);
            var gone = await transaction.Connection.ExecuteAsync(new CommandDefinition(sql, new { before }, cancellationToken: cancellation));
            await transaction.CommitAsync(cancellation);
            deleted += gone;
            if (gone < RowsPerBatch)
                break;
        }
        return deleted;
    }
}
