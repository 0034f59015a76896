using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Reading.Teaching;

/// <summary>
/// Misread and unclear texts, newest first, and what people said about them. The events know no words: these are joined from the
/// messages, so that what was erased is gone here too.
/// </summary>
internal static class MisreadingRows
{
    public const int PageRows = 25;

    private const string From = """
        from system_events e
        join messages m on m.merchant_id = e.merchant_id and m.id = (e.payload ->> 'message_id')::bigint and m.text <> ''
        join conversations c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
        left join reading_marks k on k.merchant_id = e.merchant_id and k.event_id = e.id
        where e.event_type in ('answer.unclear', 'answer.corrected') and e.payload ->> 'question' = any(@questions)
        """;

    private const string Columns = """
        select e.id as event_id, e.created_at as at, e.payload ->> 'question' as question, e.payload ->> 'reason' as reason,
            case when e.event_type = 'answer.corrected' then coalesce(e.payload ->> 'by', 'client') end as corrected_by, m.text,
            c.name as client_name, c.id as conversation_id,
            (select l.answers -> (e.payload ->> 'question') ->> 'reading' from leads l where l.merchant_id = e.merchant_id and l.id = e.lead_id) as answered,
            k.expect::text as expect, k.marked_by
        """;

    /// <param name="marked">Those that somebody marked, else those that wait.</param>
    /// <param name="before">Older than this event.</param>
    /// <returns>One more than <see cref="PageRows"/> when there are older ones.</returns>
    public static async Task<ImmutableArray<Misreading>> ListAsync(NpgsqlConnection db, bool marked, long? before, CancellationToken ct)
    {
        var sql = $"""
            {Columns} {From} and (k.event_id is not null) = @marked and (@before::bigint is null or e.id < @before)
            order by e.id desc limit {PageRows + 1}
            """;
        return [.. await db.QueryAsync<Misreading>(new CommandDefinition(
            sql, new { questions = AskOf.Questions, marked, before }, cancellationToken: ct))];
    }

    public static Task<Misreading?> FindAsync(NpgsqlConnection db, long eventId, CancellationToken ct) =>
        db.QuerySingleOrDefaultAsync<Misreading>(new CommandDefinition(
            $"{Columns} {From} and e.id = @eventId", new { questions = AskOf.Questions, eventId }, cancellationToken: ct));

    public static Task<int> CountWaitingAsync(NpgsqlConnection db, CancellationToken ct) => db.ExecuteScalarAsync<int>(new CommandDefinition(
        $"select count(*)::int {From} and k.event_id is null", new { questions = AskOf.Questions }, cancellationToken: ct));

    /// <param name="expect">The right reading; null: not worth keeping.</param>
    public static Task MarkAsync(
        NpgsqlConnection db, long merchantId, long eventId, JsonObject? expect, string by, Instant now, CancellationToken ct) =>
        db.ExecuteAsync(new CommandDefinition(
            """
            insert into reading_marks (merchant_id, event_id, marked_by, marked_at, expect)
            values (@merchantId, @eventId, @by, @now, @expect::jsonb)
            on conflict (merchant_id, event_id) do update set
                marked_by = excluded.marked_by, marked_at = excluded.marked_at, expect = excluded.expect
            """,
            new { merchantId, eventId, by, now, expect = expect?.ToJsonString() },
            cancellationToken: ct));
}
