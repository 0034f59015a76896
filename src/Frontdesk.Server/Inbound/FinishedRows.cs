using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Handled rows leave the hot table, in the commit of what they caused.</summary>
internal static class FinishedRows
{
    private const string Sql = """
        with gone as (delete from inbox where id = @id and state = 'waiting' returning *)
        insert into inbox_finished (id, merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, received_at, attempts,
            lead_id, outcome, finished_at)
        select id, merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, received_at, attempts, @lead, @outcome::jsonb, @now
        from gone
        """;

    /// <param name="outcome">JSON: what an act was answered.</param>
    public static NpgsqlBatchCommand Save(Claimed row, LeadId? lead, string? outcome, Instant now) =>
        Statement.Of(Sql, ("id", row.Id), ("lead", lead), ("outcome", outcome), ("now", now));
}
