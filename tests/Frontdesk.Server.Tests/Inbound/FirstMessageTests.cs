using Xunit;

namespace Frontdesk.Server.Tests.Inbound;

public sealed class FirstMessageTests(TestDatabase databases)
{
    private const string Ada = "447700900123";

    [Fact]
    public async Task A_first_message_becomes_a_lead_and_an_answer_on_its_way_out_in_one_commit()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        await desk.ClientWritesAsync(Ada, "hi");
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal("QUALIFYING", await desk.OneAsync<string>("select status from leads where wa_from = @Ada", new { Ada }));
        Assert.Equal("hi", await desk.OneAsync<string>("select text from messages where direction = 'in'"));
        Assert.NotEmpty(await desk.RowsAsync<long>("select id from outbox_messages where kind = 'send_message' and stream = @stream", new { stream = $"to:{Ada}" }));
        Assert.Empty(await desk.RowsAsync<long>("select id from inbox"));
        Assert.Equal("whatsapp", await desk.OneAsync<string>("select provider from processed_messages"));
    }
}
