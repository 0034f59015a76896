using System.Collections.Immutable;
using Dapper;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>What came in and waits for its turn: the SQL of putting in, putting off and setting aside.</summary>
internal static class Inbox
{
    /// <summary>NOTIFY channel.</summary>
    public const string Channel = "frontdesk_inbox";

    /// <summary>The provider of facts that the desk puts in by itself: acts, answers of the outbox, due moments.</summary>
    public const string Desk = "desk";

    /// <summary>Waits before the second, third, … try. After the last the row is set aside, visible, and blocks nobody.</summary>
    public static readonly ImmutableArray<Duration> RetrySchedule =
    [
        Duration.FromSeconds(5), Duration.FromSeconds(30), Duration.FromMinutes(2), Duration.FromMinutes(10), Duration.FromMinutes(30),
    ];

    // The order by keeps two transactions that bring the same repeats from waiting for each other in a circle.
    // What is urgent lifts what waits before it in its stream, so that order and urgency never contradict each other.
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
            returning id, provider, event_id, stream, lane
        ), lifted as (
            update inbox i set lane = s.lane
            from (select stream, min(lane) as lane from stored where lane < @last group by stream) s
            where i.stream = s.stream and i.state = 'waiting' and i.lane > s.lane
        )
        select (a.n - 1)::int, s.id from stored s join arrivals a using (provider, event_id)
        """;

    /// <summary>Stores what is new and tells other nodes, all in the caller's transaction. Event ids within the list differ.</summary>
    /// <returns>Index in <paramref name="arrivals"/> to inbox id; a repeat of something received before is absent.</returns>
    public static async Task<Dictionary<int, long>> AddAsync(
        NpgsqlConnection db, IReadOnlyList<Arrival> arrivals, Instant now, CancellationToken ct)
    {
        if (arrivals.Count == 0)
            return [];
        await using var batch = new NpgsqlBatch(db) { BatchCommands = { Add(arrivals, now), Statement.Of($"select pg_notify('{Channel}', '')") } };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        return await StoredAsync(rows, arrivals.Count, ct);
    }

    /// <summary>The same as the only thing that its transaction does, in one round trip, and without telling anybody.</summary>
    public static async Task<Dictionary<int, long>> AddQuietlyAsync(
        EngineOpening opening, IReadOnlyList<Arrival> arrivals, Instant now, CancellationToken ct)
    {
        await using var batch = opening.Batch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Database.OnePlanForAllLengths));
        batch.BatchCommands.Add(Add(arrivals, now));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        await rows.NextResultAsync(ct);
        return await StoredAsync(rows, arrivals.Count, ct);
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

    private static NpgsqlBatchCommand Add(IReadOnlyList<Arrival> arrivals, Instant now) => Statement.Of(AddSql,
        ("merchants", arrivals.Select(a => a.MerchantId).ToArray()),
        ("providers", arrivals.Select(a => a.Item.Provider).ToArray()),
        ("events", arrivals.Select(a => a.Item.EventId).ToArray()),
        ("streams", arrivals.Select(a => a.Item.Stream).ToArray()),
        ("lanes", Lanes(arrivals)),
        ("kinds", arrivals.Select(a => a.Item.Kind).ToArray()),
        ("raws", arrivals.Select(a => a.Item.Raw).ToArray()),
        ("correlations", arrivals.Select(a => a.CorrelationId).ToArray()),
        ("last", (short)Lane.Receipts),
        ("now", now));

    // The statement does not see its own rows: what lifts within one commit is lifted here.
    private static short[] Lanes(IReadOnlyList<Arrival> arrivals)
    {
        var lanes = new short[arrivals.Count];
        var urgent = new Dictionary<string, short>(StringComparer.Ordinal);
        for (var i = arrivals.Count - 1; i >= 0; i--)
        {
            var (stream, lane) = (arrivals[i].Item.Stream, (short)arrivals[i].Item.Lane);
            lanes[i] = urgent[stream] = Math.Min(lane, urgent.GetValueOrDefault(stream, lane));
        }
        return lanes;
    }

    private static async Task<Dictionary<int, long>> StoredAsync(NpgsqlDataReader rows, int most, CancellationToken ct)
    {
        var stored = new Dictionary<int, long>(most);
        while (await rows.ReadAsync(ct))
            stored.Add(rows.GetInt32(0), rows.GetInt64(1));
        // Errors of what comes after show only when its result is asked for.
        await rows.NextResultAsync(ct);
        return stored;
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
