using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>Keeps this node from calling a vendor that is out of order: closed, open until a moment, then half open for one call that tries.
/// Its rows wait meanwhile and use up none of their tries.</summary>
internal sealed record Breaker
{
    /// <summary>The wait before the first try; each one that fails doubles it.</summary>
    public static readonly Duration FirstPause = Duration.FromSeconds(2);

    public static readonly Duration LongestPause = Duration.FromMinutes(5);

    /// <summary>A vendor may ask for a longer rest than ours, up to this; then one call tries all the same.</summary>
    public static readonly Duration LongestRest = Duration.FromMinutes(15);

    /// <summary>How much one call weighs in <see cref="Failing"/>: five failures after good times open it, and so do about half of all calls for a while.</summary>
    private const double Weight = 0.15;

    private const double OpensAt = 0.5;
    private const int DoublingsMax = 16;

    public const string ClosedState = "closed";
    public const string OpenState = "open";
    public const string HalfOpenState = "half_open";

    public static readonly Breaker Closed = new();

    /// <summary>The weighted share of calls that failed lately, 0 to 1.</summary>
    public double Failing { get; private init; }

    /// <summary>How often it opened since the vendor was last well; 0: it is closed.</summary>
    public int Opened { get; private init; }

    /// <summary>Until then nobody calls.</summary>
    public Instant Until { get; private init; } = Instant.MinValue;

    public string? Reason { get; private init; }

    public bool IsClosed => Opened == 0;

    public string StateAt(Instant now) => IsClosed ? ClosedState : now < Until ? OpenState : HalfOpenState;

    /// <summary>How many further calls may be opened beside <paramref name="open"/> ones; null: it has nothing against any number.</summary>
    public int? Room(int open, Instant now) => IsClosed ? null : now < Until || open > 0 ? 0 : 1;

    /// <param name="chance">0 to 1, so that nodes do not come back all at once.</param>
    public Breaker After(CallReport report, Instant now, double chance)
    {
        var failed = report.Health == CallHealth.Failing;
        if (IsClosed)
        {
            var failing = (Failing * (1 - Weight)) + (failed ? Weight : 0);
            // A vendor that says how long it wants to be left alone means every call.
            return failing >= OpensAt || (failed && report.After is not null) ? Open(report, now, chance) : this with { Failing = failing };
        }
        if (now >= Until)
            return failed ? Open(report, now, chance) : Closed;
        // A call from before it opened: it proves nothing new, but a wish for a longer rest counts.
        return failed && report.After is { } rest ? this with { Until = Instant.Max(Until, now + Duration.Min(rest, LongestRest)) } : this;
    }

    /// <summary>The jittered wait before the try that follows <paramref name="opened"/> openings.</summary>
    public static Duration Pause(int opened, double chance) =>
        Jitter.Of(Duration.Min(FirstPause * (1L << Math.Min(opened - 1, DoublingsMax)), LongestPause), chance);

    private Breaker Open(CallReport report, Instant now, double chance) => this with
    {
        Failing = OpensAt,
        Opened = Opened + 1,
        Until = now + Duration.Max(Pause(Opened + 1, chance), Duration.Min(report.After ?? Duration.Zero, LongestRest)),
        Reason = report.Reason,
    };
}
