namespace Frontdesk.Adapters.Rehearsal;

/// <summary>Deliveries that a vendor would send us by now: bytes that the caller signs and posts to our own door.</summary>
public sealed class RehearsalPost
{
    /// <summary>Deliveries kept while nobody takes them; then the oldest are dropped, as a vendor gives up in the end.</summary>
    public const int Capacity = 10_000;

    private readonly Queue<byte[]> waiting = new();

    internal void Add(byte[] delivery)
    {
        lock (waiting)
        {
            if (waiting.Count == Capacity)
                waiting.Dequeue();
            waiting.Enqueue(delivery);
        }
    }

    internal IReadOnlyList<byte[]> Take()
    {
        lock (waiting)
        {
            var all = waiting.ToArray();
            waiting.Clear();
            return all;
        }
    }
}
