using System.Text.Json;
using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>One enquiry as it is stored, for a person to look at.</summary>
internal sealed record LeadFile
{
    private const string Sql = """
        select l.id, l.conversation_id, l.wa_from, l.client_name, l.status, l.status_since, l.current_question, c.owner, c.owned_by,
               c.opted_out_at, l.answers::text as answers_json, l.strikes::text as strikes_json, l.pictures, l.size_class, l.estimated_days,
               l.region, l.minimum_minor, l.below_minimum, l.estimated_deposit_minor, l.deposit_rule_version, l.offered_city,
               l.handover_reason, l.resumes_to, l.time_windows, l.notes, l.created_at, l.updated_at, l.last_client_message_at
        from leads l join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id
        where l.id = @id
        """;

    public long Id { get; init; }
    public long ConversationId { get; init; }
    public required string WaFrom { get; init; }
    public string? ClientName { get; init; }
    public required string Status { get; init; }
    public Instant StatusSince { get; init; }
    public string? CurrentQuestion { get; init; }
    public required string Owner { get; init; }
    public string? OwnedBy { get; init; }
    public Instant? OptedOutAt { get; init; }
    public required string AnswersJson { get; init; }
    public required string StrikesJson { get; init; }
    public int Pictures { get; init; }
    public string? SizeClass { get; init; }
    public decimal? EstimatedDays { get; init; }
    public string? Region { get; init; }
    public long? MinimumMinor { get; init; }
    public bool? BelowMinimum { get; init; }
    public long? EstimatedDepositMinor { get; init; }
    public string? DepositRuleVersion { get; init; }
    public string? OfferedCity { get; init; }
    public string? HandoverReason { get; init; }
    public string? ResumesTo { get; init; }
    public required string[] TimeWindows { get; init; }
    public string? Notes { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant UpdatedAt { get; init; }
    public Instant? LastClientMessageAt { get; init; }

    public static Task<LeadFile?> ReadAsync(NpgsqlConnection db, long id, CancellationToken cancellation) =>
        db.QuerySingleOrDefaultAsync<LeadFile>(new CommandDefinition(Sql, new { id }, cancellationToken: cancellation));

    /// <summary>By question key: the words as written, and what was read from them.</summary>
    public Dictionary<string, StoredAnswer> Answers() =>
        JsonSerializer.Deserialize<Dictionary<string, StoredAnswer>>(AnswersJson, Operations.ApiJson.Options)!;

    public Dictionary<string, int> Strikes() => JsonSerializer.Deserialize<Dictionary<string, int>>(StrikesJson)!;
}

internal sealed record StoredAnswer(string Text, string? Reading, string? MessageId, Instant At);
