using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.BackOffice.Inbox;
using Frontdesk.Server.BackOffice.Look;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>Reads one enquiry of a conversation for its page.</summary>
internal static class EnquiryRead
{
    public const int PicturesMax = 60;

    public const int HistoryMax = 100;

    /// <returns>Null when the conversation has no such enquiry.</returns>
    public static async Task<EnquiryFacts?> ReadAsync(NpgsqlConnection db, long conversationId, long leadId, CancellationToken ct)
    {
        const string Sql = """
            select id, status, status_since, created_at, current_question, handover_reason, notes, answers::text as answers, time_windows,
                size_class, estimated_days, region, minimum_minor, below_minimum, estimated_deposit_minor, estimate_currency
            from leads where id = @leadId and conversation_id = @conversationId
            """;
        var lead = await db.QuerySingleOrDefaultAsync<LeadRow>(new CommandDefinition(Sql, new { leadId, conversationId }, cancellationToken: ct));
        if (lead is null)
            return null;
        return new EnquiryFacts(
            new LeadId(lead.Id), Stored.Status(lead.Status), lead.StatusSince, lead.CreatedAt, lead.CurrentQuestion, lead.HandoverReason, lead.Notes,
            Answers(lead.Answers), EstimateOf(lead), [.. lead.TimeWindows],
            await PicturesAsync(db, leadId, ct),
            await MoneyRead.ReadAsync(db, leadId, ct),
            await SessionAsync(db, leadId, ct),
            await HistoryAsync(db, leadId, ct));
    }

    private static ImmutableArray<AnswerLine> Answers(string json)
    {
        using var stored = JsonDocument.Parse(json);
        return [.. QuestionKeys.InOrder.Where(key => stored.RootElement.TryGetProperty(key, out _)).Select(key => Answer(key, stored.RootElement.GetProperty(key)))];
    }

    private static AnswerLine Answer(string key, JsonElement stored) => new(
        key,
        QuestionWords.Of(key),
        stored.GetProperty("text").GetString() ?? "",
        stored.TryGetProperty("reading", out var reading) ? reading.GetString() : null);

    private static EstimateLine? EstimateOf(LeadRow lead) => lead is not { SizeClass: { } size, EstimateCurrency: { } currency } ? null : new EstimateLine(
        Named.Read<SizeClass>(size).ToString(), lead.EstimatedDays, lead.Region,
        lead.MinimumMinor is { } minimum ? new Money(minimum, currency) : null,
        lead.BelowMinimum ?? false,
        lead.EstimatedDepositMinor is { } deposit ? new Money(deposit, currency) : null);

    private static async Task<ImmutableArray<MediaItem>> PicturesAsync(NpgsqlConnection db, long leadId, CancellationToken ct)
    {
        var sql = $"""
            select id, mime_type, file_name, is_voice, caption, state, refused_because, width, height
            from media where lead_id = @leadId and mime_type like 'image/%' order by id limit {PicturesMax}
            """;
        return [.. await db.QueryAsync<MediaItem>(new CommandDefinition(sql, new { leadId }, cancellationToken: ct))];
    }

    private static async Task<SessionLine?> SessionAsync(NpgsqlConnection db, long leadId, CancellationToken ct) =>
        await db.QuerySingleOrDefaultAsync<SessionLine>(new CommandDefinition(
            "select starts_at as start, ends_at as end, state from appointments where lead_id = @leadId order by id desc limit 1",
            new { leadId }, cancellationToken: ct));

    private static async Task<ImmutableArray<HistoryLine>> HistoryAsync(NpgsqlConnection db, long leadId, CancellationToken ct)
    {
        var sql = $"select to_status, reason, by, at, from_status from status_history where lead_id = @leadId order by id desc limit {HistoryMax}";
        var rows = await db.QueryAsync<HistoryRow>(new CommandDefinition(sql, new { leadId }, cancellationToken: ct));
        return [.. rows.Select(row => new HistoryLine(
            row.At,
            row.FromStatus is null ? "The client wrote for the first time about this" : HistoryWords.Of(row.By, Stored.Status(row.ToStatus)),
            row.Reason))];
    }

    private sealed record HistoryRow(string ToStatus, string? Reason, string By, Instant At, string? FromStatus);

    private sealed class LeadRow
    {
        public long Id { get; init; }
        public string Status { get; init; } = "";
        public Instant StatusSince { get; init; }
        public Instant CreatedAt { get; init; }
        public string? CurrentQuestion { get; init; }
        public string? HandoverReason { get; init; }
        public string? Notes { get; init; }
        public string Answers { get; init; } = "{}";
        public string[] TimeWindows { get; init; } = [];
        public string? SizeClass { get; init; }
        public decimal? EstimatedDays { get; init; }
        public string? Region { get; init; }
        public long? MinimumMinor { get; init; }
        public bool? BelowMinimum { get; init; }
        public long? EstimatedDepositMinor { get; init; }
        public string? EstimateCurrency { get; init; }
    }
}
