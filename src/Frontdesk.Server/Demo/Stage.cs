using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Messaging;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>What people do in the demo. Each deed goes through the real doors as a signed delivery, and has had all its consequences when it returns.</summary>
internal sealed class Stage(
    RehearsedVendors vendors, OwnDoors doors, Rounds rounds, TurnWorker turns, Dispatcher outbox, StudioClock clock, Database database, Beats beats)
    : IDisposable
{
    /// <summary>The vendors' answers to our acts may cause acts again; more rounds than this are a bug.</summary>
    private const int RoundsMax = 1_000;

    /// <summary>Deliveries under way to our doors at once; the doors store those of one moment in one commit.</summary>
    private const int MailAtOnce = 32;

    private const int ButtonsMax = 3;

    // One at a time: whoever comes next sees the consequences of who came before.
    private readonly SemaphoreSlim turn = new(1, 1);

    public RehearsedVendors Vendors => vendors;

    public Instant Now => clock.Now;

    /// <summary>While seeding: a deed has its consequences when it returns; what falls due waits for <see cref="UntilQuietAsync"/>, receipts for the end.</summary>
    public bool Hurries { get; set; }

    public Task WriteAsync(RehearsedPerson who, string text, CancellationToken ct) =>
        SendAsync(who, vendors.Wire.Text(who, NextId(), clock.Now, text), ct);

    /// <summary>A press on an answer of the newest message that offers it.</summary>
    /// <returns>False: no message on this phone offers it.</returns>
    public async Task<bool> PressAsync(RehearsedPerson who, string choiceId, CancellationToken ct)
    {
        if (Offered(who.Number, choice => choice.Id == choiceId) is not var (choice, message, isButton))
            return false;
        await SendAsync(
            who,
            isButton
                ? vendors.Wire.ButtonReply(who, NextId(), clock.Now, choice.Id, choice.Title, message)
                : vendors.Wire.ListReply(who, NextId(), clock.Now, choice.Id, choice.Title, message),
            ct);
        return true;
    }

    /// <summary>The newest answer to press that fits, with the vendor's id of its message.</summary>
    public (Choice Choice, string Message, bool IsButton)? Offered(string number, Func<Choice, bool> fits)
    {
        foreach (var sent in vendors.WhatsApp.SentTo(number).Reverse())
        {
            if (sent.Message.Body is OutboundBody.WithChoices { Choices: var choices }
                && choices.FirstOrDefault(fits) is { } choice)
                return (choice, sent.Id, choices.Length <= ButtonsMax);
        }
        return null;
    }

    /// <summary>The answer of this title, when the newest message on the phone offers it.</summary>
    public Choice? NewestOffer(string number, string title) =>
        vendors.WhatsApp.SentTo(number).LastOrDefault()?.Message.Body is OutboundBody.WithChoices { Choices: var choices }
            ? choices.FirstOrDefault(choice => string.Equals(choice.Title, title, StringComparison.OrdinalIgnoreCase))
            : null;

    public Task SendPictureAsync(RehearsedPerson who, byte[] png, string? caption, CancellationToken ct) =>
        SendAsync(who, vendors.Wire.Image(who, NextId(), clock.Now, vendors.WhatsApp.Upload(png, "image/png"), caption), ct);

    public Task SendVoiceAsync(RehearsedPerson who, CancellationToken ct) =>
        SendAsync(who, vendors.Wire.Voice(who, NextId(), clock.Now, vendors.WhatsApp.Upload(QuietRecording.Bytes(), "audio/ogg; codecs=opus")), ct);

    public Task SendPinAsync(RehearsedPerson who, CancellationToken ct) =>
        SendAsync(who, vendors.Wire.Location(who, NextId(), clock.Now, 51.5265, -0.0717, "London"), ct);

    public Task SendStickerAsync(RehearsedPerson who, CancellationToken ct) =>
        SendAsync(who, vendors.Wire.Sticker(who, NextId(), clock.Now, vendors.Ids.Next("sticker")), ct);

    /// <summary>The pretend pay button. Stripe's events follow through its door.</summary>
    public async Task<RehearsedPayment> PayAsync(string sessionId, CancellationToken ct)
    {
        var paid = vendors.Stripe.Pay(sessionId);
        await UntilQuietAsync(ct);
        return paid;
    }

    /// <summary>Everybody's clock jumps, and what fell due meanwhile is done.</summary>
    public async Task AdvanceAsync(Duration by, CancellationToken ct)
    {
        await ClockRow.AdvanceAsync(database, clock, by, ct);
        await UntilQuietAsync(ct);
        beats.Beat();
    }

    /// <summary>Turns, outbox and the vendors' answers, until nothing moves.</summary>
    /// <returns>How much was done.</returns>
    public async Task<int> UntilQuietAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        var done = 0;
        try
        {
            for (var round = 0; round < RoundsMax; round++)
            {
                done += await rounds.UntilQuietAsync(ct);
                if (await CarryMailAsync(ct) == 0)
                    return done;
            }
            throw new InvalidOperationException($"The demo did not come to rest within {RoundsMax} rounds.");
        }
        finally
        {
            turn.Release();
            if (done > 0)
                beats.Beat();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<int> CarryMailAsync(CancellationToken ct)
    {
        var (receipts, events) = (Hurries ? [] : vendors.WhatsApp.TakeDeliveries(), vendors.Stripe.TakeDeliveries());
        foreach (var some in receipts.Chunk(MailAtOnce))
            await Task.WhenAll(some.Select(receipt => doors.WhatsAppAsync(receipt, ct)));
        foreach (var happened in events)
            await doors.StripeAsync(happened, ct);
        return receipts.Count + events.Count;
    }

    private async Task SendAsync(RehearsedPerson who, byte[] delivery, CancellationToken ct)
    {
        // Who answers has read what stood there.
        foreach (var message in vendors.WhatsApp.SentTo(who.Number).TakeLast(1))
            vendors.WhatsApp.Opens(who.Number, message.Id);
        vendors.WhatsApp.Heard(who.Number, clock.Now);
        await doors.WhatsAppAsync(delivery, ct);
        if (!Hurries)
            await UntilQuietAsync(ct);
        else
            await TurnAsync(ct);
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        while (await turns.DrainAsync(ct) + await outbox.DrainAsync(ct) > 0)
        {
        }
    }

    private string NextId() => vendors.Ids.Next("wamid.DEMO");
}
