using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>Spreads waits, so that what failed together does not come back together.</summary>
internal static class Jitter
{
    /// <summary>To either side.</summary>
    public const double Share = 0.2;

    /// <param name="chance">0 to 1; one half changes nothing.</param>
    public static Duration Of(Duration wait, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chance, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chance, 1);
        var spread = wait * (1 - Share + (2 * Share * chance));
        return Duration.FromTicks(Math.Round(spread.TotalTicks / TimeSpan.TicksPerMicrosecond) * TimeSpan.TicksPerMicrosecond);
    }
}
