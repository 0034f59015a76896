using System.Collections.Immutable;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Server.Outbox;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Today;

/// <summary>Messages that a person has to look at: refused, given up, or not known whether they arrived. What a switch held back on purpose is none of them.</summary>
internal static class UnsentRead
{
    public const int ListMax = 50;

    /// <summary>Older ones are history, not work.</summary>
    public static readonly Duration Lately = Duration.FromDays(30);

    public static async Task<ImmutableArray<Unsent>> ReadAsync(NpgsqlConnection db, Instant now, CancellationToken ct)
    {
        var sql = $"""
            select o.id as outbox_id, o.conversation_id, coalesce(c.name, '+' || c.wa_from) as who,
                coalesce(o.payload ->> 'to', '') = 'artist' as to_artist,
                coalesce(m.text, o.payload -> 'message' ->> 'text', '') as words, o.state, o.reason, coalesce(o.settled_at, o.created_at) as at
            from outbox_messages o
            left join messages m on m.merchant_id = o.merchant_id and m.id = o.message_id
            left join conversations c on c.merchant_id = o.merchant_id and c.id = o.conversation_id
            where o.kind = 'send_message' and o.state in ('Uncertain', 'Exhausted', 'Refused') and o.created_at > @since
                and coalesce(o.reason, '') <> all(@onPurpose)
            order by o.id desc limit {ListMax}
            """;
        string[] onPurpose = ["dry_run", "pilot", "opted_out", "reminders_off", "notifications_off"];
        var rows = await db.QueryAsync<Row>(new CommandDefinition(sql, new { since = now - Lately, onPurpose }, cancellationToken: ct));
        return [.. rows.Select(row => new Unsent(row.OutboxId, row.ConversationId, row.Who, row.ToArtist, row.Words, StateOf(row.State), row.Reason is null ? null : PlainReasons.InWords(row.Reason), row.At))];
    }

    private static DeliveryState StateOf(string state) => state switch
    {
        "Uncertain" => DeliveryState.Unknown,
        "Exhausted" => DeliveryState.GaveUp,
        "Refused" => DeliveryState.NotSent,
        _ => throw new InvalidOperationException($"An outbox row is in no known state: {state}."),
    };

    private sealed record Row(
        long OutboxId, long? ConversationId, string? Who, bool ToArtist, string Words, string State, string? Reason, Instant At);
}
