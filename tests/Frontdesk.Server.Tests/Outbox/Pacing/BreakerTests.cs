using FsCheck;
using FsCheck.Fluent;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox.Pacing;

public sealed class BreakerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly CallReport Fine = new(CallHealth.Fine, Duration.FromMilliseconds(100));
    private static readonly CallReport Failing = new(CallHealth.Failing, Duration.FromMilliseconds(100)) { Reason = "WhatsApp answered 500" };

    [Fact]
    public void Five_failures_in_a_row_open_it_and_four_do_not()
    {
        var four = After(Breaker.Closed, Failing, Failing, Failing, Failing);
        Assert.Equal("closed", four.StateAt(Now));
        Assert.Null(four.Room(3, Now));

        var five = four.After(Failing, Now, 0.5);

        Assert.Equal(("open", "WhatsApp answered 500"), (five.StateAt(Now), five.Reason));
        Assert.Equal(0, five.Room(0, Now));
    }

    [Fact]
    public void A_failure_now_and_then_never_opens_it_and_half_of_all_calls_do()
    {
        var now_and_then = After(Breaker.Closed, [.. Enumerable.Range(0, 400).Select(n => n % 4 == 0 ? Failing : Fine)]);
        Assert.True(now_and_then.IsClosed);

        Assert.False(After(Breaker.Closed, [.. Enumerable.Range(0, 40).Select(n => n % 2 == 0 ? Failing : Fine)]).IsClosed);
    }

    [Fact]
    public void After_its_pause_one_call_tries_and_a_good_answer_closes_it()
    {
        var open = After(Breaker.Closed, Failing, Failing, Failing, Failing, Failing);
        var later = Now + Breaker.FirstPause;

        Assert.Equal("half_open", open.StateAt(later));
        Assert.Equal(1, open.Room(0, later));
        Assert.Equal(0, open.Room(1, later));
        Assert.Equal(Breaker.Closed, open.After(Fine, later, 0.5));
    }

    [Fact]
    public void Each_try_that_fails_doubles_the_pause_up_to_the_longest()
    {
        var breaker = After(Breaker.Closed, Failing, Failing, Failing, Failing, Failing);
        var pauses = new List<Duration>();
        for (var n = 0; n < 12; n++)
        {
            var at = breaker.Until;
            breaker = breaker.After(Failing, at, 0.5);
            pauses.Add(breaker.Until - at);
        }

        Assert.Equal([4.0, 8, 16, 32, 64, 128, 256, 300, 300], pauses.Take(9).Select(p => p.TotalSeconds));
        Assert.All(pauses.Skip(8), pause => Assert.Equal(Breaker.LongestPause, pause));
    }

    [Fact]
    public void What_a_call_from_before_answers_neither_closes_nor_doubles_it()
    {
        var open = After(Breaker.Closed, Failing, Failing, Failing, Failing, Failing);

        Assert.Equal(open, After(open, Fine, Failing, Fine));
    }

    [Fact]
    public void A_vendor_that_asks_for_a_rest_gets_it_at_once_but_not_for_ever()
    {
        var rest = Breaker.Closed.After(Failing with { After = Duration.FromSeconds(90) }, Now, 0.5);
        Assert.Equal(Now + Duration.FromSeconds(90), rest.Until);

        Assert.Equal(Now + Breaker.LongestRest, Breaker.Closed.After(Failing with { After = Duration.FromDays(1) }, Now, 0.5).Until);
        Assert.Equal(Now + Duration.FromSeconds(120), rest.After(Failing with { After = Duration.FromSeconds(120) }, Now, 0.5).Until);
    }

    [Fact]
    public void Whatever_happens_it_is_never_open_for_longer_than_the_longest_rest_and_closes_when_the_vendor_is_well() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(0, 400).SelectMany(gap => Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 1000).Select(chance => (gap, kind, chance)))).ListOf()),
            steps =>
            {
                var (breaker, now) = (Breaker.Closed, Now);
                foreach (var (gap, kind, chance) in steps)
                {
                    now += Duration.FromSeconds(gap);
                    var report = kind switch { 0 => Fine, 1 => Failing with { After = Duration.FromMinutes(gap) }, _ => Failing };
                    breaker = breaker.After(report, now, chance / 1000.0);
                    if (!breaker.IsClosed && breaker.Until - now > Breaker.LongestRest)
                        return false;
                }
                return breaker.IsClosed || breaker.After(Fine, breaker.Until, 0.5).IsClosed;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Breaker After(Breaker breaker, params ReadOnlySpan<CallReport> reports)
    {
        foreach (var report in reports)
            breaker = breaker.After(report, Now, 0.5);
        return breaker;
    }
}
