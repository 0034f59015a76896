namespace Frontdesk.Server.Inbound;

/// <summary>How long commits have taken lately, and so how many writers are worth having.</summary>
/// <param name="Average">Of the last commits, the newest counting most.</param>
internal readonly record struct FlushPace(TimeSpan Average)
{
    /// <summary>A lone writer waits out every flush; that is cheap up to here. Chosen by what disks take, not tuned.</summary>
    public static readonly TimeSpan FastMax = TimeSpan.FromMilliseconds(1);

    public const int WritersMax = 4;

    /// <summary>Before the first commit: one writer.</summary>
    public static readonly FlushPace Unknown = new(TimeSpan.Zero);

    private const double NewestCounts = 0.05;

    public int Writers => Math.Clamp(1 + (int)(Average / FastMax), 1, WritersMax);

    public FlushPace After(TimeSpan flush) => new(Average + ((flush - Average) * NewestCounts));
}
