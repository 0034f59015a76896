namespace Frontdesk.Chaos.Vendors;

/// <summary>One request to WhatsApp.</summary>
/// <param name="Number">In the order of arrival.</param>
/// <param name="MessageId">Null: it was not taken.</param>
internal sealed record Asked(int Number, string OutboxId, string To, string Text, Mood Mood, string? MessageId);

/// <summary>A page that Stripe opened.</summary>
/// <param name="Form">The whole request: the same key must bring the same again.</param>
internal sealed record Page(string Id, string Intent, string LeadId, long Amount, string Currency, string Key, string Form);
