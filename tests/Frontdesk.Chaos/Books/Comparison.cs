using Frontdesk.Chaos.Load;
using Npgsql;

namespace Frontdesk.Chaos.Books;

/// <summary>Row by row: what was acknowledged against what the database holds, and what reached the vendors against the outbox.</summary>
internal sealed class Comparison(Floor floor, Talks talks, Findings findings)
{
    public async Task CompareAsync(CancellationToken ct)
    {
        await using var db = await floor.Database.OpenAsync(ct);
        var handled = await RowsAsync(db, HandledSql, rows => new Handled(rows.GetInt64(0), rows.GetString(1), rows.GetString(2)), ct);
        var stored = await RowsAsync(
            db, StoredSql, rows => new Stored(rows.GetString(0), rows.GetInt32(1), rows.GetInt32(2), rows.GetInt32(3)), ct);
        Acknowledged(handled, stored);
        Order(handled);
        await NothingElseAsync(db, handled, ct);
        var outbox = await RowsAsync(db, OutboxSql, OutboxRow.Read, ct);
        new VendorBooks(floor, findings).Compare(outbox);
        await new Till(floor, findings).CompareAsync(db, ct);
    }

    internal static async Task<List<T>> RowsAsync<T>(NpgsqlConnection db, string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, db);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var all = new List<T>();
        while (await rows.ReadAsync(ct))
            all.Add(read(rows));
        return all;
    }

    private const string HandledSql = """
        select m.id, c.wa_from, m.provider_id from messages m
        join conversations c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
        where m.direction = 'in' order by m.conversation_id, m.id
        """;

    private const string StoredSql = """
        select r.event_id, (select count(*)::int from received x where x.event_id = r.event_id),
               (select count(*)::int from inbox_finished f where f.event_id = r.event_id),
               (select count(*)::int from inbox i where i.event_id = r.event_id)
        from received r where r.provider in ('whatsapp', 'stripe')
        """;

    private const string OutboxSql = """
        select id, kind, state, reason, vendor_id, attempts, lead_id from outbox_messages order by id
        """;

    private void Acknowledged(List<Handled> handled, List<Stored> stored)
    {
        var times = handled.GroupBy(row => row.MessageId).ToDictionary(g => g.Key, g => g.Count());
        var rows = stored.ToDictionary(row => row.EventId);
        var messages = floor.Ledger.Acknowledged.Keys.Where(id => id.StartsWith("wamid.", StringComparison.Ordinal)).ToList();
        findings.Check("1 what was answered 200 is handled exactly once", messages.Count,
            messages.Where(id => times.GetValueOrDefault(id) != 1)
                .Select(id => $"{id} was acknowledged and handled {times.GetValueOrDefault(id)} times"));
        var events = floor.Ledger.Acknowledged.Keys.Where(id => !id.StartsWith("receipt", StringComparison.Ordinal)).ToList();
        findings.Check("1 what was answered 200 was received once, is finished once and waits nowhere", events.Count,
            events.Where(id => rows.GetValueOrDefault(id) is not { Received: 1, Finished: 1, Waiting: 0 })
                .Select(id => $"{id} is {rows.GetValueOrDefault(id)?.ToString() ?? "not there"}"));
        findings.Check("1 every message of every talk was acknowledged in the end", talks.Messages,
            talks.Messages == messages.Count ? [] : [$"{talks.Messages} were to be sent, {messages.Count} were acknowledged"]);
        findings.Check("nothing is there that was not sent", handled.Count,
            handled.Where(row => !floor.Ledger.Sent.ContainsKey(row.MessageId)).Select(row => $"message {row.Id} ({row.MessageId})"));
    }

    private void Order(List<Handled> handled)
    {
        var conversations = handled.GroupBy(row => row.Number).ToList();
        findings.Check("2 each conversation's messages are handled in the order of arrival", conversations.Count,
            conversations
                .Where(talk => !IsInOrder(talk.Select(row => row.MessageId)))
                .Select(talk => $"{talk.Key}: {string.Join(' ', talk.Select(row => row.MessageId))}"));
    }

    // Ids grow within a conversation.
    private static bool IsInOrder(IEnumerable<string> ids) => ids.SequenceEqual(ids.Order(StringComparer.Ordinal));

    private async Task NothingElseAsync(NpgsqlConnection db, List<Handled> handled, CancellationToken ct)
    {
        var leads = await RowsAsync(
            db, "select wa_from, count(*)::int from leads group by 1", rows => (Number: rows.GetString(0), Count: rows.GetInt32(1)), ct);
        findings.Check("one enquiry for each conversation", talks.Lengths.Length,
            leads.Where(lead => lead.Count != 1).Select(lead => $"{lead.Number} has {lead.Count}")
                .Concat(leads.Count == talks.Lengths.Length ? [] : [$"{talks.Lengths.Length} wrote, {leads.Count} have an enquiry"]));
        var aside = await RowsAsync(
            db, "select id, kind, coalesce(error, ''), attempts from inbox",
                rows => $"inbox row {rows[0]} {rows[1]}: {rows[2]} after {rows[3]} tries", ct);
        findings.Check("4 nothing is set aside or left in the inbox", handled.Count, aside);
    }

    private sealed record Handled(long Id, string Number, string MessageId);

    private sealed record Stored(string EventId, int Received, int Finished, int Waiting);
}

internal sealed record OutboxRow(long Id, string Kind, string State, string? Reason, string? VendorId, int Attempts, long? LeadId)
{
    public static OutboxRow Read(NpgsqlDataReader rows) => new(
        rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3),
        rows.IsDBNull(4) ? null : rows.GetString(4), rows.GetInt32(5), rows.IsDBNull(6) ? null : rows.GetInt64(6));

    public override string ToString() => $"outbox row {Id} ({Kind}) is {State}, {Reason ?? "no reason"}, {Attempts} tries";
}
