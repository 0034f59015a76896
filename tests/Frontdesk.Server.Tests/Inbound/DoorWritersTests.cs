using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Inbound;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Frontdesk.Server.Tests.Inbound;

public sealed class DoorWritersTests(TestDatabase databases)
{
    private const int People = 40;
    private const int Messages = 25;

    private static readonly FlushPace Slow = new(TimeSpan.FromHours(1));

    [Fact]
    public async Task However_many_write_side_by_side_each_stream_keeps_the_order_in_which_it_came()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var commits = new GroupCommit(desk.Database, desk.Get<StudioClock>(), desk.Get<WakeUps>(), Faults.None);
        await using var writers = new DoorWriters(commits, Slow);

        var stored = Enumerable.Range(0, People * Messages).Select(i => Put(writers, person: i % People, message: i / People)).ToList();
        await Task.WhenAll(stored);

        Assert.Equal(People * Messages, stored.Sum(one => one.Result));
        Assert.Equal(0, await desk.OneAsync<long>("""
            select count(*) from (
                select event_id, lag(event_id) over (partition by stream order by id) as before from inbox) i where before >= event_id
            """));
        Assert.True(await desk.OneAsync<int>("select count(distinct xmin::text)::int from inbox") > 1, "One commit tells nothing of an order.");
    }

    [Fact]
    public async Task A_delivery_that_cannot_be_stored_does_not_take_its_neighbours_along()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ExecuteAsync("alter table inbox add constraint no_poison check (event_id not like 'p003%')");
        var commits = new GroupCommit(desk.Database, desk.Get<StudioClock>(), desk.Get<WakeUps>(), Faults.None);
        await using var writers = new DoorWriters(commits, FlushPace.Unknown);

        var stored = Enumerable.Range(0, 10).Select(person => Put(writers, person, message: 0)).ToList();
        await Task.WhenAny(Task.WhenAll(stored));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Task.WhenAll(stored));

        Assert.Equal([3], stored.Index().Where(one => one.Item.IsFaulted).Select(one => one.Index));
        Assert.Equal(9, await desk.OneAsync<int>("select count(*)::int from inbox"));
    }

    [Fact]
    public async Task A_closed_door_takes_nothing_and_finishes_what_it_has()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var writers = new DoorWriters(new GroupCommit(desk.Database, desk.Get<StudioClock>(), desk.Get<WakeUps>(), Faults.None), FlushPace.Unknown);
        var last = Put(writers, person: 1, message: 1);

        await writers.DisposeAsync();

        Assert.Equal(1, await last);
        Assert.Null(writers.TryPut("wa:1", [Arrival(1, 2)]));
    }

    [Fact]
    public void Slow_flushes_bring_more_writers_and_fast_ones_take_them_away_again() =>
        Prop.ForAll(Gen.Choose(0, 20_000).ListOf().ToArbitrary(), flushes =>
        {
            var pace = flushes.Aggregate(FlushPace.Unknown, (now, micros) => now.After(TimeSpan.FromMicroseconds(micros)));
            var slow = Enumerable.Repeat(FlushPace.FastMax * 4, 200).Aggregate(pace, (now, flush) => now.After(flush));
            var fast = Enumerable.Repeat(FlushPace.FastMax / 4, 200).Aggregate(slow, (now, flush) => now.After(flush));
            return pace.Writers is >= 1 and <= FlushPace.WritersMax && slow.Writers == FlushPace.WritersMax && fast.Writers == 1;
        }).QuickCheckThrowOnFailure();

    private static Task<int> Put(DoorWriters writers, int person, int message) =>
        writers.TryPut($"wa:{person}", [Arrival(person, message)]) ?? throw new InvalidOperationException("The door is full.");

    private static Arrival Arrival(int person, int message) => new(
        1, new InboundItem("whatsapp", $"p{person:D3}.{message:D3}", $"wa:{person}", Lane.Messages, InboundKinds.Ignored, "{}"u8.ToArray()), null);
}
