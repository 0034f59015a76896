using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Effects become outbox rows, in the commit that stores the state behind them; messages and files get their own rows beside.</summary>
internal static class EffectRows
{
    // A message belongs to its recipient's conversation: its window and opt-out are what the send gate looks at.
    private const string OutboxSql = """
        insert into outbox_messages (merchant_id, id, stream, kind, payload, conversation_id, lead_id, message_id, correlation_id, next_at, created_at)
        values (@merchant, @id, @stream, @kind, @payload::jsonb,
                (select id from conversations where merchant_id = @merchant and channel = 'whatsapp' and wa_from = @number),
                @lead, @message, @correlation, @now, @now)
        """;

    private const string ArtistSql = """
        insert into conversations (merchant_id, id, channel, wa_from, kind, created_at, updated_at)
        values (@merchant, @id, 'whatsapp', @number, 'artist', @now, @now)
        on conflict do nothing
        """;

    private const string MediaSql = """
        insert into media (merchant_id, id, conversation_id, lead_id, message_provider_id, vendor_id, mime_type, file_name, is_voice, caption, created_at)
        values (@merchant, @id, @conversation, @lead, @message, @vendor, @mime, @file, @voice, @caption, @now)
        on conflict (merchant_id, message_provider_id, vendor_id) do nothing
        """;

    /// <summary>Ids that one effect may need: the outbox row and what stands beside it.</summary>
    public const int IdsPerEffect = 3;

    /// <param name="ids">Fresh, <see cref="IdsPerEffect"/> of them.</param>
    /// <param name="artist">The artist's number; null when there is none, then the dispatcher says that he cannot be reached.</param>
    public static IEnumerable<NpgsqlBatchCommand> Save(
        LoadedRow.Ready turn, Decision decision, Effect effect, ReadOnlySpan<long> ids, string? artist, Instant now)
    {
        var merchant = turn.Stored.MerchantId;
        var lead = decision.Lead?.Id;
        var outbox = ids[0];
        var beside = ids[1];
        var client = decision.Conversation.Number;
        return effect switch
        {
            Effect.SendMessage { To: Recipient.Client } send =>
            [
                MessageRows.Said(merchant, client, lead, send.Message, beside, outbox, now),
                Outbox(turn, lead, effect, outbox, $"to:{client}", client, beside, now),
            ],
            Effect.SendMessage send when artist is not null =>
            [
                Statement.Of(ArtistSql, ("merchant", merchant), ("id", ids[2]), ("number", artist), ("now", now)),
                MessageRows.Said(merchant, artist, lead, send.Message, beside, outbox, now),
                Outbox(turn, lead, effect, outbox, $"to:{artist}", artist, beside, now),
            ],
            Effect.SendMessage => [Outbox(turn, lead, effect, outbox, "to:artist", null, null, now)],
            Effect.OpenCheckout open => [Outbox(turn, lead, effect, outbox, $"checkout:{open.DepositId}", client, null, now)],
            Effect.CloseCheckout close => [Outbox(turn, lead, effect, outbox, $"checkout:{close.SessionId}", client, null, now)],
            Effect.ReturnMoney money => [Outbox(turn, lead, effect, outbox, $"pay:{money.PaymentIntent}", client, null, now)],
            Effect.FetchMedia fetch =>
            [
                Statement.Of(MediaSql,
                    ("merchant", merchant), ("id", beside), ("conversation", decision.Conversation.Id), ("lead", lead),
                    ("message", fetch.MessageId), ("vendor", fetch.Media.VendorId), ("mime", fetch.Media.MimeType),
                    ("file", fetch.Media.FileName), ("voice", fetch.Media.IsVoice), ("caption", CaptionOf(turn.Fact)), ("now", now)),
                Outbox(turn, lead, effect, outbox, $"media:{beside}", client, null, now),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "An effect without a row."),
        };
    }

    private static NpgsqlBatchCommand Outbox(
        LoadedRow.Ready turn, LeadId? lead, Effect effect, long id, string stream, string? number, long? message, Instant now) =>
        Statement.Of(OutboxSql,
            ("merchant", turn.Stored.MerchantId), ("id", id), ("stream", stream), ("kind", Payloads.Kind(effect)),
            ("payload", Payloads.Write(effect)), ("number", number), ("lead", lead), ("message", message),
            ("correlation", turn.Row.CorrelationId), ("now", now));

    private static string? CaptionOf(Fact fact) => fact switch
    {
        Fact.ClientWrote { Content: Content.Picture picture } => picture.Caption,
        Fact.ClientWrote { Content: Content.Recording recording } => recording.Caption,
        _ => null,
    };
}
