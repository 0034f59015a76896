using Frontdesk.Adapters.Inbound;

namespace Frontdesk.Server.Inbound;

/// <summary>An item on its way into the inbox.</summary>
internal sealed record Arrival(long MerchantId, InboundItem Item, string? CorrelationId);

/// <summary>An inbox row whose bucket this transaction holds.</summary>
internal sealed record Claimed(
    long Id, long MerchantId, string Stream, short Lane, string Provider, string EventId, string Kind, byte[] Raw, string? CorrelationId, int Attempts);
