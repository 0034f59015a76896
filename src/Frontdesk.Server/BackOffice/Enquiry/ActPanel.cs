using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>An act that is open on the page.</summary>
/// <param name="Preview">What the client will read; null while the fields are being filled in.</param>
/// <param name="OnlyFrom">The status that the person saw: when it has moved meanwhile, the act is refused.</param>
/// <param name="Key">Makes a second press of the same button the same act.</param>
/// <param name="Refusal">Why it was not done.</param>
public sealed record ActPanel(
    ActForm Form, ActInput Input, ImmutableArray<Message>? Preview, LeadStatus OnlyFrom, string Key, string? Refusal = null);
