using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Inbox;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>An enquiry as it stands beside its thread.</summary>
public sealed record EnquiryFacts(
    LeadId Id,
    LeadStatus Status,
    Instant StatusSince,
    Instant CreatedAt,
    string? CurrentQuestion,
    string? HandoverReason,
    string? Notes,
    ImmutableArray<AnswerLine> Answers,
    EstimateLine? Estimate,
    ImmutableArray<string> TimeWindows,
    ImmutableArray<MediaItem> Pictures,
    ImmutableArray<MoneyLine> Money,
    SessionLine? Session,
    ImmutableArray<HistoryLine> History);

/// <summary>One of the thirteen answers. <paramref name="Read"/> is what was understood, null where nothing is read from it.</summary>
public sealed record AnswerLine(string Key, string Question, string Text, string? Read);

public sealed record EstimateLine(string Size, decimal? Days, string? Region, Money? Minimum, bool BelowMinimum, Money? Deposit);

/// <summary>Something that happened to the deposit.</summary>
public sealed record MoneyLine(Instant At, string Text, string? Detail, bool IsWrong = false);

public sealed record SessionLine(Instant Start, Instant End, string State);

public sealed record HistoryLine(Instant At, string Text, string? Reason);
