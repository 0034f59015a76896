using NodaTime;

namespace Frontdesk.Adapters.Payments;

/// <summary>
/// What the payment vendor remembers, newest first, a page at a time: for finding what its deliveries did not bring.
/// No method throws for anything the vendor or the network does; only <c>stop</c> ends them early. Asking changes nothing.
/// </summary>
public interface IPaymentHistory
{
    /// <summary>Events of the kinds that the desk reads, made between the two moments, both included, to the second.</summary>
    /// <param name="after">The id of the last one of the page before; null for the first page.</param>
    Task<PastPage<PastEvent>> EventsAsync(Instant since, Instant until, string? after, CancellationToken stop);

    /// <summary>Payment pages, however they ended.</summary>
    /// <param name="after">The id of the last one of the page before; null for the first page.</param>
    Task<PastPage<PastCheckout>> CheckoutsAsync(string? after, CancellationToken stop);
}
