using System.Collections.Frozen;
using System.Net;

namespace Frontdesk.Server;

/// <summary>What production will not start with. A vendor's keys are asked for only where any of them is set.</summary>
internal static class ProductionRefusals
{
    private const int AdminKeyLengthMin = 32;
    private const int SecretLengthMin = 16;

    private static readonly FrozenSet<string> Stubs =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "test", "changeme", "whsec_test", "secret", "password");

    public static IEnumerable<string> Of(Settings settings) =>
        settings.IsProduction ? [.. OfTheDesk(settings), .. OfWhatsApp(settings), .. OfStripe(settings), .. OfAddresses(settings)] : [];

    private static IEnumerable<string> OfTheDesk(Settings settings)
    {
        if (settings.AdminApiKey is not { Length: >= AdminKeyLengthMin })
            yield return $"ADMIN_API_KEY must be at least {AdminKeyLengthMin} characters; make one with: openssl rand -hex 32";
        if (settings.DatabaseUrl is not null && settings.Keys.IsEmpty)
            yield return "FRONTDESK_KEY is missing; make one with: openssl rand -base64 32";
        if (settings.Demo)
            yield return "DEMO_MODE must be off in production.";
        if (settings.ClockControl)
            yield return "FRONTDESK_CLOCK_CONTROL must be off in production.";
    }

    private static IEnumerable<string> OfWhatsApp(Settings settings)
    {
        var whatsApp = settings.WhatsApp;
        if (!whatsApp.AnySet)
            yield break;
        if (IsWeak(whatsApp.AppSecret))
            yield return $"WHATSAPP_APP_SECRET must be the app's own secret, at least {SecretLengthMin} characters; copy it from Meta's app settings.";
        if (IsWeak(whatsApp.VerifyToken))
            yield return $"WHATSAPP_VERIFY_TOKEN must be at least {SecretLengthMin} characters of your own choice.";
        if (whatsApp.AccessToken is null)
            yield return "WHATSAPP_ACCESS_TOKEN is missing; make a permanent one in Meta's business settings.";
        if (whatsApp.PhoneNumberId is null)
            yield return "WHATSAPP_PHONE_NUMBER_ID is missing; it stands beside the number in Meta's app settings.";
    }

    private static IEnumerable<string> OfStripe(Settings settings)
    {
        var stripe = settings.Stripe;
        if (!stripe.AnySet)
            yield break;
        if (stripe.WebhookSecret is not { } secret || Stubs.Contains(secret))
            yield return "STRIPE_WEBHOOK_SECRET must be the endpoint's own secret; copy it from Stripe's webhook page.";
        if (stripe.SecretKey is null)
            yield return "STRIPE_SECRET_KEY is missing; copy the live key from Stripe.";
        else if (stripe.SecretKey.StartsWith("sk_test_", StringComparison.Ordinal))
            yield return "STRIPE_SECRET_KEY is a test key; production needs the live one.";
    }

    private static IEnumerable<string> OfAddresses(Settings settings)
    {
        (string Name, string? Url)[] addresses =
        [
            ("ACTION_TOKEN_BASE_URL", settings.PublicUrl),
            ("STRIPE_SUCCESS_URL", settings.Stripe.SuccessUrl),
            ("STRIPE_CANCEL_URL", settings.Stripe.CancelUrl),
            ("WHATSAPP_API_BASE_URL", settings.WhatsApp.ApiBaseUrl.ToString()),
            ("STRIPE_API_BASE_URL", settings.Stripe.ApiBaseUrl.ToString()),
        ];
        return addresses.Where(a => a.Url is not null && !IsPublic(a.Url))
            .Select(a => $"{a.Name} must start with https:// and be reachable from outside.");
    }

    private static bool IsWeak(string? secret) => secret is not { Length: >= SecretLengthMin } || Stubs.Contains(secret);

    private static bool IsPublic(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && !address.IsLoopback
        && !(IPAddress.TryParse(address.Host, out var ip) && ip.Equals(IPAddress.Any));
}
