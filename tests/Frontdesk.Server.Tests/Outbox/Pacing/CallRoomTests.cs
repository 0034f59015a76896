using Frontdesk.Messaging;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox.Pacing;

public sealed class CallRoomTests
{
    private const int Most = 16;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void A_bad_moment_halves_it_once_and_the_next_one_again()
    {
        var room = CallRoom.Whole;
        foreach (var _ in Enumerable.Range(0, Most))
            room = room.After(Failed(), Now, Most);
        Assert.Equal(8, room.Beside(0, null, Now));

        room = room.After(Failed(), Now + CallRoom.HalvesEvery, Most);

        Assert.Equal(4, room.Beside(0, null, Now));
    }

    [Fact]
    public void It_never_falls_below_one_call_and_grows_by_one_after_as_many_good_answers()
    {
        var room = CallRoom.Whole;
        for (var n = 0; n < 20; n++)
            room = room.After(Failed(), Now + (CallRoom.HalvesEvery * n), Most);
        Assert.Equal(1, room.Beside(0, null, Now));

        room = room.After(Good(0.1), Now, Most);
        Assert.Equal(2, room.Beside(0, null, Now));
        room = room.After(Good(0.1), Now, Most).After(Good(0.1), Now, Most);
        Assert.Equal(2, room.Beside(0, null, Now));
        room = room.After(Good(0.1), Now, Most);
        Assert.Equal(3, room.Beside(0, null, Now));
        for (var n = 0; n < 10_000; n++)
            room = room.After(Good(0.1), Now, Most);
        Assert.Equal(LaneLimits.Most, room.Beside(0, null, Now));
    }

    [Fact]
    public void A_vendor_that_becomes_slow_gets_fewer_calls_and_one_that_was_always_slow_does_not()
    {
        var quick = CallRoom.Whole;
        for (var n = 0; n < 100; n++)
            quick = quick.After(Good(0.2), Now, Most);
        Assert.Equal(LaneLimits.Most, quick.Beside(0, null, Now));
        for (var n = 0; n < 6; n++)
            quick = quick.After(Good(8), Now + (CallRoom.HalvesEvery * n), Most);
        Assert.True(quick.IsSlow);
        Assert.InRange(quick.Beside(0, null, Now), 1, 4);

        var slow = CallRoom.Whole;
        for (var n = 0; n < 100; n++)
            slow = slow.After(Good(8), Now + (CallRoom.HalvesEvery * n), Most);
        Assert.Equal(LaneLimits.Most, slow.Beside(0, null, Now));
    }

    [Fact]
    public void While_nothing_answers_no_further_call_is_opened()
    {
        var room = CallRoom.Whole;
        Assert.Equal(LaneLimits.Most - 3, room.Beside(3, Now, Now + CallRoom.Hanging - Duration.Epsilon));
        Assert.Equal(0, room.Beside(3, Now, Now + CallRoom.Hanging));
        Assert.Equal(LaneLimits.Most, room.Beside(0, null, Now + Duration.FromHours(1)));
    }

    private static CallReport Good(double seconds) => new(CallHealth.Fine, Duration.FromSeconds(seconds));

    private static CallReport Failed() => new(CallHealth.Failing, Duration.FromSeconds(0.1));
}
