using System.Collections.Immutable;
using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>Looks at the database for <c>/health</c> and <c>/metrics</c>, so that neither ever waits for it.</summary>
internal sealed class HealthSampler(Database database, StudioClock clock, Settings settings)
{
    /// <summary>A database that takes longer counts as away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string Sql = """
        select name, last_started_at, last_finished_at, last_result from jobs order by name;
        select distinct substring(e.event_type from 34) from system_events e
        where e.event_type > 'whatsapp.template_not_configured.' and e.event_type < 'whatsapp.template_not_configured/'
          and e.created_at > @yesterday
        """;

    private static readonly Duration TemplateComplaintsCount = Duration.FromHours(24);

    private static readonly ImmutableArray<string> OutboxLanes = [QueueCounts.Payments, QueueCounts.Messages, QueueCounts.Files];

    private readonly QueueCounts counts = new();
    private HealthSample latest = new() { AsOf = clock.Now, DatabaseAnswers = false, Switches = settings.Switches };

    /// <summary>The newest look; at the start, before the first one, without figures.</summary>
    public HealthSample Latest => Volatile.Read(ref latest);

    public async Task SampleAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var seen = await LookAsync(clock.Now, patience.Token);
            await NoteReplicaAsync(Latest, seen, patience.Token);
            Volatile.Write(ref latest, seen);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Volatile.Write(ref latest, Latest with { DatabaseAnswers = false });
        }
    }

    private async Task<HealthSample> LookAsync(Instant now, CancellationToken cancellation)
    {
        await using var look = await database.BeginEngineAsync(cancellation);
        var switches = await SwitchBoard.ReadAsync(look.Connection, settings.Switches, cancellation);
        if (database.Replica is { } standby)
            await standby.LookAsync(look.Connection, cancellation);
        var counted = await counts.TakeAsync(look.Connection, cancellation);
        await using var read = await look.Connection.QueryMultipleAsync(
            new CommandDefinition(Sql, new { yesterday = now - TemplateComplaintsCount }, cancellationToken: cancellation));
        var jobs = await read.ReadAsync<JobRun>();
        var missing = await read.ReadAsync<string>();
        var waiting = counted.Outbox.Where(o => o.Waits).ToList();
        return new HealthSample
        {
            AsOf = now,
            DatabaseAnswers = true,
            Replica = database.Replica is { IsJudged: true } replica ? replica.State : ReplicaState.None,
            ReplicaBehindSeconds = (long)(database.Replica?.Behind.TotalSeconds ?? 0),
            Switches = switches,
            Inbox = Waiting(counted.Inbox.Select(l => (l.Rows, l.Oldest)), now),
            InboxLanes = [.. counted.Inbox.OrderBy(l => l.Lane).Select(l => new LaneQueue(l.Name, Waiting([(l.Rows, l.Oldest)], now)))],
            InboxSetAside = counted.SetAside,
            Outbox = Waiting(waiting.Select(o => (o.Rows, (Instant?)o.Oldest)), now),
            OutboxLanes = [.. OutboxLanes.Select(lane => new LaneQueue(
                lane, Waiting(waiting.Where(o => o.Lane == lane).Select(o => (o.Rows, (Instant?)o.Oldest)), now)))],
            OutboxStates = By(counted.Outbox, o => o.State),
            OutboxKinds = By(counted.Outbox, o => o.Kind),
            Jobs = [.. jobs],
            TemplatesMissing = [.. missing.Order(StringComparer.Ordinal)],
        };
    }

    // Coming up with its replica is no news; finding it away is.
    private async Task NoteReplicaAsync(HealthSample before, HealthSample now, CancellationToken cancellation)
    {
        if (before.Replica == now.Replica || now.Replica is ReplicaState.None
            || (now.Replica, before.Replica) is (ReplicaState.Connected, ReplicaState.None))
            return;
        var (level, type) = now.Replica is ReplicaState.Away
            ? (EventLog.Warning, "database.replica_away")
            : (EventLog.Info, "database.replica_back");
        await using var work = await database.BeginEngineAsync(cancellation);
        var why = now.Replica is ReplicaState.Away ? database.Replica?.Why : null;
        await EventLog.WriteAsync(work.Connection, null, now.AsOf, level, type, new { Why = why }, null, cancellation);
        await work.CommitAsync(cancellation);
    }

    private static Queue Waiting(IEnumerable<(long Rows, Instant? Oldest)> queues, Instant now)
    {
        var all = queues.ToList();
        return new Queue(all.Sum(q => q.Rows), Age(all.Min(q => q.Oldest), now));
    }

    private static ImmutableSortedDictionary<string, long> By(
        IEnumerable<QueueCounts.OutboxRows> rows, Func<QueueCounts.OutboxRows, string> name) =>
        rows.GroupBy(name).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(o => o.Rows), StringComparer.Ordinal);

    private static long Age(Instant? oldest, Instant now) => oldest is { } since ? Math.Max(0, (long)(now - since).TotalSeconds) : 0;
}
