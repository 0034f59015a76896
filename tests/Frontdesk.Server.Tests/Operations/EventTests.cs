namespace Frontdesk.Server.Tests.Operations;

public sealed class EventTests(TestDatabase databases)
{
    private const string Insert = """
        insert into system_events (merchant_id, created_at, level, event_type, lead_id, payload) values
            (1, '2026-03-02 08:00Z', 'INFO', 'answer.unclear', 7, '{"question":"budget","reason":"several"}'),
            (1, '2026-03-02 08:10Z', 'INFO', 'answer.unclear', 7, '{"question":"dimensions","reason":"no_unit"}'),
            (1, '2026-03-02 08:20Z', 'INFO', 'answer.unclear', 8, '{"question":"dimensions","reason":"no_unit"}'),
            (null, '2026-03-02 08:30Z', 'WARN', 'whatsapp.signature_verification_failure', null, '{}'),
            (1, '2026-03-02 08:40Z', 'WARN', 'whatsapp.template_not_configured.reminder_booking', null, '{}'),
            (1, '2025-11-01 08:00Z', 'ERROR', 'old.news', null, '{}')
        """;

    [Fact]
    public async Task Events_are_found_by_lead_level_time_and_a_part_of_their_type()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Insert);

        Assert.Equal(6, await CountAsync(desk, ""));
        Assert.Equal(2, await CountAsync(desk, "?lead_id=7"));
        Assert.Equal(1, await CountAsync(desk, "?event_type=template_not_configured"));
        Assert.Equal(0, await CountAsync(desk, "?event_type=template%25"));
        Assert.Equal(1, await CountAsync(desk, "?level=error"));
        Assert.Equal(2, await CountAsync(desk, "?since=2026-03-02T08:30:00Z"));
    }

    [Fact]
    public async Task A_list_goes_on_where_its_cursor_points()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Insert);
        var seen = new List<long>();
        string? next = "";
        while (next is not null)
        {
            var page = (await desk.GetAsync($"/admin/events?limit=4{next}")).Json;
            seen.AddRange(page.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("id").GetInt64()));
            next = page.GetProperty("next").GetString() is { } cursor ? $"&cursor={cursor}" : null;
        }

        Assert.Equal(6, seen.Count);
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(6, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/admin/events?limit=0", "limit")]
    [InlineData("/admin/events?limit=1001", "limit")]
    [InlineData("/admin/events?level=LOUD", "level")]
    [InlineData("/admin/events?since=yesterday", "since")]
    [InlineData("/admin/events?lead_id=seven", "lead_id")]
    [InlineData("/admin/leads?status=LOST", "status")]
    [InlineData("/admin/leads?cursor=x", "cursor")]
    [InlineData("/admin/funnel?days=0", "days")]
    [InlineData("/admin/slot-parse-stats?days=3651", "days")]
    [InlineData("/admin/outbox?state=Lost", "state")]
    [InlineData("/admin/inbox?state=lost", "state")]
    [InlineData("/admin/consents", "phone")]
    [InlineData("/admin/consents?phone=nobody", "phone")]
    public async Task A_field_that_cannot_be_used_is_named(string path, string field)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var refused = await desk.GetAsync(path);

        Assert.Equal((400, "bad_field", field), (refused.Code, refused.Error, refused.Json.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Clean_up_deletes_what_is_older_and_says_how_much()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Insert);

        var cleaned = await desk.PostAsync("/admin/events/retention-cleanup?retention_days=90");

        Assert.Equal("""{"deleted":1,"retention_days":90}""", cleaned.Text);
        Assert.Equal(5, await CountAsync(desk, ""));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("all")]
    public async Task Clean_up_of_zero_or_negative_days_is_refused_and_deletes_nothing(string days)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Insert);

        Assert.Equal(400, (await desk.PostAsync($"/admin/events/retention-cleanup?retention_days={days}")).Code);
        Assert.Equal(6, await CountAsync(desk, ""));
    }

    [Fact]
    public async Task Reading_statistics_count_by_rule_and_by_reason_within_the_days()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Insert);
        await desk.SqlAsync("insert into system_events (merchant_id, created_at, level, event_type, payload) values (2, '2026-03-02 08:00Z', 'INFO', 'answer.unclear', '{}')");
        await desk.LeadAsync(7, "447700900123");
        await desk.SqlAsync("""
            update leads set answers = '{"dimensions":{"text":"8x12cm","matched_by":"pair","at":"2026-03-01T09:00:00Z"},
                "budget":{"text":"400","matched_by":"amount","at":"2026-01-01T09:00:00Z"},"idea":{"text":"a heron","at":"2026-03-01T09:00:00Z"}}'
            """);

        var week = (await desk.GetAsync("/admin/slot-parse-stats?days=7")).Text;

        Assert.Equal(
            """{"success":{"pair":1},"reject":{"no_unit":2,"several":1},"total_success":1,"total_reject":3,"period_days":7}""", week);
        Assert.Equal(2, (await desk.GetAsync("/admin/slot-parse-stats?days=365")).Json.GetProperty("total_success").GetInt64());
    }

    private static async Task<int> CountAsync(AdminUnderTest desk, string query) =>
        (await desk.GetAsync($"/admin/events{query}")).Json.GetProperty("events").GetArrayLength();
}
