using System.Collections.Immutable;
using Dapper;
using Frontdesk.Messaging;
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

    // A stream's rows go in order: only its first pending one, and none while one is on its way.
    private const string HeadsSql = $"""
        select {Columns} from outbox_messages o
        where o.state = 'Pending' and o.kind = any(@kinds) and o.next_at <= @now
          and not exists (select from outbox_messages s where s.stream = o.stream and s.state = 'Sending')
          and not exists (
              select from outbox_messages e
              where e.stream = o.stream and e.state = 'Pending' and e.id < o.id
                and not (e.reason = '{HeldByPanic}' and o.payload->'message'->>'purpose' = any(@passing)))
        order by o.id
        limit @most
        for update of o skip locked
        """;

    private const string OneSql = $"""
        select {Columns} from outbox_messages o
        where o.id = @id and o.state = 'Pending'
          and not exists (select from outbox_messages s where s.stream = o.stream and s.state = 'Sending')
        for update of o skip locked
        """;

    /// <summary>The heads of up to <paramref name="most"/> streams of a lane that are due; locked until the transaction ends.</summary>
    public static async Task<ImmutableArray<OutboxRow>> HeadsAsync(NpgsqlConnection db, VendorLane lane, int most, Instant now, CancellationToken ct) =>
        [.. await db.QueryAsync<OutboxRow>(new CommandDefinition(
            HeadsSql, new { kinds = lane.Kinds.ToArray(), passing = PassingPanic, most, now = now.ToDateTimeUtc() }, cancellationToken: ct))];

    /// <summary>One row, due or not; null when it is not pending or another worker has it.</summary>
    public static Task<OutboxRow?> OneAsync(NpgsqlConnection db, long id, CancellationToken ct) =>
        db.QuerySingleOrDefaultAsync<OutboxRow>(new CommandDefinition(OneSql, new { id }, cancellationToken: ct));

    public static async Task MarkSendingAsync(NpgsqlConnection db, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
            return;
        await db.ExecuteAsync(new CommandDefinition("""
            update outbox_messages set state = 'Sending', attempts = attempts + 1, fence = fence + 1, reason = null,
                lease_until = clock_timestamp() + @lease
            where id = any(@ids);
            update messages set state = 'Sending', state_reason = null where outbox_id = any(@ids) and state in ('Waiting', 'Unknown', 'GaveUp', 'NotSent');
            """,
            new { ids = rows.Select(r => r.Id).ToArray(), lease = Lease.ToTimeSpan() }, cancellationToken: ct));
    }

    /// <summary>How each message goes: the name of its template, none for free text. A receipt may come before the vendor's answer, so it is noted before.</summary>
    public static async Task NoteTemplatesAsync(NpgsqlConnection db, IReadOnlyList<(OutboxRow Row, Errand Errand)> ready, CancellationToken ct)
    {
        var sends = ready.Where(r => r.Errand is Errand.Send).Select(r => (r.Row.Id, ((Errand.Send)r.Errand).Template)).ToArray();
        if (sends.Length == 0)
            return;
        await db.ExecuteAsync(new CommandDefinition("""
            update messages m set template = s.template from unnest(@ids, @templates) as s (id, template)
            where m.outbox_id = s.id and m.template is distinct from s.template
            """,
            new { ids = sends.Select(s => s.Id).ToArray(), templates = sends.Select(s => s.Template).ToArray() }, cancellationToken: ct));
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
}
