using Frontdesk.Server.Inbound;
using Xunit;

namespace Frontdesk.Server.Tests.Inbound;

public sealed class TurnWorkerTests(TestDatabase databases)
{
    private const string Ada = "447700900123";
    private const string Ben = "447700900124";

    [Fact]
    public async Task Three_quick_messages_are_handled_in_the_order_they_came()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        await desk.ClientWritesAsync(Ada, "hi");
        await desk.ClientWritesAsync(Ada, "a swallow");
        await desk.ClientWritesAsync(Ada, "on my forearm");
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(["hi", "a swallow", "on my forearm"], await desk.RowsAsync<string>("select text from messages where direction = 'in' order by id"));
        Assert.Single(await desk.RowsAsync<long>("select id from leads"));
    }

    [Fact]
    public async Task A_poison_item_is_set_aside_after_its_schedule_and_its_neighbours_pass()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await Break(desk, $"new.wa_from = '{Ada}'");
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.ClientWritesAsync(Ben, "hi");

        await Turns(desk).DrainAsync(Stop);
        Assert.Equal([Ben], await desk.RowsAsync<string>("select wa_from from leads"));
        Assert.Equal(1, await desk.OneAsync<int>("select attempts from inbox where state = 'waiting'"));
        foreach (var wait in Server.Inbound.Inbox.RetrySchedule)
        {
            desk.Time.Advance(wait.ToTimeSpan());
            await Turns(desk).DrainAsync(Stop);
        }

        Assert.Equal("PostgreSQL P0001", await desk.OneAsync<string>("select error from inbox where state = 'set_aside'"));
        Assert.Single(await desk.RowsAsync<long>("select id from system_events where event_type = 'inbox.set_aside'"));
        await Mend(desk);
        await desk.ClientWritesAsync(Ada, "hello?");
        await Turns(desk).DrainAsync(Stop);
        Assert.Equal(2, await desk.OneAsync<long>("select count(*) from leads"));
    }

    [Fact]
    public async Task A_conversation_waits_in_order_while_its_first_message_waits_for_its_retry()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await Break(desk, $"new.wa_from = '{Ada}'");
        await desk.ClientWritesAsync(Ada, "first");
        await desk.ClientWritesAsync(Ada, "second");
        await Turns(desk).DrainAsync(Stop);
        await Mend(desk);

        await Turns(desk).DrainAsync(Stop);
        Assert.Empty(await desk.RowsAsync<long>("select id from messages"));
        desk.Time.Advance(Server.Inbound.Inbox.RetrySchedule[0].ToTimeSpan());
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(["first", "second"], await desk.RowsAsync<string>("select text from messages where direction = 'in' order by id"));
    }

    [Fact]
    public async Task A_crash_between_decision_and_commit_changes_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        // The last row of the transaction kills its own backend, as a failing server would.
        await desk.ExecuteAsync("""
            create function die() returns trigger security definer language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
            create trigger die before insert on inbox_finished for each row execute function die();
            """);

        await Turns(desk).DrainAsync(Stop);
        foreach (var table in new[] { "conversations", "leads", "messages", "outbox_messages", "status_history", "inbox_finished" })
            Assert.Equal(0, await desk.OneAsync<long>($"select count(*) from {table}"));
        await desk.ExecuteAsync("drop trigger die on inbox_finished");
        desk.Time.Advance(Server.Inbound.Inbox.RetrySchedule[0].ToTimeSpan());
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(1, await desk.OneAsync<long>("select count(*) from leads"));
        Assert.Equal(1, await desk.OneAsync<long>("select count(*) from messages where direction = 'in'"));
    }

    [Fact]
    public async Task Workers_side_by_side_handle_every_message_once_and_in_order()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        const int people = 40, messages = 5;
        for (var m = 0; m < messages; m++)
        {
            for (var p = 0; p < people; p++)
                await desk.ClientWritesAsync($"4477009{p:D5}", $"message {m}");
        }

        var handled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Turns(desk).DrainAsync(Stop))));
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(people * messages, await desk.OneAsync<long>("select count(*) from inbox_finished"));
        Assert.Equal(people * messages, await desk.OneAsync<long>("select count(*) from messages where direction = 'in'"));
        Assert.Equal(people, await desk.OneAsync<long>("select count(*) from leads"));
        Assert.Equal(0, await desk.OneAsync<long>("""
            select count(*) from (select text, lag(text) over (partition by conversation_id order by id) as before from messages where direction = 'in') m
            where before >= text
            """));
        Assert.Equal(0, await desk.OneAsync<long>("select coalesce(sum(attempts), 0) from inbox_finished"));
        Assert.True(handled.Sum() >= people * messages - people);
    }

    [Fact]
    public async Task A_conversation_that_moved_is_decided_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        await Turns(desk).DrainAsync(Stop);
        // The first save meets a version that somebody else has moved; the second does not.
        await desk.ExecuteAsync("""
            create table moved (once boolean);
            grant all on moved to frontdesk_engine;
            create function move() returns trigger language plpgsql as $$
            begin
                if exists (select from moved) then return new; end if;
                return null;
            end $$;
            create trigger move before update on conversations for each row execute function move();
            """);
        await desk.ClientWritesAsync(Ada, "a swallow");

        await Turns(desk).DrainAsync(Stop);
        Assert.Equal("The conversation kept changing.", await desk.OneAsync<string>("select error from inbox"));
        await desk.ExecuteAsync("insert into moved values (true)");
        desk.Time.Advance(Server.Inbound.Inbox.RetrySchedule[0].ToTimeSpan());
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(2, await desk.OneAsync<long>("select count(*) from messages where direction = 'in'"));
    }

    [Fact]
    public async Task Money_for_a_lead_that_nobody_knows_is_kept_and_noted()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var body = Adapters.Rehearsal.StripeWire.IntentSucceeded("evt_1", "pi_unknown", new Money(15_000, "GBP"), "4711", desk.Now);

        using var answer = await desk.PostStripeAsync(body);
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal("ERROR", await desk.OneAsync<string>("select level from system_events where event_type = 'stripe.unmatched_payment'"));
        Assert.Single(await desk.RowsAsync<long>("select id from inbox_finished"));
    }

    [Fact]
    public async Task What_the_artist_writes_to_the_desk_makes_no_lead()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        await desk.ClientWritesAsync(DeskUnderTest.Artist, "what waits?");
        await Turns(desk).DrainAsync(Stop);

        Assert.Empty(await desk.RowsAsync<long>("select id from leads"));
        Assert.Equal("artist", await desk.OneAsync<string>("select kind from conversations"));
    }

    [Fact]
    public async Task The_artists_press_on_approve_becomes_an_act_on_the_clients_conversation()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        await Turns(desk).DrainAsync(Stop);
        await desk.ExecuteAsync("update leads set status = 'PENDING_APPROVAL', current_question = null");
        var lead = await desk.OneAsync<long>("select id from leads");

        await desk.DeliverAsync(desk.Wire.ButtonReply(desk.Person(DeskUnderTest.Artist), "wamid.pressed", desk.Now, $"act:approve:{lead}", "Approve"));
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal([$"wa:{DeskUnderTest.Artist} message", $"wa:{Ada} staff_acted"], await desk.RowsAsync<string>(
            "select stream || ' ' || kind from inbox_finished where stream like '%999' or kind = 'staff_acted' order by id"));
        Assert.NotEqual("PENDING_APPROVAL", await desk.OneAsync<string>("select status from leads"));
    }

    [Fact]
    public async Task A_picture_is_fetched_and_kept_with_its_caption()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        await desk.DeliverAsync(desk.Wire.Image(desk.Person(Ada), "wamid.picture", desk.Now, "media-1", "like this"));
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal("media-1 like this waiting", await desk.OneAsync<string>("select concat_ws(' ', vendor_id, caption, state) from media"));
        Assert.Single(await desk.RowsAsync<long>("select o.id from outbox_messages o join media m on o.stream = 'media:' || m.id where o.kind = 'fetch_media'"));
        Assert.Equal("picture like this", await desk.OneAsync<string>("select kind || ' ' || text from messages where direction = 'in'"));
    }

    [Fact]
    public async Task A_changed_number_moves_the_conversation_with_its_history()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ClientWritesAsync(Ada, "hi");
        await Turns(desk).DrainAsync(Stop);

        await desk.DeliverAsync(desk.Wire.ChangedNumber(desk.Person(Ada), "wamid.moved", desk.Now, Ben));
        await Turns(desk).DrainAsync(Stop);
        await desk.ClientWritesAsync(Ben, "it is me");
        await Turns(desk).DrainAsync(Stop);

        Assert.Equal(Ben, await desk.OneAsync<string>("select wa_from from conversations where kind = 'client'"));
        Assert.Equal(Ben, await desk.OneAsync<string>("select wa_from from leads"));
        Assert.Equal(2, await desk.OneAsync<long>("select count(*) from messages where direction = 'in'"));
    }

    private static TurnWorker Turns(DeskUnderTest desk) => desk.Get<TurnWorker>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task Break(DeskUnderTest desk, string when) => desk.ExecuteAsync($"""
        create function break() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$;
        create trigger break before insert on leads for each row when ({when}) execute function break();
        """);

    private static Task Mend(DeskUnderTest desk) => desk.ExecuteAsync("drop trigger break on leads");
}
