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
        from conversations where id = any(@ids)
        """;

    private const string InsertSql = """
        insert into conversations (merchant_id, id, channel, wa_from, kind, version, created_at, updated_at)
        values (@merchant, @id, 'whatsapp', @number, @kind, 0, @now, @now)
        on conflict do nothing
        """;

    private const string UpdateSql = """
        update conversations set
            wa_from = @number, kind = @kind, name = @name, owner = @owner, owned_by = @ownedBy, owned_since = @ownedSince,
            last_client_message_at = @lastClientMessageAt, opted_out_at = @optedOutAt, marketing_stopped = @marketingStopped,
            said = @said, held_at = @heldAt, safe_line_at = @safeLineAt, last_picture_at = @lastPictureAt, voice_note_at = @voiceNoteAt, noticed_at = @noticedAt,
            asking_for = @askingFor, unread = case when @isRead then 0 else unread + @arrived end,
            version = version + 1, updated_at = @now
        where merchant_id = @merchant and id = @id and version = @version
        """;

    public static NpgsqlBatchCommand Load(long[] ids) => Statement.Of(LoadSql, ("ids", ids));

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

    /// <summary>Makes the row of a number that never wrote before. It changes nothing when another turn was first; the update then finds a moved version.</summary>
    public static NpgsqlBatchCommand Insert(StoredConversation stored, Instant now) => Statement.Of(InsertSql,
        ("merchant", stored.MerchantId), ("id", stored.Conversation.Id), ("number", stored.Conversation.Number),
        ("kind", KindOf(stored)), ("now", now));

    /// <summary>Touches no row when the version has moved.</summary>
    /// <param name="arrived">Messages of the client that this turn brought.</param>
    /// <param name="isRead">A person has just seen the thread.</param>
    public static NpgsqlBatchCommand Update(StoredConversation stored, Conversation next, int arrived, bool isRead, Instant now) =>
        Statement.Of(UpdateSql,
            ("merchant", stored.MerchantId), ("id", next.Id), ("version", stored.Version ?? 0), ("now", now),
            ("number", next.Number), ("kind", KindOf(stored)), ("name", next.Name), ("owner", Named.Of(next.Owner)), ("ownedBy", next.OwnedBy),
            ("ownedSince", next.OwnedSince), ("lastClientMessageAt", next.LastClientMessageAt), ("optedOutAt", next.OptedOutAt),
            ("marketingStopped", next.MarketingStopped), ("said", next.Said), ("heldAt", next.HeldAt), ("safeLineAt", next.SafeLineAt),
            ("lastPictureAt", next.LastPictureAt), ("voiceNoteAt", next.VoiceNoteAt), ("askingFor", next.AskingFor), ("noticedAt", next.NoticedAt),
            ("arrived", arrived), ("isRead", isRead));

    // By the setting of today: the artist's number may have been a client's before it was set.
    private static string KindOf(StoredConversation stored) => stored.IsArtists ? "artist" : "client";
}
