using Dapper;
using Frontdesk.Server.Operations;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>A person wants a delivery handled after all, or at once: it begins again with no tries behind it.</summary>
internal static class Replay
{
    /// <param name="by">A name for the events.</param>
    /// <returns>False: there is no such row any more, and nothing was written.</returns>
    public static async Task<bool> OneAsync(
        NpgsqlConnection db, long merchantId, long inboxId, string by, Instant now, string? correlationId, CancellationToken ct)
    {
        var replayed = await db.ExecuteAsync(new CommandDefinition(
            "update inbox set state = 'waiting', attempts = 0, next_at = @now, error = null where merchant_id = @merchantId and id = @inboxId",
            new { merchantId, inboxId, now }, cancellationToken: ct));
        if (replayed == 0)
            return false;
        await EventLog.WriteAsync(db, merchantId, now, EventLog.Info, "inbox.replayed", new { InboxId = inboxId, By = by }, correlationId, ct);
        await db.ExecuteAsync(new CommandDefinition($"select pg_notify('{Inbox.Channel}', '')", cancellationToken: ct));
        return true;
    }
}
