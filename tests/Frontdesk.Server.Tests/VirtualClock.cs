namespace Frontdesk.Server.Tests;

/// <summary>A clock that stands still until it is moved. Timers stay the machine's own: nothing in a test waits for business time.</summary>
public sealed class VirtualClock : TimeProvider
{
    /// <summary>A Monday morning, an hour before the studio opens.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private long ticks = Start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref ticks, by.Ticks);
    }
}
