using NodaTime;

namespace Frontdesk.Adapters.Payments;

/// <summary>What became of one attempt to open a page.</summary>
public abstract record CheckoutOpening
{
    private CheckoutOpening() { }

    public sealed record Opened(string SessionId, string Url, Instant ExpiresAt) : CheckoutOpening;

    /// <param name="Code">The vendor's word, when it gave one.</param>
    public sealed record Refused(string? Code, string Meaning) : CheckoutOpening;

    public sealed record Retry(string Reason, Duration? After = null) : CheckoutOpening;

    /// <summary>It may have been opened: ask again with the same request.</summary>
    public sealed record Uncertain(string Reason) : CheckoutOpening;
}

/// <summary>What became of one attempt to end a page.</summary>
public abstract record CheckoutClosing
{
    private CheckoutClosing() { }

    /// <summary>It takes no more money. <see cref="CheckoutState.Complete"/>: it was paid, or is being paid, before that.</summary>
    public sealed record Ended(CheckoutState State) : CheckoutClosing;

    public sealed record Refused(string? Code, string Meaning) : CheckoutClosing;

    public sealed record Retry(string Reason, Duration? After = null) : CheckoutClosing;

    public sealed record Uncertain(string Reason) : CheckoutClosing;
}

/// <summary>What became of one attempt to give money back.</summary>
public abstract record MoneyReturn
{
    private MoneyReturn() { }

    /// <summary>Taken by the vendor; the money's arrival or failure comes as a fact of its own.</summary>
    public sealed record Accepted(string RefundId, Money Amount) : MoneyReturn;

    /// <summary>All of it had gone back before.</summary>
    public sealed record AlreadyReturned : MoneyReturn;

    public sealed record Refused(string? Code, string Meaning) : MoneyReturn;

    public sealed record Retry(string Reason, Duration? After = null) : MoneyReturn;

    /// <summary>It may have gone: ask again with the same key.</summary>
    public sealed record Uncertain(string Reason) : MoneyReturn;
}

/// <summary>What the vendor knows of a page.</summary>
public abstract record CheckoutLookup
{
    private CheckoutLookup() { }

    public sealed record Found(Checkout Checkout) : CheckoutLookup;

    public sealed record Unknown : CheckoutLookup;

    public sealed record Refused(string? Code, string Meaning) : CheckoutLookup;

    public sealed record Retry(string Reason, Duration? After = null) : CheckoutLookup;
}

/// <summary>A payment page at the vendor. <paramref name="Paid"/> is sure money, not a promise of it.</summary>
public sealed record Checkout(
    string SessionId,
    CheckoutState State,
    bool Paid,
    Money? Amount,
    string? PaymentIntent,
    string? LeadReference,
    string? Url,
    Instant? ExpiresAt);

public enum CheckoutState
{
    Open,

    /// <summary>The person finished; with delayed ways of paying the money may still be on its way.</summary>
    Complete,
    Expired,
}
