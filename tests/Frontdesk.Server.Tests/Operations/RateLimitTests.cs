using System.Net;
using System.Net.Http.Json;
using Frontdesk.Server.Operations;
using NodaTime;

namespace Frontdesk.Server.Tests.Operations;

public sealed class RateLimitTests(TestDatabase databases)
{
    private static readonly (string, string)[] Three = [("RATE_LIMIT_REQUESTS", "3"), ("RATE_LIMIT_WINDOW_SECONDS", "60")];

    [Fact]
    public async Task The_fourth_request_of_a_window_is_told_when_to_come_again()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, Three);
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await desk.GetAsync("/admin/leads")).Code);
        desk.Time.Advance(TimeSpan.FromSeconds(20));

        var refused = await desk.GetAsync("/admin/leads");

        Assert.Equal(429, refused.Code);
        Assert.Equal("rate_limited", refused.Error);
        Assert.Equal("40", refused.Headers["Retry-After"]);
        desk.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(200, (await desk.GetAsync("/admin/leads")).Code);
    }

    [Fact]
    public async Task Guesses_at_keys_and_links_count_together_and_the_rest_of_the_site_does_not()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, Three);

        Assert.Equal(401, (await desk.GetAsync("/admin/leads", key: null)).Code);
        Assert.Equal(200, (await desk.GetAsync("/a/guess", key: null)).Code);
        Assert.Equal(403, (await desk.GetAsync("/admin/leads", key: "guess")).Code);
        Assert.Equal(429, (await desk.GetAsync("/a/guess", key: null)).Code);
        Assert.Equal(200, (await desk.GetAsync("/health", key: null)).Code);
    }

    [Fact]
    public async Task Two_nodes_count_together()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, Three);
        var ct = TestContext.Current.CancellationToken;
        var settings = desk.Part<Settings>().RateLimit;
        var one = new RateLimit(settings, desk.Database, desk.Clock);
        var two = new RateLimit(settings, desk.Database, desk.Clock);

        Assert.Null(await one.CountAsync("203.0.113.9", ct));
        Assert.Null(await two.CountAsync("203.0.113.9", ct));
        Assert.Null(await one.CountAsync("203.0.113.9", ct));
        Assert.Equal(Duration.FromSeconds(60), await two.CountAsync("203.0.113.9", ct));
        Assert.Equal(Duration.FromSeconds(60), await one.CountAsync("203.0.113.9", ct));
        Assert.Null(await one.CountAsync("203.0.113.10", ct));
    }

    [Fact]
    public async Task A_node_that_refused_a_client_does_not_ask_the_database_again()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, Three);
        for (var i = 0; i < 4; i++)
            await desk.GetAsync("/admin/leads");
        await desk.SqlAsync("delete from rate_limits");

        Assert.Equal(429, (await desk.GetAsync("/admin/leads")).Code);
        Assert.Equal(0, await desk.OneAsync<long>("select count(*) from rate_limits"));
    }

    [Fact]
    public async Task Only_a_trusted_proxy_says_who_the_client_is()
    {
        await using var stranger = await AdminUnderTest.StartAsync(databases, Three);
        await using var trusted = await AdminUnderTest.StartAsync(databases, [.. Three, ("TRUSTED_PROXIES", "127.0.0.0/8")]);

        for (var i = 0; i < 4; i++)
        {
            var header = ("X-Forwarded-For", $"203.0.113.{i}");
            Assert.Equal(i < 3 ? 200 : 429, (await stranger.SendAsync(HttpMethod.Get, "/admin/leads", null, AdminUnderTest.Key, header)).Code);
            Assert.Equal(200, (await trusted.SendAsync(HttpMethod.Get, "/admin/leads", null, AdminUnderTest.Key, header)).Code);
        }
    }

    [Fact]
    public async Task Moving_the_test_clock_is_not_counted_but_needs_the_key()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases, [.. Three, ("RATE_LIMIT_ENABLED", "true"), ("FRONTDESK_CLOCK_CONTROL", "true")]);
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await JumpAsync(desk, DeskUnderTest.AdminApiKey));

        Assert.Equal(HttpStatusCode.Forbidden, await JumpAsync(desk, "guess"));
        Assert.Empty(await desk.RowsAsync<string>("select client from rate_limits"));
    }

    private static async Task<HttpStatusCode> JumpAsync(DeskUnderTest desk, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/clock") { Content = JsonContent.Create(new { advance = "PT1M" }) };
        request.Headers.Add(AdminKey.Header, key);
        using var answer = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, [.. Three, ("RATE_LIMIT_ENABLED", "false")]);

        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (await desk.GetAsync("/admin/leads")).Code);
    }
}
