using Frontdesk.Server.Operations;
using NodaTime;

namespace Frontdesk.Server.Tests.Operations;

public sealed class TimedWorkTests(TestDatabase databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_runs_once_at_the_start_and_again_when_its_time_has_come()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        var work = desk.Part<TimedWork>();

        Assert.Equal(work.Jobs.Length, await work.RunDueAsync(desk.Clock.Now, Ct));
        Assert.Equal(0, await work.RunDueAsync(desk.Clock.Now, Ct));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await work.RunDueAsync(desk.Clock.Now, Ct));
        desk.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(work.Jobs.Length, await work.RunDueAsync(desk.Clock.Now, Ct));
    }

    [Fact]
    public async Task A_job_runs_on_one_node_while_another_has_it()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        var (one, two) = (new JobRunner(desk.Database, desk.Clock), new JobRunner(desk.Database, desk.Clock));
        var now = desk.Clock.Now;
        var ranTwice = true;
        var job = new Job("slow", Duration.FromMinutes(1), async (_, _) =>
        {
            ranTwice = await two.RunAsync(new Job("slow", Duration.FromMinutes(1), (_, _) => Task.FromResult("twice")), now + Duration.FromHours(1), Ct);
            return "once";
        });

        Assert.True(await one.RunAsync(job, now, Ct));

        Assert.False(ranTwice);
        Assert.Equal("once", await desk.OneAsync<string>("select last_result from jobs where name = 'slow'"));
    }

    [Fact]
    public async Task A_job_that_was_cut_off_begins_again_after_its_lease_and_the_late_one_cannot_finish_it()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        var (late, next) = (new JobRunner(desk.Database, desk.Clock), new JobRunner(desk.Database, desk.Clock));
        var now = desk.Clock.Now;

        await late.RunAsync(
            new Job("cut", Duration.FromDays(1), async (_, _) =>
            {
                await desk.SqlAsync("update jobs set lease_until = clock_timestamp() - interval '1 second' where name = 'cut'");
                Assert.True(await next.RunAsync(new Job("cut", Duration.FromDays(1), (_, _) => Task.FromResult("second")), now, Ct));
                return "late";
            }),
            now, Ct);

        Assert.Equal("second", await desk.OneAsync<string>("select last_result from jobs where name = 'cut'"));
    }

    [Fact]
    public async Task A_due_deposit_is_told_to_its_conversation_once()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123", "AWAITING_DEPOSIT");
        await desk.SqlAsync("""
            insert into deposits (merchant_id, id, lead_id, amount_minor, currency, rule_version, policy_version, state, attempt, asked_at, due_at)
            values (1, 31, 7, 15000, 'GBP', 'v1', 'v1', 'owed', 1, '2026-03-01 08:00Z', '2026-03-02 08:00Z')
            """);
        var work = desk.Part<TimedWork>();

        await work.RunDueAsync(desk.Clock.Now, Ct);
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await work.RunDueAsync(desk.Clock.Now, Ct);

        Assert.Equal("wa:447700900123 due_came", await desk.OneAsync<string>("select string_agg(stream || ' ' || kind, ',') from inbox"));
        await desk.SqlAsync("update deposits set due_at = '2026-03-02 09:04Z'");
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await work.RunDueAsync(desk.Clock.Now, Ct);
        Assert.Equal(2, await desk.OneAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task Months_get_partitions_ahead_take_what_fell_between_and_go_when_they_are_empty()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync("insert into system_events (merchant_id, created_at, level, event_type) values (1, '2026-03-02 08:00Z', 'INFO', 'early')");
        var partitions = desk.Part<Partitions>();

        Assert.Equal(6, await partitions.KeepUpAsync(desk.Clock.Now, Ct));
        Assert.Equal(0, await partitions.KeepUpAsync(desk.Clock.Now, Ct));

        Assert.Equal("system_events_2026_03", await desk.OneAsync<string>("select tableoid::regclass::text from system_events where event_type = 'early'"));
        Assert.Equal(1, (await desk.GetAsync("/admin/events?event_type=early")).Json.GetProperty("events").GetArrayLength());
        desk.Time.Advance(TimeSpan.FromDays(200));
        await desk.Part<Retention>().DeleteEventsAsync(90, desk.Clock.Now, Ct);
        await partitions.KeepUpAsync(desk.Clock.Now, Ct);
        Assert.Equal(0, await desk.OneAsync<long>("select count(*) from pg_class where relname = 'system_events_2026_03'"));
    }

    [Fact]
    public async Task Clean_up_ends_what_the_doors_remember_ended_links_and_past_windows()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123");
        await desk.SqlAsync("""
            insert into received values ('whatsapp', 'old', '2026-01-01'), ('whatsapp', 'new', '2026-03-01');
            insert into action_tokens (merchant_id, hash, lead_id, action, created_at, expires_at) values
                (1, sha256('old'), 7, 'approve', '2026-01-01', '2026-01-08'), (1, sha256('new'), 7, 'approve', '2026-02-20', '2026-02-27');
            insert into rate_limits values ('203.0.113.9', '2026-02-01', 3);
            insert into inbox_finished (id, merchant_id, stream, lane, provider, event_id, kind, raw, received_at, attempts, finished_at)
            values (1, 1, 'wa:1', 1, 'whatsapp', 'x', 'message', '', '2025-10-01', 1, '2025-10-01')
            """);

        await desk.Part<TimedWork>().RunDueAsync(desk.Clock.Now, Ct);

        Assert.Equal("new", await desk.OneAsync<string>("select string_agg(event_id, ',') from received"));
        Assert.Equal(1, await desk.OneAsync<long>("select count(*) from action_tokens"));
        Assert.Equal(0, await desk.OneAsync<long>("select count(*) from rate_limits where client = '203.0.113.9'"));
        Assert.Equal(0, await desk.OneAsync<long>("select count(*) from inbox_finished"));
    }
}
