using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;

namespace Frontdesk.Server.Outbox;

/// <summary>Stands where no vendor is set up: says so instead of acting, so that a person sees what is missing.</summary>
internal sealed class Unconnected : IChannel, IPayments
{
    private const string WhatsApp = "WhatsApp is not connected: set WHATSAPP_ACCESS_TOKEN and WHATSAPP_PHONE_NUMBER_ID.";
    private const string Stripe = "Stripe is not connected: set STRIPE_SECRET_KEY.";

    public Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Refused(null, WhatsApp, RefusalKind.AccountBlocked));

    public Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop) =>
        Task.FromResult<MediaOutcome>(new MediaOutcome.Refused(WhatsApp));

    public Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop) =>
        Task.FromResult<CheckoutOpening>(new CheckoutOpening.Refused(null, Stripe));

    public Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop) =>
        Task.FromResult<CheckoutClosing>(new CheckoutClosing.Refused(null, Stripe));

    public Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop) =>
        Task.FromResult<MoneyReturn>(new MoneyReturn.Refused(null, Stripe));

    public Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop) =>
        Task.FromResult<CheckoutLookup>(new CheckoutLookup.Refused(null, Stripe));
}
