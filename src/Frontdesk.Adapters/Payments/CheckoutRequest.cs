using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Adapters.Payments;

/// <summary>Everything a payment page needs. Equal requests give equal bytes, as the vendor's idempotency demands.</summary>
/// <param name="Attempt">Counts pages of one deposit; with its id the idempotency key.</param>
/// <param name="Title">What is bought, one line: "Deposit for your tattoo with Jonah".</param>
/// <param name="Description">What it counts towards.</param>
/// <param name="Policy">When it comes back and until when it can be paid; shown beside the pay button.</param>
/// <param name="EndsAt">Between <see cref="Shortest"/> and <see cref="Longest"/> from now.</param>
public sealed record CheckoutRequest(
    LeadId Lead,
    long DepositId,
    int Attempt,
    Money Amount,
    string RuleVersion,
    string PolicyVersion,
    string Title,
    string Description,
    string Policy,
    Uri SuccessUrl,
    Uri CancelUrl,
    Instant EndsAt)
{
    /// <summary>The vendor's least and greatest life of a page.</summary>
    public static readonly Duration Shortest = Duration.FromMinutes(30);

    public static readonly Duration Longest = Duration.FromHours(24);

    public string IdempotencyKey => $"deposit-{DepositId}-{Attempt}";
}
