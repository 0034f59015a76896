using System.Collections.Immutable;
using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>What came in and waits for its turn: the SQL of putting in, claiming, putting off and setting aside.</summary>
internal static class Inbox
{
    /// <summary>NOTIFY channel; one call per commit.</summary>
    public const string Channel = "frontdesk_inbox";

    /// <summary>The provider of facts that the desk puts in by itself: acts, answers of the outbox, due moments.</summary>
    public const string Desk = "desk";

    /// <summary>Waits before the second, third, … try. After the last the row is set aside, visible, and blocks nobody.</summary>
    public static readonly ImmutableArray<Duration> RetrySchedule =
    [
        Duration.FromSeconds(5), Duration.FromSeconds(30), Duration.FromMinutes(2), Duration.FromMinutes(10), Duration.FromMinutes(30),
    ];

    // The order by keeps two transactions that bring the same repeats from waiting for each other in a circle.
    private const string AddSql = """
        with arrivals as (
            select * from unnest(@merchants, @providers, @events, @streams, @lanes, @kinds, @raws, @correlations)
                with ordinality as a (merchant_id, provider, event_id, stream, lane, kind, raw, correlation_id, n)
        ), firsts as (
            insert into received (provider, event_id, received_at)
            select provider, event_id, @now from arrivals order by provider, event_id
            on conflict do nothing
            returning provider, event_id
        ), stored as (
            insert into inbox (id, merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, received_at, next_at)
            select nextval('desk_ids'), merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, @now, @now
            from (select a.* from arrivals a join firsts using (provider, event_id) order by n) in_order
            returning id, provider, event_id
        )
        select (a.n - 1)::int, s.id from stored s join arrivals a using (provider, event_id)
        """;

    // The row lock finds what another worker took; the stream's lock what it took of the same stream while a lower number was not yet committed.
    private const string ClaimSql = """
        with heads as materialized (
            select i.id, i.stream from inbox i
            where i.state = 'waiting' and i.next_at <= @now
              and not exists (select from inbox e where e.stream = i.stream and e.state = 'waiting' and e.id < i.id)
            order by i.lane, i.id
            limit @most
            for update of i skip locked
        ), held as materialized (
            select id from heads where pg_try_advisory_xact_lock(hashtextextended(stream, 0))
        )
        select i.id, i.merchant_id, i.stream, i.lane, i.provider, i.event_id, i.kind, i.raw, i.correlation_id, i.attempts
        from inbox i join held using (id) order by i.lane, i.id
        """;

    private const string ClaimAgainSql = """
        select i.id, i.merchant_id, i.stream, i.lane, i.provider, i.event_id, i.kind, i.raw, i.correlation_id, i.attempts
        from inbox i
        where i.id = @id and i.state = 'waiting' and pg_try_advisory_xact_lock(hashtextextended(i.stream, 0))
          and not exists (select from inbox e where e.stream = i.stream and e.state = 'waiting' and e.id < i.id)
        for update of i skip locked
        """;

    private const string HeadSql = """
        select id, merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, attempts
        from inbox where stream = @stream and state = 'waiting' order by id limit 1 for update
        """;

    /// <summary>Stores what is new and wakes the workers, all in the caller's transaction. Event ids within the list differ.</summary>
    /// <returns>Index in <paramref name="arrivals"/> to inbox id; a repeat of something received before is absent.</returns>
    public static async Task<Dictionary<int, long>> AddAsync(
        NpgsqlConnection db, IReadOnlyList<Arrival> arrivals, Instant now, CancellationToken ct)
    {
        if (arrivals.Count == 0)
            return [];
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands =
            {
                Statement.Of(AddSql,
                    ("merchants", arrivals.Select(a => a.MerchantId).ToArray()),
                    ("providers", arrivals.Select(a => a.Item.Provider).ToArray()),
                    ("events", arrivals.Select(a => a.Item.EventId).ToArray()),
                    ("streams", arrivals.Select(a => a.Item.Stream).ToArray()),
                    ("lanes", arrivals.Select(a => (short)a.Item.Lane).ToArray()),
                    ("kinds", arrivals.Select(a => a.Item.Kind).ToArray()),
                    ("raws", arrivals.Select(a => a.Item.Raw).ToArray()),
                    ("correlations", arrivals.Select(a => a.CorrelationId).ToArray()),
                    ("now", now)),
                Statement.Of($"select pg_notify('{Channel}', '')"),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var stored = new Dictionary<int, long>(arrivals.Count);
        while (await rows.ReadAsync(ct))
            stored.Add(rows.GetInt32(0), rows.GetInt64(1));
        // Errors of the second statement show only when its result is asked for.
        await rows.NextResultAsync(ct);
        return stored;
    }

    /// <summary>Takes the heads of up to <paramref name="most"/> streams that are due and that no one else holds.</summary>
    public static async Task<IReadOnlyList<Claimed>> ClaimAsync(NpgsqlConnection db, Instant now, int most, CancellationToken ct) =>
        await ReadAsync(db, Statement.Of(ClaimSql, ("now", now), ("most", most)), ct);

    /// <summary>Takes a row that was claimed before and let go; null when it is done, no longer first, or somebody else's.</summary>
    public static async Task<Claimed?> ClaimAgainAsync(NpgsqlConnection db, long id, CancellationToken ct) =>
        (await ReadAsync(db, Statement.Of(ClaimAgainSql, ("id", id)), ct)).SingleOrDefault();

    /// <summary>Takes the head of one stream, due or not, waiting for whoever holds it.</summary>
    public static async Task<Claimed?> ClaimHeadAsync(NpgsqlConnection db, string stream, CancellationToken ct)
    {
        await db.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(hashtextextended(@stream, 0))", new { stream }, cancellationToken: ct));
        return (await ReadAsync(db, Statement.Of(HeadSql, ("stream", stream)), ct)).SingleOrDefault();
    }

    /// <summary>Puts the row off by the schedule, or aside when the schedule is used up.</summary>
    /// <param name="error">Kind of failure without personal data.</param>
    public static async Task PutOffAsync(NpgsqlConnection db, Claimed row, string error, Instant now, CancellationToken ct)
    {
        var setAside = row.Attempts >= RetrySchedule.Length;
        var nextAt = setAside ? now : now + RetrySchedule[row.Attempts];
        // Another worker may have come to the same failure; the number of attempts tells whether this one still counts.
        var counted = await db.ExecuteAsync(new CommandDefinition("""
            update inbox set attempts = attempts + 1, next_at = @nextAt, error = @error, state = @state
            where id = @Id and state = 'waiting' and attempts = @Attempts
            """,
            new { row.Id, row.Attempts, error, nextAt = nextAt.ToDateTimeUtc(), state = setAside ? "set_aside" : "waiting" },
            cancellationToken: ct));
        if (counted == 1 && setAside)
            await SetAsideEventAsync(db, row, error, now, ct);
    }

    private static async Task<IReadOnlyList<Claimed>> ReadAsync(NpgsqlConnection db, NpgsqlBatchCommand select, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db) { BatchCommands = { select } };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var claimed = new List<Claimed>();
        while (await rows.ReadAsync(ct))
        {
            claimed.Add(new Claimed(
                rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2), rows.GetInt16(3), rows.GetString(4), rows.GetString(5), rows.GetString(6),
                rows.GetFieldValue<byte[]>(7), rows.Text(8), rows.GetInt32(9)));
        }
        return claimed;
    }

    private static Task<int> SetAsideEventAsync(NpgsqlConnection db, Claimed row, string error, Instant now, CancellationToken ct) =>
        db.ExecuteAsync(new CommandDefinition("""
            insert into system_events (merchant_id, created_at, level, event_type, correlation_id, payload)
            values (@MerchantId, @now, 'ERROR', 'inbox.set_aside', @CorrelationId,
                    jsonb_build_object('inbox_id', @Id::text, 'provider', @Provider, 'kind', @Kind, 'error', @error))
            """,
            new { row.MerchantId, row.CorrelationId, row.Id, row.Provider, row.Kind, error, now = now.ToDateTimeUtc() },
            cancellationToken: ct));
}
