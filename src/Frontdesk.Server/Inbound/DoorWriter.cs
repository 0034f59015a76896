using System.Threading.Channels;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Inbound;

/// <summary>Group commit: while one commit is on its way to disk, the next deliveries gather for the one after it.</summary>
internal sealed class DoorWriter : IAsyncDisposable
{
    public const int RowsPerCommitMax = 500;
    private const int DeliveriesWaitingMax = 4_096;
    private const long BytesWaitingMax = 16 * 1024 * 1024;

    private readonly Database database;
    private readonly StudioClock clock;
    private readonly WakeUp wakeUp;
    private readonly Reached reached;
    private readonly Channel<Put> waiting = Channel.CreateBounded<Put>(new BoundedChannelOptions(DeliveriesWaitingMax) { SingleReader = true });
    private readonly Task writing;
    private long bytesWaiting;

    public DoorWriter(Database database, StudioClock clock, WakeUp wakeUp, Reached reached)
    {
        this.database = database;
        this.clock = clock;
        this.wakeUp = wakeUp;
        this.reached = reached;
        writing = Task.Run(WriteAsync);
    }

    /// <param name="arrivals">At most <see cref="RowsPerCommitMax"/>.</param>
    /// <returns>How many were new, once they are on disk; null when too much waits already.</returns>
    public Task<int>? TryPut(Arrival[] arrivals)
    {
        var bytes = arrivals.Sum(a => (long)a.Item.Raw.Length);
        if (Interlocked.Add(ref bytesWaiting, bytes) <= BytesWaitingMax)
        {
            var put = new Put(arrivals, bytes);
            if (waiting.Writer.TryWrite(put))
                return put.Stored.Task.Unwrap();
        }
        Interlocked.Add(ref bytesWaiting, -bytes);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync()
    {
        var gathered = new List<Put>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            var rows = 0;
            while (waiting.Reader.TryPeek(out var next) && (rows += next.Arrivals.Length) <= RowsPerCommitMax && waiting.Reader.TryRead(out var put))
                gathered.Add(put);
            await StoreAsync(gathered);
            Interlocked.Add(ref bytesWaiting, -gathered.Sum(p => p.Bytes));
            gathered.Clear();
        }
    }

    private async Task StoreAsync(List<Put> puts)
    {
        var together = StoreTogetherAsync(puts);
        // Whatever went wrong belongs to those who wait, not to this loop; a delivery that cannot be stored must not take its neighbours along.
        await Task.WhenAny(together);
        if (puts.Count == 1 || together.IsCompletedSuccessfully)
        {
            for (var i = 0; i < puts.Count; i++)
                puts[i].Stored.SetResult(CountOf(together, i));
            return;
        }
        foreach (var put in puts)
        {
            var alone = StoreTogetherAsync([put]);
            await Task.WhenAny(alone);
            put.Stored.SetResult(CountOf(alone, 0));
        }
    }

    private static async Task<int> CountOf(Task<int[]> stored, int index) => (await stored)[index];

    /// <returns>How many rows of each delivery were new.</returns>
    private async Task<int[]> StoreTogetherAsync(List<Put> puts)
    {
        var seen = new HashSet<(string, string)>();
        var arrivals = new List<Arrival>();
        var owners = new List<int>();
        for (var i = 0; i < puts.Count; i++)
        {
            foreach (var arrival in puts[i].Arrivals)
            {
                if (!seen.Add((arrival.Item.Provider, arrival.Item.EventId)))
                    continue;
                arrivals.Add(arrival);
                owners.Add(i);
            }
        }
        var counts = new int[puts.Count];
        await using var work = await database.BeginEngineAsync(CancellationToken.None);
        var stored = await Inbox.AddAsync(work.Connection, arrivals, clock.Now, CancellationToken.None);
        reached(FaultPoint.DoorBeforeCommit);
        await work.CommitAsync(CancellationToken.None);
        reached(FaultPoint.DoorAfterCommit);
        foreach (var index in stored.Keys)
            counts[owners[index]]++;
        wakeUp.Signal();
        return counts;
    }

    private sealed record Put(Arrival[] Arrivals, long Bytes)
    {
        public TaskCompletionSource<Task<int>> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
