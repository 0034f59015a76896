namespace Frontdesk.Chaos.Load;

/// <summary>How far the desk's clock stands from the machine's: who signs for Stripe signs by it.</summary>
internal sealed class DeskTime
{
    private long ticks;

    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref ticks));
        set => Interlocked.Exchange(ref ticks, value.Ticks);
    }
}
