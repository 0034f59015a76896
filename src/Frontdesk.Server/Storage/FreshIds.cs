using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>Numbers from the one sequence; those that are not used are never used.</summary>
internal static class FreshIds
{
    public static async Task<long[]> TakeAsync(NpgsqlConnection db, int count, CancellationToken ct)
    {
        if (count == 0)
            return [];
        await using var batch = new NpgsqlBatch(db) { BatchCommands = { Take(count) } };
        return (long[])(await batch.ExecuteScalarAsync(ct))!;
    }

    /// <summary>In a batch of the caller's: one row, one array.</summary>
    public static NpgsqlBatchCommand Take(int count) =>
        Statement.Of("select coalesce(array_agg(nextval('desk_ids')), '{}') from generate_series(1, @count)", ("count", count));
}
