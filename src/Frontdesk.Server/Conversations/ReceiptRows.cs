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
        update messages set state = @state, state_reason = @reason, provider_id = coalesce(provider_id, @vendor),
            delivered_at = case when @arrived then coalesce(delivered_at, @now) else delivered_at end,
            read_at = case when @read then coalesce(read_at, @now) else read_at end
        where merchant_id = @merchant and id = @id
        """;

    private const string OutboxSql = """
        update outbox_messages set state = @state, vendor_id = coalesce(vendor_id, @vendor), reason = @reason, error_code = @code,
            settled_at = coalesce(settled_at, @now), lease_until = null
        where merchant_id = @merchant and id = @id
        """;

    public static async Task SaveAsync(NpgsqlConnection db, IReadOnlyList<LoadedRow.Receipt> receipts, Instant now, CancellationToken ct)
    {
        if (receipts.Count == 0)
            return;
        var messages = await FindAsync(db, receipts, ct);
        await using var batch = new NpgsqlBatch(db);
        var notSent = new List<Arrival>();
        foreach (var receipt in receipts)
        {
            var message = messages.FirstOrDefault(m => m.Outbox == receipt.Fact.OutboxId)
                ?? messages.FirstOrDefault(m => m.VendorId == receipt.Fact.VendorMessageId);
            if (message is not null && message.State.After(receipt.Fact.State) is var next && next != message.State)
            {
                message.State = next;
                foreach (var command in Settle(message, receipt.Fact, now))
                    batch.BatchCommands.Add(command);
                if (next == DeliveryState.NotSent)
                    notSent.Add(NotSent(message, receipt));
            }
            batch.BatchCommands.Add(FinishedRows.Save(receipt.Row, message?.Lead, null, now));
        }
        await batch.ExecuteNonQueryAsync(ct);
        await Inbox.AddAsync(db, notSent, now, ct);
    }

    private static IEnumerable<NpgsqlBatchCommand> Settle(Sent message, Fact.ReceiptArrived receipt, Instant now)
    {
        var failed = message.State == DeliveryState.NotSent;
        yield return Statement.Of(MessageSql,
            ("merchant", message.Merchant), ("id", message.Message), ("state", message.State.ToString()),
            ("reason", failed ? ReasonOf(receipt) : null), ("vendor", receipt.VendorMessageId),
            ("arrived", message.State is DeliveryState.Delivered or DeliveryState.Read), ("read", message.State == DeliveryState.Read), ("now", now));
        yield return Statement.Of(OutboxSql,
            ("merchant", message.Merchant), ("id", message.Outbox), ("state", failed ? "Refused" : "Sent"), ("vendor", receipt.VendorMessageId),
            ("reason", failed ? ReasonOf(receipt) : "receipt"), ("code", failed ? receipt.ErrorCode : null), ("now", now));
    }

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
}
