using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using Frontdesk.Messaging;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>The SQL of taking rows up: each claim is a lease by the database's clock with a fence that grows.</summary>
internal static class ClaimRows
{
    /// <summary>Longer than any vendor call may take; after it the row is taken from a worker that died.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(60);

    /// <summary>The reason of a row that panic holds back; it lets those pass that panic does not hold.</summary>
    public const string HeldByPanic = "panic";

    private static readonly string[] PassingPanic =
        [.. Enum.GetValues<Purpose>().Where(SendGate.PassesPanic).Select(p => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName($"{p}"))];

    private const string Columns = """
        merchant_id, id, stream, kind, payload::text as payload, conversation_id, lead_id, message_id, correlation_id, attempts + 1 as attempts, fence + 1 as fence
        """;

    private static readonly FrozenDictionary<VendorLane, string> HeadsSql = VendorLane.All.ToFrozenDictionary(lane => lane, SqlOf);

    private const string OneSql = $"""
        select {Columns} from outbox_messages o
        where o.id = @id and o.state = 'Pending'
          and not exists (select from outbox_messages s where s.stream = o.stream and s.state = 'Sending')
        for update of o skip locked
        """;

    private const string MarkSql = """
        update outbox_messages set state = 'Sending', attempts = attempts + 1, fence = fence + 1, reason = null,
            lease_until = clock_timestamp() + @lease
        where id = any(@ids)
        """;

    // A receipt may come before the vendor's answer, so how the message goes is noted before: the name of its template, none for free text.
    private const string ShowSql = """
        update messages m set
            state_reason = case when m.state in ('Waiting', 'Unknown', 'GaveUp', 'NotSent') then null else m.state_reason end,
            state = case when m.state in ('Waiting', 'Unknown', 'GaveUp', 'NotSent') then 'Sending' else m.state end,
            template = case when s.sends then s.template else m.template end
        from unnest(@ids, @sends, @templates) as s (id, sends, template)
        where m.outbox_id = s.id
          and (m.state in ('Waiting', 'Unknown', 'GaveUp', 'NotSent') or (s.sends and m.template is distinct from s.template))
        """;

    private const string WaitSql = """
        update outbox_messages o set next_at = w.next_at, reason = w.reason
        from unnest(@ids, @nexts, @reasons) as w (id, next_at, reason) where o.id = w.id
        """;

    private const string ShowWaitSql = """
        update messages m set state_reason = w.words from unnest(@ids, @words) as w (id, words)
        where m.outbox_id = w.id and m.state = 'Waiting'
        """;

    // A stream's rows go in order: only its first pending one, and none while one is on its way.
    // The kinds are written out, so that the lane's own index serves: what another vendor has waiting costs this one nothing.
    private static string SqlOf(VendorLane lane) => $"""
        select {Columns} from outbox_messages o
        where o.state = 'Pending' and o.kind in ({string.Join(", ", lane.Kinds.Select(kind => $"'{kind}'"))}) and o.next_at <= @now
          and not exists (select from outbox_messages s where s.stream = o.stream and s.state = 'Sending')
          and not exists (
              select from outbox_messages e
              where e.stream = o.stream and e.state = 'Pending' and e.id < o.id
                and not (e.reason = '{HeldByPanic}' and o.payload->'message'->>'purpose' = any(@passing)))
        order by o.next_at, o.id
        limit greatest(0, least(@room, coalesce((select (value->>'limit')::int from switches where name = '{lane.Switch}'), @usual) - @open))
        for update of o skip locked
        """;

    /// <summary>The heads of streams that are due, for each lane as many as may be called beside those that are open; locked until the transaction ends.
    /// One round trip, with the switches as they stand in this transaction.</summary>
    public static async Task<Heads> HeadsAsync(
        NpgsqlConnection db, IReadOnlyList<Wanted> wanted, Switches defaults, Instant now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db) { BatchCommands = { Statement.Of(SwitchBoard.ReadSql) } };
        foreach (var (lane, room, open) in wanted)
        {
            batch.BatchCommands.Add(Statement.Of(HeadsSql[lane],
                ("passing", PassingPanic), ("now", now), ("room", room), ("open", open), ("usual", lane.Limit(defaults))));
        }
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var turned = new List<(string, string)>();
        while (await rows.ReadAsync(ct))
            turned.Add((rows.GetString(0), rows.GetString(1)));
        var claimed = ImmutableArray.CreateBuilder<OutboxRow>();
        while (await rows.NextResultAsync(ct))
        {
            while (await rows.ReadAsync(ct))
                claimed.Add(RowOf(rows));
        }
        return new Heads(claimed.ToImmutable(), SwitchBoard.Read(defaults, turned));
    }

    /// <summary>One row, due or not; none when it is not pending or another worker has it.</summary>
    public static async Task<Heads> OneAsync(NpgsqlConnection db, long id, Switches defaults, CancellationToken ct)
    {
        var switches = await SwitchBoard.ReadAsync(db, defaults, ct);
        var row = await db.QuerySingleOrDefaultAsync<OutboxRow>(new CommandDefinition(OneSql, new { id }, cancellationToken: ct));
        return new Heads(row is null ? [] : [row], switches);
    }

    /// <summary>Takes the rows for sending, and shows it.</summary>
    /// <param name="rows">Each with its call; null: a rule stops it.</param>
    public static IEnumerable<NpgsqlBatchCommand> Mark(IReadOnlyList<(OutboxRow Row, Errand? Errand)> rows)
    {
        if (rows.Count == 0)
            yield break;
        yield return Statement.Of(MarkSql, ("ids", rows.Select(r => r.Row.Id).ToArray()), ("lease", Lease.ToTimeSpan()));
        var messages = rows.Where(r => r.Row.Kind == Payloads.SendMessage).ToArray();
        if (messages.Length > 0)
            yield return Statement.Of(ShowSql,
                ("ids", messages.Select(m => m.Row.Id).ToArray()), ("sends", messages.Select(m => m.Errand is Errand.Send).ToArray()),
                ("templates", messages.Select(m => (m.Errand as Errand.Send)?.Template).ToArray()));
    }

    /// <summary>Puts rows off that were never begun.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Wait(IReadOnlyList<(OutboxRow Row, Instant Until, string Reason)> rows)
    {
        if (rows.Count == 0)
            yield break;
        var ids = rows.Select(r => r.Row.Id).ToArray();
        yield return Statement.Of(WaitSql,
            ("ids", ids), ("nexts", rows.Select(r => r.Until.ToDateTimeUtc()).ToArray()), ("reasons", rows.Select(r => r.Reason).ToArray()));
        yield return Statement.Of(ShowWaitSql, ("ids", ids), ("words", rows.Select(r => PlainReasons.InWords(r.Reason)).ToArray()));
    }

    /// <summary>Takes rows from workers that died: what may be repeated becomes pending again, a message becomes uncertain.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> SweepLeasesAsync(NpgsqlConnection db, Instant now, CancellationToken ct) =>
        db.ExecuteScalarAsync<int>(new CommandDefinition($"""
            with dead as (
                select id from outbox_messages where state = 'Sending' and lease_until < clock_timestamp() for update skip locked
            ), freed as (
                update outbox_messages o
                set state = case when kind = '{Payloads.SendMessage}' then 'Uncertain' else 'Pending' end,
                    lease_until = null, reason = '{PlainReasons.WorkerDied}', next_at = @now
                from dead where o.id = dead.id
                returning o.merchant_id, o.id, o.kind, o.lead_id, o.correlation_id
            ), told as (
                update messages m set state = 'Unknown', state_reason = @unknown
                from freed where m.outbox_id = freed.id and m.state = 'Sending'
            ), noted as (
                insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
                select merchant_id, @now, 'WARN', 'outbox.lease_ran_out', lead_id, correlation_id,
                    jsonb_build_object('outbox_id', id::text, 'kind', kind) from freed
            )
            select count(*)::int from freed
            """,
            new { now = now.ToDateTimeUtc(), unknown = PlainReasons.InWords(PlainReasons.WorkerDied) }, cancellationToken: ct));

    private static OutboxRow RowOf(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.LongOrNull(5), row.LongOrNull(6),
        row.LongOrNull(7), row.Text(8), row.GetInt32(9), row.GetInt64(10));
}

/// <summary>How much of a lane is wanted.</summary>
/// <param name="Room">Most rows to take up.</param>
/// <param name="Open">Calls that are open; the switch's limit counts them.</param>
internal readonly record struct Wanted(VendorLane Lane, int Room, int Open);

/// <summary>Locked rows, and the switches of their transaction.</summary>
internal sealed record Heads(ImmutableArray<OutboxRow> Rows, Switches Switches);
