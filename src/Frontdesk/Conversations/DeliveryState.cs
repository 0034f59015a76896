namespace Frontdesk.Conversations;

/// <summary>The one state of a message that we sent. It only moves forward; receipts come unordered and may skip.</summary>
public enum DeliveryState
{
    Waiting,
    Sending,
    Sent,
    Delivered,
    Read,
    NotSent,
    Unknown,
    GaveUp,
}

public static class Receipts
{
    /// <summary>The state after a receipt. Read beats delivered beats sent; a failure counts only for what has not been delivered, since
    /// vendors report old failures late.</summary>
    public static DeliveryState After(this DeliveryState now, DeliveryState receipt) => (now, receipt) switch
    {
        (DeliveryState.Delivered or DeliveryState.Read, DeliveryState.NotSent) => now,
        (_, DeliveryState.NotSent) => DeliveryState.NotSent,
        _ => Rank(receipt) > Rank(now) ? receipt : now,
    };

    private static int Rank(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => 0,
        DeliveryState.Sending => 1,
        DeliveryState.Unknown or DeliveryState.GaveUp => 2,
        DeliveryState.Sent => 3,
        DeliveryState.NotSent => 4,
        DeliveryState.Delivered => 5,
        DeliveryState.Read => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A delivery state without a rank."),
    };
}
