using System.Text.Json;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>The thread as people read it: what came in and what we say, with its one delivery state.</summary>
internal static class MessageRows
{
    // A vendor's repetition after its memory ran out is still the same message.
    private const string CameSql = """
        insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, by, provider_id, state, sent_at)
        values (@merchant, @id, @conversation, @lead, @direction, @kind, @text, @by, @provider, @state, @sentAt)
        on conflict (merchant_id, provider_id) where provider_id is not null do nothing
        """;

    private const string SaidSql = """
        insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, choices, by, why, outbox_id, state, template, sent_at)
        select @merchant, @id, c.id, @lead, 'out', @kind, @text, @choices::jsonb, @by, @why, @outbox, 'Waiting', @template, @now
        from conversations c where c.merchant_id = @merchant and c.channel = 'whatsapp' and c.wa_from = @to
        """;

    /// <summary>The row of what a fact brought; none when it brought no message.</summary>
    public static NpgsqlBatchCommand? Came(LoadedRow.Ready turn, LeadId? lead, long id) => turn.Fact switch
    {
        Fact.ClientWrote wrote => Came(turn, lead, id, "in", "client", wrote.MessageId, wrote.SentAt, wrote.Content),
        Fact.ArtistWrote wrote => Came(turn, lead, id, "in", turn.Scene.Studio.Artist, wrote.MessageId, wrote.SentAt, wrote.Content),
        Fact.ArtistEchoed echo => Came(turn, lead, id, "out", turn.Scene.Studio.Artist, echo.MessageId, echo.SentAt, echo.Content),
        _ => null,
    };

    /// <param name="to">The recipient's number, digits; it has a conversation.</param>
    public static NpgsqlBatchCommand Said(long merchantId, string to, LeadId? lead, Message message, long id, long outboxId, Instant now) =>
        Statement.Of(SaidSql,
            ("merchant", merchantId), ("id", id), ("to", to), ("lead", lead), ("kind", message.Choices.IsEmpty ? "text" : "choices"),
            ("text", message.Text), ("choices", message.Choices.IsEmpty ? null : JsonSerializer.Serialize(message.Choices, Payloads.Json)),
            ("by", message.By ?? "bot"), ("why", message.Why), ("outbox", outboxId), ("template", message.Template?.Name), ("now", now));

    private static NpgsqlBatchCommand Came(
        LoadedRow.Ready turn, LeadId? lead, long id, string direction, string by, string messageId, Instant sentAt, Content content) =>
        Statement.Of(CameSql,
            ("merchant", turn.Stored.MerchantId), ("id", id), ("conversation", turn.Stored.Conversation.Id), ("lead", lead),
            ("direction", direction), ("kind", KindOf(content)), ("text", TextOf(content)), ("by", by), ("provider", messageId),
            ("state", direction == "out" ? nameof(DeliveryState.Sent) : null), ("sentAt", sentAt));

    private static string KindOf(Content content) => content switch
    {
        Content.Words => "text",
        Content.Choice => "choice",
        Content.Picture => "picture",
        Content.Recording recording => recording.Media.IsVoice ? "voice" : "recording",
        Content.Pin => "location",
        Content.NoAnswer other => other.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "A content without a kind."),
    };

    private static string TextOf(Content content) => content switch
    {
        Content.Words words => words.Body,
        Content.Choice choice => choice.Title,
        Content.Picture picture => picture.Caption ?? "",
        Content.Recording recording => recording.Caption ?? "",
        Content.Pin pin => string.Join(", ", new[] { pin.Name, pin.Address }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } place
            ? place
            : $"{pin.Latitude}, {pin.Longitude}",
        Content.NoAnswer other => other.Said ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "A content without words."),
    };
}
