using System.Text.Json;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Server.Replaying;

/// <summary>A body that a vendor posted, or could have.</summary>
/// <param name="Path">The door it goes to.</param>
internal sealed record Delivery(string Path, byte[] Body)
{
    private const string WhatsAppPath = "/webhooks/whatsapp";
    private const string StripePath = "/webhooks/stripe";

    public static Delivery WhatsApp(byte[] body) => new(WhatsAppPath, body);

    /// <summary>Which door a recorded body belongs to is told by its <c>object</c>.</summary>
    /// <returns>Null when it is no delivery of a vendor that we know.</returns>
    public static Delivery? Of(string line)
    {
        try
        {
            using var body = JsonDocument.Parse(line);
            if (body.RootElement.ValueKind != JsonValueKind.Object || !body.RootElement.TryGetProperty("object", out var kind))
                return null;
            var path = kind.ValueKind != JsonValueKind.String ? null : kind.GetString() switch
            {
                "whatsapp_business_account" => WhatsAppPath,
                "event" => StripePath,
                _ => null,
            };
            return path is null ? null : new Delivery(path, System.Text.Encoding.UTF8.GetBytes(line));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Signed as its vendor signs, at this moment: a recorded signature of Stripe would be too old.</summary>
    public HttpRequestMessage Signed(Uri desk, Settings settings, Instant now)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(desk, Path)) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new("application/json");
        var (header, signature) = Path == WhatsAppPath
            ? (WhatsAppSignature.Header, WhatsAppSignature.Sign(Body, settings.WhatsApp.AppSecret ?? ""))
            : (StripeSignature.Header, StripeSignature.Sign(Body, settings.Stripe.WebhookSecret ?? "", now));
        request.Headers.TryAddWithoutValidation(header, signature);
        return request;
    }
}
