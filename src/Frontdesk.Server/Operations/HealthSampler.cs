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

    // Only what partial indexes count cheaply; the settled bulk of either table is never touched.
    private const string Sql = """
        select count(*) filter (where state = 'waiting') as depth, count(*) filter (where state = 'set_aside') as set_aside,
               min(received_at) filter (where state = 'waiting') as oldest from inbox;
        select state, kind, count(*) as rows, min(created_at) as oldest from outbox_messages
        where state in ('Pending', 'Sending', 'Uncertain', 'Exhausted') group by state, kind;
        select name, last_started_at, last_finished_at, last_result from jobs order by name;
        select distinct substring(e.event_type from 34) from system_events e
        where e.event_type > 'whatsapp.template_not_configured.' and e.event_type < 'whatsapp.template_not_configured/'
          and e.created_at > @yesterday
        """;

    private static readonly Duration TemplateComplaintsCount = Duration.FromHours(24);

    private HealthSample latest = new() { AsOf = clock.Now, DatabaseAnswers = false, Switches = settings.Switches };

    /// <summary>The newest look; at the start, before the first one, without figures.</summary>
    public HealthSample Latest => Volatile.Read(ref latest);

    public async Task SampleAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            Volatile.Write(ref latest, await LookAsync(clock.Now, patience.Token));
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
        await using var read = await look.Connection.QueryMultipleAsync(
            new CommandDefinition(Sql, new { yesterday = now - TemplateComplaintsCount }, cancellationToken: cancellation));
        var inbox = await read.ReadSingleAsync<InboxFigures>();
        var outbox = (await read.ReadAsync<OutboxFigures>()).AsList();
        var jobs = await read.ReadAsync<JobRun>();
        var missing = await read.ReadAsync<string>();
        var waiting = outbox.Where(o => o.State is "Pending" or "Sending").ToList();
        return new HealthSample
        {
            AsOf = now,
            DatabaseAnswers = true,
            Switches = switches,
            Inbox = new Queue(inbox.Depth, Age(inbox.Oldest, now)),
            InboxSetAside = inbox.SetAside,
            Outbox = new Queue(waiting.Sum(o => o.Rows), Age(waiting.Count == 0 ? null : waiting.Min(o => o.Oldest), now)),
            OutboxStates = outbox.GroupBy(o => o.State).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(o => o.Rows), StringComparer.Ordinal),
            OutboxKinds = outbox.GroupBy(o => o.Kind).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(o => o.Rows), StringComparer.Ordinal),
            Jobs = [.. jobs],
            TemplatesMissing = [.. missing.Order(StringComparer.Ordinal)],
        };
    }

    private static long Age(Instant? oldest, Instant now) => oldest is { } since ? Math.Max(0, (long)(now - since).TotalSeconds) : 0;

    private sealed record InboxFigures
    {
        public long Depth { get; init; }
        public long SetAside { get; init; }
        public Instant? Oldest { get; init; }
    }

    private sealed record OutboxFigures
    {
        public required string State { get; init; }
        public required string Kind { get; init; }
        public long Rows { get; init; }
        public Instant Oldest { get; init; }
    }
}
