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
