using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Where deliveries become durable: many of them in one commit, each stream in one queue, so that its order is kept.</summary>
internal sealed class Door(Database database, StudioClock clock, WakeUps wakeUps, Reached? reached = null) : IAsyncDisposable
{
    private readonly DoorWriters writers = new(new GroupCommit(database, clock, wakeUps, reached ?? Faults.None), FlushPace.Unknown);

    /// <summary>Stores a delivery's items, even when whoever brought them has hung up. Never answers <see cref="Taken.Stored"/> for what is not on disk.</summary>
    public async Task<Taken> TakeAsync(IReadOnlyList<InboundItem> items, long merchantId, string? correlationId)
    {
        // Nearly every delivery is one message.
        if (items.Count == 1)
        {
            return writers.TryPut(items[0].Stream, [new Arrival(merchantId, items[0], correlationId)]) is { } alone
                ? await AnswerAsync([alone], items.Count)
                : new Taken.NotNow();
        }
        var waiting = new List<Task<int>>();
        foreach (var queue in items.Select(item => new Arrival(merchantId, item, correlationId)).GroupBy(a => DoorWriters.QueueOf(a.Item.Stream)))
        {
            foreach (var chunk in queue.Chunk(GroupCommit.RowsMax))
            {
                if (writers.TryPut(chunk[0].Item.Stream, chunk) is not { } stored)
                    return new Taken.NotNow();
                waiting.Add(stored);
            }
        }
        return await AnswerAsync(waiting, items.Count);
    }

    public ValueTask DisposeAsync() => writers.DisposeAsync();

    private static async Task<Taken> AnswerAsync(List<Task<int>> waiting, int items)
    {
        var accepted = 0;
        try
        {
            foreach (var stored in waiting)
                accepted += await stored;
        }
        catch (NpgsqlException)
        {
            return new Taken.NotNow();
        }
        return new Taken.Stored(accepted, items - accepted);
    }
}
