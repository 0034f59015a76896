using System.Collections.Immutable;
using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>A person decides that a row is tried again although it may have gone (Uncertain), was given up or was refused: a new attempt, on record.</summary>
internal static class SendAgain
{
    /// <summary>Rows that the runbook's retry takes by itself; Uncertain ones might be there twice, so each is chosen by a person.</summary>
    public static readonly ImmutableArray<string> GivenUp = ["Exhausted"];

    /// <param name="by">A name for the history.</param>
    /// <param name="reason">Why, in the person's words or the caller's.</param>
    /// <returns>False: there is no such row, or it does not wait for a person.</returns>
    public static async Task<bool> OneAsync(NpgsqlConnection db, long outboxId, string by, string reason, Instant now, CancellationToken ct) =>
        await ResetAsync(db, [outboxId], ["Exhausted", "Uncertain", "Refused"], by, reason, now, ct) is { Length: 1 };

    /// <summary>The oldest given-up rows.</summary>
    /// <returns>Their ids, oldest first.</returns>
    public static async Task<ImmutableArray<long>> GivenUpAsync(NpgsqlConnection db, int most, string by, Instant now, CancellationToken ct)
    {
        var ids = await db.QueryAsync<long>(new CommandDefinition(
            "select id from outbox_messages where state = any(@states) order by id limit @most for update skip locked",
            new { states = GivenUp.ToArray(), most }, cancellationToken: ct));
        return await ResetAsync(db, [.. ids], [.. GivenUp], by, "retry", now, ct);
    }

    private static async Task<ImmutableArray<long>> ResetAsync(
        NpgsqlConnection db, long[] ids, string[] states, string by, string reason, Instant now, CancellationToken ct)
    {
        var again = await db.QueryAsync<long>(new CommandDefinition("""
            with again as (
                select id, state from outbox_messages where id = any(@ids) and state = any(@states) for update
            ), reset as (
                update outbox_messages o
                set state = 'Pending', attempts = 0, next_at = @now, reason = null, error_code = null, settled_at = null
                from again where o.id = again.id
                returning o.merchant_id, o.id, o.lead_id, o.correlation_id, again.state as was
            ), shown as (
                update messages m set state = 'Waiting', state_reason = null from reset where m.outbox_id = reset.id
            ), noted as (
                insert into system_events (merchant_id, created_at, level, event_type, lead_id, correlation_id, payload)
                select merchant_id, @now, 'INFO', 'outbox.send_again', lead_id, correlation_id,
                    jsonb_build_object('outbox_id', id::text, 'was', was, 'by', @by, 'reason', @reason) from reset
            )
            select id from reset order by id
            """,
            new { ids, states, by, reason, now = now.ToDateTimeUtc() }, cancellationToken: ct));
        return [.. again];
    }
}
