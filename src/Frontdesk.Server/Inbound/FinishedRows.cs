using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Handled rows leave the hot table, in the commit of what they caused.</summary>
internal static class FinishedRows
{
    private const string Sql = """
        with gone as (
            delete from inbox i using unnest(@ids, @leads, @outcomes) as f (id, lead_id, outcome)
            where i.id = f.id and i.state = 'waiting' returning i.*, f.lead_id, f.outcome
        )
        insert into inbox_finished (id, merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, received_at, attempts,
            lead_id, outcome, finished_at)
        select id, merchant_id, stream, lane, provider, event_id, kind, raw, correlation_id, received_at, attempts, lead_id, outcome::jsonb, @now
        from gone
        """;

    /// <summary>Touches as many rows as there are in <paramref name="rows"/>; fewer when somebody else finished one, then nothing may be committed.</summary>
    public static NpgsqlBatchCommand Save(IReadOnlyList<Finished> rows, Instant now) => Statement.Of(Sql,
        ("ids", rows.Of(r => r.Row.Id)), ("leads", rows.Of(r => r.Lead)), ("outcomes", rows.Of(r => r.Outcome)), ("now", now));
}

/// <param name="Outcome">JSON: what an act was answered.</param>
internal sealed record Finished(Claimed Row, LeadId? Lead, string? Outcome);

/// <summary>Somebody else handled one of these rows: nothing of this may be committed.</summary>
internal sealed class RowsGone() : Exception("An inbox row was handled by somebody else.");
