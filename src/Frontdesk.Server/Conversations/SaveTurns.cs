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

/// <summary>Saves what a list of turns decided and finishes their inbox rows: one round trip, in the claiming transaction, a statement a table.</summary>
internal static class SaveTurns
{
    /// <summary>NOTIFY channel of the dispatcher.</summary>
    public const string OutboxChannel = "frontdesk_outbox";

    private const string MoveLeadsSql = "update leads set wa_from = @number where merchant_id = @merchant and conversation_id = @conversation";

    /// <param name="ids">Fresh; more are taken when they are too few.</param>
    /// <returns>True: there is something to send.</returns>
    /// <exception cref="ConversationMoved">Somebody saved one of the conversations since it was loaded; nothing may be committed.</exception>
    /// <exception cref="RowsGone">Somebody else handled one of the rows; nothing may be committed.</exception>
    public static async Task<bool> SaveAsync(
        NpgsqlConnection db, DecideTurns decided, Queue<long> ids, string? artist, Instant now, CancellationToken ct)
    {
        var turns = decided.Turns;
        if (turns.Count == 0 && decided.Noted.Count == 0)
            return false;
        await ReserveAsync(db, turns, ids, ct);
        var conversations = Conversations(turns);
        var effects = new EffectRows(artist, now);
        foreach (var (turn, decision) in turns)
        {
            if (MessageRows.Came(turn, decision.Lead?.Id, ids.Dequeue()) is { } came)
                effects.Add(came);
            foreach (var effect in decision.Effects)
                effects.Add(turn, decision, effect, [ids.Dequeue(), ids.Dequeue(), ids.Dequeue()]);
        }
        await using var batch = new NpgsqlBatch(db);
        // By id, so that two batches that share conversations wait in one direction.
        batch.AddFor([.. conversations.Where(c => c.Stored.Version is null)], rows => ConversationRows.Insert(rows, now));
        batch.AddFor([.. conversations.Where(c => c.Stored.Version is not null)], rows => ConversationRows.Update(rows, now));
        var saved = batch.BatchCommands.Count;
        batch.AddFor(Leads(turns), rows => LeadRows.Save(rows, now));
        batch.AddFor([.. turns.SelectMany(t => t.Decision.Changes.Select(c => (t.Turn.Stored.MerchantId, c)))], LeadRows.History);
        foreach (var command in turns.SelectMany(t => Seldom(t.Turn, t.Decision, now)))
            batch.BatchCommands.Add(command);
        effects.AddTo(batch);
        batch.AddFor(Happenings(decided), rows => EventRows.Save(rows, now));
        var finish = FinishedRows.Save(Finished(decided), now);
        batch.BatchCommands.Add(finish);
        await batch.ExecuteNonQueryAsync(ct);
        if (Enumerable.Range(0, saved).Sum(i => (long)batch.BatchCommands[i].RecordsAffected) != conversations.Count)
            throw new ConversationMoved();
        if ((long)finish.RecordsAffected != turns.Count + decided.Noted.Count)
            throw new RowsGone();
        await PassOnAsync(db, turns, now, ct);
        return !effects.IsEmpty;
    }

    private static List<SavedConversation> Conversations(IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> turns) =>
    [
        .. turns.GroupBy(t => t.Turn.Stored.Conversation.Id).OrderBy(conversation => conversation.Key).Select(conversation =>
        {
            var (arrived, isRead) = (0, false);
            foreach (var (turn, _) in conversation)
            {
                (arrived, isRead) = turn.Fact switch
                {
                    Fact.StaffActed => (0, true),
                    Fact.ClientWrote => (arrived + 1, isRead),
                    _ => (arrived, isRead),
                };
            }
            return new SavedConversation(conversation.First().Turn.Stored, conversation.Last().Decision.Conversation, arrived, isRead);
        }),
    ];

    // The last word on each.
    private static List<SavedLead> Leads(IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> turns)
    {
        var changed = new Dictionary<LeadId, SavedLead>();
        foreach (var (turn, decision) in turns)
        {
            if (decision.Lead is { } lead && !ReferenceEquals(lead, turn.Lead))
                changed[lead.Id] = new SavedLead(turn.Stored.MerchantId, decision.Conversation, lead);
        }
        return [.. changed.Values];
    }

    private static List<NotedHappening> Happenings(DecideTurns decided) =>
    [
        .. decided.Turns.SelectMany(t => t.Decision.Happenings.Select(
            happening => new NotedHappening(t.Turn.Stored.MerchantId, happening, t.Decision.Lead?.Id, t.Turn.Row.CorrelationId))),
        .. decided.Noted.Where(n => n.Happening is not null).Select(
            n => new NotedHappening(n.Row.MerchantId, n.Happening!, null, n.Row.CorrelationId)),
    ];

    private static List<Finished> Finished(DecideTurns decided) =>
    [
        .. decided.Turns.Select(t => new Finished(
            t.Turn.Row, t.Decision.Lead?.Id, t.Turn.Fact is Fact.StaffActed ? ActOutcome.Write(t.Decision) : null)),
        .. decided.Noted.Select(n => new Finished(n.Row, null, null)),
    ];

    // What few turns bring: each in statements of its own, in the turns' order.
    private static IEnumerable<NpgsqlBatchCommand> Seldom(LoadedRow.Ready turn, Decision decision, Instant now)
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
            foreach (var command in Money(merchant, turn, lead))
                yield return command;
            var hasDate = (lead.Session ?? turn.Lead?.Session) is not null;
            if (hasDate && (lead.Session != turn.Lead?.Session || lead.Status != turn.Lead?.Status))
            {
                foreach (var command in AppointmentRows.Save(merchant, lead, turn.Scene.Studio, now))
                    yield return command;
            }
        }
        foreach (var command in decision.Consents.SelectMany(change => ConsentRows.Save(merchant, conversation, change)))
            yield return command;
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

    private static async Task ReserveAsync(
        NpgsqlConnection db, IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> turns, Queue<long> ids, CancellationToken ct)
    {
        var needed = turns.Sum(t => 1 + (EffectRows.IdsPerEffect * t.Decision.Effects.Length));
        foreach (var id in await FreshIds.TakeAsync(db, Math.Max(0, needed - ids.Count), ct))
            ids.Enqueue(id);
    }

    // What follows from this turn in other conversations goes through the inbox like everything else.
    private static async Task PassOnAsync(
        NpgsqlConnection db, IReadOnlyList<(LoadedRow.Ready Turn, Decision Decision)> turns, Instant now, CancellationToken ct)
    {
        var passed = turns
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
