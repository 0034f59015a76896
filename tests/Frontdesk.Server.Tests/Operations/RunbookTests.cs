using System.Net;
using System.Text.Json;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Tests.Operations;

/// <summary>What the runbooks tell people to type, typed.</summary>
public sealed class RunbookTests(TestDatabase databases)
{
    private const string Client = "447700900123";

    [Fact]
    public async Task The_ten_minute_go_live_script_passes_as_written()
    {
        // With the rate limit on: the whole script has to fit under ten requests a minute.
        await using var desk = await DeskUnderTest.OpenAsync(databases, ("RATE_LIMIT_ENABLED", "true"));
        await desk.Get<HealthSampler>().SampleAsync(TestContext.Current.CancellationToken);

        var health = await JsonAsync(desk, HttpMethod.Get, "/health", key: false);
        Assert.True(health.GetProperty("ok").GetBoolean());
        Assert.NotEqual(0, health.GetProperty("templates_configured").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, health.GetProperty("features").ValueKind);

        var ready = await JsonAsync(desk, HttpMethod.Get, "/ready", key: false);
        Assert.Equal((true, "connected"), (ready.GetProperty("ok").GetBoolean(), ready.GetProperty("database").GetString()));

        var token = Uri.EscapeDataString(desk.Get<Settings>().WhatsApp.VerifyToken!);
        var verified = await SendAsync(desk, HttpMethod.Get, $"/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token={token}&hub.challenge=test", key: false);
        Assert.Equal("test", verified.Text);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(desk, HttpMethod.Get, "/admin/leads")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(desk, HttpMethod.Get, "/admin/leads", key: false)).Status);

        await desk.ClientWritesAsync(Client, "hi");
        await desk.DrainAsync();
        var smoke = await desk.Get<SmokeTest>().SendAsync(Client, null, TestContext.Current.CancellationToken);
        Assert.Equal("sent", smoke.Status);
        Assert.NotNull(smoke.VendorId);

        var cleaned = await JsonAsync(desk, HttpMethod.Post, "/admin/events/retention-cleanup?retention_days=90");
        Assert.Equal((0, 90), (cleaned.GetProperty("deleted").GetInt32(), cleaned.GetProperty("retention_days").GetInt32()));

        var retried = (await JsonAsync(desk, HttpMethod.Post, "/admin/outbox/retry?limit=10")).GetProperty("outbox_retry");
        Assert.Equal((0, 0, 0), (retried.GetProperty("retried").GetInt32(), retried.GetProperty("sent").GetInt32(), retried.GetProperty("failed").GetInt32()));

        Assert.Equal(1, (await JsonAsync(desk, HttpMethod.Get, "/admin/funnel?days=7")).GetProperty("counts").GetProperty("new_leads").GetInt32());

        var slots = await JsonAsync(desk, HttpMethod.Get, "/admin/slot-parse-stats?days=7");
        Assert.Equal((0, 0), (slots.GetProperty("total_success").GetInt32(), slots.GetProperty("total_reject").GetInt32()));

        await desk.ClientWritesAsync(Client, "A heron on my shoulder, in flight, with reeds");
        await desk.DrainAsync();
        var lead = (await JsonAsync(desk, HttpMethod.Get, "/admin/leads")).GetProperty("leads")[0];
        Assert.Equal("QUALIFYING", lead.GetProperty("status").GetString());
        var early = await SendAsync(desk, HttpMethod.Post, $"/admin/leads/{lead.GetProperty("id").GetInt64()}/approve");
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        var refusal = JsonDocument.Parse(early.Text).RootElement;
        Assert.Equal("invalid_transition", refusal.GetProperty("error").GetString());
        Assert.Equal("Cannot approve lead in status QUALIFYING", refusal.GetProperty("message").GetString());
        Assert.Equal("QUALIFYING", refusal.GetProperty("status").GetString());
        Assert.NotEqual(0, refusal.GetProperty("allowed").GetArrayLength());

        // The consultation itself has its own tests; here a person says that it is complete.
        await ActAsync(desk, lead, "status", """{"status":"PENDING_APPROVAL","reason":"told me the rest by phone"}""");
        var said = desk.SentTo(Client).Count;
        Assert.Equal("AWAITING_DEPOSIT", await ActAsync(desk, lead, "approve", "{}"));
        await desk.DrainAsync();
        Assert.True(desk.SentTo(Client).Count > said, "The client is told.");
    }

    private static async Task<string?> ActAsync(DeskUnderTest desk, JsonElement lead, string act, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/admin/leads/{lead.GetProperty("id").GetInt64()}/{act}")
        {
            Content = new StringContent(body),
            Headers = { { AdminKey.Header, DeskUnderTest.AdminApiKey } },
        };
        using var answer = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{act}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement.GetProperty("status").GetString();
    }

    [Fact]
    public async Task The_SQL_of_the_runbooks_runs_as_written()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Client, "hi");
        await desk.DrainAsync();

        var recent = await desk.OneAsync<(long Id, string WaFrom, string Status, DateTime CreatedAt)>(
            "SELECT id, wa_from, status, created_at FROM leads ORDER BY created_at DESC LIMIT 10;");
        Assert.Equal((Client, "QUALIFYING"), (recent.WaFrom, recent.Status));
        Assert.Empty(await desk.RowsAsync<(long, string, DateTime)>("""
            SELECT id, status, last_client_message_at FROM leads 
            WHERE status IN ('NEEDS_FOLLOW_UP', 'NEEDS_ARTIST_REPLY') 
            AND last_client_message_at < NOW() - INTERVAL '24 hours';
            """));
        Assert.Empty(await desk.RowsAsync<(string, long)>("""
            SELECT message_id, COUNT(*) FROM processed_messages 
            GROUP BY message_id HAVING COUNT(*) > 1;
            """));
        Assert.NotEqual(0, await desk.OneAsync<long>("SELECT COUNT(*) FROM processed_messages"));
    }

    private static async Task<JsonElement> JsonAsync(DeskUnderTest desk, HttpMethod method, string path, bool key = true)
    {
        var (status, text) = await SendAsync(desk, method, path, key);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {status} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(DeskUnderTest desk, HttpMethod method, string path, bool key = true)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key)
            request.Headers.Add(AdminKey.Header, DeskUnderTest.AdminApiKey);
        using var answer = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
