using NodaTime;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <param name="BaseUrl">Scheme, host and port; version and path are ours.</param>
/// <param name="Patience">How long one answer is waited for.</param>
public sealed record StripeSettings(Uri BaseUrl, string SecretKey, Duration Patience)
{
    public static readonly Uri VendorUrl = new("https://api.stripe.com");

    // A record prints its members; the key is nobody's to read.
    public override string ToString() => $"Stripe at {BaseUrl}";
}
