using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Server.BackOffice.Inbox;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Today;

/// <summary>What the first page of the day shows.</summary>
public sealed record TodayFacts(
    ImmutableArray<ThreadRow> Waiting, ImmutableArray<SessionToday> Sessions, ImmutableArray<Unsent> Unsent, Figures Figures);

public sealed record SessionToday(long ConversationId, string Who, Instant Start, Instant End, string? Idea);

/// <summary>A message that did not go, or nobody knows if it did.</summary>
public sealed record Unsent(
    long OutboxId, long? ConversationId, string? Who, bool ToArtist, string Words, DeliveryState State, string? Reason, Instant At);

/// <param name="Deposits">Counted in the last seven days.</param>
public sealed record Figures(int NewEnquiries, int WithBot, Money Deposits, int SessionsAhead);
