using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>Writes what became of calls, many in one commit: while one commit is on its way the next ones gather. A lone one is written at once.</summary>
/// <param name="writeAsync">One transaction for all of them; says whether a stream has more that is due.</param>
internal sealed class SettleTogether(Func<IReadOnlyList<EndedCall>, Task<bool>> writeAsync)
{
    /// <summary>Rows of one commit.</summary>
    public const int Most = 200;

    private readonly Lock gate = new();
    private readonly Queue<Entry> waiting = [];
    private bool writing;

    /// <summary>Rows that are not on disk yet.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    /// <returns>Whether a stream has more that is due.</returns>
    public Task<bool> SettleAsync(EndedCall finished)
    {
        var entry = new Entry(finished);
        lock (gate)
        {
            waiting.Enqueue(entry);
            if (writing)
                return entry.Done.Task;
            writing = true;
        }
        return LeadAsync(entry);
    }

    // Whoever came first writes for all that came meanwhile, until nobody waits.
    private async Task<bool> LeadAsync(Entry first)
    {
        while (Next() is { Count: > 0 } batch)
            await WriteAsync(batch);
        return await first.Done.Task;
    }

    private List<Entry> Next()
    {
        lock (gate)
        {
            var batch = new List<Entry>(Math.Min(Most, waiting.Count));
            while (batch.Count < Most && waiting.TryDequeue(out var entry))
                batch.Add(entry);
            writing = batch.Count > 0;
            return batch;
        }
    }

    private async Task WriteAsync(List<Entry> batch)
    {
        var write = writeAsync([.. batch.Select(entry => entry.EndedCall)]);
        await ((Task)write).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (write.IsCompletedSuccessfully)
        {
            foreach (var entry in batch)
                entry.Done.SetResult(write.Result);
        }
        else if (batch.Count > 1 && write.Exception?.InnerException is PostgresException)
        {
            // The database refused one of them, and which one nobody knows: each for itself.
            foreach (var entry in batch)
                await WriteAsync([entry]);
        }
        else
        {
            foreach (var entry in batch)
                entry.Done.SetException(write.Exception?.InnerException ?? new OperationCanceledException());
        }
    }

    private sealed record Entry(EndedCall EndedCall)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
