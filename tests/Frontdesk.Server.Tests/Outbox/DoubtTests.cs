using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Outbox.Pacing;

namespace Frontdesk.Server.Tests.Outbox;

public sealed class DoubtTests(TestDatabase databases)
{
    private const string Ada = "447700900456";

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_settled_by_its_receipt_and_reaches_the_client_once()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        desk.WhatsApp.Script.Add(new RehearsedFault.LostAfterSuccess());
        await desk.ClientWritesAsync(Ada, "hi");
        await desk.Get<Rounds>().UntilQuietAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await desk.OneAsync<int>("select count(*)::int from outbox_messages where state = 'Uncertain'"));
        var onPhone = desk.SentTo(Ada).Count;

        await desk.DrainAsync();
        desk.Time.Advance(TimeSpan.FromHours(6));
        await desk.DrainAsync();

        Assert.Equal(onPhone, desk.SentTo(Ada).Count);
        Assert.Equal(desk.SentTo(Ada).Count, desk.SentTo(Ada).Select(m => m.Message.OutboxId).Distinct().Count());
        Assert.Equal(["Sent"], await desk.RowsAsync<string>("select distinct state from outbox_messages where kind = 'send_message'"));
    }

    [Fact]
    public async Task A_payment_page_whose_answer_was_lost_is_asked_for_again_with_the_same_key_and_exists_once()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await Site.EnquiryAtLinks.SeedAsync(desk);
        desk.Stripe.Script.Add(new RehearsedFault.LostAfterSuccess());
        var token = await Site.EnquiryAtLinks.LinkAsync(desk, "approve", Frontdesk.Leads.LeadStatus.PendingApproval);
        await Site.EnquiryAtLinks.PressAsync(desk, $"/a/{token}");

        await desk.DrainAsync();
        Assert.Equal("Pending", await desk.OneAsync<string>("select state from outbox_messages where kind = 'open_checkout'"));
        // The longest that chance may make of the first wait.
        desk.Time.Advance(Jitter.Of(Server.Outbox.RetrySchedule.Steps[0], chance: 1).ToTimeSpan());
        await desk.DrainAsync();

        Assert.Equal(("Sent", 2), await desk.OneAsync<(string, int)>("select state, attempts from outbox_messages where kind = 'open_checkout'"));
        Assert.Equal(1, await desk.OneAsync<int>("select attempt from deposits where page_url is not null"));
    }
}
