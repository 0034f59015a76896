using FsCheck;
using FsCheck.Fluent;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox.Pacing;

public sealed class JitterTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void A_wait_is_spread_by_a_fifth_to_either_side()
    {
        Assert.Equal(Duration.FromSeconds(12), Jitter.Of(Duration.FromSeconds(15), 0));
        Assert.Equal(Duration.FromSeconds(15), Jitter.Of(Duration.FromSeconds(15), 0.5));
        Assert.Equal(Duration.FromSeconds(18), Jitter.Of(Duration.FromSeconds(15), 1));
    }

    [Fact]
    public void A_retry_is_never_before_what_the_vendor_asked_for_nor_outside_its_spread() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(1, RetrySchedule.Steps.Length)), Arb.From(Gen.Choose(0, 30_000)), Arb.From(Gen.Choose(0, 1000)),
            (tried, asked, chance) =>
            {
                var wait = RetrySchedule.Next(tried, Now, Duration.FromSeconds(asked), chance / 1000.0)!.Value - Now;
                var step = RetrySchedule.Steps[tried - 1];
                return wait >= Duration.FromSeconds(asked) && wait >= step * 0.8 && wait <= Duration.Max(step * 1.2, Duration.FromSeconds(asked));
            }).QuickCheckThrowOnFailure();
}
