using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Tests.Operations;

public sealed class HealthTests(TestDatabase databases)
{
    [Fact]
    public async Task Health_has_the_shape_that_the_runbooks_read()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync("""
            insert into inbox (merchant_id, stream, lane, provider, event_id, kind, raw, received_at, next_at) values
                (1, 'wa:447700900123', 1, 'whatsapp', 'wamid.a', 'message', '{}', '2026-03-02 08:59:30Z', '2026-03-02 08:59:30Z');
            insert into jobs (name, last_started_at, last_finished_at, last_result) values ('deposit_sweep', '2026-03-02 08:00Z', '2026-03-02 08:00Z', '0 due');
            insert into system_events (merchant_id, created_at, level, event_type) values (1, '2026-03-02 08:00Z', 'WARN', 'whatsapp.template_not_configured.reminder_booking')
            """);
        await desk.PutAsync("/admin/switches/panic", """{"on":true}""");
        await desk.Part<HealthSampler>().SampleAsync(TestContext.Current.CancellationToken);

        var health = (await desk.GetAsync("/health", key: null)).Json;

        Assert.True(health.GetProperty("ok").GetBoolean());
        Assert.Equal("2026-03-02T09:00:00Z", health.GetProperty("as_of").GetString());
        Assert.Equal(["reminder_booking"], health.GetProperty("templates_missing").EnumerateArray().Select(t => t.GetString()!));
        Assert.DoesNotContain("reminder_booking", health.GetProperty("templates_configured").EnumerateArray().Select(t => t.GetString()));
        Assert.True(health.GetProperty("features").GetProperty("panic_mode_enabled").GetBoolean());
        Assert.False(health.GetProperty("whatsapp_enabled").GetBoolean());
        var inbox = health.GetProperty("queues").GetProperty("inbox");
        Assert.Equal((1, 30), (inbox.GetProperty("depth").GetInt64(), inbox.GetProperty("oldest_seconds").GetInt64()));
        Assert.Equal("0 due", health.GetProperty("jobs").GetProperty("deposit_sweep").GetProperty("last_result").GetString());
        foreach (var name in (string[])["calendar_enabled", "sheets_enabled", "integrations"])
            Assert.True(health.TryGetProperty(name, out _), name);
        foreach (var vendor in (string[])["twilio", "stripe", "whatsapp", "google"])
            Assert.True(health.GetProperty("dependencies").TryGetProperty(vendor, out _), vendor);
    }

    [Fact]
    public async Task Depth_and_age_are_shown_lane_by_lane()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync("""
            insert into inbox (merchant_id, stream, lane, provider, event_id, kind, raw, received_at, next_at, state)
            select 1, 'wa:' || n, lane, 'whatsapp', lane || '.' || n, 'message', '{}', at::timestamptz, at::timestamptz, state
            from (values (0, 2, '2026-03-02 08:59:50Z', 'waiting'), (1, 30, '2026-03-02 08:59:00Z', 'waiting'), (2, 300, '2026-03-02 08:00:00Z', 'waiting'),
                         (2, 7, '2026-03-01 08:00:00Z', 'set_aside')) v (lane, times, at, state) cross join lateral generate_series(1, times) n
            on conflict do nothing;
            insert into outbox_messages (merchant_id, id, stream, kind, payload, state, next_at, created_at) values
                (1, 1, 'a', 'open_checkout', '{}', 'Pending', '2026-03-02', '2026-03-02 08:59:58Z'), (1, 2, 'b', 'send_message', '{}', 'Sending', '2026-03-02', '2026-03-02 08:59:40Z'),
                (1, 3, 'c', 'send_message', '{}', 'Pending', '2026-03-02', '2026-03-02 08:59:50Z'), (1, 4, 'd', 'send_message', '{}', 'Exhausted', '2026-03-02', '2026-03-01')
            """);
        await desk.Part<HealthSampler>().SampleAsync(TestContext.Current.CancellationToken);

        var queues = (await desk.GetAsync("/health", key: null)).Json.GetProperty("queues");
        Assert.Equal((332L, 3600L), Figures(queues.GetProperty("inbox")));
        Assert.Equal(7, queues.GetProperty("inbox").GetProperty("set_aside").GetInt64());
        Assert.Equal(
            [("payments", (2L, 10L)), ("messages", (30L, 60L)), ("receipts", (300L, 3600L))],
            queues.GetProperty("inbox").GetProperty("lanes").EnumerateObject().Select(l => (l.Name, Figures(l.Value))));
        Assert.Equal(
            [("payments", (1L, 2L)), ("messages", (2L, 20L)), ("files", (0L, 0L))],
            queues.GetProperty("outbox").GetProperty("lanes").EnumerateObject().Select(l => (l.Name, Figures(l.Value))));
        var metrics = (await desk.GetAsync("/metrics", key: null)).Text;
        Assert.Contains("frontdesk_inbox_lane_depth{lane=\"payments\"} 2\n", metrics, StringComparison.Ordinal);
        Assert.Contains("frontdesk_outbox_lane_oldest_seconds{lane=\"messages\"} 20\n", metrics, StringComparison.Ordinal);
    }

    private static (long Depth, long Oldest) Figures(System.Text.Json.JsonElement queue) =>
        (queue.GetProperty("depth").GetInt64(), queue.GetProperty("oldest_seconds").GetInt64());

    [Fact]
    public async Task A_hundred_thousand_that_wait_are_counted_and_a_slow_count_is_not_taken_at_every_sample()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync("""
            insert into inbox (merchant_id, stream, lane, provider, event_id, kind, raw, received_at, next_at)
            select 1, 'wa:' || n % 20000, case when n % 1000 = 0 then 0 else 2 end, 'whatsapp', 'e' || n, 'status', decode(repeat('ab', 600), 'hex'),
                '2026-03-02 08:00Z', '2026-03-02 08:00Z' from generate_series(1, 100000) n
            """);
        var sampler = desk.Part<HealthSampler>();
        await sampler.SampleAsync(TestContext.Current.CancellationToken);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await sampler.SampleAsync(TestContext.Current.CancellationToken);

        Assert.Equal([100L, 0L, 99_900L], sampler.Latest.InboxLanes.Select(l => l.Queue.Depth));
        TestContext.Current.TestOutputHelper?.WriteLine($"A sample over 100,000 rows: {watch.Elapsed.TotalMilliseconds:0.0} ms.");
    }

    [Fact]
    public async Task Without_its_database_the_desk_is_alive_and_not_ready_and_says_no_more()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        Assert.Equal("""{"ok":true,"database":"connected"}""", (await desk.GetAsync("/ready", key: null)).Text);

        await using var neighbour = await AdminUnderTest.StartAsync(databases);
        await neighbour.SqlAsync($"alter database \"{await desk.OneAsync<string>("select current_database()")}\" allow_connections false");
        desk.Database.Pool.Clear();

        Assert.Equal(200, (await desk.GetAsync("/health", key: null)).Code);
        var ready = await desk.GetAsync("/ready", key: null);
        Assert.Equal((503, """{"ok":false,"database":"disconnected"}"""), (ready.Code, ready.Text));
        var admin = await desk.GetAsync("/admin/leads");
        Assert.Equal((503, "unavailable", "5"), (admin.Code, admin.Error, admin.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Metrics_are_for_this_machine_or_the_key()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.Part<HealthSampler>().SampleAsync(TestContext.Current.CancellationToken);
        var stranger = ("X-Forwarded-For", "203.0.113.9");

        var here = await desk.GetAsync("/metrics", key: null);
        Assert.Contains("frontdesk_inbox_depth 0\n", here.Text, StringComparison.Ordinal);
        Assert.Contains("frontdesk_switch_on{name=\"whatsapp_dry_run\"} 1\n", here.Text, StringComparison.Ordinal);
        Assert.StartsWith("text/plain; version=0.0.4", here.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(401, (await desk.SendAsync(HttpMethod.Get, "/metrics", null, null, stranger)).Code);
        Assert.Equal(200, (await desk.SendAsync(HttpMethod.Get, "/metrics", null, AdminUnderTest.Key, stranger)).Code);
    }
}
