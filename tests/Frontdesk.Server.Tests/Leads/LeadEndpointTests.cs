using System.Text.Json;
using Frontdesk.Server.Tests.Operations;

namespace Frontdesk.Server.Tests.Leads;

public sealed class LeadEndpointTests(TestDatabase databases)
{
    [Fact]
    public async Task Leads_are_found_by_status_number_name_and_words()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123", name: "Anna", idea: "a heron on the shoulder");
        await desk.LeadAsync(8, "447700900124", "QUALIFYING", name: "Bo", idea: "100% roses");

        await FindsAsync(desk, "", 8, 7);
        await FindsAsync(desk, "?status=qualifying", 8);
        await FindsAsync(desk, "?q=07700 900123", 7);
        await FindsAsync(desk, "?q=%2B44 7700 900123", 7);
        await FindsAsync(desk, "?q=ANNA", 7);
        await FindsAsync(desk, "?q=shoulder heron", 7);
        await FindsAsync(desk, "?q=100%25", 8);
        await FindsAsync(desk, "?q=h_ron");
        await FindsAsync(desk, "?limit=1", 8);
        await FindsAsync(desk, "?limit=1&cursor=8", 7);
        Assert.Equal("8", (await desk.GetAsync("/admin/leads?limit=1")).Json.GetProperty("next").GetString());
        Assert.Equal(JsonValueKind.Null, (await desk.GetAsync("/admin/leads")).Json.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_lead_in_the_list_has_the_names_that_the_runbooks_know()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123");

        var lead = (await desk.GetAsync("/admin/leads")).Json.GetProperty("leads")[0];

        Assert.Equal("447700900123", lead.GetProperty("wa_from").GetString());
        Assert.Equal("Anna", lead.GetProperty("client_name").GetString());
        Assert.Equal("PENDING_APPROVAL", lead.GetProperty("status").GetString());
        Assert.Equal("2026-03-02T09:00:00Z", lead.GetProperty("created_at").GetString());
        Assert.Equal("2026-03-02T09:00:00Z", lead.GetProperty("last_client_message_at").GetString());
        Assert.Equal(JsonValueKind.Null, lead.GetProperty("current_question").ValueKind);
    }

    [Theory]
    [InlineData("GET", "/admin/leads/99")]
    [InlineData("GET", "/admin/debug/lead/99")]
    [InlineData("POST", "/admin/leads/99/unknown-act")]
    [InlineData("GET", "/admin/leads/seven")]
    public async Task What_is_not_there_is_404_in_JSON(string method, string path)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var missing = await desk.SendAsync(new HttpMethod(method), path, null, AdminUnderTest.Key);

        Assert.Equal((404, "not_found"), (missing.Code, missing.Error));
    }

    [Fact]
    public async Task Another_merchants_leads_cannot_be_seen_by_any_way()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123");
        await desk.LeadAsync(8, "447700900124", merchant: 2);

        await FindsAsync(desk, "", 7);
        await FindsAsync(desk, "?q=447700900124");
        Assert.Equal(404, (await desk.GetAsync("/admin/leads/8")).Code);
        Assert.Equal(404, (await desk.GetAsync("/admin/debug/lead/8")).Code);
        await using var theirs = await desk.Database.BeginMerchantAsync(2, TestContext.Current.CancellationToken);
        Assert.Equal(8, await Dapper.SqlMapper.QuerySingleAsync<long>(theirs.Connection, "select id from leads"));
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Dapper.SqlMapper.ExecuteAsync(
            theirs.Connection, "insert into suppressions (merchant_id, channel, wa_from, since, reason) values (1, 'whatsapp', '1', '2026-03-02', '')"));
        Assert.Equal("42501", refused.SqlState);
    }

    [Fact]
    public async Task Debug_tells_everything_about_a_lead()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123", "NEEDS_ARTIST_REPLY", idea: "half \uFFFD a <heron> \u202E");
        await desk.SqlAsync("""
            update leads set strikes = '{"budget":2}', handover_reason = 'The budget was misread twice.';
            insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, by, why, state, state_reason, outbox_id, sent_at) values
                (1, 51, 1000007, 7, 'in', 'text', 'hi', 'client', null, null, null, null, '2026-03-02 09:00Z'),
                (1, 52, 1000007, 7, 'out', 'text', 'Hello', 'bot', 'first message', 'NotSent', 'Dry run: nothing leaves.', 61, '2026-03-02 09:00:01Z');
            insert into outbox_messages (merchant_id, id, stream, kind, payload, state, reason, lead_id, message_id, next_at, created_at)
            values (1, 61, 'to:447700900123', 'send_message', '{}', 'Refused', 'dry_run', 7, 52, '2026-03-02', '2026-03-02');
            insert into inbox_finished (id, merchant_id, stream, lane, provider, event_id, kind, raw, received_at, attempts, lead_id, finished_at)
            values (1, 1, 'wa:447700900123', 1, 'whatsapp', 'wamid.1', 'message', '', '2026-03-02', 1, 7, '2026-03-02');
            insert into system_events (merchant_id, created_at, level, event_type, lead_id) values (1, '2026-03-02', 'INFO', 'lead.started', 7)
            """);

        var debug = (await desk.GetAsync("/admin/debug/lead/7")).Json;

        Assert.Equal(7, debug.GetProperty("lead").GetProperty("id").GetInt64());
        Assert.Equal("half \uFFFD a <heron> \u202E", debug.GetProperty("answers").GetProperty("idea").GetString());
        var last = debug.GetProperty("status_history").EnumerateArray().Last();
        Assert.Equal(("QUALIFYING", "PENDING_APPROVAL"), (last.GetProperty("from").GetString(), last.GetProperty("to").GetString()));
        var messages = debug.GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(("in", "received", "hi"), Said(messages[0]));
        Assert.Equal(("out", "dry_run", "Hello"), Said(messages[1]));
        Assert.Equal("lead.started", debug.GetProperty("events")[0].GetProperty("event_type").GetString());
        Assert.Equal("wamid.1", debug.GetProperty("processed_messages")[0].GetProperty("message_id").GetString());
        Assert.Equal(2, debug.GetProperty("parse_failures").GetProperty("budget").GetInt32());
        Assert.Equal("The budget was misread twice.", debug.GetProperty("handover_packet").GetProperty("reason").GetString());
        var reasons = debug.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("why").GetString()).ToList();
        Assert.Contains("message 52: first message", reasons);
        Assert.Contains("message 52 did not go: Dry run: nothing leaves.", reasons);
    }

    [Fact]
    public async Task The_funnel_counts_each_enquiry_of_the_period_once_and_no_rate_exceeds_one()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.LeadAsync(7, "447700900123", "BOOKED");
        await desk.LeadAsync(8, "447700900124", "QUALIFYING");
        await desk.SqlAsync("""
            delete from status_history where lead_id = 8 and to_status = 'PENDING_APPROVAL';
            insert into status_history (merchant_id, lead_id, from_status, to_status, transition, by, at) values
                (1, 7, 'PENDING_APPROVAL', 'AWAITING_DEPOSIT', 'Approved', 'api', '2026-03-02'),
                (1, 7, 'AWAITING_DEPOSIT', 'AWAITING_DEPOSIT', 'Approved', 'api', '2026-03-02'),
                (1, 7, 'BOOKING_PENDING', 'BOOKED', 'Booked', 'api', '2026-03-02');
            insert into payments (merchant_id, lead_id, payment_intent, amount_minor, currency, state, arrived_at)
            values (1, 7, 'pi_1', 15000, 'GBP', 'counted', '2026-03-02')
            """);

        var funnel = (await desk.GetAsync("/admin/funnel?days=7")).Json;

        var counts = funnel.GetProperty("counts");
        Assert.Equal((2, 2, 1, 1), (Count("new_leads"), Count("qualifying_started"), Count("qualifying_completed"), Count("approved")));
        Assert.Equal((1, 1), (Count("deposit_paid"), Count("booked")));
        Assert.Equal(0.5m, funnel.GetProperty("rates").GetProperty("overall_conversion").GetDecimal());
        Assert.All(funnel.GetProperty("rates").EnumerateObject(), rate => Assert.InRange(rate.Value.GetDecimal(), 0, 1));
        Assert.Equal(1, funnel.GetProperty("by_status").GetProperty("BOOKED").GetInt64());
        desk.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, (await desk.GetAsync("/admin/funnel?days=7")).Json.GetProperty("counts").GetProperty("new_leads").GetInt64());

        long Count(string name) => counts.GetProperty(name).GetInt64();
    }

    private static (string?, string?, string?) Said(JsonElement message) =>
        (message.GetProperty("direction").GetString(), message.GetProperty("status").GetString(), message.GetProperty("text").GetString());

    private static async Task FindsAsync(AdminUnderTest desk, string query, params long[] ids)
    {
        var found = (await desk.GetAsync($"/admin/leads{query}")).Json.GetProperty("leads").EnumerateArray();
        Assert.Equal(ids, found.Select(lead => lead.GetProperty("id").GetInt64()));
    }
}
