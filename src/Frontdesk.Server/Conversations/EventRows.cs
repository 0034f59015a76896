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
    // The message was stored by an earlier turn, or by this batch a few statements before.
    private const string Sql = """
        insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
        select e.merchant_id, @now, e.level, e.event_type, e.lead_id, e.correlation_id,
            case when e.message is null then e.payload::jsonb else e.payload::jsonb || coalesce(
                (select jsonb_build_object('message_id', m.id::text) from messages m
                 where m.merchant_id = e.merchant_id and m.provider_id = e.message), '{}') end
        from unnest(@merchants, @levels, @types, @leads, @correlations, @payloads, @messages)
            as e (merchant_id, level, event_type, lead_id, correlation_id, payload, message)
        """;

    public static NpgsqlBatchCommand Save(IReadOnlyList<NotedHappening> rows, Instant now) => Statement.Of(Sql,
        ("now", now), ("merchants", rows.Of(r => r.MerchantId)), ("levels", rows.Of(r => LevelOf(r.Happening.Level))),
        ("types", rows.Of(r => r.Happening.EventType)), ("leads", rows.Of(r => r.Lead)), ("correlations", rows.Of(r => r.CorrelationId)),
        ("payloads", rows.Of(r => JsonSerializer.Serialize(r.Happening.Payload))), ("messages", rows.Of(r => r.Happening.MessageId)));

    private static string LevelOf(HappeningLevel level) => level switch
    {
        HappeningLevel.Info => "INFO",
        HappeningLevel.Warning => "WARN",
        HappeningLevel.Error => "ERROR",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level without a name."),
    };
}

/// <summary>A happening and whom it is about.</summary>
internal sealed record NotedHappening(long MerchantId, Happening Happening, LeadId? Lead, string? CorrelationId);
