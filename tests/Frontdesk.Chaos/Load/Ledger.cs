using System.Collections.Concurrent;

namespace Frontdesk.Chaos.Load;

/// <summary>What was sent, and exactly what was answered 200.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, int> acknowledged = new();
    private readonly ConcurrentDictionary<string, int> sent = new();
    private int count;

    /// <summary>Ids to how often each was acknowledged.</summary>
    public IReadOnlyDictionary<string, int> Acknowledged => acknowledged;

    /// <summary>Ids to how often each was sent, whatever the answer.</summary>
    public IReadOnlyDictionary<string, int> Sent => sent;

    /// <summary>Acknowledgements so far, those of repeats included.</summary>
    public int Count => Volatile.Read(ref count);

    public void Sends(string id) => sent.AddOrUpdate(id, 1, (_, before) => before + 1);

    public void Acknowledges(string id)
    {
        acknowledged.AddOrUpdate(id, 1, (_, before) => before + 1);
        Interlocked.Increment(ref count);
    }
}
