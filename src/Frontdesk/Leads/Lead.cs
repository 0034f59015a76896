using System.Collections.Immutable;
using Frontdesk.Deposits;
using NodaTime;

namespace Frontdesk.Leads;

/// <summary>One enquiry: who asked for what, how far it got, what is owed and paid.</summary>
public sealed record Lead(LeadId Id, LeadStatus Status, Instant CreatedAt)
{
    /// <summary>The question that waits for an answer; null outside the consultation.</summary>
    public string? CurrentQuestion { get; init; }

    public Instant StatusSince { get; init; } = CreatedAt;

    public ImmutableSortedDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary<string, Answer>.Empty;

    /// <summary>Misread answers in a row by question key; two are followed by a person.</summary>
    public ImmutableSortedDictionary<string, int> Strikes { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>How many pictures came for this enquiry.</summary>
    public int Pictures { get; init; }

    public Estimate? Estimate { get; init; }

    /// <summary>The city that was offered instead; <see cref="LeadStatus.TourConversionOffered"/>.</summary>
    public string? OfferedCity { get; init; }

    /// <summary>Why a person is needed, in words for the artist.</summary>
    public string? HandoverReason { get; init; }

    /// <summary>The status a hand-over came from, which resuming goes back to.</summary>
    public LeadStatus? ResumesTo { get; init; }

    /// <summary>Times the client would like, in his own words, while no calendar offers any.</summary>
    public ImmutableArray<string> TimeWindows { get; init; } = [];

    public bool RecapGiven { get; init; }

    /// <summary>The deposit asked for last; earlier ones are replaced by it.</summary>
    public Deposit? Deposit { get; init; }

    public ImmutableArray<Payment> Payments { get; init; } = [];

    public Session? Session { get; init; }

    public string? Notes { get; init; }

    /// <summary>Money came that counts as the deposit and did not go back.</summary>
    public bool IsPaid => Payments.Any(p => p.State == PaymentState.Counted);

    /// <summary>An answer as it was read, else as written; empty when there is none.</summary>
    public string Said(string question) => Answers.TryGetValue(question, out var answer) ? answer.Reading ?? answer.Text : "";
}

/// <summary>What was answered, as written, and what was read from it (canonical text; null where nothing is read, empty for a skipped
/// question).</summary>
public sealed record Answer(string Text, string? Reading, string? MessageId, Instant At)
{
    /// <summary>The reader's rule that understood it, for statistics; null where no reader was asked.</summary>
    public string? MatchedBy { get; init; }
}

/// <summary>A fixed date. <paramref name="Version"/> grows with each move, so that reminders of an old one are void.</summary>
public sealed record Session(long Id, Instant Start, Instant End, int Version);
