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
    // What goes to somebody else than the client of the turn finds its conversation by the number.
    private const string Sql = """
        insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, choices, by, why, provider_id, outbox_id, state,
            template, sent_at)
        select merchant_id, id, coalesce(conversation_id, (select c.id from conversations c
                where c.merchant_id = m.merchant_id and c.channel = 'whatsapp' and c.wa_from = m.number)),
            lead_id, direction, kind, text, choices::jsonb, by, why, provider_id, outbox_id, state, template, sent_at
        from unnest(@merchants, @ids, @conversations, @numbers, @leads, @directions, @kinds, @texts, @choices, @bys, @whys, @providers, @outboxes,
            @states, @templates, @sentAts)
            as m (merchant_id, id, conversation_id, number, lead_id, direction, kind, text, choices, by, why, provider_id, outbox_id, state,
            template, sent_at)
        on conflict (merchant_id, provider_id) where provider_id is not null do nothing
        """;

    public static NpgsqlBatchCommand Save(IReadOnlyList<MessageRow> rows) => Statement.Of(Sql,
        ("merchants", rows.Of(r => r.MerchantId)), ("ids", rows.Of(r => r.Id)), ("conversations", rows.Of(r => r.Conversation)),
        ("numbers", rows.Of(r => r.Number)), ("leads", rows.Of(r => r.Lead)), ("directions", rows.Of(r => r.Direction)),
        ("kinds", rows.Of(r => r.Kind)), ("texts", rows.Of(r => r.Text)), ("choices", rows.Of(r => r.Choices)), ("bys", rows.Of(r => r.By)),
        ("whys", rows.Of(r => r.Why)), ("providers", rows.Of(r => r.ProviderId)), ("outboxes", rows.Of(r => r.OutboxId)),
        ("states", rows.Of(r => r.State)), ("templates", rows.Of(r => r.Template)), ("sentAts", rows.Of(r => r.SentAt)));

    /// <summary>The row of what a fact brought; none when it brought no message.</summary>
    public static MessageRow? Came(LoadedRow.Ready turn, LeadId? lead, long id) => turn.Fact switch
    {
        Fact.ClientWrote wrote => Came(turn, lead, id, "in", "client", wrote.MessageId, wrote.SentAt, wrote.Content),
        Fact.ArtistWrote wrote => Came(turn, lead, id, "in", turn.Scene.Studio.Artist, wrote.MessageId, wrote.SentAt, wrote.Content),
        Fact.ArtistEchoed echo => Came(turn, lead, id, "out", turn.Scene.Studio.Artist, echo.MessageId, echo.SentAt, echo.Content),
        _ => null,
    };

    /// <param name="conversation">The recipient's; null: that of <paramref name="number"/>, digits, which has one.</param>
    public static MessageRow Said(
        long merchantId, long? conversation, string? number, LeadId? lead, Message message, long id, long outboxId, Instant now) =>
        new(merchantId, id, conversation, number, lead, "out", message.Choices.IsEmpty ? "text" : "choices", message.Text, message.By ?? "bot", now)
        {
            Choices = message.Choices.IsEmpty ? null : JsonSerializer.Serialize(message.Choices, Payloads.Json),
            Why = message.Why,
            OutboxId = outboxId,
            State = "Waiting",
            Template = message.Template?.Name,
        };

    private static MessageRow Came(
        LoadedRow.Ready turn, LeadId? lead, long id, string direction, string by, string messageId, Instant sentAt, Content content) =>
        new(turn.Stored.MerchantId, id, turn.Stored.Conversation.Id, null, lead, direction, KindOf(content), TextOf(content), by, sentAt)
        {
            ProviderId = messageId,
            State = direction == "out" ? nameof(DeliveryState.Sent) : null,
        };

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

/// <summary>A message as its row has it. Without a <paramref name="Conversation"/> it belongs to that of <paramref name="Number"/>.</summary>
internal sealed record MessageRow(
    long MerchantId, long Id, long? Conversation, string? Number, LeadId? Lead, string Direction, string Kind, string Text, string By, Instant SentAt)
{
    public string? Choices { get; init; }

    public string? Why { get; init; }

    public string? ProviderId { get; init; }

    public long? OutboxId { get; init; }

    public string? State { get; init; }

    public string? Template { get; init; }
}
