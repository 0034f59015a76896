using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>A vendor's limit on calls. All that has to be remembered is the instant at which the bucket is full again, so any number of nodes share it in one column.
/// In any time t no more than t / <paramref name="Each"/> + <paramref name="Burst"/> calls are granted, whoever asks.</summary>
/// <param name="Each">One token comes back in this time; whole microseconds, more than nothing.</param>
/// <param name="Burst">Tokens of a full bucket; 1 or more.</param>
internal sealed record TokenBucket(Duration Each, int Burst)
{
    /// <summary>A bucket can be emptied by no more than its burst; what is further ahead than that comes from a clock that went back.</summary>
    public static readonly Duration ClocksDiffer = Duration.FromMinutes(1);

    private const int PartThatMayBurst = 4;
    private const int MicrosecondsPerSecond = 1_000_000;

    /// <summary>Never more than <paramref name="perSecond"/> in any second: a quarter of it may go at once, the rest comes back evenly.</summary>
    public static TokenBucket Within(int perSecond)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perSecond, 2);
        var burst = Math.Max(1, perSecond / PartThatMayBurst);
        // Rounded up, so that rounding never gives a call away.
        return new TokenBucket(Microseconds((MicrosecondsPerSecond + perSecond - burst - 1) / (perSecond - burst)), burst);
    }

    private Duration Whole => Each * Burst;

    /// <param name="fullAt">When it is full again; null: it was never used.</param>
    /// <param name="asked">How many calls are wanted.</param>
    /// <returns>How many may be made now, and when the bucket is full again after them.</returns>
    public Grant Take(Instant? fullAt, int asked, Instant now)
    {
        var from = From(fullAt, now);
        var free = (int)Math.Floor((Whole - (from - now)) / Each);
        var granted = Math.Clamp(asked, 0, Math.Max(0, free));
        return new Grant(granted, from + (Each * granted));
    }

    /// <summary>When the <paramref name="nth"/> further call may be made, if nobody else makes one.</summary>
    public Instant At(Instant? fullAt, int nth, Instant now) => Instant.Max(now, From(fullAt, now) + (Each * nth) - Whole);

    private Instant From(Instant? fullAt, Instant now)
    {
        var from = Instant.Max(fullAt ?? now, now);
        return from - now > Whole + ClocksDiffer ? now + Whole : from;
    }

    private static Duration Microseconds(int microseconds) => Duration.FromTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}

/// <summary>What a bucket gave.</summary>
internal readonly record struct Grant(int Granted, Instant FullAt);
