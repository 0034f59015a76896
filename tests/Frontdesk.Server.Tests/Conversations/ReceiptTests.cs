using Frontdesk.Server.Inbound;
using Xunit;

namespace Frontdesk.Server.Tests.Conversations;

public sealed class ReceiptTests(TestDatabase databases)
{
    private const string Ada = "447700900123";

    [Fact]
    public async Task Receipts_in_any_order_leave_the_furthest_state()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var outbox = await FirstAnswer(desk);

        foreach (var status in new[] { "read", "sent", "delivered", "failed" })
            await desk.DeliverAsync(desk.Wire.Status(Ada, "wamid.out", status, desk.Now, outbox));
        await desk.Get<TurnWorker>().DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Read", await desk.OneAsync<string>("select state from messages where outbox_id = @outbox", new { outbox }));
        Assert.Equal("Sent", await desk.OneAsync<string>("select state from outbox_messages where id = @outbox", new { outbox }));
    }

    [Fact]
    public async Task A_receipt_settles_what_was_uncertain()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var outbox = await FirstAnswer(desk);
        await desk.ExecuteAsync("update outbox_messages set state = 'Uncertain' where id = @outbox", new { outbox });

        await desk.DeliverAsync(desk.Wire.Status(Ada, "wamid.out", "sent", desk.Now, outbox));
        await desk.Get<TurnWorker>().DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Sent", "wamid.out"), await desk.OneAsync<(string, string)>(
            "select state, vendor_id from outbox_messages where id = @outbox", new { outbox }));
    }

    [Fact]
    public async Task A_failed_receipt_refuses_the_row_and_tells_a_person()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var outbox = await FirstAnswer(desk);

        await desk.DeliverAsync(desk.Wire.Status(Ada, "wamid.out", "failed", desk.Now, outbox, 131026));
        await desk.Get<TurnWorker>().DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Refused", 131026), await desk.OneAsync<(string, int)>(
            "select state, error_code from outbox_messages where id = @outbox", new { outbox }));
        Assert.Equal("NotSent", await desk.OneAsync<string>("select state from messages where outbox_id = @outbox", new { outbox }));
        Assert.NotEmpty(await desk.RowsAsync<long>("select id from system_events where event_type = 'whatsapp.send_failure'"));
        Assert.NotEmpty(await desk.RowsAsync<long>("select id from outbox_messages where stream = @stream", new { stream = $"to:{DeskUnderTest.Artist}" }));
    }

    private static async Task<long> FirstAnswer(DeskUnderTest desk)
    {
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.Get<TurnWorker>().DrainAsync(TestContext.Current.CancellationToken);
        return (await desk.RowsAsync<long>("select id from outbox_messages where stream = @stream order by id", new { stream = $"to:{Ada}" }))[0];
    }
}
