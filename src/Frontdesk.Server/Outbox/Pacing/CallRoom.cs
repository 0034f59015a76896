using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>How many calls a vendor gets at once: one more after as many good answers as are open, half as many after a failure or when its answers become slow.</summary>
internal sealed record CallRoom
{
    /// <summary>Nothing has answered for this long while calls are open: no more are opened, so that what waits stays safe with us.</summary>
    public static readonly Duration Hanging = Duration.FromSeconds(3);

    /// <summary>An answer is slow when the latest ones take so many times the usual …</summary>
    public const double SlowTimes = 4;

    /// <summary>… and longer than this.</summary>
    public static readonly Duration SlowAtLeast = Duration.FromSeconds(1);

    /// <summary>One bad moment, in which many calls fail together, halves it once.</summary>
    public static readonly Duration HalvesEvery = Duration.FromSeconds(1);

    private const double RecentWeight = 0.25;
    private const double UsualWeight = 1.0 / 32;

    public static readonly CallRoom Whole = new();

    /// <summary>Open calls that it stands at; 1 or more, and the switch's limit is asked beside it.</summary>
    public double Calls { get; private init; } = LaneLimits.Most;

    /// <summary>The moving average of all answers.</summary>
    public Duration? Usual { get; private init; }

    /// <summary>The moving average of the latest ones.</summary>
    public Duration? Recent { get; private init; }

    public Instant? HalvedAt { get; private init; }

    public bool IsSlow => Recent is { } recent && Usual is { } usual && recent > SlowAtLeast && recent > usual * SlowTimes;

    /// <param name="most">What the switch allows: the half is taken of what was really open.</param>
    public CallRoom After(CallReport report, Instant now, int most)
    {
        var timed = this with { Recent = Moved(Recent, report.Took, RecentWeight), Usual = Moved(Usual, report.Took, UsualWeight) };
        if (report.Health == CallHealth.Fine && !timed.IsSlow)
            return timed with { Calls = Math.Min(LaneLimits.Most, Calls + (1 / Calls)) };
        if (HalvedAt is { } halved && now - halved < HalvesEvery)
            return timed;
        return timed with { Calls = Math.Max(1, Math.Min(Calls, most) / 2), HalvedAt = now };
    }

    /// <summary>Further calls that may be opened.</summary>
    /// <param name="open">Calls that are open.</param>
    /// <param name="silentSince">Since when no answer came while calls were open; null when none is open.</param>
    public int Beside(int open, Instant? silentSince, Instant now) =>
        silentSince is { } since && now - since >= Hanging ? 0 : Math.Max(0, (int)Math.Floor(Calls + Rounding) - open);

    // 1/3 three times is one.
    private const double Rounding = 1e-9;

    private static Duration Moved(Duration? average, Duration took, double weight) =>
        average is { } before ? (before * (1 - weight)) + (took * weight) : took;
}
