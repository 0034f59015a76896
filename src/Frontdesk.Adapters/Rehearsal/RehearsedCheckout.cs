using Frontdesk.Adapters.Payments;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>A pretend payment page: what was asked for, and how it stands.</summary>
public sealed record RehearsedCheckout(CheckoutRequest Request, Checkout Checkout, Instant MadeAt);

/// <summary>What the pretend pay button answers.</summary>
public enum RehearsedPayment
{
    Paid,

    /// <summary>Finished with a slow way of paying; the money is not there yet.</summary>
    Promised,
    PaidBefore,
    Ended,
    UnknownPage,
}

/// <summary>A payment and what went back of it.</summary>
internal sealed record RehearsedIntent(string Id, string? LeadReference, Money Paid, long ReturnedMinor);
