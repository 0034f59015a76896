using System.Collections.Immutable;
using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>Lets one node run a job when it is due: the row is a lease by the database's clock with a fence, so a late node cannot finish what was taken over.</summary>
internal sealed class JobRunner(Database database, StudioClock clock)
{
    /// <summary>Longer than any job takes; after it another node begins again what a dead one left.</summary>
    public static readonly Duration Lease = Duration.FromMinutes(10);

    // Due: never run, its time has come, cut off before its end, or the test clock was set back.
    private const string ClaimSql = """
        insert into jobs as j (name, last_started_at, lease_until, fence) values (@Name, @now, clock_timestamp() + @lease, 1)
        on conflict (name) do update set last_started_at = @now, lease_until = clock_timestamp() + @lease, fence = j.fence + 1
        where (j.lease_until is null or j.lease_until < clock_timestamp())
          and (j.last_started_at is null or j.last_started_at <= @due or j.last_started_at > @now
               or j.last_finished_at is null or j.last_finished_at < j.last_started_at)
        returning fence
        """;

    private const string FinishSql = """
        update jobs set last_finished_at = @at, last_result = @result, lease_until = null where name = @Name and fence = @fence
        """;

    /// <summary>Those whose time has come, by one look; whoever claims one first runs it.</summary>
    public async Task<IReadOnlyList<Job>> DueAsync(ImmutableArray<Job> jobs, Instant now, CancellationToken cancellation)
    {
        await using var look = await database.BeginEngineAsync(cancellation);
        var runs = (await look.Connection.QueryAsync<JobRun>(new CommandDefinition(
            "select name, last_started_at, last_finished_at from jobs", cancellationToken: cancellation))).ToDictionary(run => run.Name);
        return [.. jobs.Where(job => runs.GetValueOrDefault(job.Name) is not { LastStartedAt: { } started, LastFinishedAt: { } finished }
            || started <= now - job.Every || started > now || finished < started)];
    }

    /// <returns>False when it is not due, or another node has it.</returns>
    public async Task<bool> RunAsync(Job job, Instant now, CancellationToken cancellation)
    {
        if (await ClaimAsync(job, now, cancellation) is not { } fence)
            return false;
        string result;
        try
        {
            result = await job.RunAsync(now, cancellation);
        }
        catch (NpgsqlException failure)
        {
            // The next time it is due it begins again; a person sees it on /health and among the events.
            result = $"failed: {failure.GetType().Name} {failure.SqlState}".TrimEnd();
            await NoteFailureAsync(job, result, now, cancellation);
        }
        await ExecuteAsync(FinishSql, new { job.Name, fence, at = clock.Now, result }, cancellation);
        return true;
    }

    private async Task<long?> ClaimAsync(Job job, Instant now, CancellationToken cancellation)
    {
        await using var transaction = await database.BeginEngineAsync(cancellation);
        var fence = await transaction.Connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            ClaimSql, new { job.Name, now, due = now - job.Every, lease = Lease.ToTimeSpan() }, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
        return fence;
    }

    private async Task NoteFailureAsync(Job job, string result, Instant now, CancellationToken cancellation)
    {
        await using var transaction = await database.BeginEngineAsync(cancellation);
        await EventLog.WriteAsync(
            transaction.Connection, null, now, EventLog.Error, "job.failed", new { Job = job.Name, Result = result }, null, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task ExecuteAsync(string sql, object parameters, CancellationToken cancellation)
    {
        await using var transaction = await database.BeginEngineAsync(cancellation);
        await transaction.Connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
    }
}
