using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Site;

/// <summary>The token behind a link: what it allows, for which enquiry, from which status, until when.</summary>
internal sealed record ActionLink(
    byte[] Hash, long MerchantId, long LeadId, string Action, string? RequiredStatus, Instant ExpiresAt, Instant? UsedAt)
{
    public LeadId Lead => new(LeadId);

    public LeadStatus? OnlyFrom => RequiredStatus is null
        ? null
        : LeadStatusNames.Parse(RequiredStatus) ?? throw new InvalidOperationException($"A link is locked to no known status: {RequiredStatus}.");

    /// <returns>Null: no link of ours.</returns>
    public static async Task<ActionLink?> FindAsync(NpgsqlConnection db, string token, CancellationToken ct) =>
        LinkTokens.HashOf(token) is { } hash
            ? await db.QuerySingleOrDefaultAsync<ActionLink>(new CommandDefinition("""
                select hash, merchant_id, lead_id, action, required_status, expires_at, used_at from action_tokens where hash = @hash
                """, new { hash }, cancellationToken: ct))
            : null;

    public Task UseAsync(NpgsqlConnection db, Instant now, CancellationToken ct) =>
        db.ExecuteAsync(new CommandDefinition(
            "update action_tokens set used_at = @now where hash = @Hash and used_at is null", new { Hash, now = now.ToDateTimeUtc() }, cancellationToken: ct));

    /// <summary>The enquiry as a turn would see it; nothing is stored.</summary>
    public async Task<LoadedRow.Ready?> SeeAsync(NpgsqlConnection db, LoadTurns loading, string number, Instant now, CancellationToken ct)
    {
        var item = DeskFacts.Item(number, Lead, new Fact.StaffActed(new StaffAct.Note(""), "", Via.Link), "seen");
        var row = new Claimed(0, MerchantId, item.Stream, (short)item.Lane, item.Provider, item.EventId, item.Kind, item.Raw, null, 0);
        return (await loading.LoadAsync(db, [row], now, ct)).OfType<LoadedRow.Ready>().SingleOrDefault();
    }

    public Task<string> NumberAsync(NpgsqlConnection db, CancellationToken ct) =>
        db.QuerySingleAsync<string>(new CommandDefinition("""
            select c.wa_from from leads l join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id
            where l.merchant_id = @MerchantId and l.id = @LeadId
            """, new { MerchantId, LeadId }, cancellationToken: ct));
}
