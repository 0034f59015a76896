using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Frontdesk.Adapters.Wire;
using NodaTime;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Stripe Checkout, for one-off payments.</summary>
public sealed class StripePayments(HttpClient http, StripeSettings settings) : IPayments
{
    /// <summary>The version of Stripe's API that this adapter is held to. Deliveries follow the endpoint's own version.</summary>
    public const string Version = "2023-08-16";

    private const string Sessions = "/v1/checkout/sessions";

    public async Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop)
    {
        if (StripeLimits.Fault(request) is { } fault)
            return new CheckoutOpening.Refused("parameter_invalid", fault);
        var answer = await PostAsync(Sessions, StripeForms.Checkout(request), request.IdempotencyKey, stop);
        if (ObjectIn(answer) is { } session && session.Text("id") is { Length: > 0 } id && session.Text("url") is { Length: > 0 } url)
            return new CheckoutOpening.Opened(id, url, EndOf(session) ?? request.EndsAt);
        return StripeFailure.Of(answer).AsOpening();
    }

    public async Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop)
    {
        var answer = await PostAsync($"{Sessions}/{Uri.EscapeDataString(sessionId)}/expire", [], idempotencyKey: null, stop);
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
        using var request = Request(HttpMethod.Get, $"{Sessions}/{Uri.EscapeDataString(sessionId)}");
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

    private static Checkout? CheckoutIn(VendorAnswer answer)
    {
        if (ObjectIn(answer) is not { } session || session.Text("id") is not { Length: > 0 } id)
            return null;
        CheckoutState? state = session.Text("status") switch
        {
            "open" => CheckoutState.Open,
            "complete" => CheckoutState.Complete,
            "expired" => CheckoutState.Expired,
            _ => null,
        };
        return state is null
            ? null
            : new Checkout(
                id,
                state.Value,
                Paid: session.Text("payment_status") == "paid",
                StripeReading.AmountOf(session, "amount_total"),
                StripeReading.IntentOf(session),
                session.Text("client_reference_id"),
                session.Text("url"),
                EndOf(session));
    }

    private static Instant? EndOf(JsonElement session) =>
        session.Whole("expires_at") is { } seconds and >= 0 && seconds <= Instant.MaxValue.ToUnixTimeSeconds()
            ? Instant.FromUnixTimeSeconds(seconds)
            : null;

    private async Task<VendorAnswer> PostAsync(
        string path, KeyValuePair<string, string>[] form, string? idempotencyKey, CancellationToken stop)
    {
        using var request = Request(HttpMethod.Post, path);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        request.Content = new FormUrlEncodedContent(form);
        return await VendorCall.SendAsync(http, request, settings.Patience, VendorCall.MaxAnswer, stop);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(settings.BaseUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.SecretKey);
        request.Headers.Add("Stripe-Version", Version);
        return request;
    }
}
