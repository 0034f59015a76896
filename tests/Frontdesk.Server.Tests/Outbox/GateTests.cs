using Frontdesk.Adapters.Channels;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class GateTests(TestDatabase databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update conversations set opted_out_at = '2026-03-02' where id = 1")]
    [InlineData("insert into suppressions values (1, 'whatsapp', '447700900123', '2026-03-02', 'complaint')")]
    public async Task A_client_who_said_stop_gets_nothing_but_its_confirmation(string stop)
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        var question = await outbox.SayAsync("Where on your body?");
        await outbox.ExecuteAsync(stop);
        var words = await outbox.SayAsync("Sorry to see you go", Purpose.PersonsWords);
        await outbox.SayAsync("You will get no more messages.", Purpose.OptOutConfirmation);

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(new OutboundBody.Words("You will get no more messages."), Assert.Single(outbox.Vendors.Sent).Body);
        foreach (var id in new[] { question, words })
        {
            var row = await outbox.RowAsync(id);
            Assert.Equal(("Refused", "opted_out", "NotSent"), (row.State, row.Reason, row.MessageState));
        }
        Assert.Empty(await outbox.QueryAsync<string>("select kind from inbox"));
    }

    [Fact]
    public async Task A_closed_window_sends_the_template_with_its_links()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        outbox.Time.Advance(TimeSpan.FromHours(24));
        await outbox.SayAsync("Pay here: [[pay]]", Purpose.DepositRequest, new Template("next_steps", ["Sam", "see [[pay]]"]),
            links: new Link("pay", LinkKind.Pay, OutboxUnderTest.Lead));

        await outbox.Dispatcher.DrainAsync(Stop);

        var body = Assert.IsType<OutboundBody.FromTemplate>(Assert.Single(outbox.Vendors.Sent).Body);
        Assert.Equal(("next_steps", "en_GB", "Sam"), (body.Template.Name, body.Language, body.Template.Parameters[0]));
        Assert.StartsWith("see https://desk.example/pay/", body.Template.Parameters[1], StringComparison.Ordinal);
        Assert.Equal(["next_steps"], await outbox.QueryAsync<string>("select template from messages"));
    }

    [Fact]
    public async Task A_closed_window_without_a_template_is_told_to_a_person_and_never_shown_as_sent()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        outbox.Time.Advance(TimeSpan.FromHours(24));
        var id = await outbox.SayAsync("Where on your body?");

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Empty(outbox.Vendors.Sent);
        var row = await outbox.RowAsync(id);
        Assert.Equal(("Refused", "window_closed", "NotSent"), (row.State, row.Reason, row.MessageState));
        Assert.Contains("24 hours", row.StateReason, StringComparison.Ordinal);
        Assert.Equal(["message_not_sent"], await outbox.QueryAsync<string>("select kind from inbox"));
    }

    [Fact]
    public async Task A_dry_run_sends_nothing_says_so_and_makes_no_links()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await outbox.TurnAsync("whatsapp_dry_run", true);
        var id = await outbox.SayAsync("Pay: [[pay]]", links: new Link("pay", LinkKind.Pay, OutboxUnderTest.Lead));

        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Empty(outbox.Vendors.Sent);
        var row = await outbox.RowAsync(id);
        Assert.Equal(("Refused", "dry_run", "NotSent", "Would have been sent (dry run)"), (row.State, row.Reason, row.MessageState, row.StateReason));
        Assert.Empty(await outbox.QueryAsync<long>("select lead_id from action_tokens"));
        Assert.Empty(await outbox.QueryAsync<string>("select kind from inbox"));
    }

    [Fact]
    public async Task Panic_holds_answers_back_in_order_and_lets_a_persons_words_pass()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await outbox.TurnAsync("panic", true);
        await outbox.SayAsync("one");
        await outbox.SayAsync("two");
        await outbox.Dispatcher.DrainAsync(Stop);
        await outbox.SayAsync("Jonah here", Purpose.PersonsWords);
        await outbox.Dispatcher.DrainAsync(Stop);
        Assert.Equal(["Jonah here"], outbox.Vendors.Sent.Select(m => ((OutboundBody.Words)m.Body).Text));

        await outbox.TurnAsync("panic", false);
        outbox.Time.Advance(SendGate.PanicRecheck.ToTimeSpan());
        await outbox.Dispatcher.DrainAsync(Stop);

        Assert.Equal(["Jonah here", "one", "two"], outbox.Vendors.Sent.Select(m => ((OutboundBody.Words)m.Body).Text));
        Assert.All(await outbox.QueryAsync<int>("select attempts from outbox_messages"), tries => Assert.Equal(1, tries));
    }

    [Fact]
    public async Task Link_tokens_are_kept_only_as_hashes_and_no_payload_holds_one()
    {
        await using var outbox = await OutboxUnderTest.OpenAsync(databases);
        await outbox.SayAsync("Sam wants a snake. Approve: [[yes]] Decline: [[no]] Privacy: [[privacy]] Thread: [[thread]]", Purpose.ArtistNotice, to: Recipient.Artist,
            links:
            [
                new Link("yes", LinkKind.Approve, OutboxUnderTest.Lead, LeadStatus.PendingApproval),
                new Link("no", LinkKind.Decline, OutboxUnderTest.Lead, LeadStatus.PendingApproval),
                new Link("privacy", LinkKind.Privacy, default),
                new Link("thread", LinkKind.Thread, default) { Conversation = 1 },
            ]);

        await outbox.Dispatcher.DrainAsync(Stop);

        var sent = Assert.Single(outbox.Vendors.Sent);
        Assert.Equal(OutboxUnderTest.Jonah, sent.To);
        var text = ((OutboundBody.Words)sent.Body).Text;
        Assert.EndsWith("Privacy: https://desk.example/privacy Thread: https://desk.example/back-office/conversations/1", text, StringComparison.Ordinal);
        var token = text.Split("https://desk.example/a/")[1].Split(' ')[0];
        Assert.Equal(43, token.Length);
        var rows = await outbox.QueryAsync<(byte[] Hash, string Action, string Status, DateTime Expires)>(
            "select hash, action, required_status, expires_at from action_tokens order by action");
        Assert.Equal(["approve", "reject"], rows.Select(r => r.Action));
        Assert.All(rows, r => Assert.Equal("PENDING_APPROVAL", r.Status));
        Assert.All(rows, r => Assert.Equal((outbox.Clock.Now + Duration.FromDays(7)).ToDateTimeUtc(), r.Expires));
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token)), rows[0].Hash);
        Assert.DoesNotContain(await outbox.QueryAsync<string>("select payload::text || (select string_agg(text, ' ') from messages) from outbox_messages"),
            kept => kept.Contains(token, StringComparison.Ordinal));
    }
}
