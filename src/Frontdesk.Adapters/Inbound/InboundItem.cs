namespace Frontdesk.Adapters.Inbound;

/// <summary>Which queue an item waits in; lanes are served in this order, items of one stream in the order they came.</summary>
public enum Lane
{
    /// <summary>Money, and a plain STOP: with it goes all that came before it in its stream.</summary>
    Payments,

    Messages,
    Receipts,
}

/// <summary>One thing that a delivery told us, cut out so that it can be handled, set aside and replayed alone.</summary>
/// <param name="Provider">The vendor's short name: <c>whatsapp</c>, <c>stripe</c>.</param>
/// <param name="EventId">With the provider, the identity that a repeated delivery shares; up to <see cref="MaxEventId"/>
/// characters.</param>
/// <param name="Stream">Items of one stream are handled in order.</param>
/// <param name="Kind">One of <see cref="InboundKinds"/>, or the vendor's word for a known event.</param>
/// <param name="Raw">JSON, enough to read the item without its delivery.</param>
public sealed record InboundItem(string Provider, string EventId, string Stream, Lane Lane, string Kind, byte[] Raw)
{
    /// <summary>Characters. What is longer stands by its SHA-256, since an index entry has a size.</summary>
    public const int MaxEventId = 256;

    /// <summary>Characters of a stream's name.</summary>
    public const int MaxStream = 200;
}

/// <summary>Kinds that both vendors share.</summary>
public static class InboundKinds
{
    public const string Message = "message";
    public const string Echo = "echo";
    public const string Status = "status";
    public const string Preference = "preference";

    /// <summary>Well signed, and known to be of no use to us.</summary>
    public const string Ignored = "ignored";

    /// <summary>For a number that is not ours.</summary>
    public const string UnknownNumberId = "unknown_number_id";

    /// <summary>Cannot be read; kept with its reason.</summary>
    public const string Malformed = "malformed";
}
