using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Conversations;

/// <summary>What people of the studio do, by API, page or link: through the inbox like every other fact, and handled at once.</summary>
internal sealed class Acts(Database database, TurnWorker worker, StudioClock clock)
{
    /// <param name="by">Who, for the history.</param>
    /// <param name="onlyFrom">The status that the person saw; another one now refuses the act.</param>
    /// <param name="key">The same for a repeat of the same act, which is then done once and answered alike.</param>
    public async Task<ActOutcome> DoAsync(
        LeadId lead, StaffAct act, string by, Via via, LeadStatus? onlyFrom = null, string? key = null, string? correlationId = null,
        CancellationToken ct = default)
    {
        const string sql = """
            select c.merchant_id, c.wa_from from leads l
            join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id where l.id = @id
            """;
        return await DoAsync(sql, lead.Value, lead, new Fact.StaffActed(act, by, via, onlyFrom), key, correlationId, ct);
    }

    /// <summary>The same for a conversation and its newest enquiry, if it has one.</summary>
    public Task<ActOutcome> DoOnConversationAsync(
        long conversationId, StaffAct act, string by, Via via, string? key = null, string? correlationId = null, CancellationToken ct = default) =>
        DoAsync("select merchant_id, wa_from from conversations where id = @id", conversationId, null,
            new Fact.StaffActed(act, by, via), key, correlationId, ct);

    private async Task<ActOutcome> DoAsync(
        string find, long id, LeadId? lead, Fact.StaffActed fact, string? key, string? correlationId, CancellationToken ct)
    {
        string stream;
        long inboxId;
        await using (var work = await database.BeginEngineAsync(ct))
        {
            var found = await work.Connection.QuerySingleOrDefaultAsync<(long Merchant, string Number)?>(
                new CommandDefinition(find, new { id }, cancellationToken: ct));
            if (found is not var (merchant, number))
                return new ActOutcome.NotFound();
            var item = DeskFacts.Item(number, lead, fact, key is null ? $"act:{Guid.NewGuid():N}" : $"act:{id}:{key}");
            var stored = await Inbox.AddAsync(work.Connection, [new Arrival(merchant, item, correlationId)], clock.Now, ct);
            stream = item.Stream;
            inboxId = stored.TryGetValue(0, out var fresh) ? fresh : await EarlierAsync(work, item.EventId, ct);
            await work.CommitAsync(ct);
        }
        return await worker.HandleNowAsync(stream, inboxId);
    }

    private static Task<long> EarlierAsync(Transaction work, string eventId, CancellationToken ct) =>
        work.Connection.QuerySingleAsync<long>(new CommandDefinition("""
            select id from inbox where provider = 'desk' and event_id = @eventId
            union all
            select id from inbox_finished where provider = 'desk' and event_id = @eventId
            """, new { eventId }, cancellationToken: ct));
}
