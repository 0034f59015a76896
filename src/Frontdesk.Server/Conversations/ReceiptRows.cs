using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Receipts: the one delivery state of a message, and the end of every doubt whether it was sent.</summary>
internal static class ReceiptRows
{
    private const int WindowClosedCode = 131047;
    private const int TemplateUnknownCode = 132001;

    private const string FindSql = """
        select o.id, o.merchant_id, o.vendor_id, o.lead_id, m.id, m.state, m.template, c.kind = 'artist',
               coalesce(lc.wa_from, c.wa_from)
        from outbox_messages o
        join messages m on m.merchant_id = o.merchant_id and m.id = o.message_id
        join conversations c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
        left join leads l on l.merchant_id = o.merchant_id and l.id = o.lead_id
        left join conversations lc on lc.merchant_id = l.merchant_id and lc.id = l.conversation_id
        where o.kind = 'send_message' and (o.id = any(@outboxes) or o.vendor_id = any(@vendors))
        order by o.id for update of o
        """;

    private const string MessageSql = """
        update messages m set state = r.state, state_reason = r.reason, provider_id = coalesce(m.provider_id, r.vendor),
            delivered_at = case when r.arrived then coalesce(m.delivered_at, @now) else m.delivered_at end,
            read_at = case when r.is_read then coalesce(m.read_at, @now) else m.read_at end
        from unnest(@merchants, @ids, @states, @reasons, @vendors, @arrived, @isRead)
            as r (merchant_id, id, state, reason, vendor, arrived, is_read)
        where m.merchant_id = r.merchant_id and m.id = r.id
        """;

    private const string OutboxSql = """
        update outbox_messages o set state = r.state, vendor_id = coalesce(o.vendor_id, r.vendor), reason = r.reason, error_code = r.code,
            settled_at = coalesce(o.settled_at, @now), lease_until = null
        from unnest(@merchants, @ids, @states, @vendors, @reasons, @codes) as r (merchant_id, id, state, vendor, reason, code)
        where o.merchant_id = r.merchant_id and o.id = r.id
        """;

    /// <exception cref="RowsGone">Somebody else handled one of the rows; nothing may be committed.</exception>
    public static async Task SaveAsync(NpgsqlConnection db, IReadOnlyList<LoadedRow.Receipt> receipts, Instant now, CancellationToken ct)
    {
        if (receipts.Count == 0)
            return;
        var messages = await FindAsync(db, receipts, ct);
        var byOutbox = messages.ToDictionary(message => message.Outbox);
        var byVendor = messages.Where(message => message.VendorId is not null).DistinctBy(message => message.VendorId)
            .ToDictionary(message => message.VendorId!);
        var moved = new Dictionary<long, Moved>();
        var notSent = new List<Arrival>();
        var finished = new List<Finished>(receipts.Count);
        foreach (var receipt in receipts)
        {
            var message = receipt.Fact.OutboxId is { } id && byOutbox.TryGetValue(id, out var named)
                ? named
                : byVendor.GetValueOrDefault(receipt.Fact.VendorMessageId);
            if (message is not null && message.State.After(receipt.Fact.State) is var next && next != message.State)
            {
                message.State = next;
                moved[message.Outbox] = new Moved(message, receipt.Fact, moved.GetValueOrDefault(message.Outbox));
                if (next == DeliveryState.NotSent)
                    notSent.Add(NotSent(message, receipt));
            }
            finished.Add(new Finished(receipt.Row, message?.Lead, null));
        }
        await using var batch = new NpgsqlBatch(db);
        batch.AddFor([.. moved.Values.OrderBy(m => m.Message.Outbox)], rows => Messages(rows, now));
        batch.AddFor([.. moved.Values.OrderBy(m => m.Message.Outbox)], rows => Outbox(rows, now));
        var finish = FinishedRows.Save(finished, now);
        batch.BatchCommands.Add(finish);
        await batch.ExecuteNonQueryAsync(ct);
        if ((long)finish.RecordsAffected != finished.Count)
            throw new RowsGone();
        await Inbox.AddAsync(db, notSent, now, ct);
    }

    private static NpgsqlBatchCommand Messages(IReadOnlyList<Moved> rows, Instant now) => Statement.Of(MessageSql,
        ("now", now), ("merchants", rows.Of(m => m.Message.Merchant)), ("ids", rows.Of(m => m.Message.Message)),
        ("states", rows.Of(m => m.State.ToString())), ("reasons", rows.Of(m => m.Failed ? ReasonOf(m.Receipt) : null)),
        ("vendors", rows.Of(m => m.Receipt.VendorMessageId)), ("arrived", rows.Of(m => m.Arrived)), ("isRead", rows.Of(m => m.IsRead)));

    private static NpgsqlBatchCommand Outbox(IReadOnlyList<Moved> rows, Instant now) => Statement.Of(OutboxSql,
        ("now", now), ("merchants", rows.Of(m => m.Message.Merchant)), ("ids", rows.Of(m => m.Message.Outbox)),
        ("states", rows.Of(m => m.Failed ? "Refused" : "Sent")), ("vendors", rows.Of(m => m.Receipt.VendorMessageId)),
        ("reasons", rows.Of(m => m.Failed ? ReasonOf(m.Receipt) : "receipt")), ("codes", rows.Of(m => m.Failed ? m.Receipt.ErrorCode : null)));

    private static Arrival NotSent(Sent message, LoadedRow.Receipt receipt)
    {
        var fact = new Fact.MessageNotSent(message.Outbox, message.ToArtist, ReasonOf(receipt.Fact), message.Template);
        return new Arrival(
            message.Merchant, DeskFacts.Item(message.Number, message.Lead, fact, $"not_sent:{message.Outbox}"), receipt.Row.CorrelationId);
    }

    private static string ReasonOf(Fact.ReceiptArrived receipt) => receipt.ErrorCode switch
    {
        WindowClosedCode => "window_closed",
        TemplateUnknownCode => "template_not_configured",
        _ => receipt.ErrorTitle ?? "WhatsApp could not deliver it",
    };

    private static async Task<List<Sent>> FindAsync(NpgsqlConnection db, IReadOnlyList<LoadedRow.Receipt> receipts, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands =
            {
                Statement.Of(FindSql,
                    ("outboxes", receipts.Select(r => r.Fact.OutboxId).OfType<long>().ToArray()),
                    ("vendors", receipts.Select(r => r.Fact.VendorMessageId).ToArray())),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var found = new List<Sent>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(new Sent(
                rows.GetInt64(0), rows.GetInt64(1), rows.Text(2), rows.LongOrNull(3) is { } lead ? new LeadId(lead) : null,
                rows.GetInt64(4), rows.Text(6), rows.GetBoolean(7), rows.GetString(8))
            {
                State = Enum.Parse<DeliveryState>(rows.Text(5) ?? nameof(DeliveryState.Sent)),
            });
        }
        return found;
    }

    private sealed record Sent(
        long Outbox, long Merchant, string? VendorId, LeadId? Lead, long Message, string? Template, bool ToArtist, string Number)
    {
        public DeliveryState State { get; set; }
    }

    /// <summary>A message whose state a receipt moved on; what the earlier receipts of the same batch said of it counts too.</summary>
    private sealed record Moved(Sent Message, Fact.ReceiptArrived Receipt, Moved? Before)
    {
        public DeliveryState State { get; } = Message.State;

        public bool Failed => State == DeliveryState.NotSent;

        public bool Arrived => State is DeliveryState.Delivered or DeliveryState.Read || Before is { Arrived: true };

        public bool IsRead => State == DeliveryState.Read || Before is { IsRead: true };
    }
}
