using Frontdesk.Messaging;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Tests.Operations;

public sealed class SwitchTests(TestDatabase databases)
{
    [Fact]
    public async Task A_turned_switch_is_read_by_the_next_transaction_and_tells_who_turned_it()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        var before = (await desk.GetAsync("/admin/switches/panic")).Json;
        Assert.False(before.GetProperty("on").GetBoolean());
        Assert.Equal("settings", before.GetProperty("changed_by").GetString());

        var turned = await desk.PutAsync("/admin/switches/panic", """{"on":true}""");

        Assert.Equal(200, turned.Code);
        Assert.True(turned.Json.GetProperty("on").GetBoolean());
        Assert.Equal("api", turned.Json.GetProperty("changed_by").GetString());
        await using var next = await desk.Database.BeginEngineAsync(TestContext.Current.CancellationToken);
        Assert.True((await SwitchBoard.ReadAsync(next.Connection, desk.Part<Settings>().Switches, TestContext.Current.CancellationToken)).Panic);
        var noted = (await desk.GetAsync("/admin/events?event_type=switch.changed")).Json.GetProperty("events")[0].GetProperty("payload");
        Assert.Equal("panic", noted.GetProperty("switch").GetString());
        Assert.False(noted.GetProperty("was_on").GetBoolean());
    }

    [Fact]
    public async Task A_pilot_keeps_its_numbers_when_it_is_only_turned()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases, ("PILOT_ALLOWLIST_NUMBERS", "447700900999"));

        await desk.PutAsync("/admin/switches/pilot", """{"on":true,"numbers":["+44 7700 900123","447700900124"]}""");
        var off = (await desk.PutAsync("/admin/switches/pilot", """{"on":false}""")).Json;

        Assert.False(off.GetProperty("on").GetBoolean());
        Assert.Equal(["447700900123", "447700900124"], off.GetProperty("numbers").EnumerateArray().Select(n => n.GetString()!));
        Assert.DoesNotContain("447700900123", (await desk.GetAsync("/admin/events?event_type=switch.changed")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("panic", "{}", "on")]
    [InlineData("panic", """{"on":"perhaps"}""", "on")]
    [InlineData("panic", """{"on":true,"numbers":["447700900123"]}""", "numbers")]
    [InlineData("pilot", """{"on":true,"numbers":["no number"]}""", "numbers")]
    [InlineData("calls_whatsapp", "{}", "limit")]
    [InlineData("calls_whatsapp", """{"on":true}""", "limit")]
    [InlineData("calls_whatsapp", """{"limit":65}""", "limit")]
    [InlineData("turns_payments", """{"limit":-1}""", "limit")]
    [InlineData("turns_payments", """{"limit":1.5}""", "limit")]
    public async Task What_cannot_be_turned_names_its_field(string name, string body, string field)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var refused = await desk.PutAsync($"/admin/switches/{name}", body);

        Assert.Equal(400, refused.Code);
        Assert.Equal(field, refused.Json.GetProperty("field").GetString());
        if (field == "limit")
            Assert.Contains("from 0 to 64", refused.Json.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_read_by_the_next_transaction_and_tells_what_it_was()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        Assert.Equal(16, (await desk.GetAsync("/admin/switches/calls_whatsapp")).Json.GetProperty("limit").GetInt32());

        var set = await desk.PutAsync("/admin/switches/calls_whatsapp", """{"limit":8}""");
        await desk.PutAsync("/admin/switches/turns_receipts", """{"limit":0}""");

        Assert.Equal((200, 8), (set.Code, set.Json.GetProperty("limit").GetInt32()));
        await using var next = await desk.Database.BeginEngineAsync(TestContext.Current.CancellationToken);
        var lanes = (await SwitchBoard.ReadAsync(next.Connection, desk.Part<Settings>().Switches, TestContext.Current.CancellationToken)).Lanes;
        Assert.Equal(new LaneLimits { CallsWhatsApp = 8, TurnsReceipts = 0 }, lanes);
        var noted = (await desk.GetAsync("/admin/events?event_type=switch.changed")).Json.GetProperty("events")[1].GetProperty("payload");
        Assert.Equal(("calls_whatsapp", 8, 16), (
            noted.GetProperty("switch").GetString(), noted.GetProperty("limit").GetInt32(), noted.GetProperty("was_limit").GetInt32()));
    }

    [Fact]
    public async Task Every_limit_has_a_lane_of_its_own()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        foreach (var (name, n) in SwitchBoard.Limits.Select((name, n) => (name, n)))
            Assert.Equal(200, (await desk.PutAsync($"/admin/switches/{name}", $$"""{"limit":{{30 + n}}}""")).Code);

        var listed = (await desk.GetAsync("/admin/switches")).Json.GetProperty("switches").EnumerateArray()
            .Where(s => s.GetProperty("limit").ValueKind == System.Text.Json.JsonValueKind.Number)
            .Select(s => (s.GetProperty("name").GetString()!, s.GetProperty("limit").GetInt32()));
        Assert.Equal(SwitchBoard.Limits.Select((name, n) => (name, 30 + n)), listed);
    }

    [Fact]
    public async Task An_unknown_switch_is_404_with_the_names_that_there_are()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);

        var unknown = await desk.PutAsync("/admin/switches/turbo", """{"on":true}""");

        Assert.Equal(404, unknown.Code);
        Assert.Contains("whatsapp_dry_run", unknown.Text, StringComparison.Ordinal);
    }
}
