using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Conversations in the database.</summary>
internal static class ConversationRows
{
    public const string Channel = "whatsapp";

    private const string LoadSql = """
        select merchant_id, id, wa_from, kind, name, owner, owned_by, owned_since, last_client_message_at, opted_out_at, marketing_stopped,
               said, held_at, safe_line_at, last_picture_at, voice_note_at, asking_for, version, noticed_at
        from conversations where merchant_id = any(@merchants) and id = any(@ids)
        """;

    private const string Rows = """
        unnest(@merchants, @ids, @numbers, @kinds, @names, @owners, @ownedBys, @ownedSinces, @lastClientMessageAts, @optedOutAts,
            @marketingStopped, @said, @heldAts, @safeLineAts, @lastPictureAts, @voiceNoteAts, @noticedAts, @askingFors, @arrived, @isRead, @versions)
            as r (merchant_id, id, wa_from, kind, name, owner, owned_by, owned_since, last_client_message_at, opted_out_at,
            marketing_stopped, said, held_at, safe_line_at, last_picture_at, voice_note_at, noticed_at, asking_for, arrived, is_read, version)
        """;

    private const string InsertSql = $"""
        insert into conversations (merchant_id, id, channel, wa_from, kind, name, owner, owned_by, owned_since, last_client_message_at, opted_out_at,
            marketing_stopped, said, held_at, safe_line_at, last_picture_at, voice_note_at, noticed_at, asking_for, unread, version,
            created_at, updated_at)
        select merchant_id, id, 'whatsapp', wa_from, kind, name, owner, owned_by, owned_since, last_client_message_at, opted_out_at,
            marketing_stopped, said, held_at, safe_line_at, last_picture_at, voice_note_at, noticed_at, asking_for, arrived, 1, @now, @now
        from {Rows}
        on conflict do nothing
        """;

    private const string UpdateSql = $"""
        update conversations c set
            wa_from = r.wa_from, kind = r.kind, name = r.name, owner = r.owner, owned_by = r.owned_by, owned_since = r.owned_since,
            last_client_message_at = r.last_client_message_at, opted_out_at = r.opted_out_at, marketing_stopped = r.marketing_stopped,
            said = r.said, held_at = r.held_at, safe_line_at = r.safe_line_at, last_picture_at = r.last_picture_at,
            voice_note_at = r.voice_note_at, noticed_at = r.noticed_at, asking_for = r.asking_for,
            unread = r.arrived + case when r.is_read then 0 else c.unread end, version = c.version + 1, updated_at = @now
        from {Rows}
        where c.merchant_id = r.merchant_id and c.id = r.id and c.version = r.version
        """;

    public static NpgsqlBatchCommand Load(long[] merchants, long[] ids) =>
        Statement.Of(LoadSql, ("merchants", merchants), ("ids", ids));

    public static async Task<Dictionary<long, StoredConversation>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var found = new Dictionary<long, StoredConversation>();
        while (await rows.ReadAsync(ct))
        {
            var conversation = new Conversation(rows.GetInt64(1), rows.GetString(2))
            {
                Name = rows.Text(4),
                Owner = Named.Read<Owner>(rows.GetString(5)),
                OwnedBy = rows.Text(6),
                OwnedSince = rows.InstantOrNull(7),
                LastClientMessageAt = rows.InstantOrNull(8),
                OptedOutAt = rows.InstantOrNull(9),
                MarketingStopped = rows.GetBoolean(10),
                Said = rows.GetInt32(11),
                HeldAt = rows.InstantOrNull(12),
                SafeLineAt = rows.InstantOrNull(13),
                LastPictureAt = rows.InstantOrNull(14),
                VoiceNoteAt = rows.InstantOrNull(15),
                NoticedAt = rows.InstantOrNull(18),
                AskingFor = rows.LongOrNull(16) is { } lead ? new LeadId(lead) : null,
            };
            found.Add(conversation.Id, new StoredConversation(rows.GetInt64(0), conversation, rows.GetString(3) == "artist", rows.GetInt64(17)));
        }
        return found;
    }

    /// <summary>Makes the rows of numbers that never wrote before; none of a number for which another turn was first.</summary>
    public static NpgsqlBatchCommand Insert(IReadOnlyList<SavedConversation> rows, Instant now) => Save(InsertSql, rows, now);

    /// <summary>Touches no row whose version has moved.</summary>
    public static NpgsqlBatchCommand Update(IReadOnlyList<SavedConversation> rows, Instant now) => Save(UpdateSql, rows, now);

    private static NpgsqlBatchCommand Save(string sql, IReadOnlyList<SavedConversation> rows, Instant now) => Statement.Of(sql,
        ("merchants", rows.Of(r => r.Stored.MerchantId)), ("ids", rows.Of(r => r.Next.Id)), ("numbers", rows.Of(r => r.Next.Number)),
        ("kinds", rows.Of(r => KindOf(r.Stored))), ("names", rows.Of(r => r.Next.Name)), ("owners", rows.Of(r => Named.Of(r.Next.Owner))),
        ("ownedBys", rows.Of(r => r.Next.OwnedBy)), ("ownedSinces", rows.Of(r => r.Next.OwnedSince)),
        ("lastClientMessageAts", rows.Of(r => r.Next.LastClientMessageAt)), ("optedOutAts", rows.Of(r => r.Next.OptedOutAt)),
        ("marketingStopped", rows.Of(r => r.Next.MarketingStopped)), ("said", rows.Of(r => r.Next.Said)),
        ("heldAts", rows.Of(r => r.Next.HeldAt)), ("safeLineAts", rows.Of(r => r.Next.SafeLineAt)),
        ("lastPictureAts", rows.Of(r => r.Next.LastPictureAt)), ("voiceNoteAts", rows.Of(r => r.Next.VoiceNoteAt)),
        ("noticedAts", rows.Of(r => r.Next.NoticedAt)), ("askingFors", rows.Of(r => r.Next.AskingFor)), ("arrived", rows.Of(r => r.Arrived)),
        ("isRead", rows.Of(r => r.IsRead)), ("versions", rows.Of(r => r.Stored.Version ?? 0)), ("now", now));

    // By the setting of today: the artist's number may have been a client's before it was set.
    private static string KindOf(StoredConversation stored) => stored.IsArtists ? "artist" : "client";
}

/// <summary>A conversation after the turns of a batch.</summary>
/// <param name="Stored">As it was loaded.</param>
/// <param name="Arrived">Messages of the client that these turns brought since a person saw the thread.</param>
/// <param name="IsRead">A person saw the thread in one of these turns.</param>
internal sealed record SavedConversation(StoredConversation Stored, Conversation Next, int Arrived, bool IsRead);
