using Frontdesk.Reading.Wishes;
using NodaTime;

namespace Frontdesk.Deposits;

/// <summary>A deposit that was asked for: locked amount, rule and policy version, and the payment page that stands behind the client's
/// link.</summary>
/// <param name="Id">Database id; stays the same while the link is renewed.</param>
/// <param name="Attempt">Counts payment pages; part of the vendor's idempotency key.</param>
public sealed record Deposit(long Id, Money Amount, string RuleVersion, string PolicyVersion, Instant AskedAt, Instant DueAt, int Attempt)
{
    public DepositState State { get; init; } = DepositState.Owed;

    public string? SessionId { get; init; }

    public string? PageUrl { get; init; }

    public Instant? PageEndsAt { get; init; }
}

public enum DepositState
{
    Owed,
    Paid,
    Expired,

    /// <summary>No longer owed: declined, cancelled or opted out before it was paid.</summary>
    Void,
    Returned,
}

/// <summary>Money that arrived. The payment intent is its identity; one intent is counted once for ever.</summary>
public sealed record Payment(string Intent, string? SessionId, Money Amount, Instant At, PaymentState State)
{
    /// <summary>What went back so far.</summary>
    public long ReturnedMinor { get; init; }
}

public enum PaymentState
{
    /// <summary>Counts as this lead's deposit.</summary>
    Counted,

    /// <summary>Amount or currency differ from the locked deposit: before the artist.</summary>
    Mismatched,

    /// <summary>A second payment for what was paid: goes back.</summary>
    Duplicate,

    /// <summary>Came after a decision that leaves nothing to pay for; before the artist.</summary>
    Unexpected,
    Returning,
    Returned,
    ReturnFailed,
}
