using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Wire;

namespace Frontdesk.Server.Reconciling;

/// <summary>The real vendors' lists, as far as the settings name their keys.</summary>
internal static class PastOf
{
    public static IPaymentHistory? Stripe(Settings settings) => settings.Stripe.SecretKey is { } key
        ? new StripeHistory(VendorHttp.Create(), new(settings.Stripe.ApiBaseUrl, key, VendorHttp.Patience))
        : null;
}
