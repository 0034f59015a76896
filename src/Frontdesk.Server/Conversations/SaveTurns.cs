using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Consent;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Leads;
using Frontdesk.Server.Scheduling;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Saves what a list of turns decided and finishes their inbox rows: one round trip, in the claiming transaction.</summary>
internal static class SaveTurns
{
    /// <summary>NOTIFY channel of the dispatcher.</summary>
    public const string OutboxChannel = "frontdesk_outbox";

    private const string MoveLeadsSql = "update leads set wa_from = @number where merchant_id = @merchant and conversation_id = @conversation";

    /// <exception cref="ConversationMoved">Somebody saved one of the conversations since it was loaded; nothing may be committed.</exception>
    public static async Task SaveAsync(
        NpgsqlConnection db, IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> decided, IReadOnlyList<LoadedRow.Noted> noted,
        string? artist, Instant now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db);
        var checks = new List<(NpgsqlBatchCommand Update, long Conversation)>();
        var ids = await ReserveAsync(db, decided, ct);
        // By id, so that two batches that share conversations wait in one direction.
        foreach (var (turn, decision) in decided.OrderBy(d => d.Turn.Stored.Conversation.Id))
        {
            if (turn.Stored.Version is null)
                batch.BatchCommands.Add(ConversationRows.Insert(turn.Stored, now));
            var update = ConversationRows.Update(
                turn.Stored, decision.Conversation, turn.Fact is Fact.ClientWrote ? 1 : 0, turn.Fact is Fact.StaffActed, now);
            batch.BatchCommands.Add(update);
            checks.Add((update, turn.Stored.Conversation.Id));
        }
        foreach (var (turn, decision) in decided)
        {
            foreach (var command in Commands(turn, decision, ids, artist, now))
                batch.BatchCommands.Add(command);
        }
        foreach (var row in noted)
        {
            if (row.Happening is { } happening)
                batch.BatchCommands.Add(EventRows.Save(row.Row.MerchantId, happening, null, row.Row.CorrelationId, now));
            batch.BatchCommands.Add(FinishedRows.Save(row.Row, null, null, now));
        }
        if (decided.Any(d => !d.Decision.Effects.IsEmpty))
            batch.BatchCommands.Add(Statement.Of($"select pg_notify('{OutboxChannel}', '')"));
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
        foreach (var (update, conversation) in checks)
        {
            if (update.RecordsAffected != 1)
                throw new ConversationMoved(conversation);
        }
        await PassOnAsync(db, decided, now, ct);
    }

    private static IEnumerable<NpgsqlBatchCommand> Commands(
        LoadedRow.Ready turn, Decision decision, Queue<long> ids, string? artist, Instant now)
    {
        var merchant = turn.Stored.MerchantId;
        var conversation = decision.Conversation;
        if (conversation.Number != turn.Stored.Conversation.Number)
        {
            yield return ConsentRows.Move(merchant, turn.Stored.Conversation.Number, conversation.Number);
            yield return Statement.Of(MoveLeadsSql, ("merchant", merchant), ("conversation", conversation.Id), ("number", conversation.Number));
        }
        if (decision.Lead is { } lead && !ReferenceEquals(lead, turn.Lead))
        {
            yield return LeadRows.Save(merchant, conversation, lead, now);
            foreach (var command in Money(merchant, turn, lead))
                yield return command;
            if (lead.Session != turn.Lead?.Session || lead.Status != turn.Lead?.Status)
            {
                foreach (var command in AppointmentRows.Save(merchant, lead, turn.Scene.Studio, now))
                    yield return command;
            }
        }
        foreach (var change in decision.Changes)
            yield return LeadRows.History(merchant, change);
        if (MessageRows.Came(turn, decision.Lead?.Id, ids.Dequeue()) is { } came)
            yield return came;
        foreach (var effect in decision.Effects)
        {
            long[] three = [ids.Dequeue(), ids.Dequeue(), ids.Dequeue()];
            foreach (var command in EffectRows.Save(turn, decision, effect, three, artist, now))
                yield return command;
        }
        foreach (var happening in decision.Happenings)
            yield return EventRows.Save(merchant, happening, decision.Lead?.Id, turn.Row.CorrelationId, now);
        foreach (var command in decision.Consents.SelectMany(change => ConsentRows.Save(merchant, conversation, change)))
            yield return command;
        yield return FinishedRows.Save(turn.Row, decision.Lead?.Id, turn.Fact is Fact.StaffActed ? ActOutcome.Write(decision) : null, now);
    }

    private static IEnumerable<NpgsqlBatchCommand> Money(long merchant, LoadedRow.Ready turn, Lead lead)
    {
        if (lead.Deposit is { } deposit && deposit != turn.Lead?.Deposit)
        {
            foreach (var command in DepositRows.Save(merchant, lead.Id, deposit))
                yield return command;
        }
        foreach (var payment in lead.Payments)
        {
            if (turn.Lead is null || !turn.Lead.Payments.Contains(payment))
                yield return PaymentRows.Save(merchant, lead.Id, payment);
        }
    }

    private static async Task<Queue<long>> ReserveAsync(
        NpgsqlConnection db, IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> decided, CancellationToken ct)
    {
        var needed = decided.Sum(d => 1 + (EffectRows.IdsPerEffect * d.Decision.Effects.Length));
        return new Queue<long>(await FreshIds.TakeAsync(db, needed, ct));
    }

    // What follows from this turn in other conversations goes through the inbox like everything else.
    private static async Task PassOnAsync(
        NpgsqlConnection db, IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> decided, Instant now, CancellationToken ct)
    {
        var passed = decided
            .SelectMany(d => d.Decision.PassedOn.Select((on, i) => (d.Turn, On: on, EventId: $"passed:{d.Turn.Row.Id}:{i}")))
            .ToList();
        if (passed.Count == 0)
            return;
        var numbers = await LeadNumbers.FindAsync(db, [.. passed.Select(p => p.On.Lead.Value)], ct);
        var arrivals = passed
            .Where(p => numbers.ContainsKey(p.On.Lead))
            .Select(p => new Arrival(
                p.Turn.Stored.MerchantId,
                DeskFacts.Item(numbers[p.On.Lead], p.On.Lead, new Fact.StaffActed(p.On.Act, p.On.By, p.On.Via, p.On.OnlyFrom), p.EventId),
                p.Turn.Row.CorrelationId))
            .ToList();
        await Inbox.AddAsync(db, arrivals, now, ct);
    }
}
