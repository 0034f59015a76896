using System.Collections.Immutable;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Reconciling;
using NodaTime;

namespace Frontdesk.Server.Operations;

/// <summary>All timed work, on one page.</summary>
internal sealed class TimedWork(
    JobRunner runner, DepositSweep deposits, Retention retention, Partitions partitions, Reconciliation reconciliation)
{
    public ImmutableArray<Job> Jobs { get; } =
    [
        new("deposit_sweep", Duration.FromMinutes(1), async (now, ct) => $"{(await deposits.SweepAsync(now, ct)).Length} due"),
        new("partitions", Duration.FromDays(1), async (now, ct) => $"{await partitions.KeepUpAsync(now, ct)} made or dropped"),
        new("event_retention", Duration.FromDays(1), async (now, ct) => $"{await retention.DeleteEventsAsync(Retention.EventDays, now, ct)} deleted"),
        new("finished_inbox_retention", Duration.FromDays(1), async (now, ct) => $"{await retention.DeleteFinishedAsync(now, ct)} deleted"),
        new("received_clean_up", Duration.FromDays(1), async (now, ct) => $"{await retention.DeleteReceivedAsync(now, ct)} deleted"),
        .. Hourly(reconciliation),
        new("ended_clean_up", Duration.FromHours(1), async (now, ct) => $"{await retention.DeleteEndedAsync(now, ct)} deleted"),
    ];

    private static ImmutableArray<Job> Hourly(Reconciliation reconciliation) => reconciliation.IsConfigured
        ? [new("reconcile_stripe", Duration.FromHours(1), (_, ct) => HourlyAsync(reconciliation, ct))]
        : [];

    private static async Task<string> HourlyAsync(Reconciliation reconciliation, CancellationToken ct)
    {
        var report = await reconciliation.RunAsync(ReconcileOrder.Hourly(), ct);
        return report.Stopped ?? $"{report.Events.Seen} events, {report.Events.Fed.Values.Sum() + report.Checkouts.Fed} missed and fed";
    }

    /// <summary>Runs what is due; each job on one node only.</summary>
    /// <returns>How many ran here.</returns>
    public async Task<int> RunDueAsync(Instant now, CancellationToken cancellation)
    {
        var ran = 0;
        foreach (var job in await runner.DueAsync(Jobs, now, cancellation))
            ran += await runner.RunAsync(job, now, cancellation) ? 1 : 0;
        return ran;
    }
}

/// <summary>Something done by the clock. <paramref name="RunAsync"/> may be cut off anywhere and run again; its answer is shown on <c>/health</c>.</summary>
internal sealed record Job(string Name, Duration Every, Func<Instant, CancellationToken, Task<string>> RunAsync);
