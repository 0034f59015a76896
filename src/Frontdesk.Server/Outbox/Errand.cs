using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;

namespace Frontdesk.Server.Outbox;

/// <summary>One call to a vendor with everything filled in. It lives only while the call is made: tokens in it are never stored.</summary>
internal abstract record Errand
{
    private Errand() { }

    /// <param name="Gate">The gate's reason for letting it through.</param>
    public sealed record Send(OutboundMessage Message, bool ToArtist, string Gate) : Errand
    {
        public string? Template => (Message.Body as OutboundBody.FromTemplate)?.Template.Name;
    }

    public sealed record Open(CheckoutRequest Request) : Errand;

    public sealed record Close(string SessionId) : Errand;

    public sealed record Return(string PaymentIntent, Money Amount) : Errand
    {
        public string IdempotencyKey => $"return-{PaymentIntent}";
    }

    public sealed record Fetch(string MessageId, string VendorId) : Errand;
}
