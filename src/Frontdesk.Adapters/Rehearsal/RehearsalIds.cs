namespace Frontdesk.Adapters.Rehearsal;

/// <summary>
/// Ids from a counter, so that a seed replays. Two runs over one database need different run names, or the second's
/// deliveries pass for repetitions.
/// </summary>
public sealed class RehearsalIds(string run)
{
    private long last;

    public string Next(string kind) => $"{kind}{run}{Interlocked.Increment(ref last):D6}";
}
