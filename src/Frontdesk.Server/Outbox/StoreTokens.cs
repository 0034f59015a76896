using Dapper;
using Frontdesk.Leads;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>Stores what opens a link: the hash alone.</summary>
internal static class StoreTokens
{
    public static Task AddAsync(
        NpgsqlConnection db, long merchantId, long? outboxId, IReadOnlyList<NewToken> tokens, Instant now, CancellationToken ct)
    {
        if (tokens.Count == 0)
            return Task.CompletedTask;
        return db.ExecuteAsync(new CommandDefinition("""
            insert into action_tokens (merchant_id, hash, lead_id, action, required_status, created_at, expires_at, outbox_id)
            values (@merchantId, @Hash, @LeadId, @Action, @RequiredStatus, @now, @expiresAt, @outboxId)
            """,
            tokens.Select(t => new
            {
                merchantId, t.Hash, LeadId = t.Lead.Value, t.Action, RequiredStatus = t.OnlyFrom?.Name(),
                now = now.ToDateTimeUtc(), expiresAt = t.ExpiresAt.ToDateTimeUtc(), outboxId,
            }),
            cancellationToken: ct));
    }
}
