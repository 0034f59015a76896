using System.Collections.Immutable;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Messaging;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>
/// The SQL of claiming. A stream belongs to one bucket, and whoever holds a bucket's lock is the only one to handle its streams; the lock ends
/// with its transaction, so a worker that dies frees everything with its connection.
/// </summary>
internal static class Buckets
{
    /// <summary>As the generated column <c>inbox.bucket</c> has it. At most so many workers handle something at one time.</summary>
    public const int Count = 32;

    /// <summary>Buckets that one claim takes, so that a full inbox is shared by up to <see cref="Count"/> / 4 workers.</summary>
    private const int PerClaim = 4;

    // The first key of the advisory locks; "desk" in ASCII.
    private const int LockSpace = 0x6465736b;

    private const string Columns = "i.id, i.merchant_id, i.stream, i.lane, i.provider, i.event_id, i.kind, i.raw, i.correlation_id, i.attempts";

    // What was never tried is due whatever the clock says, which may have gone back since it came.
    private const string Due = "(i.attempts = 0 or i.next_at <= @now)";

    // Two statements: what the second reads must be newer than the locks of the first.
    private const string TakeSql = $"""
        with open as materialized (
            select b.bucket from unnest(@buckets) with ordinality b (bucket, n)
            cross join lateral (
                select i.lane from inbox i
                where i.bucket = b.bucket and i.state = 'waiting' and i.lane <= @last and i.lane <> all(@closed) and {Due}
                order by i.lane, i.id limit 1) head
            order by head.lane, b.n
        ), taken as materialized (
            select bucket from open where pg_try_advisory_xact_lock(@space, bucket) limit @share
        )
        select set_config('frontdesk.buckets', coalesce(string_agg(bucket::text, ','), ''), true) from taken
        """;

    private const string Taken = "string_to_array(nullif(current_setting('frontdesk.buckets'), ''), ',')::smallint[]";

    // By lane and number, since what is urgent lifts what is before it. Behind a row that waits for its retry its stream waits.
    private const string ReadSql = $"""
        select {Columns}
        from unnest({Taken}) t (bucket)
        cross join lateral (
            select * from inbox i
            where i.bucket = t.bucket and i.state = 'waiting' and i.lane <= @last and i.lane <> all(@closed) and {Due}
              and not exists (
                select from inbox e
                where e.stream = i.stream and e.state = 'waiting' and e.attempts > 0 and e.next_at > @now and e.id < i.id)
            order by i.lane, i.id limit @most / cardinality({Taken})) i
        order by i.lane, i.id
        """;

    private const string AgainSql = $"""
        select {Columns}
        from inbox i
        where i.id = @id and i.state = 'waiting' and pg_try_advisory_xact_lock(@space, i.bucket)
          and not exists (select from inbox e where e.stream = i.stream and e.state = 'waiting' and e.id < i.id)
        for update of i skip locked
        """;

    private const string HoldSql = "select pg_advisory_xact_lock(@space, (hashtextextended(@stream, 0) & 31)::int)";

    private const string HeadSql = $"select {Columns} from inbox i where i.stream = @stream and i.state = 'waiting' order by i.id limit 1";

    /// <summary>
    /// Takes what is due of some buckets that no one else holds: payments first, each stream in its order; and reads the switches, in the same round trip.
    /// </summary>
    /// <param name="opening">Of which this is the first batch.</param>
    /// <param name="open">Lanes that may be taken.</param>
    /// <param name="first">The bucket to begin with, where several have something of the same urgency.</param>
    public static async Task<(IReadOnlyList<Claimed> Rows, Switches Switches)> ClaimAsync(
        EngineOpening opening, ImmutableArray<Lane> open, int first, int most, Switches defaults, Instant now, CancellationToken ct)
    {
        var last = open.IsEmpty ? (short)-1 : (short)open.Max();
        var closed = Enum.GetValues<Lane>().Except(open).Select(lane => (short)lane).ToArray();
        var buckets = Enumerable.Range(0, Count).Select(i => (short)((first + i) % Count)).ToArray();
        await using var batch = opening.Batch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(SwitchBoard.ReadSql));
        batch.BatchCommands.Add(Statement.Of(TakeSql,
            ("buckets", buckets), ("last", last), ("closed", closed), ("now", now), ("space", LockSpace), ("share", PerClaim)));
        batch.BatchCommands.Add(Statement.Of(ReadSql, ("last", last), ("closed", closed), ("now", now), ("most", most)));
        // Not for the two above: how many wait decides how they are best read.
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Database.OnePlanForAllLengths));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        var turned = new List<(string Name, string Value)>();
        while (await rows.ReadAsync(ct))
            turned.Add((rows.GetString(0), rows.GetString(1)));
        await rows.NextResultAsync(ct);
        await rows.NextResultAsync(ct);
        var claimed = await ReadAsync(rows, ct);
        await rows.NextResultAsync(ct);
        return (claimed, SwitchBoard.Read(defaults, turned));
    }

    /// <summary>Takes a row that was claimed before and let go; null when it is done, no longer first, or somebody else's.</summary>
    public static async Task<Claimed?> ClaimAgainAsync(NpgsqlConnection db, long id, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db) { BatchCommands = { Statement.Of(AgainSql, ("id", id), ("space", LockSpace)) } };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        return (await ReadAsync(rows, ct)).SingleOrDefault();
    }

    /// <summary>Takes the head of one stream, due or not, waiting for whoever holds its bucket.</summary>
    public static async Task<Claimed?> ClaimHeadAsync(NpgsqlConnection db, string stream, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands =
            {
                Statement.Of(HoldSql, ("stream", stream), ("space", LockSpace)),
                Statement.Of(HeadSql, ("stream", stream)),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        return (await ReadAsync(rows, ct)).SingleOrDefault();
    }

    private static async Task<IReadOnlyList<Claimed>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var claimed = new List<Claimed>();
        while (await rows.ReadAsync(ct))
        {
            claimed.Add(new Claimed(
                rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2), rows.GetInt16(3), rows.GetString(4), rows.GetString(5), rows.GetString(6),
                rows.GetFieldValue<byte[]>(7), rows.Text(8), rows.GetInt32(9)));
        }
        return claimed;
    }
}
