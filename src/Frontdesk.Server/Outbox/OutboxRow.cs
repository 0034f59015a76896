namespace Frontdesk.Server.Outbox;

/// <summary>A row that this worker took up. <paramref name="Fence"/> is the number of this very claim.</summary>
/// <param name="Attempts">Tries made, this one included.</param>
internal sealed record OutboxRow(
    long MerchantId,
    long Id,
    string Stream,
    string Kind,
    string Payload,
    long? ConversationId,
    long? LeadId,
    long? MessageId,
    string? CorrelationId,
    int Attempts,
    long Fence);
