using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>Numbers from the one sequence; those that are not used are never used.</summary>
internal static class FreshIds
{
    public static async Task<long[]> TakeAsync(NpgsqlConnection db, int count, CancellationToken ct)
    {
        if (count == 0)
            return [];
        await using var command = new NpgsqlCommand("select array_agg(nextval('desk_ids')) from generate_series(1, $1)", db);
        command.Parameters.Add(new NpgsqlParameter { Value = count });
        return (long[])(await command.ExecuteScalarAsync(ct))!;
    }
}
