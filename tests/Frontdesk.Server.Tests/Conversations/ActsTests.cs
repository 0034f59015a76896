using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using NodaTime;
using Xunit;

namespace Frontdesk.Server.Tests.Conversations;

public sealed class ActsTests(TestDatabase databases)
{
    private const string Ada = "447700900123";
    private const string Ben = "447700900124";

    [Fact]
    public async Task A_refused_act_answers_with_its_case_and_what_is_allowed()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var lead = await EnquiryOf(desk, Ada);

        var outcome = await Do(desk, lead, new StaffAct.MarkBooked(null, null));

        var refused = Assert.IsType<Refusal.InvalidTransition>(Assert.IsType<ActOutcome.Refused>(outcome).Refusal);
        Assert.Equal(LeadStatus.Qualifying, refused.Status);
        Assert.NotEmpty(refused.Allowed);
    }

    [Fact]
    public async Task A_repeated_key_is_done_once_and_answered_alike()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var lead = await EnquiryOf(desk, Ada);

        var first = await Do(desk, lead, new StaffAct.Note("rang him"), key: "one");
        var second = await Do(desk, lead, new StaffAct.Note("rang him"), key: "one");

        Assert.Equal(LeadStatus.Qualifying, Assert.IsType<ActOutcome.Done>(first).Status);
        Assert.Equal(first, second);
        Assert.Single(await desk.RowsAsync<long>("select id from inbox_finished where provider = 'desk'"));
    }

    [Fact]
    public async Task Acts_on_what_is_not_there_are_not_found()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        Assert.IsType<ActOutcome.NotFound>(await Do(desk, new LeadId(4711), new StaffAct.Approve()));
        Assert.IsType<ActOutcome.NotFound>(await desk.Get<Acts>().DoOnConversationAsync(4711, new StaffAct.TakeOver(), "Jo", Via.Page, ct: Stop));
    }

    [Fact]
    public async Task An_act_waits_its_turn_behind_what_the_client_wrote_before()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var lead = await EnquiryOf(desk, Ada);
        await desk.ClientWritesAsync(Ada, "a swallow");

        await Do(desk, lead, new StaffAct.Note("seen"));

        Assert.Equal(["message", "message", "staff_acted"], await desk.RowsAsync<string>("select kind from inbox_finished order by finished_at, id"));
    }

    [Fact]
    public async Task Of_two_bookings_for_one_chair_the_second_is_refused_and_changes_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var (ada, ben) = (await EnquiryOf(desk, Ada), await EnquiryOf(desk, Ben));
        foreach (var lead in new[] { ada, ben })
            Assert.IsType<ActOutcome.Done>(await Do(desk, lead, new StaffAct.CorrectStatus(LeadStatus.BookingPending, "paid in cash")));
        var start = new LocalDateTime(2026, 3, 20, 11, 0);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Do(desk, ada, new StaffAct.MarkBooked(start, 120)), Stop),
            Task.Run(() => Do(desk, ben, new StaffAct.MarkBooked(start.PlusHours(1), 120)), Stop));

        Assert.Single(outcomes.OfType<ActOutcome.Done>());
        Assert.IsType<Refusal.TimeTaken>(Assert.Single(outcomes.OfType<ActOutcome.Refused>()).Refusal);
        Assert.Equal(["BOOKED", "BOOKING_PENDING"], await desk.RowsAsync<string>("select status from leads order by status"));
        Assert.Single(await desk.RowsAsync<long>("select id from appointments"));
    }

    [Fact]
    public void Every_act_and_fact_of_the_desk_survives_its_way_through_the_inbox()
    {
        var start = new LocalDateTime(2026, 3, 20, 11, 0);
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);
        ImmutableArray<StaffAct> acts =
        [
            new StaffAct.Approve(), new StaffAct.Decline(null), new StaffAct.Decline("full"), new StaffAct.Ask("Which arm?"), new StaffAct.SendDeposit(null),
            new StaffAct.SendDeposit(1_000), new StaffAct.SendBookingLink("https://book.example"), new StaffAct.MarkBooked(start, 90),
            new StaffAct.MarkBooked(null, null), new StaffAct.Refund(null), new StaffAct.Cancel("ill"), new StaffAct.Reschedule(start, null),
            new StaffAct.NoShow(), new StaffAct.Resume(), new StaffAct.Note("n"), new StaffAct.CorrectStatus(LeadStatus.OptOut, "r"),
            new StaffAct.CorrectLocation("Leeds", null), new StaffAct.Message("hi", null), new StaffAct.TakeOver(), new StaffAct.HandBack(), new StaffAct.Pause(),
            new StaffAct.SendFreshLink("approve"),
        ];
        ImmutableArray<Fact> facts =
        [
            .. acts.Select(act => new Fact.StaffActed(act, "Jo", Via.Page, LeadStatus.PendingApproval)),
            new Fact.CheckoutOpened(7, 2, "cs_1", "https://pay.example", at), new Fact.CheckoutLapsed("cs_1"), new Fact.PaymentPageAsked(),
            new Fact.MessageNotSent(9, true, "window_closed", null), new Fact.DueCame(DueKind.DepositExpiry),
            new Fact.MoneyArrived("pi_1", null, new Money(100, "GBP"), at), new Fact.MoneyReturned("pi_1", new Money(100, "GBP"), at), new Fact.ReturnFailed("pi_1", "w"),
        ];

        Assert.Equal(typeof(StaffAct).GetNestedTypes().Length, acts.Select(act => act.GetType()).Distinct().Count());
        foreach (var fact in facts)
        {
            var item = DeskFacts.Item(Ada, new LeadId(7), fact, "e");
            Assert.Equal((new LeadId(7), fact), DeskFacts.Read(item.Kind, item.Raw));
        }
    }

    private static async Task<LeadId> EnquiryOf(DeskUnderTest desk, string number)
    {
        await desk.ClientWritesAsync(number, "hi");
        await desk.Get<TurnWorker>().DrainAsync(Stop);
        return new LeadId(await desk.OneAsync<long>("select id from leads where wa_from = @number", new { number }));
    }

    private static Task<ActOutcome> Do(DeskUnderTest desk, LeadId lead, StaffAct act, string? key = null) =>
        desk.Get<Acts>().DoAsync(lead, act, "Jo", Via.Api, key: key, ct: Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
