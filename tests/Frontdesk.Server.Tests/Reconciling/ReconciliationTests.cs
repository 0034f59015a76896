using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Reconciling;
using Frontdesk.Server.Tests.Site;
using NodaTime;

namespace Frontdesk.Server.Tests.Reconciling;

public sealed class ReconciliationTests(TestDatabase databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Money_whose_delivery_never_came_is_found_fed_and_booked_and_a_second_run_finds_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await PaidUnheardAsync(desk);

        var report = await RunAsync(desk);

        Assert.Equal("BOOKING_PENDING", await desk.StatusAsync());
        Assert.Equal(["checkout.session.completed", "payment_intent.succeeded"], report.Events.Fed.Keys);
        Assert.Equal((2, 0, 1, 0), (report.Events.Seen, report.Events.Known, report.Checkouts.Paid, report.Checkouts.Fed));
        Assert.True(report is { Agrees: true, IsQuiet: false, Stopped: null });
        Assert.Contains("The books agree.", report.Text(), StringComparison.Ordinal);
        var again = await RunAsync(desk);
        Assert.True(again.IsQuiet);
        Assert.Equal((2, 1), (again.Events.Known, again.Checkouts.InOurBooks));
        Assert.Equal(1, await desk.OneAsync<int>("select count(*)::int from payments"));
        var events = await desk.RowsAsync<string>($"select concat_ws(' ', level, payload ->> 'only_at_stripe', payload ->> 'events_known') from system_events where event_type = '{Reconciliation.EventType}' order by id");
        Assert.Equal(["WARN 0 0", "INFO 0 2"], events);
    }

    [Fact]
    public async Task What_the_doors_took_meanwhile_is_a_repeat_for_both()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var unheard = await PaidUnheardAsync(desk);
        using var answer = await desk.PostStripeAsync(unheard[0]);

        var report = await RunAsync(desk);
        using var late = await desk.PostStripeAsync(unheard[1]);

        Assert.Equal((2, 1), (report.Events.Seen, report.Events.Known));
        Assert.Contains("\"duplicates\":1", await late.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await desk.DrainAsync();
        Assert.Equal(1, await desk.OneAsync<int>("select count(*)::int from payments"));
    }

    [Fact]
    public async Task A_paid_session_without_any_event_enters_once_and_its_event_that_comes_after_all_changes_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var unheard = await PaidUnheardAsync(desk);
        var without = new Forgetful(desk.Stripe);

        var report = await RunAsync(desk, without);
        Assert.Equal((0, 1, 1), (report.Events.Seen, report.Checkouts.Fed, report.Checkouts.Paid));
        Assert.Equal("BOOKING_PENDING", await desk.StatusAsync());
        Assert.True(report.Agrees);
        foreach (var late in unheard)
            (await desk.PostStripeAsync(late)).Dispose();
        await desk.DrainAsync();

        Assert.Equal("counted", await desk.OneAsync<string>("select string_agg(state, ',') from payments"));
        Assert.Equal(0, (await RunAsync(desk, without)).Checkouts.Fed);
    }

    [Fact]
    public async Task A_session_that_was_paid_while_the_lists_were_read_is_left_to_the_doors()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.SeedAsync();
        await desk.PressAsync($"/a/{await desk.LinkAsync("approve", LeadStatus.PendingApproval)}");
        await desk.DrainAsync();
        desk.Time.Advance(TimeSpan.FromMinutes(20));
        desk.Stripe.Pay(await desk.OneAsync<string>("select session_id from deposits"));

        var report = await Reconciling(desk).RunAsync(ReconcileOrder.Hourly(), Ct);

        Assert.Equal((0, 1, 0), (report.Events.Fed.Count, report.Checkouts.Paid, report.Checkouts.Fed));
        Assert.True(report.IsQuiet);
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from inbox where provider = 'stripe'"));
    }

    [Fact]
    public async Task A_run_that_is_cut_off_after_a_page_goes_on_from_there()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await PaidUnheardAsync(desk);
        var cut = new ReconcileOrder(PagesMax: 1, TimeSpan.FromMinutes(1), desk.Get<TurnWorker>().DrainAsync);

        var first = await Reconciling(desk).RunAsync(cut, Ct);
        var before = await desk.OneAsync<string>("select string_agg(list, ',' order by list) from reconcile_cursors");
        var second = await RunAsync(desk);

        Assert.StartsWith("There is more", first.Stopped, StringComparison.Ordinal);
        Assert.Equal(2, first.Events.Fed.Values.Sum());
        Assert.Equal("stripe.events", before);
        Assert.Equal("stripe.checkouts,stripe.events", await desk.OneAsync<string>("select string_agg(list, ',' order by list) from reconcile_cursors"));
        Assert.True(second.IsQuiet);
    }

    [Fact]
    public async Task A_vendor_that_says_no_moves_no_cursor_and_one_that_is_slow_is_asked_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await PaidUnheardAsync(desk);

        desk.Stripe.Script.Add(new RehearsedFault.Refuses("forbidden"));
        var refused = await RunAsync(desk);
        Assert.NotNull(refused.Stopped);
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from reconcile_cursors"));
        desk.Stripe.Script.Add(new RehearsedFault.TooMany(Duration.FromMilliseconds(1)));
        var asked = await RunAsync(desk);

        Assert.Null(asked.Stopped);
        Assert.Equal(2, asked.Events.Fed.Values.Sum());
    }

    [Fact]
    public async Task A_refund_that_was_told_before_its_payment_was_known_is_counted_after_all()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var paid = await PaidUnheardAsync(desk);
        var page = desk.Stripe.Page(await desk.OneAsync<string>("select session_id from deposits"))!.Checkout;
        await desk.Stripe.ReturnMoneyAsync(page.PaymentIntent!, page.Amount!.Value, "by hand", Ct);
        foreach (var refund in desk.Stripe.TakeDeliveries())
            (await desk.PostStripeAsync(refund)).Dispose();
        await desk.Get<Rounds>().UntilQuietAsync(Ct);
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from payments"));

        var report = await RunAsync(desk);

        Assert.Equal((2, 1), (report.Events.Fed.Values.Sum(), report.Events.ReturnsFedAgain));
        Assert.Equal(15000, await desk.OneAsync<long>("select returned_minor from payments"));
        Assert.True(report.Agrees);
        Assert.Equal(2, paid.Count);
    }

    [Fact]
    public async Task Both_ways_of_differing_are_named()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await PaidUnheardAsync(desk);
        await RunAsync(desk);
        await desk.DoAsync("""
            insert into payments (merchant_id, lead_id, payment_intent, amount_minor, currency, state, arrived_at)
            select merchant_id, lead_id, 'pi_nobody', 15000, 'GBP', 'counted', arrived_at from payments
            """);
        await desk.DoAsync("update payments set amount_minor = 100 where payment_intent <> 'pi_nobody'");

        var report = await RunAsync(desk);

        Assert.Equal("pi_nobody", Assert.Single(report.OnlyInOurBooks).Intent);
        Assert.Equal((15000, 100), Assert.Single(report.Differing) is var one ? (one.AmountMinor, one.Ours!.AmountMinor) : default);
        Assert.Contains("Only in our books: pi_nobody", report.Text(), StringComparison.Ordinal);
        await desk.ExecuteAsync("delete from payments");
        Assert.Equal("handled", Assert.Single((await RunAsync(desk)).OnlyAtStripe).Where);
    }

    [Fact]
    public async Task What_is_older_than_the_studio_is_not_about_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await PaidUnheardAsync(desk);
        desk.Time.Advance(TimeSpan.FromDays(2));
        await desk.ExecuteAsync("update merchants set created_at = @now", new { now = (desk.Now - Duration.FromHours(1)).ToDateTimeUtc() });

        var report = await RunAsync(desk);

        Assert.Equal((0, 0), (report.Events.Seen, report.Checkouts.Seen));
    }

    [Fact]
    public async Task Two_thousand_events_of_a_storm_are_read_in_slices_and_only_the_missed_ones_fed()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var storm = new Storm(desk.Now, events: 2_000, apart: Duration.FromSeconds(7));
        desk.Time.Advance(TimeSpan.FromHours(9));
        var known = storm.All.Where((_, i) => i % 4 != 0).Select(e => e.Id).ToArray();
        await desk.ExecuteAsync("insert into received (provider, event_id, received_at) select 'stripe', unnest(@known), '2026-03-02'", new { known });

        var report = await RunAsync(desk, storm);

        Assert.Equal((2_000, 1_500, 500), (report.Events.Seen, report.Events.Known, report.Events.Fed.Values.Sum()));
        Assert.True(storm.InOneSliceMax <= 1_000, $"{storm.InOneSliceMax} events of one slice were read.");
        var order = await desk.RowsAsync<string>("select event_id from inbox_finished where provider = 'stripe' order by id");
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
    }

    [Fact]
    public async Task The_hour_does_it_by_itself_and_leaves_the_newest_to_the_doors()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await PaidUnheardAsync(desk);
        var work = new TimedWork(
            desk.Get<JobRunner>(), desk.Get<Deposits.DepositSweep>(), desk.Get<Retention>(), desk.Get<Partitions>(), Reconciling(desk));

        await work.RunDueAsync(desk.Now, Ct);
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from inbox"));
        desk.Time.Advance(TimeSpan.FromHours(1));
        await work.RunDueAsync(desk.Now, Ct);

        Assert.Equal(2, await desk.OneAsync<int>("select count(*)::int from inbox where provider = 'stripe'"));
        Assert.Equal("2 events, 2 missed and fed", await desk.OneAsync<string>("select last_result from jobs where name = 'reconcile_stripe'"));
    }

    private static Task<ReconcileReport> RunAsync(DeskUnderTest desk, IPaymentHistory? history = null) =>
        Reconciling(desk, history).RunAsync(ReconcileOrder.ByHand(desk.Get<TurnWorker>().DrainAsync, null), Ct);

    private static Reconciliation Reconciling(DeskUnderTest desk, IPaymentHistory? history = null) =>
        new(desk.Database, desk.Get<Door>(), desk.Get<StudioClock>(), history ?? desk.Stripe);

    /// <summary>Sam pays, and what Stripe sends about it reaches nobody.</summary>
    private static async Task<IReadOnlyList<byte[]>> PaidUnheardAsync(DeskUnderTest desk)
    {
        await desk.SeedAsync();
        await desk.PressAsync($"/a/{await desk.LinkAsync("approve", LeadStatus.PendingApproval)}");
        await desk.DrainAsync();
        Assert.Equal(RehearsedPayment.Paid, desk.Stripe.Pay(await desk.OneAsync<string>("select session_id from deposits")));
        return desk.Stripe.TakeDeliveries();
    }

    /// <summary>Stripe after its thirty days: sessions are there, events are not.</summary>
    private sealed class Forgetful(IPaymentHistory real) : IPaymentHistory
    {
        public Task<PastPage<PastEvent>> EventsAsync(Instant since, Instant until, string? after, CancellationToken stop) =>
            Task.FromResult<PastPage<PastEvent>>(new PastPage<PastEvent>.Read([], null));

        public Task<PastPage<PastCheckout>> CheckoutsAsync(string? after, CancellationToken stop) => real.CheckoutsAsync(after, stop);
    }
}
