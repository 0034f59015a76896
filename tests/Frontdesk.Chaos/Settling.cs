using System.Net.Http.Json;
using Frontdesk.Chaos.Nodes;
using Npgsql;

namespace Frontdesk.Chaos;

/// <summary>
/// Vendors are well again, every node is up; what waits for its retry is brought on by the desk's clock until nothing
/// waits.
/// </summary>
internal static class Settling
{
    public const string ComesToRest = "everything comes to rest";

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>So many looks at rows that are being sent, and nothing moves: whoever held them is dead.</summary>
    private const int StillLooks = 5;

    private const string WaitsSql = """
        select (select count(*)::int from inbox where state = 'waiting'),
               (select count(*)::int from outbox_messages where state = 'Pending'),
               (select count(*)::int from outbox_messages where state = 'Sending'),
               (select max(at) from (select next_at as at from inbox where state = 'waiting'
                                     union all select next_at from outbox_messages where state = 'Pending') due),
               coalesce((select offset_microseconds from clock_offset), 0)
        """;

    public static async Task AtRestAsync(Floor floor, Stage stage, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Within);
        await Task.WhenAll(floor.Nodes.Select(node => node.Listening)).WaitAsync(patience.Token);
        await using var db = await floor.Database.OpenAsync(ct);
        var (before, still) = (default(Waits), 0);
        while (true)
        {
            var waits = await LookAsync(db, ct);
            floor.Time.Offset = waits.Offset;
            if (waits.Inbox + waits.Pending + waits.Sending == 0)
            {
                stage.Findings.Check(ComesToRest, 1, []);
                return;
            }
            if (patience.IsCancellationRequested)
            {
                stage.Findings.Broken(
                    ComesToRest,
                        $"{waits.Inbox} in the inbox, {waits.Pending} Pending and {waits.Sending} Sending "
                    + $"after {Within.TotalMinutes} minutes");
                return;
            }
            var now = DateTime.UtcNow + waits.Offset;
            if (waits.Latest > now)
                await AdvanceAsync(floor, waits.Latest.Value - now + TimeSpan.FromSeconds(1), ct);
            still = waits.Sending > 0 && waits == before ? still + 1 : 0;
            before = waits;
            if (stage.IsShort && still >= StillLooks)
                await EndLeasesAsync(db, ct);
            await Pause.ForAsync(Pause.Look, ct);
        }
    }

    /// <summary>By <c>POST /test/clock</c> of a node that answers.</summary>
    public static async Task AdvanceAsync(Floor floor, TimeSpan by, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(floor.Webs[0].Address!, "/test/clock"))
        {
            Content = JsonContent.Create(new { advance = $"PT{(long)Math.Ceiling(by.TotalSeconds)}S" }),
        };
        request.Headers.Add("X-Admin-API-Key", NodeSettings.AdminKey);
        try
        {
            using var answer = await http.SendAsync(request, ct);
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            // Whether it moved stands in the row, and is read there.
        }
    }

    /// <summary>The row itself, told to every node: also backwards, as a clock that is set right may go.</summary>
    public static async Task SetBackAsync(Floor floor, TimeSpan by, CancellationToken ct)
    {
        await using var db = await floor.Database.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"""
            with moved as (
                insert into clock_offset (offset_microseconds) values (-$1)
                on conflict (one_row) do update set offset_microseconds = clock_offset.offset_microseconds - $1
                returning offset_microseconds)
            select pg_notify('frontdesk_clock', offset_microseconds::text) from moved
            """, db) { Parameters = { new NpgsqlParameter { Value = (long)by.TotalMicroseconds } } };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<Waits> LookAsync(NpgsqlConnection db, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(WaitsSql, db);
        await using var rows = await command.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        return new Waits(
            rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2), await rows.IsDBNullAsync(3, ct) ? null : rows.GetDateTime(3),
            TimeSpan.FromMicroseconds(rows.GetInt64(4)));
    }

    // Leases run by the database's own clock, which nobody can move; nobody holds these, since no call is open any more.
    private static async Task EndLeasesAsync(NpgsqlConnection db, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "update outbox_messages set lease_until = clock_timestamp() - interval '1 second' where state = 'Sending'", db);
        await command.ExecuteNonQueryAsync(ct);
    }

    private sealed record Waits(int Inbox, int Pending, int Sending, DateTime? Latest, TimeSpan Offset);
}
