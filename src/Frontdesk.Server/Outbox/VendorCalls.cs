using System.Diagnostics;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>Makes the call, outside every transaction, and says what it means for the row. The only code that uses the ports' acts.</summary>
internal sealed class VendorCalls(IChannel channel, IPayments payments)
{
    public Task<Settlement> MakeAsync(Errand errand, long outboxId, Instant now, CancellationToken stop) => errand switch
    {
        Errand.Send send => SendAsync(send, outboxId, stop),
        Errand.Open open => OpenAsync(open.Request, stop),
        Errand.Close close => CloseAsync(close, stop),
        Errand.Return back => ReturnAsync(back, now, stop),
        Errand.Fetch fetch => FetchAsync(fetch, stop),
        _ => throw new UnreachableException($"An errand that nobody runs: {errand.GetType().Name}."),
    };

    private async Task<Settlement> SendAsync(Errand.Send send, long outboxId, CancellationToken stop)
    {
        var template = send.Template;
        Fact NotSent(string reason) => new Fact.MessageNotSent(outboxId, send.ToArtist, reason, template);
        return await channel.SendAsync(send.Message, stop) switch
        {
            SendOutcome.Accepted accepted => new Settlement.Sent(accepted.VendorMessageId, send.Gate),
            // The account is mended by a person and then everything goes: the schedule waits for that.
            SendOutcome.Refused { Kind: RefusalKind.AccountBlocked } blocked =>
                new Settlement.TryAgain(blocked.Meaning) { Tell = NotSent(PlainReasons.GaveUp), OfTheVendor = false },
            SendOutcome.Refused { Kind: RefusalKind.TemplateUnknown } unknown =>
                new Settlement.Refused(PlainReasons.TemplateNotConfigured, unknown.Code) { Tell = NotSent(PlainReasons.TemplateNotConfigured) },
            SendOutcome.Refused { Kind: RefusalKind.WindowClosed } closed =>
                new Settlement.Refused(PlainReasons.WindowClosed, closed.Code) { Tell = NotSent(PlainReasons.WindowClosed) },
            SendOutcome.Refused refused => new Settlement.Refused(refused.Meaning, refused.Code) { Tell = NotSent(refused.Meaning) },
            SendOutcome.Retry retry =>
                new Settlement.TryAgain(retry.Reason, retry.After) { Tell = NotSent(PlainReasons.GaveUp), OfTheVendor = !retry.ThisPersonOnly },
            SendOutcome.Uncertain uncertain => new Settlement.Uncertain(uncertain.Reason),
            var other => throw new UnreachableException($"A send that ended in {other.GetType().Name}."),
        };
    }

    private async Task<Settlement> OpenAsync(CheckoutRequest request, CancellationToken stop) =>
        await payments.OpenCheckoutAsync(request, stop) switch
        {
            CheckoutOpening.Opened opened => new Settlement.Sent(opened.SessionId)
            {
                Tell = new Fact.CheckoutOpened(request.DepositId, request.Attempt, opened.SessionId, opened.Url, opened.ExpiresAt),
            },
            CheckoutOpening.Refused refused => new Settlement.Refused(Worded(refused.Code, refused.Meaning)),
            CheckoutOpening.Retry retry => new Settlement.TryAgain(retry.Reason, retry.After),
            // The same key gives the same page, so asking again settles it.
            CheckoutOpening.Uncertain uncertain => new Settlement.TryAgain(uncertain.Reason),
            var other => throw new UnreachableException($"An opening that ended in {other.GetType().Name}."),
        };

    private async Task<Settlement> CloseAsync(Errand.Close close, CancellationToken stop) =>
        await payments.CloseCheckoutAsync(close.SessionId, stop) switch
        {
            CheckoutClosing.Ended ended => new Settlement.Sent(close.SessionId, ended.State.ToString().ToLowerInvariant()),
            CheckoutClosing.Refused refused => new Settlement.Refused(Worded(refused.Code, refused.Meaning)),
            CheckoutClosing.Retry retry => new Settlement.TryAgain(retry.Reason, retry.After),
            CheckoutClosing.Uncertain uncertain => new Settlement.TryAgain(uncertain.Reason),
            var other => throw new UnreachableException($"A closing that ended in {other.GetType().Name}."),
        };

    private async Task<Settlement> ReturnAsync(Errand.Return back, Instant now, CancellationToken stop)
    {
        Fact Failed(string why) => new Fact.ReturnFailed(back.PaymentIntent, why);
        var returned = new Fact.MoneyReturned(back.PaymentIntent, back.Amount, now);
        return await payments.ReturnMoneyAsync(back.PaymentIntent, back.Amount, back.IdempotencyKey, stop) switch
        {
            MoneyReturn.Accepted accepted => new Settlement.Sent(accepted.RefundId) { Tell = returned with { Total = accepted.Amount } },
            MoneyReturn.AlreadyReturned => new Settlement.Sent(null, "returned_before") { Tell = returned },
            MoneyReturn.Refused refused => new Settlement.Refused(Worded(refused.Code, refused.Meaning)) { Tell = Failed(refused.Meaning) },
            MoneyReturn.Retry retry => new Settlement.TryAgain(retry.Reason, retry.After) { Tell = Failed(PlainReasons.GaveUp) },
            MoneyReturn.Uncertain uncertain => new Settlement.TryAgain(uncertain.Reason) { Tell = Failed(PlainReasons.GaveUp) },
            var other => throw new UnreachableException($"A return that ended in {other.GetType().Name}."),
        };
    }

    private async Task<Settlement> FetchAsync(Errand.Fetch fetch, CancellationToken stop) =>
        await channel.FetchMediaAsync(fetch.VendorId, stop) switch
        {
            MediaOutcome.Fetched file => new Settlement.Sent(null)
            {
                File = new FetchedFile(fetch.MessageId, fetch.VendorId, file.Bytes, file.MimeType, Convert.FromHexString(file.Sha256)),
            },
            MediaOutcome.Refused refused => new Settlement.Refused(refused.Reason),
            MediaOutcome.Retry retry => new Settlement.TryAgain(retry.Reason, retry.After),
            var other => throw new UnreachableException($"A fetch that ended in {other.GetType().Name}."),
        };

    private static string Worded(string? code, string meaning) => code is null ? meaning : $"{meaning} ({code})";
}
