using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>Writes what became of a row, and everything that follows from it, in the caller's transaction.</summary>
internal static class SettleRow
{
    /// <returns>False: the row was taken over meanwhile (its fence grew) and nothing was written.</returns>
    public static async Task<bool> ApplyAsync(NpgsqlConnection db, OutboxRow row, Settlement settlement, Instant now, CancellationToken ct)
    {
        var ending = Ending.Of(row, settlement, now);
        var updated = await db.ExecuteAsync(new CommandDefinition("""
            update outbox_messages set state = @State, reason = @Reason, error_code = @Code, vendor_id = coalesce(@VendorId, vendor_id),
                next_at = coalesce(@nextAt, next_at), attempts = @Attempts, lease_until = null,
                settled_at = case when @State in ('Pending', 'Uncertain') then null else @now end
            where id = @Id and fence = @Fence and state = 'Sending'
            """,
            new
            {
                row.Id, row.Fence, ending.State, ending.Reason, ending.Code, ending.VendorId, ending.Attempts,
                nextAt = ending.NextAt?.ToDateTimeUtc(), now = now.ToDateTimeUtc(),
            },
            cancellationToken: ct));
        if (updated == 0)
            return false;
        if (row.Kind == Payloads.SendMessage)
            await MessageAsync(db, row, ending, now, ct);
        if (row.Kind == Payloads.FetchMedia)
            await KeptMedia.SettleAsync(db, row, settlement, ending, now, ct);
        if (ending.Event is { } noted)
            await EventAsync(db, row, ending, noted, now, ct);
        if (ending.Tell is { } fact)
            await TellAsync(db, row, fact, now, ct);
        return true;
    }

    // A receipt may have come before the vendor's answer did; its state is further on and stays.
    private static async Task MessageAsync(NpgsqlConnection db, OutboxRow row, Ending ending, Instant now, CancellationToken ct) =>
        await db.ExecuteAsync(new CommandDefinition("""
            update messages set
                provider_id = coalesce(provider_id, @VendorId),
                sent_at = case when @sent then @now else sent_at end,
                state_reason = case when state = 'Sending' then @words else state_reason end,
                state = case when state = 'Sending' then @MessageState else state end
            where outbox_id = @Id
            """,
            new
            {
                row.Id, ending.VendorId, now = now.ToDateTimeUtc(),
                sent = ending.State == "Sent",
                words = ending.State == "Sent" || ending.Reason is null ? null : PlainReasons.InWords(ending.Reason),
                MessageState = ending.MessageState.ToString(),
            },
            cancellationToken: ct));

    private static async Task EventAsync(NpgsqlConnection db, OutboxRow row, Ending ending, Noted noted, Instant now, CancellationToken ct) =>
        await db.ExecuteAsync(new CommandDefinition("""
            insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
            values (@MerchantId, @now, @Level, @EventType, @LeadId, @CorrelationId, jsonb_strip_nulls(jsonb_build_object(
                'outbox_id', @Id::text, 'kind', @Kind, 'state', @State, 'reason', @Reason, 'code', @Code, 'tries', @Attempts)))
            """,
            new
            {
                row.MerchantId, row.LeadId, row.CorrelationId, row.Id, row.Kind, ending.State, ending.Reason, ending.Code, ending.Attempts,
                noted.EventType, noted.Level, now = now.ToDateTimeUtc(),
            },
            cancellationToken: ct));

    // Without an enquiry and a conversation (a notice to an artist who has no number) nobody's turn could take it up: the row itself is on the list.
    private static async Task TellAsync(NpgsqlConnection db, OutboxRow row, Fact fact, Instant now, CancellationToken ct)
    {
        var client = await db.QuerySingleOrDefaultAsync<string>(new CommandDefinition("""
            select wa_from from conversations where merchant_id = @MerchantId
              and id = coalesce((select conversation_id from leads where merchant_id = @MerchantId and id = @LeadId), @ConversationId)
            """,
            new { row.MerchantId, row.LeadId, row.ConversationId }, cancellationToken: ct));
        if (client is null)
            return;
        var lead = row.LeadId is { } id ? new LeadId(id) : (LeadId?)null;
        var item = DeskFacts.Item(client, lead, fact, $"outbox-{row.Id}-{row.Fence}");
        await Inbox.AddAsync(db, [new Arrival(row.MerchantId, item, row.CorrelationId)], now, ct);
    }
}

/// <summary>An event's type and level.</summary>
internal sealed record Noted(string EventType, string Level);
