using System.Diagnostics;
using Dapper;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>Whole turns of the consultation: claimed, decided, and state, facts, message and effect stored.</summary>
internal static class Turns
{
    private const double Least = 0.75;
    private const double LeastOnSlowDisk = 0.6;
    private const int People = 30_000;
    private const int QuickPeople = 8_000;
    private const int WaitingMax = 2_000;

    /// <summary>A backlog that takes longer than so many measuring times is not waited for; what was finished by then counts.</summary>
    private const int TimesWaited = 4;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    // Nothing leaves: the dispatcher's claim finds no row that it may take, and turns store their effects as ever.
    public const string HoldSends =
        "create policy bench_holds_sends on outbox_messages as restrictive for update to frontdesk_engine using (false)";

    private const string Held = "sends held back by a policy on `outbox_messages`";

    public static async Task DrainAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        await using var database = await cluster.NewAsync();
        await database.ExecuteAsync(HoldSends);
        var settings = Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk"));
        var people = asked.Quick ? QuickPeople : People;
        var deliveries = Consultations.Make(1, people);
        await using (var web = await Node.StartAsync("--web", settings))
            await Feeder.FeedAsync(web.Desk, deliveries);
        await database.ExecuteAsync("vacuum analyze");
        await database.CheckpointAsync();
        await using var worker = await Node.StartAsync("--worker", settings);
        var used = worker.ProcessorSeconds();
        var clock = Stopwatch.StartNew();
        var perSecond = await RateAsync(database, asked);
        var share = (worker.ProcessorSeconds() - used) / clock.Elapsed.TotalSeconds / Environment.ProcessorCount;
        var seen = await SeenAsync(database);
        report.Add(
            new("turns", perSecond, "/s", Goal.AtLeastRatio(cluster.SlowDisk ? LeastOnSlowDisk : Least), cluster.SlowDisk,
                $"one worker, {people:N0} people x {Consultations.MessagesEach} messages waiting, first {asked.DrainWarmUpSeconds} s left out, then statistics gathered once; "
                + $"{Held}; the node used {share:P0} of the machine's processors"),
            new("turns: set aside, or without effect", seen.SetAside + Math.Abs(seen.Finished - seen.Effects), "",
                Goal.None, cluster.SlowDisk,
                $"{seen.Finished:N0} of {deliveries.Count:N0} messages finished, {seen.Effects:N0} effects, {seen.Leads:N0} leads"));
        report.Memory("turns", worker);
    }

    /// <summary>Ingest and turns in one process, the next delivery posted while not too many wait.</summary>
    public static async Task TogetherAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        await using var database = await cluster.NewAsync();
        await database.ExecuteAsync(HoldSends);
        await using var node = await Node.StartAsync(null, Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk")));
        using var ends = new CancellationTokenSource();
        var waiting = 0L;
        var posting = Feeder.FeedAsync(node.Desk, Consultations.Make(2, People).TakeWhile(_ => !ends.IsCancellationRequested), async ct =>
        {
            while (Volatile.Read(ref waiting) > WaitingMax && !ends.IsCancellationRequested)
                await Task.Delay(5, ct);
        });
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < asked.WarmUpSeconds + asked.Seconds && !posting.IsCompleted)
        {
            Volatile.Write(ref waiting, await connection.ExecuteScalarAsync<long>("select count(*) from inbox where state = 'waiting'"));
            await Task.Delay(20);
        }

        var (handled, seconds) = await HandledAsync(database, asked.WarmUpSeconds);
        await ends.CancelAsync();
        await posting;
        report.Add(new Row(
            "delivery to effect stored, one process", handled / seconds, "/s", null, cluster.SlowDisk,
            $"64 connections, at most {WaitingMax:N0} waiting; the bench's own client shares the processors; {Held}"));
        report.Memory("delivery to effect", node);
    }

    private static async Task<(long Handled, double Seconds)> HandledAsync(BenchDatabase database, int leftOutSeconds)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        return await connection.QuerySingleAsync<(long, double)>("""
            with span as (
                select min(finished_at) + make_interval(secs => @leftOutSeconds) as first, max(finished_at) as last from inbox_finished)
            select count(*) filter (where finished_at > first), greatest(extract(epoch from last - first), 0.001)::float8
            from inbox_finished, span group by first, last
            """, new { leftOutSeconds = (double)leftOutSeconds });
    }

    /// <summary>Rows a second that the running worker finishes, its first seconds left out; until none waits or patience ends.</summary>
    public static async Task<double> RateAsync(BenchDatabase database, Asked asked)
    {
        var patience = TimeSpan.FromSeconds(asked.DrainWarmUpSeconds + (TimesWaited * asked.Seconds));
        var clock = Stopwatch.StartNew();
        var isAnalyzed = false;
        while (clock.Elapsed < patience && await database.AskAsync<bool>("select exists (select from inbox where state = 'waiting')"))
        {
            await Task.Delay(LookEvery);
            if (isAnalyzed || clock.Elapsed.TotalSeconds < asked.DrainWarmUpSeconds)
                continue;
            // As autovacuum does within a minute; the tables were empty when the worker's plans were made.
            await database.ExecuteAsync("analyze");
            isAnalyzed = true;
        }

        var (handled, seconds) = await HandledAsync(database, asked.DrainWarmUpSeconds);
        return handled / seconds;
    }

    private static async Task<Seen> SeenAsync(BenchDatabase database)
    {
        // In one statement, so that a worker that goes on does not part what belongs together.
        const string Sql = """
            select (select count(*) from inbox_finished) as finished, (select count(*) from outbox_messages) as effects,
                (select count(*) from leads) as leads, (select count(*) from inbox where state = 'set_aside') as set_aside
            """;
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        var (finished, effects, leads, setAside) = await connection.QuerySingleAsync<(long, long, long, long)>(Sql);
        return new Seen(finished, effects, leads, setAside);
    }

    private sealed record Seen(long Finished, long Effects, long Leads, long SetAside);
}
