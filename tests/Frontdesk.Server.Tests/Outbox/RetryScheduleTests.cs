using Frontdesk.Server.Outbox;
using NodaTime;
using Xunit;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class RetryScheduleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void There_are_six_tries_each_wait_longer_than_the_last()
    {
        Assert.Equal(6, RetrySchedule.Tries);
        Assert.Equal(RetrySchedule.Steps.Order(), RetrySchedule.Steps);
        Assert.Equal(RetrySchedule.Steps.Select(step => (Instant?)(Now + step)), Enumerable.Range(1, 5).Select(n => RetrySchedule.Next(n, Now, null, 0.5)));
        Assert.Null(RetrySchedule.Next(6, Now, null, 0.5));
    }

    [Fact]
    public void A_vendor_that_asks_for_a_longer_wait_gets_it_but_not_for_ever()
    {
        Assert.Equal(Now + Duration.FromMinutes(3), RetrySchedule.Next(1, Now, Duration.FromMinutes(3), 0.5));
        Assert.Equal(Now + RetrySchedule.Steps[0], RetrySchedule.Next(1, Now, Duration.FromSeconds(1), 0.5));
        Assert.Equal(Now + RetrySchedule.LongestRetryAfter, RetrySchedule.Next(1, Now, Duration.FromDays(300), 0.5));
    }
}
