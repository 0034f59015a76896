using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server;

/// <summary>How far the test clock stands from the machine's, for every node and command alike.</summary>
internal static class ClockRow
{
    /// <summary>NOTIFY channel; the payload is the new offset in microseconds.</summary>
    public const string Channel = "frontdesk_clock";

    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    public static async Task ReadAsync(Database database, StudioClock clock, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        clock.Offset = await work.Connection.QuerySingleOrDefaultAsync<long>(
            new CommandDefinition("select offset_microseconds from clock_offset", cancellationToken: ct));
    }

    public static async Task AdvanceAsync(Database database, StudioClock clock, Duration by, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        clock.Offset = await work.Connection.QuerySingleAsync<long>(new CommandDefinition("""
            insert into clock_offset (offset_microseconds) values (@microseconds)
            on conflict (one_row) do update set offset_microseconds = clock_offset.offset_microseconds + excluded.offset_microseconds
            returning offset_microseconds
            """, new { microseconds = (long)(by.TotalTicks / TicksPerMicrosecond) }, cancellationToken: ct));
        await work.Connection.ExecuteAsync(
            new CommandDefinition("select pg_notify(@Channel, @offset)", new { Channel, offset = $"{clock.Offset}" }, cancellationToken: ct));
        await work.CommitAsync(ct);
    }
}
