using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>What happened to an enquiry: its statuses, what was said, what was handled, and why.</summary>
internal sealed record LeadHistory(
    IReadOnlyList<StatusRow> Statuses, IReadOnlyList<MessageRow> Messages, IReadOnlyList<ProcessedRow> Processed)
{
    /// <summary>Of each kind, the newest; the whole conversation is in the back office.</summary>
    private const int RowsMax = 1000;

    private const string Sql = """
        select from_status, to_status, transition, reason, by, at from status_history
        where lead_id = @lead order by id desc limit @RowsMax;
        select m.id, m.direction, m.kind, m.text, m.by, m.why, m.state, m.state_reason, m.template, m.sent_at, o.reason as outbox_reason
        from messages m left join outbox_messages o on o.merchant_id = m.merchant_id and o.id = m.outbox_id
        where m.conversation_id = @conversation and (m.lead_id = @lead or m.lead_id is null) order by m.id desc limit @RowsMax;
        select provider, message_id, event_type, processed_at from processed_messages
        where lead_id = @lead order by processed_at desc limit @RowsMax
        """;

    public static async Task<LeadHistory> ReadAsync(NpgsqlConnection db, long lead, long conversation, CancellationToken cancellation)
    {
        await using var read = await db.QueryMultipleAsync(
            new CommandDefinition(Sql, new { lead, conversation, RowsMax }, cancellationToken: cancellation));
        var statuses = await read.ReadAsync<StatusRow>();
        var messages = await read.ReadAsync<MessageRow>();
        return new LeadHistory([.. statuses.Reverse()], [.. messages.Reverse()], (await read.ReadAsync<ProcessedRow>()).AsList());
    }

    /// <summary>Why things are as they are, in order of time: every status with its cause, every message with its rule, every silence with its reason.</summary>
    public IEnumerable<(Instant At, string Why)> Reasons() =>
        Statuses.Select(s => (s.At, $"{s.ToStatus}: {s.Transition} by {s.By}{(s.Reason is { } reason ? $" ({reason})" : "")}"))
            .Concat(Messages.Where(m => m.Why is not null).Select(m => (m.SentAt, $"message {m.Id}: {m.Why}")))
            .Concat(Messages.Where(m => m.Withheld is not null).Select(m => (m.SentAt, $"message {m.Id} did not go: {m.Withheld}")))
            .OrderBy(r => r.Item1);
}

internal sealed record StatusRow
{
    public string? FromStatus { get; init; }
    public required string ToStatus { get; init; }
    public required string Transition { get; init; }
    public string? Reason { get; init; }
    public required string By { get; init; }
    public Instant At { get; init; }
}

internal sealed record MessageRow
{
    private const string DryRun = "dry_run";

    public long Id { get; init; }
    public required string Direction { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public string? Why { get; init; }
    public string? State { get; init; }
    public string? StateReason { get; init; }
    public string? OutboxReason { get; init; }
    public string? Template { get; init; }
    public Instant SentAt { get; init; }

    public string? Withheld => State is "NotSent" or "GaveUp" or "Unknown" ? StateReason ?? OutboxReason ?? State : null;

    /// <summary>As the API says it: received, waiting, sent, delivered …; dry_run for what would have gone.</summary>
    public string Status => State is null ? "received"
        : OutboxReason == DryRun ? DryRun
        : System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(State);
}

internal sealed record ProcessedRow
{
    public required string Provider { get; init; }
    public required string MessageId { get; init; }
    public required string EventType { get; init; }
    public Instant ProcessedAt { get; init; }
}
