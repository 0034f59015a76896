using NodaTime;

namespace Frontdesk.Server;

/// <summary>Business time: the process's clock plus the offset that the test clock stored for every node, cut to microseconds as PostgreSQL keeps them.</summary>
public sealed class StudioClock(TimeProvider time)
{
    private long offsetMicroseconds;

    public Instant Now => CutToMicroseconds(Instant.FromDateTimeOffset(time.GetUtcNow())).PlusTicks(Offset * TicksPerMicrosecond);

    /// <summary>What <see cref="Now"/> adds to the process's clock, microseconds.</summary>
    public long Offset
    {
        get => Interlocked.Read(ref offsetMicroseconds);
        set => Interlocked.Exchange(ref offsetMicroseconds, value);
    }

    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    private static Instant CutToMicroseconds(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (ticks % TicksPerMicrosecond));
    }
}
