using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Effects become outbox rows, in the commit that stores the state behind them; messages and files get their own rows beside.</summary>
internal sealed class EffectRows(string? artist, Instant now)
{
    // A message belongs to its recipient's conversation: its window and opt-out are what the send gate looks at.
    private const string OutboxSql = """
        insert into outbox_messages (merchant_id, id, stream, kind, payload, conversation_id, lead_id, message_id, correlation_id, next_at, created_at)
        select merchant_id, id, stream, kind, payload::jsonb, coalesce(conversation_id, (select c.id from conversations c
                where c.merchant_id = o.merchant_id and c.channel = 'whatsapp' and c.wa_from = o.number)),
            lead_id, message_id, correlation_id, @now, @now
        from unnest(@merchants, @ids, @streams, @kinds, @payloads, @conversations, @numbers, @leads, @messages, @correlations)
            as o (merchant_id, id, stream, kind, payload, conversation_id, number, lead_id, message_id, correlation_id)
        """;

    private const string ArtistSql = """
        insert into conversations (merchant_id, id, channel, wa_from, kind, created_at, updated_at)
        select merchant_id, id, 'whatsapp', @number, 'artist', @now, @now from unnest(@merchants, @ids) as a (merchant_id, id)
        on conflict do nothing
        """;

    private const string MediaSql = """
        insert into media (merchant_id, id, conversation_id, lead_id, message_provider_id, vendor_id, mime_type, file_name, is_voice, caption, created_at)
        select merchant_id, id, conversation_id, lead_id, message, vendor, mime, file, voice, caption, @now
        from unnest(@merchants, @ids, @conversations, @leads, @messages, @vendors, @mimes, @files, @voices, @captions)
            as m (merchant_id, id, conversation_id, lead_id, message, vendor, mime, file, voice, caption)
        on conflict (merchant_id, message_provider_id, vendor_id) do nothing
        """;

    /// <summary>Ids that one effect may need: the outbox row and what stands beside it.</summary>
    public const int IdsPerEffect = 3;

    private readonly Dictionary<long, long> artists = [];
    private readonly List<MessageRow> messages = [];
    private readonly List<OutboxInsert> outbox = [];
    private readonly List<MediaInsert> media = [];

    public bool IsEmpty => outbox.Count == 0;

    /// <summary>A message that came in stands in the thread in its place.</summary>
    public void Add(MessageRow came) => messages.Add(came);

    /// <param name="ids">Fresh, <see cref="IdsPerEffect"/> of them.</param>
    public void Add(LoadedRow.Ready turn, Decision decision, Effect effect, ReadOnlySpan<long> ids)
    {
        var merchant = turn.Stored.MerchantId;
        var lead = decision.Lead?.Id;
        var (id, beside) = (ids[0], ids[1]);
        var client = decision.Conversation;
        void Send(string stream, long? conversation = null, string? number = null, long? message = null) => outbox.Add(new OutboxInsert(
            merchant, id, stream, Payloads.Kind(effect), Payloads.Write(effect), conversation, number, lead, message, turn.Row.CorrelationId));
        switch (effect)
        {
            case Effect.SendMessage { To: Recipient.Client } send:
                messages.Add(MessageRows.Said(merchant, client.Id, null, lead, send.Message, beside, id, now));
                Send($"to:{client.Number}", client.Id, message: beside);
                break;
            case Effect.SendMessage send when artist is not null:
                artists.TryAdd(merchant, ids[2]);
                messages.Add(MessageRows.Said(merchant, null, artist, lead, send.Message, beside, id, now));
                Send($"to:{artist}", number: artist, message: beside);
                break;
            case Effect.SendMessage:
                // There is no number: the dispatcher says that he cannot be reached.
                Send("to:artist");
                break;
            case Effect.OpenCheckout open:
                Send($"checkout:{open.DepositId}", client.Id);
                break;
            case Effect.CloseCheckout close:
                Send($"checkout:{close.SessionId}", client.Id);
                break;
            case Effect.ReturnMoney money:
                Send($"pay:{money.PaymentIntent}", client.Id);
                break;
            case Effect.FetchMedia fetch:
                media.Add(new MediaInsert(merchant, beside, client.Id, lead, fetch, CaptionOf(turn.Fact)));
                Send($"media:{beside}", client.Id);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "An effect without a row.");
        }
    }

    public void AddTo(NpgsqlBatch batch)
    {
        batch.AddFor([.. artists], rows => Statement.Of(ArtistSql,
            ("number", artist), ("now", now), ("merchants", rows.Of(r => r.Key)), ("ids", rows.Of(r => r.Value))));
        batch.AddFor(messages, MessageRows.Save);
        batch.AddFor(media, rows => Statement.Of(MediaSql,
            ("now", now), ("merchants", rows.Of(r => r.MerchantId)), ("ids", rows.Of(r => r.Id)), ("conversations", rows.Of(r => r.Conversation)),
            ("leads", rows.Of(r => r.Lead)), ("messages", rows.Of(r => r.Fetch.MessageId)), ("vendors", rows.Of(r => r.Fetch.Media.VendorId)),
            ("mimes", rows.Of(r => r.Fetch.Media.MimeType)), ("files", rows.Of(r => r.Fetch.Media.FileName)),
            ("voices", rows.Of(r => r.Fetch.Media.IsVoice)), ("captions", rows.Of(r => r.Caption))));
        batch.AddFor(outbox, rows => Statement.Of(OutboxSql,
            ("now", now), ("merchants", rows.Of(r => r.MerchantId)), ("ids", rows.Of(r => r.Id)), ("streams", rows.Of(r => r.Stream)),
            ("kinds", rows.Of(r => r.Kind)), ("payloads", rows.Of(r => r.Payload)), ("conversations", rows.Of(r => r.Conversation)),
            ("numbers", rows.Of(r => r.Number)), ("leads", rows.Of(r => r.Lead)), ("messages", rows.Of(r => r.Message)),
            ("correlations", rows.Of(r => r.CorrelationId))));
    }

    private static string? CaptionOf(Fact fact) => fact switch
    {
        Fact.ClientWrote { Content: Content.Picture picture } => picture.Caption,
        Fact.ClientWrote { Content: Content.Recording recording } => recording.Caption,
        _ => null,
    };

    private sealed record OutboxInsert(
        long MerchantId, long Id, string Stream, string Kind, string Payload, long? Conversation, string? Number, LeadId? Lead, long? Message,
        string? CorrelationId);

    private sealed record MediaInsert(
        long MerchantId, long Id, long Conversation, LeadId? Lead, Effect.FetchMedia Fetch, string? Caption);
}
