using System.Text.Json;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>Writes what became of rows, and everything that follows from it, in the caller's transaction: one statement for all of them.</summary>
internal static class SettleRows
{
    // Locked in the order of their ids, as receipts lock them, so that nobody waits in a circle. A row whose fence grew was taken over: nothing is written.
    // A receipt may have come before the vendor's answer did; the message's state is further on and stays.
    private const string Sql = """
        with s as materialized (
            select * from unnest(@ids, @fences, @states, @reasons, @codes, @vendors, @nexts, @attempts, @words, @messages, @types, @levels, @tells, @moments)
                as s (id, fence, state, reason, code, vendor_id, next_at, attempts, words, message_state, type, level, tells, at)
        ), held as materialized (
            select o.id from outbox_messages o where o.id = any(@ids) order by o.id for update
        ), done as (
            update outbox_messages o set state = s.state, reason = s.reason, error_code = s.code, vendor_id = coalesce(s.vendor_id, o.vendor_id),
                next_at = coalesce(s.next_at, o.next_at), attempts = s.attempts, lease_until = null,
                settled_at = case when s.state in ('Pending', 'Uncertain') then null else s.at end
            from s join held using (id)
            where o.id = s.id and o.fence = s.fence and o.state = 'Sending'
            returning o.id, o.merchant_id, o.stream, o.kind, o.conversation_id, o.lead_id, o.correlation_id
        ), shown as (
            update messages m set
                provider_id = coalesce(m.provider_id, s.vendor_id),
                sent_at = case when s.state = 'Sent' then s.at else m.sent_at end,
                state_reason = case when m.state = 'Sending' then s.words else m.state_reason end,
                state = case when m.state = 'Sending' then s.message_state else m.state end
            from done join s using (id)
            where m.outbox_id = done.id and done.kind = 'send_message'
        ), noted as (
            insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
            select done.merchant_id, s.at, s.level, s.type, done.lead_id, done.correlation_id, jsonb_strip_nulls(jsonb_build_object(
                'outbox_id', done.id::text, 'kind', done.kind, 'state', s.state, 'reason', s.reason, 'code', s.code, 'tries', s.attempts))
            from done join s using (id) where s.type is not null
        )
        select done.id,
            case when s.tells then (
                select wa_from from conversations c where c.merchant_id = done.merchant_id
                  and c.id = coalesce((select l.conversation_id from leads l where l.merchant_id = done.merchant_id and l.id = done.lead_id), done.conversation_id))
            end,
            exists (select from outbox_messages p where p.stream = done.stream and p.state = 'Pending' and p.next_at <= s.at)
        from done join s using (id)
        """;

    private const string TurnSql = """
        insert into system_events (merchant_id, created_at, level, event_type, payload) values (@merchant, @now, @level, @type, @payload::jsonb)
        """;

    /// <returns>Whether a stream has more that is due, freed by this.</returns>
    public static async Task<bool> ApplyAsync(NpgsqlConnection db, IReadOnlyList<EndedCall> finished, CancellationToken ct)
    {
        var endings = finished.Select(f => Ending.Of(f.Row, f.Settlement, f.At, f.Chance)).ToArray();
        var written = new Dictionary<long, string?>(finished.Count);
        var more = false;
        await using (var batch = new NpgsqlBatch(db) { BatchCommands = { Settle(finished, endings) } })
        {
            foreach (var one in finished)
            {
                if (one.Turn is { } turn)
                    batch.BatchCommands.Add(Noted(one, turn));
            }
            await using var rows = await batch.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                written.Add(rows.GetInt64(0), rows.Text(1));
                more |= rows.GetBoolean(2);
            }
            // Errors of the other statements show only when their results are asked for.
            await rows.NextResultAsync(ct);
        }
        var told = new List<Arrival>();
        for (var i = 0; i < finished.Count; i++)
        {
            var row = finished[i].Row;
            if (!written.TryGetValue(row.Id, out var client))
                continue;
            if (row.Kind == Payloads.FetchMedia)
                await KeptMedia.SettleAsync(db, row, finished[i].Settlement, endings[i], finished[i].At, ct);
            // Without an enquiry and a conversation (a notice to an artist who has no number) nobody's turn could take it up: the row itself is on the list.
            if (endings[i].Tell is { } fact && client is not null)
                told.Add(Told(row, client, fact));
        }
        if (told.Count > 0)
            await Inbox.AddAsync(db, told, finished[^1].At, ct);
        return more;
    }

    private static NpgsqlBatchCommand Settle(IReadOnlyList<EndedCall> finished, Ending[] endings) => Statement.Of(Sql,
        ("ids", finished.Of(f => f.Row.Id)), ("fences", finished.Of(f => f.Row.Fence)), ("states", endings.Of(e => e.State)),
        ("reasons", endings.Of(e => e.Reason)), ("codes", endings.Of(e => e.Code)), ("vendors", endings.Of(e => e.VendorId)),
        ("nexts", endings.Of(e => e.NextAt)), ("attempts", endings.Of(e => e.Attempts)),
        ("words", endings.Of(e => e.State == "Sent" || e.Reason is null ? null : PlainReasons.InWords(e.Reason))),
        ("messages", endings.Of(e => e.MessageState.ToString())), ("types", endings.Of(e => e.Event?.EventType)),
        ("levels", endings.Of(e => e.Event?.Level)), ("tells", endings.Of(e => e.Tell is not null)), ("moments", finished.Of(f => f.At)));

    private static NpgsqlBatchCommand Noted(EndedCall one, VendorTurn turn) =>
        Statement.Of(TurnSql,
            ("merchant", one.Row.MerchantId), ("now", one.At), ("level", turn.Paused ? EventLog.Warning : EventLog.Info),
            ("type", turn.Paused ? "vendor.paused" : "vendor.resumed"),
            ("payload", JsonSerializer.Serialize(new { turn.Vendor, turn.Reason, turn.Until }, ApiJson.Options)));

    private static Arrival Told(OutboxRow row, string client, Fact fact)
    {
        var lead = row.LeadId is { } id ? new LeadId(id) : (LeadId?)null;
        return new Arrival(row.MerchantId, DeskFacts.Item(client, lead, fact, $"outbox-{row.Id}-{row.Fence}"), row.CorrelationId);
    }
}

/// <summary>A row whose call ended, or that a rule stopped.</summary>
/// <param name="At">When it was known.</param>
/// <param name="Chance">0 to 1, for the wait before another try.</param>
internal sealed record EndedCall(OutboxRow Row, Settlement Settlement, Instant At, double Chance)
{
    /// <summary>What it did to the breaker of its vendor.</summary>
    public VendorTurn? Turn { get; init; }
}

/// <summary>An event's type and level.</summary>
internal sealed record Noted(string EventType, string Level);
