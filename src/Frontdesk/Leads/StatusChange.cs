using NodaTime;

namespace Frontdesk.Leads;

/// <summary>One line of an enquiry's history. <paramref name="From"/> is null for its start.</summary>
/// <param name="Transition">The name in <see cref="StatusTable"/>.</param>
/// <param name="By">"bot", "client", "stripe", "time" or a person's name.</param>
public sealed record StatusChange(LeadId Lead, LeadStatus? From, LeadStatus To, string Transition, string? Reason, string By, Instant At);
