using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>The real vendors, as far as the settings name their keys.</summary>
internal static class Vendors
{
    private static readonly Duration Patience = Duration.FromSeconds(10);

    // Names change behind the same connection, so none is kept for ever.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static IChannel Channel(Settings settings) => settings.WhatsApp is { AccessToken: { } token, PhoneNumberId: { } number }
        ? new WhatsAppChannel(Http(), new(settings.WhatsApp.ApiBaseUrl, number, token, Patience))
        : new Unconnected();

    public static IPayments Payments(Settings settings) => settings.Stripe.SecretKey is { } key
        ? new StripePayments(Http(), new(settings.Stripe.ApiBaseUrl, key, Patience))
        : new Unconnected();

    /// <summary>The documented limits of those vendors that are real.</summary>
    public static VendorPace Pace(Settings settings, DeskParts parts)
    {
        var pace = VendorPace.Unlimited;
        if (parts.Channel is null)
            pace = pace with { WhatsApp = VendorPace.OfWhatsApp(settings.WhatsApp.PhoneNumberId, settings.WhatsApp.MessagesPerSecond) };
        return parts.Payments is null ? pace with { Stripe = VendorPace.OfStripe(settings.Stripe.SecretKey) } : pace;
    }

    // The adapters count the time of each call themselves, and a redirect would carry a key to another host.
    private static HttpClient Http() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLife, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
}
