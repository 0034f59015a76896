using Frontdesk.Conversations;
using Frontdesk.Leads;

namespace Frontdesk.Server.Conversations;

/// <summary>Decides the rows of a batch one after the other: a later turn of a conversation sees what the earlier ones made of it.</summary>
internal sealed class DecideTurns(Func<LoadedRow.Ready, Decision> decide)
{
    private readonly Dictionary<long, Progress> conversations = [];
    private readonly Dictionary<(long Merchant, string Number), long> fresh = [];
    private readonly Dictionary<LeadId, Lead> leads = [];
    private readonly HashSet<string> waiting = [];

    public List<(LoadedRow.Ready Turn, Decision Decision)> Turns { get; } = [];

    public List<LoadedRow.Noted> Noted { get; } = [];

    public List<LoadedRow.Receipt> Receipts { get; } = [];

    /// <summary>What is in none of the lists waits for the next batch, with all that comes after it in its stream.</summary>
    /// <param name="rows">Each stream's in its order.</param>
    public static DecideTurns All(IReadOnlyList<LoadedRow> rows, Func<LoadedRow.Ready, Decision> decide)
    {
        var all = new DecideTurns(decide);
        foreach (var row in rows)
        {
            if (all.waiting.Contains(row.Row.Stream) || !all.Take(row))
                all.waiting.Add(row.Row.Stream);
        }
        return all;
    }

    private bool Take(LoadedRow row)
    {
        switch (row)
        {
            case LoadedRow.Ready ready:
                return Take(ready);
            // It was about nobody when it was loaded, and may be about the one who has just become somebody.
            case LoadedRow.Noted noted when !Turns.Any(t => t.Turn.Stored.Version is null && t.Turn.Row.Stream == noted.Row.Stream):
                Noted.Add(noted);
                return true;
            case LoadedRow.Receipt receipt:
                Receipts.Add(receipt);
                return true;
            default:
                return false;
        }
    }

    private bool Take(LoadedRow.Ready ready)
    {
        var number = (ready.Stored.MerchantId, ready.Stored.Conversation.Number);
        var id = ready.Stored.Version is null ? fresh.GetValueOrDefault(number, ready.Stored.Conversation.Id) : ready.Stored.Conversation.Id;
        var before = conversations.GetValueOrDefault(id);
        // Who writes from the old number after this is somebody else, which only the next look at the database tells.
        if (before is { HasMoved: true })
            return false;
        var turn = before is null ? ready : ready with
        {
            Stored = ready.Stored with { Conversation = before.Conversation },
            Lead = LeadOf(ready, before),
        };
        if (turn.Stored.Version is null)
            fresh.TryAdd(number, id);
        var decision = decide(turn);
        Turns.Add((turn, decision));
        if (decision.Lead is { } lead)
            leads[lead.Id] = lead;
        conversations[id] = new Progress(
            decision.Conversation,
            Newer(before?.Newest, decision.Lead?.Id),
            decision.Conversation.Number != turn.Stored.Conversation.Number);
        return true;
    }

    private Lead? LeadOf(LoadedRow.Ready ready, Progress before)
    {
        var newest = ready.IsNamed ? ready.Lead?.Id : Newer(ready.Lead?.Id, before.Newest);
        return newest is { } id && leads.TryGetValue(id, out var lead) ? lead : ready.Lead;
    }

    private static LeadId? Newer(LeadId? one, LeadId? other) => (one, other) switch
    {
        ({ } a, { } b) => a.Value > b.Value ? a : b,
        _ => one ?? other,
    };

    /// <param name="Newest">Of the enquiries that this batch spoke of.</param>
    private sealed record Progress(Conversation Conversation, LeadId? Newest, bool HasMoved);
}
