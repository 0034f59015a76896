using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>How far a list of the vendor's has been read (reconcile_cursors).</summary>
internal sealed class ReconcileCursor(Database database, long merchantId, string list)
{
    /// <returns>Where the list was read to; null before the first time.</returns>
    public async Task<Instant?> ReadAsync(CancellationToken ct)
    {
        await using var look = await database.BeginEngineAsync(ct);
        return await look.Connection.QuerySingleOrDefaultAsync<Instant?>(new CommandDefinition(
            "select read_to from reconcile_cursors where merchant_id = @merchantId and list = @list",
            new { merchantId, list }, cancellationToken: ct));
    }

    /// <summary>Only forward: of two runs at once the one that is further on is right, since what lies before it is stored.</summary>
    public async Task MoveAsync(Instant readTo, Instant now, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into reconcile_cursors as c (merchant_id, list, read_to, moved_at) values (@merchantId, @list, @readTo, @now)
            on conflict (merchant_id, list) do update set read_to = greatest(c.read_to, excluded.read_to), moved_at = excluded.moved_at
            """,
            new { merchantId, list, readTo, now }, cancellationToken: ct));
        await work.CommitAsync(ct);
    }
}
