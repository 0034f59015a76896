using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Conversations;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Outbox.Pacing;
using Frontdesk.Server.Tests.Acceptance;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox;

/// <summary>The real adapters before a vendor on loopback that is out of order.</summary>
public sealed class UnwellVendorTests(TestDatabase databases) : IAsyncLifetime
{
    private const int People = 10;
    private readonly HttpClient http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private VendorsStandIn vendors = null!;
    private OutboxUnderTest outbox = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        vendors = await VendorsStandIn.StartAsync(Stop);
        var patience = Duration.FromMinutes(1);
        outbox = await OutboxUnderTest.OpenAsync(databases, (
            new WhatsAppChannel(http, new(vendors.Address, "104996122399160", "token", patience)),
            new StripePayments(http, new(vendors.Address, "sk_test_1", patience))));
    }

    public async ValueTask DisposeAsync()
    {
        await outbox.DisposeAsync();
        await vendors.DisposeAsync();
        http.Dispose();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_vendor_that_is_down_stops_itself_alone_and_is_caught_up_once_and_in_order(int status)
    {
        await SayThreeToEachAsync();
        var payment = await OpenCheckoutAsync();
        vendors.WhatsAppInstead = () => Task.FromResult<IResult?>(Results.StatusCode(status));

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal("Sent", (await outbox.RowAsync(payment)).State);
        Assert.Equal(("open", People), (Seen().State, vendors.Asked.Count));
        var paused = Assert.Single(await EventsAsync("vendor.paused"));
        Assert.Contains($"{status}", paused, StringComparison.Ordinal);
        // While it is left alone nothing is tried, though all is due.
        outbox.Time.Advance(TimeSpan.FromSeconds(1));
        await outbox.ExecuteAsync("update outbox_messages set next_at = @now where state = 'Pending'", new { now = outbox.Clock.Now });
        Assert.Equal(0, await outbox.Dispatcher.DrainAsync(Stop));
        // Then one call tries, for all.
        outbox.Time.Advance(Breaker.FirstPause.ToTimeSpan());
        Assert.Equal(1, await outbox.Dispatcher.DrainAsync(Stop));
        Assert.Equal(People + 1, vendors.Asked.Count);
        Assert.Equal([0, 1, 2], await outbox.QueryAsync<int>("select distinct attempts from outbox_messages where kind = 'send_message' order by 1"));

        await RecoverAsync();

        Assert.Single(await EventsAsync("vendor.resumed"));
        await EverythingWentOnceInOrderAsync();
    }

    [Fact]
    public async Task A_vendor_that_asks_for_a_rest_is_left_alone_for_so_long()
    {
        await SayThreeToEachAsync();
        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 1);
        vendors.WhatsAppInstead = () => Task.FromResult<IResult?>(new TooMany());

        await outbox.Dispatcher.DrainAsync(Stop);
        outbox.Time.Advance(TimeSpan.FromSeconds(59));
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Single(vendors.Asked);
        Assert.Equal((1L, 3L * People), ((await outbox.QueryAsync<long>("select sum(attempts) from outbox_messages"))[0], await PendingAsync()));
        await RecoverAsync();
        await EverythingWentOnceInOrderAsync();
    }

    [Fact]
    public async Task Answers_that_nobody_can_read_leave_doubt_about_five_messages_and_the_rest_waits()
    {
        for (var person = 1; person <= People; person++)
            await outbox.SayToAsync(person, "one");
        await outbox.LimitAsync(SwitchBoard.CallsWhatsApp, 1);
        vendors.WhatsAppInstead = () => Task.FromResult<IResult?>(Results.Text("<html>hello</html>", "text/html"));

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(5, (await outbox.QueryAsync<long>("select count(*) from outbox_messages where state = 'Uncertain'"))[0]);
        Assert.Equal(People - 5, await PendingAsync());
        await RecoverAsync();
        // What is in doubt is not repeated; a receipt or a person settles it.
        Assert.Equal(People - 5, vendors.Everything.Select(m => m.To).Distinct().Count());
        Assert.Equal(People, vendors.Asked.Count);
    }

    [Fact]
    public async Task A_vendor_that_hangs_gets_no_further_call_and_holds_nobody_else_up()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new SemaphoreSlim(0);
        vendors.WhatsAppInstead = async () =>
        {
            asked.Release();
            await answer.Task;
            return null;
        };
        await outbox.SayToAsync(1, "one");
        await outbox.SayToAsync(1, "two");
        await outbox.SayToAsync(1, "three");
        Assert.Equal(1, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        await asked.WaitAsync(Stop);

        // It is waited for, and others are written to beside it …
        await outbox.SayToAsync(2, "one");
        Assert.Equal(1, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        await asked.WaitAsync(Stop);
        // … until nothing has answered for a while: then only payments go.
        outbox.Time.Advance(CallRoom.Hanging.ToTimeSpan());
        var waiting = await outbox.SayToAsync(3, "one");
        var payment = await OpenCheckoutAsync();
        Assert.Equal(1, (await outbox.Dispatcher.LookAsync(Stop)).Rows);
        Assert.Equal("Pending", (await outbox.RowAsync(waiting)).State);

        answer.SetResult();
        await outbox.Dispatcher.CallsEndAsync();
        Assert.Equal("Sent", (await outbox.RowAsync(payment)).State);
        await outbox.Dispatcher.DrainAsync(Stop);
        Assert.Equal(5, vendors.Everything.Count);
        Assert.Equal(["one", "two", "three"], vendors.Everything.Where(m => m.To == OutboxUnderTest.NumberOf(1)).Select(m => m.Text));
    }

    [Fact]
    public async Task The_end_of_the_loop_waits_for_calls_that_were_begun()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        vendors.WhatsAppInstead = async () =>
        {
            await answer.Task;
            return null;
        };
        var id = await outbox.SayToAsync(1, "one");
        await outbox.Dispatcher.LookAsync(Stop);

        var ended = outbox.Dispatcher.CallsEndAsync();
        Assert.False(ended.IsCompleted);
        answer.SetResult();
        await ended;

        Assert.Equal("Sent", (await outbox.RowAsync(id)).State);
    }

    private async Task SayThreeToEachAsync()
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            for (var person = 1; person <= People; person++)
                await outbox.SayToAsync(person, text);
        }
    }

    private Task<long> OpenCheckoutAsync() => outbox.PutAsync(
        new Effect.OpenCheckout(OutboxUnderTest.Lead, 9, 1, new Money(15000, "GBP"), outbox.Clock.Now + Duration.FromHours(20), "Deposit"), "checkout:9");

    private async Task RecoverAsync()
    {
        vendors.WhatsAppInstead = () => Task.FromResult<IResult?>(null);
        for (var minutes = 0; minutes < 20; minutes++)
        {
            outbox.Time.Advance(TimeSpan.FromMinutes(1));
            await outbox.Dispatcher.DrainAsync(Stop);
        }
        Assert.Equal("closed", Seen().State);
    }

    private async Task EverythingWentOnceInOrderAsync()
    {
        Assert.Equal(0, await PendingAsync());
        Assert.Equal(3 * People, vendors.Everything.Select(m => m.OutboxId).Distinct().Count());
        Assert.Equal(3 * People, vendors.Everything.Count);
        Assert.All(vendors.Everything.GroupBy(m => m.To), person => Assert.Equal(["one", "two", "three"], person.Select(m => m.Text)));
    }

    private LineSeen Seen() => outbox.Dispatcher.Seen().Single(line => line.Name == VendorLane.WhatsAppName);

    private async Task<long> PendingAsync() => (await outbox.QueryAsync<long>("select count(*) from outbox_messages where state = 'Pending'"))[0];

    private Task<System.Collections.Immutable.ImmutableArray<string>> EventsAsync(string type) =>
        outbox.QueryAsync<string>("select payload::text from system_events where event_type = @type", new { type });

    private sealed class TooMany : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            httpContext.Response.Headers.RetryAfter = "60";
            return Task.CompletedTask;
        }
    }
}
