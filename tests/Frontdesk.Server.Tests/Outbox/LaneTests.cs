using Frontdesk.Adapters.Channels;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Outbox.Pacing;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class LaneTests(TestDatabase databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_limit_that_is_changed_while_calls_are_open_acts_at_the_next_look()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Vendors.WhileSending = _ => answer.Task;
        for (var person = 1; person <= 20; person++)
            await outbox.SayToAsync(person, "hello");

        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 0);
        Assert.Equal(0, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 2);
        Assert.Equal(2, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        Assert.Equal(0, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 5);
        Assert.Equal(3, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 1);
        Assert.Equal(0, (await outbox.Dispatcher.LookAsync(Stop)).Rows);

        answer.SetResult();
        await outbox.Dispatcher.DrainAsync(Stop);
        Assert.Equal(20, outbox.Vendors.Sent.Count);
    }

    [Fact]
    public async Task A_lane_that_is_held_also_holds_what_somebody_waits_for()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.SayAsync("hello");
        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 0);

        Assert.False(await outbox.Dispatcher.DispatchNowAsync(id, Stop));
        Assert.Equal(("Pending", 0), ((await outbox.RowAsync(id)).State, (await outbox.RowAsync(id)).Attempts));

        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 1);
        Assert.True(await outbox.Dispatcher.DispatchNowAsync(id, Stop));
    }

    [Fact]
    public async Task A_vendors_limit_is_shared_by_all_nodes_and_what_is_beyond_it_waits_untried()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        // Two at once, then six in a second.
        outbox.Terms = new DispatchTerms { Chance = () => 0.5, Pace = VendorPace.Unlimited with { WhatsApp = VendorPace.OfWhatsApp("1", 8) } };
        Dispatcher[] nodes = [outbox.OneMore(), outbox.OneMore(), outbox.OneMore()];
        for (var person = 1; person <= 20; person++)
            await outbox.SayToAsync(person, "hello");

        await Task.WhenAll(nodes.Select(node => node.DrainAsync(Stop)));
        Assert.Equal(2, outbox.Vendors.Sent.Count);
        var again = Assert.IsType<NodaTime.Instant>((await nodes[0].LookAsync(Stop)).Again);
        outbox.Time.Advance((again - outbox.Clock.Now).ToTimeSpan());
        await Task.WhenAll(nodes.Select(node => node.DrainAsync(Stop)));
        Assert.Equal(3, outbox.Vendors.Sent.Count);
        Assert.Equal([0, 1], await outbox.QueryAsync<int>("select distinct attempts from outbox_messages order by 1"));

        for (var second = 0; second < 12; second++)
        {
            var before = outbox.Vendors.Sent.Count;
            outbox.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAll(nodes.Select(node => node.DrainAsync(Stop)));
            Assert.InRange(outbox.Vendors.Sent.Count - before, 0, 8);
        }
        Assert.Equal(20, outbox.Vendors.Sent.Select(m => m.OutboxId).Distinct().Count());
        Assert.Equal(20, outbox.Vendors.Sent.Count);
    }

    [Fact]
    public async Task One_person_gets_45_at_once_and_then_one_in_six_seconds_and_nobody_else_waits_for_it()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        outbox.Terms = new DispatchTerms { Chance = () => 0.5, Pace = VendorPace.Unlimited with { WhatsApp = VendorPace.OfWhatsApp("1", 1000) } };
        var node = outbox.OneMore();
        for (var n = 0; n < 48; n++)
            await outbox.SayToAsync(1, $"{n}");

        await node.DrainAsync(Stop);
        Assert.Equal(45, outbox.Vendors.Sent.Count);
        var held = Assert.Single(await outbox.QueryAsync<long>("select id from outbox_messages where reason = 'vendor_limit'"));
        Assert.Equal(("Pending", 0, "Waiting"), ((await outbox.RowAsync(held)).State, (await outbox.RowAsync(held)).Attempts, (await outbox.RowAsync(held)).MessageState));
        await outbox.SayToAsync(2, "hello");
        Assert.Equal(1, await node.DrainAsync(Stop));
        outbox.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await node.DrainAsync(Stop));
        outbox.Time.Advance(TimeSpan.FromSeconds(12));
        Assert.Equal(2, await node.DrainAsync(Stop));

        Assert.Equal(Enumerable.Range(0, 48).Select(n => $"{n}"), outbox.Vendors.Sent
            .Where(m => m.To == OutboxUnderTest.NumberOf(1)).Select(m => ((OutboundBody.Words)m.Body).Text));
    }

    [Fact]
    public async Task Too_many_messages_to_one_person_pause_nobody_else()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        for (var n = 0; n < 6; n++)
            outbox.Vendors.SendAnswers.Enqueue(Frontdesk.Adapters.Channels.WhatsApp.WhatsAppErrors.Outcome(131056));
        for (var person = 1; person <= 6; person++)
            await outbox.SayToAsync(person, "hello");

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.All(outbox.Dispatcher.Seen(), line => Assert.Equal("closed", line.State));
        Assert.Empty(await outbox.QueryAsync<string>("select event_type from system_events"));
    }
}
