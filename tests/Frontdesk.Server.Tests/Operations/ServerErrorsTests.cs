namespace Frontdesk.Server.Tests.Operations;

public sealed class ServerErrorsTests(TestDatabase databases)
{
    [Fact]
    public async Task A_bug_answers_with_an_id_and_is_noted_without_anyones_words()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var broken = await desk.SendAsync(HttpMethod.Get, "/break", null, null, ("X-Correlation-ID", "trace-7"));

        Assert.Equal(500, broken.Code);
        Assert.Equal("application/problem+json", broken.Headers["Content-Type"]);
        Assert.Equal("trace-7", broken.Headers["X-Correlation-ID"]);
        Assert.Equal("trace-7", broken.Json.GetProperty("correlation_id").GetString());
        Assert.DoesNotContain("private", broken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("at Frontdesk", broken.Text, StringComparison.Ordinal);
        var noted = (await desk.GetAsync("/admin/events?event_type=server.error")).Json.GetProperty("events")[0];
        Assert.Equal("trace-7", noted.GetProperty("correlation_id").GetString());
        Assert.Equal("InvalidOperationException", noted.GetProperty("payload").GetProperty("type").GetString());
        Assert.DoesNotContain("447700900123", noted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_carries_a_correlation_id_and_one_that_cannot_be_one_is_replaced()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        Assert.Equal("mine", (await desk.SendAsync(HttpMethod.Get, "/ready", null, null, ("X-Correlation-ID", "mine"))).Headers["X-Correlation-ID"]);
        Assert.Equal(36, (await desk.SendAsync(HttpMethod.Get, "/nothing", null, null, ("X-Correlation-ID", new string('x', 129)))).Headers["X-Correlation-ID"].Length);
        Assert.Equal(36, (await desk.GetAsync("/admin/leads", key: null)).Headers["X-Correlation-ID"].Length);
    }
}
