using System.Collections.Concurrent;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>The faults that the next calls meet, one each, in order. Empty: everything goes well.</summary>
public sealed class RehearsalScript
{
    private readonly ConcurrentQueue<RehearsedFault> faults = new();

    public void Add(RehearsedFault fault) => faults.Enqueue(fault);

    internal RehearsedFault? Next() => faults.TryDequeue(out var fault) ? fault : null;
}
