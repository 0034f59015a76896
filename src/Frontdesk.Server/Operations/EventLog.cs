using System.Text.Json;
using Dapper;
using Frontdesk.Server.Leads;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>What happened (system_events): written without personal data, read newest first.</summary>
internal static class EventLog
{
    public const string Info = "INFO";
    public const string Warning = "WARN";
    public const string Error = "ERROR";

    private const string ReadSql = """
        select id, created_at, level, event_type, lead_id, correlation_id, payload::text as payload_json from system_events
        where (@lead::bigint is null or lead_id = @lead)
          and (@type::text is null or event_type like @type)
          and (@level::text is null or level = @level)
          and (@since::timestamptz is null or created_at >= @since)
          and (@before::bigint is null or id < @before)
        order by id desc limit @most
        """;

    public static async Task<Page<EventRow>> ReadAsync(NpgsqlConnection db, EventFilter filter, int limit, CancellationToken cancellation)
    {
        var rows = await db.QueryAsync<StoredEvent>(new CommandDefinition(
            ReadSql,
            new
            {
                lead = filter.Lead,
                // The runbooks look for parts: template_not_configured finds whatsapp.template_not_configured.<name>.
                type = filter.Type is null ? null : $"%{LeadList.Literally(filter.Type)}%",
                level = filter.Level,
                since = filter.Since,
                before = filter.Before,
                most = limit + 1,
            },
            cancellationToken: cancellation));
        return Page.Of([.. rows.Select(row => row.Shown())], limit, row => row.Id);
    }

    /// <param name="payload">Without personal data; numbers masked.</param>
    public static Task WriteAsync(
        NpgsqlConnection db, long? merchantId, Instant now, string level, string type, object payload, string? correlationId, CancellationToken cancellation) =>
        db.ExecuteAsync(new CommandDefinition(
            """
            insert into system_events (merchant_id, created_at, level, event_type, correlation_id, payload)
            values (@merchantId, @now, @level, @type, @correlationId, @payload::jsonb)
            """,
            new { merchantId, now, level, type, correlationId, payload = JsonSerializer.Serialize(payload, ApiJson.Options) },
            cancellationToken: cancellation));

    private sealed record StoredEvent
    {
        public long Id { get; init; }
        public Instant CreatedAt { get; init; }
        public required string Level { get; init; }
        public required string EventType { get; init; }
        public long? LeadId { get; init; }
        public string? CorrelationId { get; init; }
        public required string PayloadJson { get; init; }

        public EventRow Shown() => new(Id, CreatedAt, Level, EventType, LeadId, CorrelationId, JsonSerializer.Deserialize<JsonElement>(PayloadJson));
    }
}

internal sealed record EventFilter
{
    public static readonly string[] Levels = [EventLog.Info, EventLog.Warning, EventLog.Error];

    public long? Lead { get; init; }

    /// <summary>A part of the type.</summary>
    public string? Type { get; init; }
    public string? Level { get; init; }
    public Instant? Since { get; init; }
    public long? Before { get; init; }
}

internal sealed record EventRow(
    long Id, Instant CreatedAt, string Level, string EventType, long? LeadId, string? CorrelationId, JsonElement Payload);
