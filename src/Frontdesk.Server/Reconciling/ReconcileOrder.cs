using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>How one run is made.</summary>
/// <param name="PagesMax">Requests to Stripe.</param>
/// <param name="TimeMax">No request begins after it.</param>
/// <param name="TakeTurnsAsync">Handles what waits in the inbox, where this process may.</param>
internal sealed record ReconcileOrder(int PagesMax, TimeSpan TimeMax, Func<CancellationToken, Task> TakeTurnsAsync)
{
    /// <summary>Looks back so far instead of to where the last run ended.</summary>
    public int? DaysBack { get; init; }

    /// <summary>What is younger is left to the doors: its delivery may be on its way.</summary>
    public Duration LeaveOut { get; init; } = Duration.Zero;

    /// <summary>By hand: everything up to now, however much it is.</summary>
    public static ReconcileOrder ByHand(Func<CancellationToken, Task> takeTurns, int? daysBack) =>
        new(PagesMax: 20_000, TimeMax: TimeSpan.FromHours(2), takeTurns) { DaysBack = daysBack };

    /// <summary>While somebody waits for an answer.</summary>
    public static ReconcileOrder OverHttp(Func<CancellationToken, Task> takeTurns, int? daysBack) =>
        new(PagesMax: 200, TimeMax: TimeSpan.FromSeconds(60), takeTurns) { DaysBack = daysBack };

    /// <summary>Ends well within a job's lease; the next run goes on.</summary>
    public static ReconcileOrder Hourly() =>
        new(PagesMax: 1_000, TimeMax: TimeSpan.FromMinutes(5), _ => Task.CompletedTask) { LeaveOut = Duration.FromMinutes(5) };
}
