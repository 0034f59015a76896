namespace Frontdesk.Server.Inbound;

/// <summary>
/// Group commit: while one commit is on its way to disk, the next deliveries gather for the one after it. One writer at a time is fastest where
/// flushes are; where they are slow, several write side by side. A queue is never in two commits at once, so the order of its streams is kept
/// however many write.
/// </summary>
/// <param name="pace">To begin with.</param>
internal sealed class DoorWriters(GroupCommit commits, FlushPace pace) : IAsyncDisposable
{
    private const int Queues = 16;
    private const int DeliveriesWaitingMax = 4_096;
    private const long BytesWaitingMax = 16 * 1024 * 1024;

    private readonly Lock door = new();
    private readonly Queue<Put>[] waiting = [.. Enumerable.Range(0, Queues).Select(_ => new Queue<Put>())];
    private readonly bool[] isBeingWritten = new bool[Queues];
    private readonly TaskCompletionSource quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int deliveriesWaiting;
    private long bytesWaiting;
    private int first;
    private int writers;
    private FlushPace pace = pace;
    private bool isClosed;

    /// <summary>Which queue a stream's deliveries wait in.</summary>
    public static int QueueOf(string stream) => (int)(unchecked((uint)string.GetHashCode(stream, StringComparison.Ordinal)) % Queues);

    /// <param name="stream">Of all <paramref name="arrivals"/>, or of one whose queue they share.</param>
    /// <param name="arrivals">At most <see cref="GroupCommit.RowsMax"/>.</param>
    /// <returns>How many were new, once they are on disk; null when too much waits already, or the desk is closing.</returns>
    public Task<int>? TryPut(string stream, Arrival[] arrivals)
    {
        var put = new Put(arrivals);
        WriteLoad? load;
        lock (door)
        {
            if (isClosed || deliveriesWaiting == DeliveriesWaitingMax || bytesWaiting + put.Bytes > BytesWaitingMax)
                return null;
            waiting[QueueOf(stream)].Enqueue(put);
            deliveriesWaiting++;
            bytesWaiting += put.Bytes;
            load = NextLoad();
        }
        if (load is not null)
            _ = Task.Run(() => WriteAsync(load));
        return put.Stored;
    }

    /// <summary>Takes nothing more and finishes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (door)
        {
            isClosed = true;
            if (writers == 0)
                quiet.TrySetResult();
        }
        await quiet.Task;
    }

    private async Task WriteAsync(WriteLoad? load)
    {
        while (load is not null)
        {
            var flush = await commits.StoreAsync(load.Puts);
            lock (door)
                load = Written(load, flush);
        }
    }

    private WriteLoad? Written(WriteLoad load, TimeSpan? flush)
    {
        writers--;
        deliveriesWaiting -= load.Puts.Count;
        bytesWaiting -= load.Puts.Sum(put => put.Bytes);
        foreach (var queue in load.Queues)
            isBeingWritten[queue] = false;
        pace = flush is { } took ? pace.After(took) : pace;
        var mine = NextLoad();
        while (mine is not null && NextLoad() is { } another)
            _ = Task.Run(() => WriteAsync(another));
        if (isClosed && writers == 0)
            quiet.TrySetResult();
        return mine;
    }

    // A share of the queues for each writer, from where the last one stopped.
    private WriteLoad? NextLoad()
    {
        if (writers >= pace.Writers)
            return null;
        var load = new WriteLoad([], []);
        var rows = 0;
        for (var i = 0; i < Queues && load.Queues.Count < Queues / pace.Writers; i++)
        {
            var queue = (first + i) % Queues;
            if (isBeingWritten[queue] || waiting[queue].Count == 0)
                continue;
            var before = load.Puts.Count;
            while (waiting[queue].TryPeek(out var next) && rows + next.Arrivals.Length <= GroupCommit.RowsMax)
            {
                load.Puts.Add(waiting[queue].Dequeue());
                rows += next.Arrivals.Length;
            }
            if (load.Puts.Count == before)
                break;
            load.Queues.Add(queue);
        }
        if (load.Puts.Count == 0)
            return null;
        first = (load.Queues[^1] + 1) % Queues;
        foreach (var queue in load.Queues)
            isBeingWritten[queue] = true;
        writers++;
        return load;
    }

    private sealed record WriteLoad(List<Put> Puts, List<int> Queues);
}

/// <summary>A delivery that waits to be stored.</summary>
internal sealed class Put(Arrival[] arrivals)
{
    private readonly TaskCompletionSource<int> stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Arrival[] Arrivals => arrivals;

    public long Bytes { get; } = arrivals.Sum(a => (long)a.Item.Raw.Length);

    /// <summary>How many were new, once they are on disk.</summary>
    public Task<int> Stored => stored.Task;

    public void IsStored(int fresh) => stored.SetResult(fresh);

    public void IsNotStored(AggregateException because) => stored.SetException(because.InnerExceptions);
}
