namespace Frontdesk.Server;

/// <summary>Moments between two steps at which a process may die. The simulator dies at each of them; in production they are passed.</summary>
internal enum FaultPoint
{
    /// <summary>A delivery is written and not committed; nobody was answered.</summary>
    DoorBeforeCommit,

    /// <summary>It is on disk, and the vendor has not heard so.</summary>
    DoorAfterCommit,

    TurnBeforeCommit,
    TurnAfterCommit,
    ClaimBeforeCommit,

    /// <summary>An outbox row is marked as being sent, and nothing was sent.</summary>
    ClaimAfterCommit,

    /// <summary>The vendor has answered, and nobody wrote it down.</summary>
    VendorAnswered,

    SettleBeforeCommit,
    SettleAfterCommit,
}

/// <summary>Called when a fault point is reached. Throws <see cref="CrashedException"/> to end the process there, as far as everybody else can see.</summary>
internal delegate void Reached(FaultPoint point);

internal static class Faults
{
    public static readonly Reached None = _ => { };
}

/// <summary>The process died here: no handler may mend, count or note it.</summary>
internal sealed class CrashedException(FaultPoint at) : Exception($"The process died at {at}.")
{
    public FaultPoint At { get; } = at;
}
