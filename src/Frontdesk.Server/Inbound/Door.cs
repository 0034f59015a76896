using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Where deliveries become durable: many of them in one commit, each stream by the same writer, so that its order is kept.</summary>
internal sealed class Door : IAsyncDisposable
{
    /// <summary>One is fastest while a flush takes under half a millisecond; up to four where it is slower.</summary>
    private const int Writers = 1;

    private readonly DoorWriter[] writers;

    public Door(Database database, StudioClock clock, WakeUps wakeUps, Reached? reached = null) =>
        writers = [.. Enumerable.Range(0, Writers).Select(_ => new DoorWriter(database, clock, wakeUps.Inbox, reached ?? Faults.None))];

    /// <summary>Stores a delivery's items. Never answers <see cref="Taken.Stored"/> for what is not on disk.</summary>
    public async Task<Taken> TakeAsync(IReadOnlyList<InboundItem> items, long merchantId, string? correlationId, CancellationToken ct)
    {
        var parts = items
            .Select(item => new Arrival(merchantId, item, correlationId))
            .GroupBy(arrival => WriterOf(arrival.Item.Stream))
            .SelectMany(group => group.Chunk(DoorWriter.RowsPerCommitMax).Select(chunk => (Writer: group.Key, Chunk: chunk)))
            .ToList();
        var accepted = 0;
        var waiting = new List<Task<int>>(parts.Count);
        foreach (var (writer, chunk) in parts)
        {
            if (writer.TryPut(chunk) is not { } stored)
                return new Taken.NotNow();
            waiting.Add(stored);
        }
        try
        {
            foreach (var stored in waiting)
                accepted += await stored.WaitAsync(ct);
        }
        catch (NpgsqlException)
        {
            return new Taken.NotNow();
        }
        return new Taken.Stored(accepted, items.Count - accepted);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers)
            await writer.DisposeAsync();
    }

    private DoorWriter WriterOf(string stream) => writers[unchecked((uint)string.GetHashCode(stream, StringComparison.Ordinal)) % Writers];
}
