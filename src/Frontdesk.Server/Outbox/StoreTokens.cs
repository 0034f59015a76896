using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>Stores what opens a link: the hash alone.</summary>
internal static class StoreTokens
{
    private const string Sql = """
        insert into action_tokens (merchant_id, hash, lead_id, action, required_status, created_at, expires_at, outbox_id)
        select merchant_id, hash, lead_id, action, required_status, @now, expires_at, outbox_id
        from unnest(@merchants, @hashes, @leads, @actions, @statuses, @ends, @outboxes)
            as t (merchant_id, hash, lead_id, action, required_status, expires_at, outbox_id)
        """;

    public static async Task AddAsync(
        NpgsqlConnection db, long merchantId, long? outboxId, IReadOnlyList<NewToken> tokens, Instant now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db);
        foreach (var command in Add([.. tokens.Select(token => (merchantId, outboxId, token))], now))
            batch.BatchCommands.Add(command);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>One statement for all of them; none for none.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Add(IReadOnlyList<(long MerchantId, long? OutboxId, NewToken Token)> tokens, Instant now)
    {
        if (tokens.Count > 0)
            yield return Statement.Of(Sql,
                ("merchants", tokens.Select(t => t.MerchantId).ToArray()),
                ("hashes", tokens.Select(t => t.Token.Hash).ToArray()),
                ("leads", tokens.Select(t => t.Token.Lead.Value).ToArray()),
                ("actions", tokens.Select(t => t.Token.Action).ToArray()),
                ("statuses", tokens.Select(t => t.Token.OnlyFrom?.Name()).ToArray()),
                ("ends", tokens.Select(t => t.Token.ExpiresAt.ToDateTimeUtc()).ToArray()),
                ("outboxes", tokens.Select(t => t.OutboxId).ToArray()),
                ("now", now));
    }
}
