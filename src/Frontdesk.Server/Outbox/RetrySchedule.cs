using System.Collections.Immutable;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>When a failed call is tried again. Data, so that it can be read, shown and asserted.</summary>
internal static class RetrySchedule
{
    /// <summary>The wait after the first, second … failed try. One more try than there are steps; then the row is Exhausted and a person sees it.</summary>
    public static readonly ImmutableArray<Duration> Steps =
    [
        Duration.FromSeconds(15),
        Duration.FromMinutes(2),
        Duration.FromMinutes(15),
        Duration.FromHours(1),
        Duration.FromHours(4),
    ];

    public static readonly int Tries = Steps.Length + 1;

    /// <summary>A vendor may ask for a longer wait than ours, up to this.</summary>
    public static readonly Duration LongestRetryAfter = Duration.FromHours(24);

    /// <param name="tried">How many tries were made, this one included.</param>
    /// <param name="retryAfter">What the vendor asked for; the longer of the two waits counts.</param>
    /// <param name="chance">0 to 1: our own wait is spread by a fifth to either side, the vendor's is never cut.</param>
    /// <returns>When to try again; null when the tries are used up.</returns>
    public static Instant? Next(int tried, Instant now, Duration? retryAfter, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tried, 1);
        if (tried >= Tries)
            return null;
        var asked = Duration.Min(retryAfter ?? Duration.Zero, LongestRetryAfter);
        return now + Duration.Max(Jitter.Of(Steps[tried - 1], chance), asked);
    }
}
