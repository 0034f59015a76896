using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class DispatcherTests(TestDatabase databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_once_and_its_row_says_so()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.SayAsync("Where on your body?");

        Assert.Equal(1, await outbox.Dispatcher.DrainAsync(Stop));
        Assert.Equal(0, await outbox.Dispatcher.DrainAsync(Stop));

        var sent = Assert.Single(outbox.Vendors.Sent);
        Assert.Equal((OutboxUnderTest.Sam, id, new OutboundBody.Words("Where on your body?")), (sent.To, sent.OutboxId, sent.Body));
        Assert.Equal(new RowState("Sent", "window_open", 1, 1, "wamid.1", "Sent", null, "wamid.1"), await outbox.RowAsync(id));
    }

    [Fact]
    public async Task Two_dispatchers_never_send_one_row()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        for (var n = 0; n < 40; n++)
            await outbox.PutAsync(new Effect.SendMessage(Recipient.Client, new Message($"{n}", Purpose.Reply, "test")), $"to:{n % 20}");

        var nodes = Enumerable.Range(0, 4).Select(_ => outbox.OneMore().DrainAsync(Stop)).ToArray();
        await Task.WhenAll(nodes);
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(40, outbox.Vendors.Sent.Select(m => m.OutboxId).Distinct().Count());
        Assert.Equal(40, outbox.Vendors.Sent.Count);
    }

    [Fact]
    public async Task Messages_to_one_person_keep_their_order_also_when_the_first_must_be_tried_again()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        foreach (var text in new[] { "one", "two", "three" })
            await outbox.SayAsync(text);
        outbox.Vendors.SendAnswers.Enqueue(new SendOutcome.Retry("busy"));

        Assert.Equal(1, await outbox.Dispatcher.DrainAsync(Stop));
        outbox.Time.Advance(RetrySchedule.Steps[0].ToTimeSpan());
        Assert.Equal(3, await outbox.Dispatcher.DrainAsync(Stop));

        Assert.Equal(["one", "one", "two", "three"], outbox.Vendors.Sent.Select(m => ((OutboundBody.Words)m.Body).Text));
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("busy")]
    [InlineData("lost")]
    public async Task A_failure_that_a_receipt_told_first_is_not_overwritten_by_the_vendors_late_answer(string late)
    {
        SendOutcome answer = late switch
        {
            "taken" => new SendOutcome.Accepted("wamid.late"),
            "busy" => new SendOutcome.Retry("busy"),
            _ => new SendOutcome.Uncertain("The answer was lost."),
        };
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.SayAsync("Where on your body?");
        outbox.Vendors.SendAnswers.Enqueue(answer);
        outbox.Vendors.WhileSending = _ => ReceiptAsync(outbox, new Fact.ReceiptArrived("wamid.late", id, DeliveryState.NotSent, 131026, "Message undeliverable"));

        await outbox.Dispatcher.DrainAsync(Stop);
        outbox.Time.Advance(TimeSpan.FromHours(6));
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Single(outbox.Vendors.Sent);
        var row = await outbox.RowAsync(id);
        Assert.Equal(("Refused", "Message undeliverable", "NotSent", "wamid.late"), (row.State, row.Reason, row.MessageState, row.ProviderId));
    }

    private static async Task ReceiptAsync(OutboxUnderTest outbox, Fact.ReceiptArrived receipt)
    {
        await using var turn = await outbox.Database.BeginEngineAsync(Stop);
        var item = new InboundItem("whatsapp", "receipt", $"wa:{OutboxUnderTest.Sam}", Lane.Receipts, InboundKinds.Status, "{}"u8.ToArray());
        var stored = await Inbox.AddAsync(turn.Connection, [new Arrival(OutboxUnderTest.Merchant, item, null)], outbox.Clock.Now, Stop);
        var row = new Claimed(stored[0], OutboxUnderTest.Merchant, item.Stream, 2, item.Provider, item.EventId, item.Kind, item.Raw, null, 0);
        await ReceiptRows.SaveAsync(turn.Connection, [new LoadedRow.Receipt(row, receipt)], outbox.Clock.Now, Stop);
        await turn.CommitAsync(Stop);
    }

    [Fact]
    public async Task A_slow_message_does_not_hold_up_a_payment()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await outbox.SayAsync("hello");
        await outbox.PutAsync(new Effect.OpenCheckout(OutboxUnderTest.Lead, 9, 1, new Money(15000, "GBP"), outbox.Clock.Now + Duration.FromHours(20), "Deposit"), "checkout:9");
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Vendors.WhileOpening = _ => opened.TrySetResult();
        // WhatsApp answers only after the page was opened.
        outbox.Vendors.WhileSending = _ => opened.Task;

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal("deposit-9-1", Assert.Single(outbox.Vendors.Opened).IdempotencyKey);
        Assert.Equal(["checkout_opened"], await outbox.QueryAsync<string>("select kind from inbox"));
    }

    [Fact]
    public async Task The_retry_schedule_ends_in_exhausted_which_stays_visible_and_is_told()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await outbox.ExecuteAsync("update conversations set last_client_message_at = @late", new { late = outbox.Clock.Now + Duration.FromHours(12) });
        var id = await outbox.SayAsync("hello");
        for (var n = 0; n < RetrySchedule.Tries; n++)
            outbox.Vendors.SendAnswers.Enqueue(new SendOutcome.Retry("no connection"));

        foreach (var step in RetrySchedule.Steps)
        {
            await outbox.Dispatcher.DrainAsync(Stop);
            Assert.Equal("Pending", (await outbox.RowAsync(id)).State);
            outbox.Time.Advance(step.ToTimeSpan() - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await outbox.Dispatcher.DrainAsync(Stop));
            outbox.Time.Advance(TimeSpan.FromSeconds(1));
        }
        await outbox.Dispatcher.DrainAsync(Stop);
        outbox.Time.Advance(TimeSpan.FromDays(2));
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(new RowState("Exhausted", "no connection", 6, 6, null, "GaveUp", "no connection", null), await outbox.RowAsync(id));
        Assert.Equal(["outbox.exhausted"], await outbox.QueryAsync<string>("select event_type from system_events where event_type not like 'vendor.%'"));
        Assert.Equal(["message_not_sent"], await outbox.QueryAsync<string>("select kind from inbox"));
    }

    [Fact]
    public async Task A_message_that_timed_out_after_the_vendor_took_it_is_uncertain_and_never_repeated()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.SayAsync("hello");
        var next = await outbox.SayAsync("and then");
        outbox.Vendors.SendAnswers.Enqueue(new SendOutcome.Uncertain("No answer in 10 seconds."));

        await outbox.Dispatcher.DrainAsync(Stop);
        outbox.Time.Advance(TimeSpan.FromHours(5));
        await outbox.Dispatcher.DrainAsync(Stop);

        var row = await outbox.RowAsync(id);
        Assert.Equal(("Uncertain", "Unknown", "No answer in 10 seconds."), (row.State, row.MessageState, row.StateReason));
        Assert.Single(outbox.Vendors.Sent, m => m.OutboxId == id);
        // It blocks nobody.
        Assert.Equal("Sent", (await outbox.RowAsync(next)).State);
    }

    [Fact]
    public async Task A_row_whose_worker_died_is_uncertain_when_it_was_a_message_and_repeated_with_the_same_key_when_it_was_a_payment()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var message = await outbox.SayAsync("hello");
        var refund = await outbox.PutAsync(new Effect.ReturnMoney(OutboxUnderTest.Lead, "pi_1", new Money(15000, "GBP"), "declined"), "pay:pi_1");
        await outbox.ExecuteAsync("update outbox_messages set state = 'Sending', fence = 1, attempts = 1, lease_until = clock_timestamp() + interval '1 hour'");
        await outbox.ExecuteAsync("update messages set state = 'Sending'");

        Assert.Equal(0, await outbox.Dispatcher.DrainAsync(Stop));
        await outbox.LeaseRunsOutAsync(message);
        await outbox.LeaseRunsOutAsync(refund);
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Empty(outbox.Vendors.Sent);
        Assert.Equal(("Uncertain", "Unknown"), ((await outbox.RowAsync(message)).State, (await outbox.RowAsync(message)).MessageState));
        Assert.Equal(["return-pi_1"], outbox.Vendors.ReturnKeys);
        Assert.Equal("Sent", (await outbox.RowAsync(refund)).State);
        Assert.Equal(["money_returned"], await outbox.QueryAsync<string>("select kind from inbox"));
    }

    [Fact]
    public async Task A_late_worker_with_an_old_fence_cannot_settle()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.SayAsync("hello");
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        outbox.Vendors.WhileSending = _ =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        // That one row and nothing more: a draining worker would look around again and take up what it is meant to have lost.
        var late = outbox.OneMore().DispatchNowAsync(id, Stop);
        await Task.WhenAny(asked.Task, late);
        await outbox.LeaseRunsOutAsync(id);
        await outbox.Dispatcher.DrainAsync(Stop);

        answer.SetResult();
        await late;

        var row = await outbox.RowAsync(id);
        Assert.Equal(("Uncertain", null, "Unknown"), (row.State, row.VendorId, row.MessageState));
    }

    [Fact]
    public async Task A_late_worker_cannot_settle_what_another_one_has_in_hand()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.PutAsync(new Effect.ReturnMoney(OutboxUnderTest.Lead, "pi_1", new Money(15000, "GBP"), "declined"), "pay:pi_1");
        var (lateAsked, late) = Hold(outbox);
        var lateWorker = outbox.OneMore().DispatchNowAsync(id, Stop);
        await Task.WhenAny(lateAsked.Task, lateWorker);
        await outbox.LeaseRunsOutAsync(id);
        var (asked, answer) = Hold(outbox);
        var worker = outbox.Dispatcher.DrainAsync(Stop);
        await Task.WhenAny(asked.Task, worker);

        late.SetResult();
        await lateWorker;
        Assert.Equal(("Sending", 2L), ((await outbox.RowAsync(id)).State, (await outbox.RowAsync(id)).Fence));
        answer.SetResult();
        await worker;

        Assert.Equal(("Sent", "re_2"), ((await outbox.RowAsync(id)).State, (await outbox.RowAsync(id)).VendorId));
        Assert.Equal(["return-pi_1", "return-pi_1"], outbox.Vendors.ReturnKeys);
        Assert.Single(await outbox.QueryAsync<string>("select kind from inbox"));

        static (TaskCompletionSource Asked, TaskCompletionSource Answer) Hold(OutboxUnderTest outbox)
        {
            var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            outbox.Vendors.WhileReturning = () =>
            {
                asked.TrySetResult();
                return answer.Task;
            };
            return (asked, answer);
        }
    }

    [Fact]
    public async Task A_person_may_send_an_uncertain_one_again_and_the_event_says_who_and_why()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var id = await outbox.SayAsync("hello");
        outbox.Vendors.SendAnswers.Enqueue(new SendOutcome.Uncertain("No answer."));
        await outbox.Dispatcher.DrainAsync(Stop);

        await using (var engine = await outbox.Database.BeginEngineAsync(Stop))
        {
            Assert.Empty(await SendAgain.GivenUpAsync(engine.Connection, 10, "runbook", outbox.Clock.Now, Stop));
            Assert.True(await SendAgain.OneAsync(engine.Connection, id, "Jonah", "Sam says it never came", outbox.Clock.Now, Stop));
            Assert.False(await SendAgain.OneAsync(engine.Connection, id, "Jonah", "twice", outbox.Clock.Now, Stop));
            await engine.CommitAsync(Stop);
        }
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(2, outbox.Vendors.Sent.Count);
        Assert.Equal("Sent", (await outbox.RowAsync(id)).State);
        Assert.Equal(["Jonah: Sam says it never came"], await outbox.QueryAsync<string>(
            "select payload->>'by' || ': ' || (payload->>'reason') from system_events where event_type = 'outbox.send_again'"));
    }

    [Fact]
    public async Task A_template_that_the_vendor_does_not_know_is_refused_at_once_and_told()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        outbox.Time.Advance(TimeSpan.FromHours(25));
        var id = await outbox.SayAsync("Your deposit", Purpose.DepositRequest, new Template("next_steps_reply_to_continue", ["Sam"]));
        outbox.Vendors.SendAnswers.Enqueue(new SendOutcome.Refused(132001, "WhatsApp does not know this template.", RefusalKind.TemplateUnknown));

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(("Refused", "template_not_configured"), ((await outbox.RowAsync(id)).State, (await outbox.RowAsync(id)).Reason));
        var told = Assert.Single(await outbox.QueryAsync<string>("select convert_from(raw, 'UTF8') from inbox where kind = 'message_not_sent'"));
        Assert.Contains("template_not_configured", told, StringComparison.Ordinal);
        Assert.Contains("next_steps_reply_to_continue", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_put_before_a_person_and_delays_nobody()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var broken = await outbox.SayAsync("hello");
        await outbox.ExecuteAsync("update outbox_messages set payload = '{}'");
        var next = await outbox.SayAsync("and then");

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(("Refused", "unreadable"), ((await outbox.RowAsync(broken)).State, (await outbox.RowAsync(broken)).Reason));
        Assert.Equal("Sent", (await outbox.RowAsync(next)).State);
    }
}
