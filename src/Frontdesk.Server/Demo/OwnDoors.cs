using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Payments.Stripe;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Frontdesk.Server.Demo;

/// <summary>Posts what the rehearsed vendors send to this desk's own doors, over HTTP and signed, as the real ones do.</summary>
internal sealed class OwnDoors(IServer server, Settings settings, StudioClock clock) : IDisposable
{
    private readonly HttpClient http = new();

    /// <exception cref="HttpRequestException">The door did not take it.</exception>
    public Task WhatsAppAsync(byte[] delivery, CancellationToken ct) => PostAsync(
        "/webhooks/whatsapp", delivery, WhatsAppSignature.Header, WhatsAppSignature.Sign(delivery, settings.WhatsApp.AppSecret ?? ""), ct);

    /// <exception cref="HttpRequestException">The door did not take it.</exception>
    public Task StripeAsync(byte[] delivery, CancellationToken ct) => PostAsync(
        "/webhooks/stripe", delivery, StripeSignature.Header, StripeSignature.Sign(delivery, settings.Stripe.WebhookSecret ?? "", clock.Now), ct);

    public void Dispose() => http.Dispose();

    private async Task PostAsync(string path, byte[] delivery, string header, string signature, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address(), path)) { Content = new ByteArrayContent(delivery) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation(header, signature);
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }

    // "*", "+" and "[::]" listen everywhere, and so on this machine.
    private Uri Address()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The demo needs the desk's own web server, and it is not listening.");
        var address = BindingAddress.Parse(listening);
        var host = address.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
