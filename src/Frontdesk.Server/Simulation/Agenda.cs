using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>What will happen, by time; at one moment in the order it was put down.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Planned, (Instant At, long Number)> planned = new();
    private long last;

    public void Plan(Instant at, string what, Func<Task> act) => planned.Enqueue(new Planned(at, what, act), (at, ++last));

    public Planned? Next() => planned.TryDequeue(out var next, out _) ? next : null;
}

internal sealed record Planned(Instant At, string What, Func<Task> Act);
