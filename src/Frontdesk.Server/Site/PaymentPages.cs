using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Deposits;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Site;

/// <summary>Opens the payment page of an owed deposit while somebody waits for it: a fact, its turn, the call, the answer's turn.</summary>
internal sealed class PaymentPages(Database database, TurnWorker turns, Dispatcher dispatcher, StudioClock clock)
{
    /// <summary>How long somebody at the link waits for a request that another worker has on its way; then the page asks again by itself.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    public async Task RenewAsync(ActionLink link, Deposit deposit, CancellationToken ct)
    {
        var opening = await OpeningAsync(deposit, ct);
        string number;
        await using (var transaction = await database.BeginEngineAsync(ct))
            number = await link.NumberAsync(transaction.Connection, ct);
        if (opening is null)
        {
            await AskAsync(link, deposit, number, ct);
            opening = await OpeningAsync(deposit, ct);
        }
        if (opening is not { } row)
            return;
        if (!await dispatcher.DispatchNowAsync(row, ct))
            await UnderWayAsync(row, ct);
        var stream = DeskFacts.StreamOf(number);
        if (await AnswerAsync(row, ct) is { } answer)
            await turns.HandleNowAsync(stream, answer);
    }

    // Two taps on one page are one question.
    private async Task AskAsync(ActionLink link, Deposit deposit, string number, CancellationToken ct)
    {
        var item = DeskFacts.Item(number, link.Lead, new Fact.PaymentPageAsked(), $"pay:{deposit.Id}:{deposit.Attempt}");
        long? asked;
        await using (var transaction = await database.BeginEngineAsync(ct))
        {
            var stored = await Inbox.AddAsync(transaction.Connection, [new Arrival(link.MerchantId, item, null)], clock.Now, ct);
            asked = stored.TryGetValue(0, out var id) ? id : null;
            await transaction.CommitAsync(ct);
        }
        if (asked is { } fresh)
            await turns.HandleNowAsync(item.Stream, fresh);
    }

    private async Task<long?> OpeningAsync(Deposit deposit, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        return await transaction.Connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition("""
            select id from outbox_messages where stream = @stream and kind = 'open_checkout' and state in ('Pending', 'Sending') order by id desc limit 1
            """, new { stream = $"checkout:{deposit.Id}" }, cancellationToken: ct));
    }

    // The message with the link and the request for its page leave side by side: a quick thumb comes before the vendor's answer.
    private async Task UnderWayAsync(long outboxId, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery);
        for (var waited = TimeSpan.Zero; waited < WaitMax && await IsSendingAsync(outboxId, ct); waited += LookEvery)
            await timer.WaitForNextTickAsync(ct);
    }

    private async Task<bool> IsSendingAsync(long outboxId, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        return await transaction.Connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select state = 'Sending' from outbox_messages where id = @outboxId", new { outboxId }, cancellationToken: ct));
    }

    private async Task<long?> AnswerAsync(long outboxId, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        return await transaction.Connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition("""
            select i.id from inbox i join outbox_messages o on o.id = @outboxId
            where i.provider = 'desk' and i.event_id = 'outbox-' || o.id || '-' || o.fence
            """, new { outboxId }, cancellationToken: ct));
    }
}
