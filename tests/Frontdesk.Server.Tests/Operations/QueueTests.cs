namespace Frontdesk.Server.Tests.Operations;

public sealed class QueueTests(TestDatabase databases)
{
    private const string Inbox = """
        insert into inbox (id, merchant_id, stream, lane, provider, event_id, kind, raw, received_at, attempts, next_at, state, error) values
            (11, 1, 'wa:447700900123', 1, 'whatsapp', 'wamid.a', 'message', '{}', '2026-03-02 08:00Z', 5, '2026-03-02 08:00Z', 'set_aside', 'JsonException in Frontdesk.X'),
            (12, 1, 'wa:447700900124', 1, 'whatsapp', 'wamid.b', 'message', '{}', '2026-03-02 08:30Z', 0, '2026-03-02 08:30Z', 'waiting', null),
            (13, 2, 'wa:447700900125', 1, 'whatsapp', 'wamid.c', 'message', '{}', '2026-03-02 08:30Z', 0, '2026-03-02 08:30Z', 'waiting', null)
        """;

    [Fact]
    public async Task The_inbox_shows_what_waits_and_what_was_set_aside_and_why_without_numbers()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Inbox);

        var inbox = await desk.GetAsync("/admin/inbox");

        var rows = inbox.Json.GetProperty("inbox").EnumerateArray().ToList();
        Assert.Equal([12, 11], rows.Select(r => r.GetProperty("id").GetInt32()));
        Assert.Equal("JsonException in Frontdesk.X", rows[1].GetProperty("error").GetString());
        Assert.Equal("wa:…123", rows[1].GetProperty("stream").GetString());
        Assert.DoesNotContain("447700900123", inbox.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaying_gives_a_set_aside_delivery_a_fresh_start()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Inbox);

        Assert.Equal("""{"replayed":true,"id":11}""", (await desk.PostAsync("/admin/inbox/11/replay")).Text);

        Assert.Equal("waiting 0", await desk.OneAsync<string>("select state || ' ' || attempts from inbox where id = 11"));
        Assert.Equal(1, await desk.OneAsync<long>("select count(*) from system_events where event_type = 'inbox.replayed'"));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(13)]
    public async Task An_item_that_is_not_there_or_another_merchants_is_404(int id)
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync(Inbox);

        Assert.Equal(404, (await desk.PostAsync($"/admin/inbox/{id}/replay")).Code);
    }

    [Fact]
    public async Task The_outbox_is_listed_by_state()
    {
        await using var desk = await AdminUnderTest.StartAsync(databases);
        await desk.SqlAsync("""
            insert into outbox_messages (merchant_id, id, stream, kind, payload, state, reason, next_at, created_at) values
                (1, 21, 'to:447700900123', 'send_message', '{}', 'Exhausted', 'gave_up', '2026-03-02', '2026-03-02'),
                (1, 22, 'to:447700900123', 'send_message', '{}', 'Pending', null, '2026-03-02', '2026-03-02')
            """);

        var exhausted = await desk.GetAsync("/admin/outbox?state=exhausted");

        var row = Assert.Single(exhausted.Json.GetProperty("outbox").EnumerateArray());
        Assert.Equal(("gave_up", "to:…123"), (row.GetProperty("reason").GetString(), row.GetProperty("stream").GetString()));
        Assert.Equal(2, (await desk.GetAsync("/admin/outbox")).Json.GetProperty("outbox").GetArrayLength());
    }
}
