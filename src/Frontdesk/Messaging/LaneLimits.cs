namespace Frontdesk.Messaging;

/// <summary>How much one node does side by side, by lane. At 0 that lane stands still on every node, and what belongs to it waits in order.
/// </summary>
public sealed record LaneLimits
{
    /// <summary>Most that one lane of one node may do at once.</summary>
    public const int Most = 64;

    /// <summary>Open calls to Stripe.</summary>
    public int CallsStripe { get; init; } = 8;

    /// <summary>Open calls to WhatsApp that carry a message.</summary>
    public int CallsWhatsApp { get; init; } = 16;

    /// <summary>Files of clients that are fetched at once.</summary>
    public int CallsFiles { get; init; } = 4;

    /// <summary>Batches of turns in which a payment waits.</summary>
    public int TurnsPayments { get; init; } = 4;

    /// <summary>Batches of turns of what people wrote and what staff did.</summary>
    public int TurnsMessages { get; init; } = 3;

    /// <summary>Batches of receipts and metadata.</summary>
    public int TurnsReceipts { get; init; } = 2;
}
