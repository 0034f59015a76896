using System.Net;
using System.Text.Json;
using Frontdesk.Adapters.Wire;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Stripe Checkout, for one-off payments.</summary>
public sealed class StripePayments(HttpClient http, StripeSettings settings) : IPayments
{
    /// <summary>The version of Stripe's API that this adapter is held to. Deliveries follow the endpoint's own version.</summary>
    public const string Version = "2023-08-16";

    public async Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop)
    {
        if (StripeLimits.Fault(request) is { } fault)
            return new CheckoutOpening.Refused("parameter_invalid", fault);
        var answer = await PostAsync(StripeCalls.Sessions, StripeForms.Checkout(request), request.IdempotencyKey, stop);
        if (ObjectIn(answer) is { } session && session.Text("id") is { Length: > 0 } id && session.Text("url") is { Length: > 0 } url)
            return new CheckoutOpening.Opened(id, url, StripeReading.MomentOf(session, "expires_at") ?? request.EndsAt);
        return StripeFailure.Of(answer).AsOpening();
    }

    public async Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop)
    {
        var answer = await PostAsync($"{StripeCalls.Sessions}/{Uri.EscapeDataString(sessionId)}/expire", [], idempotencyKey: null, stop);
        if (answer is VendorAnswer.Answered { IsSuccess: true })
            return new CheckoutClosing.Ended(CheckoutIn(answer)?.State ?? CheckoutState.Expired);
        if (answer is VendorAnswer.Answered { Status: HttpStatusCode.BadRequest })
            return await EndedBeforeAsync(sessionId, answer, stop);
        return StripeFailure.Of(answer).AsClosing();
    }

    public async Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop)
    {
        if (StripeLimits.Fault(amount) is { } fault)
            return new MoneyReturn.Refused("parameter_invalid", fault);
        var answer = await PostAsync("/v1/refunds", StripeForms.Refund(paymentIntent, amount), idempotencyKey, stop);
        if (ObjectIn(answer) is { } refund && refund.Text("id") is { Length: > 0 } id)
        {
            return refund.Text("status") is "failed" or "canceled"
                ? new MoneyReturn.Refused(refund.Text("failure_reason"), "Stripe could not give the money back. Its dashboard shows why.")
                : new MoneyReturn.Accepted(id, StripeReading.AmountOf(refund, "amount") ?? amount);
        }

        return StripeFailure.Of(answer).AsReturn();
    }

    public async Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop)
    {
        using var request = StripeCalls.Request(settings, HttpMethod.Get, $"{StripeCalls.Sessions}/{Uri.EscapeDataString(sessionId)}");
        var answer = await VendorCall.SendAsync(http, request, settings.Patience, VendorCall.MaxAnswer, stop);
        if (CheckoutIn(answer) is { } found)
            return new CheckoutLookup.Found(found);
        if (answer is VendorAnswer.Answered { Status: HttpStatusCode.NotFound })
            return new CheckoutLookup.Unknown();
        return StripeFailure.Of(answer).AsLookup();
    }

    // Stripe refuses to end what has ended, in words only: the page itself tells how.
    private async Task<CheckoutClosing> EndedBeforeAsync(string sessionId, VendorAnswer refusal, CancellationToken stop) =>
        await FindCheckoutAsync(sessionId, stop) switch
        {
            CheckoutLookup.Found { Checkout.State: not CheckoutState.Open } found => new CheckoutClosing.Ended(found.Checkout.State),
            CheckoutLookup.Retry retry => new CheckoutClosing.Retry(retry.Reason, retry.After),
            _ => StripeFailure.Of(refusal).AsClosing(),
        };

    private static JsonElement? ObjectIn(VendorAnswer answer) =>
        answer is VendorAnswer.Answered { IsSuccess: true } answered && answered.Json() is { ValueKind: JsonValueKind.Object } thing
            ? thing
            : null;

    private static Checkout? CheckoutIn(VendorAnswer answer) => ObjectIn(answer) is { } session ? StripeReading.CheckoutOf(session) : null;

    private async Task<VendorAnswer> PostAsync(
        string path, KeyValuePair<string, string>[] form, string? idempotencyKey, CancellationToken stop)
    {
        using var request = StripeCalls.Request(settings, HttpMethod.Post, path);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        request.Content = new FormUrlEncodedContent(form);
        return await VendorCall.SendAsync(http, request, settings.Patience, VendorCall.MaxAnswer, stop);
    }
}
