using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Channels;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Rehearsal;

public sealed class RehearsalWhatsAppTests : ChannelContract
{
    private static readonly WhatsAppWire Wire = new("1001", "442079460000");
    private readonly RehearsalWhatsApp vendor;
    private Instant now = Instant.FromUtc(2026, 3, 2, 9, 0);

    public RehearsalWhatsAppTests() =>
        vendor = new RehearsalWhatsApp(new RehearsalIds("T"), Wire, [new RehearsedTemplate(Known, "en_GB", 1)], () => now);

    protected override IChannel Channel => vendor;

    [Fact]
    public async Task The_window_closes_after_twenty_four_hours()
    {
        OpenWindow(Client);
        now += Duration.FromHours(24) - Duration.FromSeconds(1);
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words("Hello")));
        now += Duration.FromSeconds(1);
        Assert.IsType<SendOutcome.Refused>(await SendAsync(Words("Hello")));
    }

    [Fact]
    public async Task Receipts_come_for_what_was_taken_even_when_the_answer_was_lost()
    {
        OpenWindow(Client);
        Script(new RehearsedFault.LostAfterSuccess());
        await SendAsync(Words("Hello"));
        vendor.Opens(Client, Assert.Single(vendor.SentTo(Client)).Id);
        var receipts = vendor.TakeDeliveries().SelectMany(Facts).Cast<Fact.ReceiptArrived>().ToArray();
        Assert.Equal([DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read], receipts.Select(r => r.State));
        Assert.All(receipts, r => Assert.Equal(1, r.OutboxId));
        Assert.Empty(vendor.TakeDeliveries());
    }

    [Fact]
    public async Task A_later_failure_is_a_receipt_with_its_code()
    {
        OpenWindow(Client);
        vendor.FailsLater(Client, 131049);
        Assert.IsType<SendOutcome.Accepted>(await SendAsync(Words("Hello")));
        var receipt = Assert.IsType<Fact.ReceiptArrived>(Assert.Single(vendor.TakeDeliveries().SelectMany(Facts)));
        Assert.Equal((DeliveryState.NotSent, 131049), (receipt.State, receipt.ErrorCode));
        Assert.Empty(vendor.SentTo(Client));
    }

    [Fact]
    public void Two_runs_with_one_seed_give_the_same_ids() =>
        Assert.Equal(new RehearsalIds("A").Next("x"), new RehearsalIds("A").Next("x"));

    protected override void OpenWindow(string number) => vendor.Heard(number, now);

    protected override void LeaveWhatsApp(string number) => vendor.Leaves(number);

    protected override void Script(RehearsedFault fault) => vendor.Script.Add(fault);

    protected override string Upload(byte[] bytes, string type) => vendor.Upload(bytes, type);

    protected override int Taken(string number) => vendor.SentTo(number).Count;

    private static IEnumerable<Fact> Facts(byte[] delivery) =>
        Assert.IsType<SplitDelivery.Items>(WhatsAppDelivery.Split(delivery, "1001")).All.Select(i => WhatsAppReading.Read(i.Raw));
}
