using NodaTime;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <param name="BaseUrl">Scheme, host and port; version and path are ours.</param>
/// <param name="Patience">How long one answer is waited for.</param>
public sealed record WhatsAppSettings(Uri BaseUrl, string PhoneNumberId, string AccessToken, Duration Patience)
{
    public static readonly Uri VendorUrl = new("https://graph.facebook.com");

    // A record prints its members; the token is nobody's to read.
    public override string ToString() => $"WhatsApp at {BaseUrl}, phone number id {PhoneNumberId}";
}
