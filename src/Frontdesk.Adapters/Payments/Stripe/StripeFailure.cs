using System.Diagnostics;
using System.Net;
using Frontdesk.Adapters.Wire;
using NodaTime;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>An answer of Stripe's that is no success, sorted by what to do about it.</summary>
internal abstract record StripeFailure
{
    private const string AlreadyRefunded = "charge_already_refunded";

    private StripeFailure() { }

    public sealed record Refused(string? Code, string Meaning) : StripeFailure;

    public sealed record Retry(string Reason, Duration? After) : StripeFailure;

    public sealed record Uncertain(string Reason) : StripeFailure;

    public CheckoutOpening AsOpening() => this switch
    {
        Refused refused => new CheckoutOpening.Refused(refused.Code, refused.Meaning),
        Retry retry => new CheckoutOpening.Retry(retry.Reason, retry.After),
        Uncertain uncertain => new CheckoutOpening.Uncertain(uncertain.Reason),
        _ => throw new UnreachableException(),
    };

    public CheckoutClosing AsClosing() => this switch
    {
        Refused refused => new CheckoutClosing.Refused(refused.Code, refused.Meaning),
        Retry retry => new CheckoutClosing.Retry(retry.Reason, retry.After),
        Uncertain uncertain => new CheckoutClosing.Uncertain(uncertain.Reason),
        _ => throw new UnreachableException(),
    };

    public MoneyReturn AsReturn() => this switch
    {
        Refused { Code: AlreadyRefunded } => new MoneyReturn.AlreadyReturned(),
        Refused refused => new MoneyReturn.Refused(refused.Code, refused.Meaning),
        Retry retry => new MoneyReturn.Retry(retry.Reason, retry.After),
        Uncertain uncertain => new MoneyReturn.Uncertain(uncertain.Reason),
        _ => throw new UnreachableException(),
    };

    /// <summary>Asking changes nothing, so what was lost may be asked again.</summary>
    public CheckoutLookup AsLookup() => this switch
    {
        Refused refused => new CheckoutLookup.Refused(refused.Code, refused.Meaning),
        Retry retry => new CheckoutLookup.Retry(retry.Reason, retry.After),
        Uncertain uncertain => new CheckoutLookup.Retry(uncertain.Reason),
        _ => throw new UnreachableException(),
    };

    /// <summary>Asking changes nothing, so what was lost may be asked again.</summary>
    public PastPage<T> AsPage<T>() => this switch
    {
        Refused refused => new PastPage<T>.Refused(refused.Code, refused.Meaning),
        Retry retry => new PastPage<T>.Retry(retry.Reason, retry.After),
        Uncertain uncertain => new PastPage<T>.Retry(uncertain.Reason),
        _ => throw new UnreachableException(),
    };

    public static StripeFailure Of(VendorAnswer answer) => answer switch
    {
        VendorAnswer.NotSent notSent => new Retry(notSent.Reason, null),
        VendorAnswer.Lost lost => new Uncertain(lost.Reason),
        VendorAnswer.Answered answered => Of(answered),
        _ => throw new UnreachableException(),
    };

    private static StripeFailure Of(VendorAnswer.Answered answer)
    {
        if (answer.IsSuccess)
            return new Uncertain("Stripe's answer could not be read");
        // 409: another request with our key is still under way. Errors of Stripe's own are safe to repeat with the same key.
        if (answer.IsServersFault
            || answer.Status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
            return new Retry($"Stripe answered {(int)answer.Status}", answer.RetryAfter);
        var error = answer.Json().At("error");
        var code = error.Text("code") ?? error.Text("type");
        return new Refused(code, InWords(answer.Status, code, error.Text("param")));
    }

    private static string InWords(HttpStatusCode status, string? code, string? parameter) => (status, code) switch
    {
        (HttpStatusCode.Unauthorized, _) => "Stripe does not accept our key. Check STRIPE_SECRET_KEY.",
        (HttpStatusCode.Forbidden, _) => "Our Stripe key may not do this. Give it the right in Stripe's dashboard.",
        (HttpStatusCode.NotFound, _) or (_, "resource_missing") =>
            "Stripe does not know this payment. Check that the key belongs to the same account.",
        (_, "idempotency_error") => "This was asked of Stripe before with other particulars. Start it again with a new link.",
        (_, "amount_too_small") => "The amount is below what Stripe takes.",
        (_, "amount_too_large") => "The amount is above what Stripe takes.",
        (HttpStatusCode.PaymentRequired, _) => "Stripe could not carry this out. Its dashboard shows why.",
        _ =>
            $"Stripe refused this ({code ?? ((int)status).ToString()}{(parameter is null ? "" : $", {parameter}")}). Its dashboard shows why.",
    };
}
