using System.Text.Json;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Happenings as lines of system_events.</summary>
internal static class EventRows
{
    private const string Sql = """
        insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
        values (@merchant, @now, @level, @type, @lead, @correlation, @payload::jsonb)
        """;

    // The message was stored by an earlier turn, or by this one a few statements before.
    private const string AboutAMessageSql = """
        insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
        values (@merchant, @now, @level, @type, @lead, @correlation, @payload::jsonb || coalesce(
            (select jsonb_build_object('message_id', id::text) from messages where merchant_id = @merchant and provider_id = @message), '{}'))
        """;

    public static NpgsqlBatchCommand Save(long merchantId, Happening happening, LeadId? lead, string? correlationId, Instant now) =>
        happening.MessageId is { } message
            ? Statement.Of(AboutAMessageSql, [.. Columns(merchantId, happening, lead, correlationId, now), ("message", message)])
            : Statement.Of(Sql, Columns(merchantId, happening, lead, correlationId, now));

    private static (string, object?)[] Columns(long merchantId, Happening happening, LeadId? lead, string? correlationId, Instant now) =>
    [
        ("merchant", merchantId), ("now", now), ("level", LevelOf(happening.Level)), ("type", happening.EventType), ("lead", lead),
        ("correlation", correlationId), ("payload", JsonSerializer.Serialize(happening.Payload)),
    ];

    private static string LevelOf(HappeningLevel level) => level switch
    {
        HappeningLevel.Info => "INFO",
        HappeningLevel.Warning => "WARN",
        HappeningLevel.Error => "ERROR",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level without a name."),
    };
}
