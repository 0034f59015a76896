namespace Frontdesk.Adapters.Payments;

/// <summary>
/// The payment vendor. No method throws for anything the vendor or the network does; only <c>stop</c> ends them early.
/// Every act carries an idempotency key, so an uncertain one is settled by asking again with the same key.
/// </summary>
public interface IPayments
{
    /// <summary>Opens a payment page. The same request again gives the same page.</summary>
    Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop);

    /// <summary>Ends a page so that it can no longer be paid. One that has ended already is answered with how it ended.</summary>
    Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop);

    /// <summary>Gives money back; an earlier return of the same payment counts as done.</summary>
    Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop);

    /// <summary>The page as the vendor has it now: for the success page, and when deliveries came in a doubtful order.</summary>
    Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop);
}
