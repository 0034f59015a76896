using System.Net.Http.Headers;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>What every call to Stripe carries.</summary>
internal static class StripeCalls
{
    public const string Sessions = "/v1/checkout/sessions";

    public static HttpRequestMessage Request(StripeSettings settings, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(settings.BaseUrl, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.SecretKey);
        request.Headers.Add("Stripe-Version", StripePayments.Version);
        return request;
    }
}
