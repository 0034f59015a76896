using Dapper;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using Npgsql;
using Xunit;

namespace Frontdesk.Server.Tests.Inbound;

public sealed class LaneTests(TestDatabase databases)
{
    private const string Ada = "447700900123";
    private const string Ben = "447700900124";

    // As the claim takes it.
    private const string HoldBucketSql = "select pg_advisory_xact_lock(0x6465736b, bucket) from inbox where stream = @stream limit 1";

    [Fact]
    public async Task A_plain_stop_is_taken_up_first_with_all_that_its_writer_said_before()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ben, "hi");
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.ClientWritesAsync(Ada, "a swallow");
        await desk.ClientWritesAsync(Ada, "Stop!");

        var lanes = await desk.RowsAsync<(string, short)>("select stream, lane from inbox order by id");

        Assert.Equal([($"wa:{Ben}", (short)1), ($"wa:{Ada}", (short)0), ($"wa:{Ada}", (short)0), ($"wa:{Ada}", (short)0)], lanes);
        await Turns(desk).DrainAsync(Stop);
        Assert.Equal(["hi", "a swallow", "Stop!"], await desk.RowsAsync<string>("""
            select m.text from messages m join conversations c on c.id = m.conversation_id
            where m.direction = 'in' and c.wa_from = @Ada order by m.id
            """, new { Ada }));
        Assert.Equal("OPTOUT", await desk.OneAsync<string>("select status from leads where wa_from = @Ada", new { Ada }));
    }

    [Fact]
    public async Task A_message_does_not_wait_behind_the_receipts_of_its_own_conversation()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.DeliverAsync(desk.Wire.Status(Ada, "wamid.out", "delivered", desk.Now, null));
        await desk.DeliverAsync(desk.Wire.Status(Ben, "wamid.other", "delivered", desk.Now, null));

        await desk.ClientWritesAsync(Ada, "hi");

        Assert.Equal([($"wa:{Ada}", (short)1), ($"wa:{Ben}", (short)2), ($"wa:{Ada}", (short)1)],
            await desk.RowsAsync<(string, short)>("select stream, lane from inbox order by id"));
    }

    [Fact]
    public async Task What_lifts_within_one_delivery_lifts_too()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var items = new[] { Lane.Receipts, Lane.Messages, Lane.Receipts, Lane.Payments, Lane.Receipts }
            .Select((lane, i) => new InboundItem("whatsapp", $"e{i}", $"wa:{Ada}", lane, InboundKinds.Ignored, "{}"u8.ToArray()));

        await desk.Get<Door>().TakeAsync([.. items], 1, null);

        Assert.Equal([0, 0, 0, 0, 2], await desk.RowsAsync<int>("select lane from inbox order by id"));
    }

    [Fact]
    public async Task A_lane_that_is_made_to_stand_still_waits_in_order_until_it_is_let_go()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await LimitAsync(desk, SwitchBoard.TurnsMessages, 0);
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.DeliverAsync(desk.Wire.Status(Ben, "wamid.other", "delivered", desk.Now, null));

        await Turns(desk).DrainAsync(Stop);
        Assert.Equal([$"wa:{Ada}"], await desk.RowsAsync<string>("select stream from inbox"));
        await LimitAsync(desk, SwitchBoard.TurnsMessages, 1);
        await Turns(desk).DrainAsync(Stop);

        Assert.Empty(await desk.RowsAsync<long>("select id from inbox"));
    }

    [Fact]
    public async Task A_place_beyond_a_lanes_limit_leaves_that_lane_alone()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await LimitAsync(desk, SwitchBoard.TurnsMessages, 1);
        await desk.ClientWritesAsync(Ada, "hi");

        Assert.Equal(0, await Turns(desk).StepAsync(place: 1));
        Assert.Equal(1, await Turns(desk).StepAsync(place: 0));
    }

    [Fact]
    public async Task What_somebody_works_on_is_left_to_him_and_is_free_when_his_connection_goes()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        await using var other = await desk.Database.Direct.OpenConnectionAsync(Stop);
        await using var working = await other.BeginTransactionAsync(Stop);
        await other.ExecuteAsync(HoldBucketSql, new { stream = $"wa:{Ada}" });

        Assert.Equal(0, await Turns(desk).DrainAsync(Stop));
        await desk.ExecuteAsync("select pg_terminate_backend(@pid)", new { pid = other.ProcessID });
        // Comes back when the lock of the one who died is free.
        await desk.ExecuteAsync(HoldBucketSql, new { stream = $"wa:{Ada}" });

        Assert.Equal(1, await Turns(desk).DrainAsync(Stop));
    }

    [Fact]
    public async Task Three_quick_messages_are_one_change_of_their_conversation()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        foreach (var text in new[] { "hi", "a swallow", "on my forearm" })
            await desk.ClientWritesAsync(Ada, text);

        Assert.Equal(3, await Turns(desk).StepAsync());

        Assert.Equal((1, 3), await desk.OneAsync<(int, int)>("select version::int, unread from conversations where kind = 'client'"));
        Assert.Equal(3, await desk.OneAsync<int>("select count(*)::int from messages where direction = 'out' and by = 'bot'"));
    }

    [Fact]
    public async Task A_stop_of_marketing_right_behind_a_first_message_finds_the_conversation_that_it_made()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.DeliverAsync(desk.Wire.MarketingPreference(desk.Person(Ada), desk.Now, stop: true));

        await Turns(desk).DrainAsync(Stop);

        Assert.True(await desk.OneAsync<bool>("select marketing_stopped from conversations where wa_from = @Ada", new { Ada }));
    }

    [Fact]
    public async Task What_comes_from_a_number_right_behind_its_change_is_a_new_conversation()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.DeliverAsync(desk.Wire.ChangedNumber(desk.Person(Ada), "wamid.moved", desk.Now, Ben));
        await desk.ClientWritesAsync(Ada, "who is this?");

        await Turns(desk).DrainAsync(Stop);

        Assert.Equal([Ben, Ada], await desk.RowsAsync<string>("select wa_from from conversations where kind = 'client' order by id"));
    }

    [Fact]
    public async Task What_came_before_the_clock_went_back_an_hour_is_handled_at_once_and_first()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        desk.Get<StudioClock>().Offset -= (long)TimeSpan.FromHours(1).TotalMicroseconds;
        await desk.ClientWritesAsync(Ada, "a swallow");

        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(["hi", "a swallow"], await desk.RowsAsync<string>("select text from messages where direction = 'in' order by id"));
    }

    private static TurnWorker Turns(DeskUnderTest desk) => desk.Get<TurnWorker>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task LimitAsync(DeskUnderTest desk, string name, int limit) =>
        SwitchBoard.TurnAsync(desk.Get<Premises>(), name, Position.Of(limit), "a test", null, Stop);
}
