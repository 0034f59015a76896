using FsCheck;
using FsCheck.Fluent;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox.Pacing;

public sealed class TokenBucketTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly Gen<(TokenBucket Bucket, List<(int Microseconds, int Asked)> Asks)> Runs =
        from each in Gen.Choose(1, 200_000)
        from burst in Gen.Choose(1, 50)
        from asks in Gen.Two(Gen.Frequency((3, Gen.Choose(0, 100)), (2, Gen.Choose(0, 300_000)), (1, Gen.Choose(0, 5_000_000)))
            .SelectMany(gap => Gen.Choose(0, 60).Select(asked => (gap, asked))).ListOf())
        select (new TokenBucket(Microseconds(each), burst), asks.Item1.Concat(asks.Item2).ToList());

    [Fact]
    public void In_no_time_span_more_is_granted_than_the_rate_and_one_burst_however_many_nodes_ask() =>
        Prop.ForAll(Arb.From(Runs), run =>
        {
            var grants = Granted(run.Bucket, run.Asks);
            for (var from = 0; from < grants.Count; from++)
            {
                var sum = 0;
                for (var to = from; to < grants.Count; to++)
                {
                    sum += grants[to].Granted;
                    if (sum > run.Bucket.Burst + Math.Floor((grants[to].At - grants[from].At) / run.Bucket.Each))
                        return false;
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Who_always_asks_for_more_gets_the_whole_rate()
    {
        var bucket = new TokenBucket(Duration.FromMilliseconds(10), 5);

        var grants = Granted(bucket, [.. Enumerable.Repeat((10_000, 50), 1000)]);

        Assert.Equal(5 + 999, grants.Sum(g => g.Granted));
    }

    [Fact]
    public void What_was_promised_for_a_moment_is_granted_then_and_not_before() =>
        Prop.ForAll(Arb.From(Runs), Arb.From(Gen.Choose(1, 40)), (run, nth) =>
        {
            if (nth > run.Bucket.Burst)
                return true;
            Instant? fullAt = null;
            var now = Start;
            foreach (var (gap, asked) in run.Asks)
                fullAt = run.Bucket.Take(fullAt, asked, now += Microseconds(gap)).FullAt;
            var at = run.Bucket.At(fullAt, nth, now);
            return run.Bucket.Take(fullAt, nth, at).Granted == nth
                && (at == now || run.Bucket.Take(fullAt, nth, at - Microseconds(1)).Granted < nth);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_vendors_number_is_kept_in_every_second(int perSecond)
    {
        var grants = Granted(TokenBucket.Within(perSecond), [.. Enumerable.Repeat((1_000, 1000), 5_000)]);

        for (var from = 0; from < grants.Count; from++)
            Assert.True(grants.Skip(from).TakeWhile(g => g.At - grants[from].At < Duration.FromSeconds(1)).Sum(g => g.Granted) <= perSecond);
        Assert.True(grants.Sum(g => g.Granted) >= 5 * perSecond * 7 / 10);
    }

    [Fact]
    public void A_clock_that_goes_back_an_hour_stops_nobody_for_an_hour()
    {
        var bucket = TokenBucket.Within(80);
        var before = bucket.Take(null, 20, Start + Duration.FromHours(1));

        var after = bucket.Take(before.FullAt, 1, Start);

        Assert.Equal(0, after.Granted);
        Assert.Equal(1, bucket.Take(after.FullAt, 1, Start + Duration.FromMilliseconds(20)).Granted);
    }

    private static Duration Microseconds(int microseconds) => Duration.FromTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private static List<(Instant At, int Granted)> Granted(TokenBucket bucket, List<(int Microseconds, int Asked)> asks)
    {
        Instant? fullAt = null;
        var now = Start;
        var grants = new List<(Instant, int)>();
        foreach (var (gap, asked) in asks)
        {
            now += Microseconds(gap);
            var grant = bucket.Take(fullAt, asked, now);
            Assert.InRange(grant.Granted, 0, asked);
            fullAt = grant.FullAt;
            grants.Add((now, grant.Granted));
        }
        return grants;
    }
}
