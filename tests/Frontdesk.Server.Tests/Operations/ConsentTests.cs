namespace Frontdesk.Server.Tests.Operations;

public sealed class ConsentTests(TestDatabase databases)
{
    [Fact]
    public async Task A_number_is_suppressed_once_and_listed()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var first = await desk.PostAsync("/admin/suppressions", """{"phone":"+44 7700 900123","reason":"complained by phone"}""");
        var again = await desk.PostAsync("/admin/suppressions", """{"phone":"447700900123"}""");

        Assert.Equal((201, 200), (first.Code, again.Code));
        Assert.Equal("complained by phone", again.Json.GetProperty("reason").GetString());
        var listed = Assert.Single((await desk.GetAsync("/admin/suppressions")).Json.GetProperty("suppressions").EnumerateArray());
        Assert.Equal("447700900123", listed.GetProperty("phone").GetString());
        Assert.DoesNotContain("447700900123", (await desk.GetAsync("/admin/events?event_type=suppression")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consents_show_who_said_what_when_and_how()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync("insert into consents (merchant_id, conversation_id, wa_from, kind, how, words, at) values (1, 1, '447700900123', 'opt_out', 'keyword', 'STOP', '2026-03-02')");

        var consents = (await desk.GetAsync("/admin/consents?phone=+44 7700 900123")).Json;

        var consent = Assert.Single(consents.GetProperty("consents").EnumerateArray());
        Assert.Equal(("opt_out", "STOP"), (consent.GetProperty("kind").GetString(), consent.GetProperty("words").GetString()));
    }

    [Theory]
    [InlineData("", "phone")]
    [InlineData("{}", "phone")]
    [InlineData("""{"phone":null}""", "phone")]
    [InlineData("""{"phone":"nobody"}""", "phone")]
    [InlineData("""{"phone":447700900123}""", "phone")]
    public async Task A_number_that_is_none_is_refused(string body, string field)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var refused = await desk.PostAsync("/admin/suppressions", body);

        Assert.Equal((400, field), (refused.Code, refused.Json.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("{", 400, "bad_json")]
    [InlineData("[]", 400, "bad_json")]
    [InlineData("null", 400, "bad_json")]
    [InlineData("\"\\ud800\"", 400, "bad_json")]
    [InlineData("""{"phone":"\ud800"}""", 400, "bad_field")]
    public async Task A_body_that_is_no_JSON_object_is_told_so(string body, int code, string error)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var refused = await desk.PostAsync("/admin/suppressions", body);

        Assert.Equal((code, error), (refused.Code, refused.Error));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        Assert.Equal(413, (await desk.PostAsync("/admin/suppressions", new string(' ', 70_000))).Code);
    }
}
