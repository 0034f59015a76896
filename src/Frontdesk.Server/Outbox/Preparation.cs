using System.Collections.Immutable;
using System.Diagnostics;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>From a row to its call: asks the gate with what is known this moment and fills in links. No I/O.</summary>
internal sealed class Preparation(Surroundings around, Settings settings, Studio studio, Instant now)
{
    /// <returns>The call with the tokens to store, or what the row becomes instead.</returns>
    public Prepared Of(OutboxRow row, Effect effect) => effect switch
    {
        Effect.SendMessage send => Send(row, send),
        Effect.OpenCheckout open => Open(open),
        Effect.CloseCheckout close => new Prepared.Ready(new Errand.Close(close.SessionId), []),
        Effect.ReturnMoney back => new Prepared.Ready(new Errand.Return(back.PaymentIntent, back.Amount), []),
        Effect.FetchMedia fetch => new Prepared.Ready(new Errand.Fetch(fetch.MessageId, fetch.Media.VendorId), []),
        _ => throw new UnreachableException($"An effect without a call: {effect.GetType().Name}."),
    };

    private Prepared Send(OutboxRow row, Effect.SendMessage send)
    {
        var toArtist = send.To == Recipient.Artist;
        var recipient = toArtist ? around.Artist(row, settings.ArtistNumber) : around.Client(row);
        if (recipient is not { } person)
            return NotSent(row, toArtist, toArtist ? PlainReasons.NoArtistNumber : PlainReasons.Unreadable, send.Message.Template?.Name, tell: true);
        var circumstances = new Circumstances(person.Number, toArtist, person.OptedOut, person.LastMessageAt, around.Switches);
        switch (SendGate.Ask(send.Message, circumstances, now))
        {
            case Verdict.No no:
                return NotSent(row, toArtist, no.Reason, null, tell: no.Reason == PlainReasons.WindowClosed);
            case Verdict.Wait wait:
                return new Prepared.Stopped(new Settlement.Held(wait.Reason, wait.Until));
            case Verdict.FreeText free:
                return Ready(row, send.Message with { Template = null }, person.Number, toArtist, free.Reason);
            case Verdict.AsTemplate template:
                return Ready(row, send.Message with { Template = template.Template }, person.Number, toArtist, template.Reason);
            default:
                throw new UnreachableException("The gate gave an answer that has no meaning here.");
        }
    }

    private Prepared.Ready Ready(OutboxRow row, Message message, string number, bool toArtist, string gate)
    {
        var filled = WithLinks.Fill(message, around.Leads, settings.PublicUrl, now, Duration.FromDays(settings.ActionTokenDays));
        OutboundBody body = filled switch
        {
            { Template: { } template } => new OutboundBody.FromTemplate(template, settings.TemplateLanguage),
            { Text: var text } when !message.Choices.IsEmpty => new OutboundBody.WithChoices(text, message.Choices),
            { Text: var text } => new OutboundBody.Words(text),
        };
        return new Prepared.Ready(new Errand.Send(new OutboundMessage(number, row.Id, body), toArtist, gate), filled.Tokens);
    }

    private static Prepared.Stopped NotSent(OutboxRow row, bool toArtist, string reason, string? template, bool tell) =>
        new(new Settlement.Refused(reason)
        {
            ByOurRule = true,
            Tell = tell ? new Fact.MessageNotSent(row.Id, toArtist, reason, template) : null,
        });

    private Prepared Open(Effect.OpenCheckout open)
    {
        if (!around.Deposits.TryGetValue(open.DepositId, out var deposit))
            return new Prepared.Stopped(new Settlement.Refused("deposit_missing"));
        if (deposit.State != "owed" || deposit.Attempt != open.Attempt)
            return new Prepared.Stopped(new Settlement.Refused("no_longer_owed") { ByOurRule = true });
        var request = new CheckoutRequest(
            open.Lead,
            open.DepositId,
            open.Attempt,
            open.Amount,
            deposit.RuleVersion,
            deposit.PolicyVersion,
            Title: $"Deposit for your session with {studio.Artist}",
            open.Description,
            Policy: $"{studio.Deposits.ComesBack} It can be paid until {TimeWords.Moment(deposit.DueAt, studio.Zone)}.",
            new Uri(settings.Stripe.SuccessUrl ?? $"{settings.PublicUrl}/payment/success?session={{CHECKOUT_SESSION_ID}}"),
            new Uri(settings.Stripe.CancelUrl ?? $"{settings.PublicUrl}/payment/cancel"),
            open.EndsAt);
        return new Prepared.Ready(new Errand.Open(request), []);
    }
}

/// <summary>What a row turned out to need.</summary>
internal abstract record Prepared
{
    private Prepared() { }

    public sealed record Ready(Errand Errand, ImmutableArray<NewToken> Tokens) : Prepared;

    public sealed record Stopped(Settlement Settlement) : Prepared;
}
