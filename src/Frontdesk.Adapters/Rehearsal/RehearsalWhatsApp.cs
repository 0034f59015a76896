using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Channels.WhatsApp;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>
/// WhatsApp in memory, held to the same contract as the real one: its limits, its codes, its 24-hour window, its receipts.
/// Whoever delivers a person's message to our door tells <see cref="Heard"/>, or the window stays closed as it would at Meta's.
/// </summary>
public sealed class RehearsalWhatsApp(
    RehearsalIds ids, WhatsAppWire wire, ImmutableArray<RehearsedTemplate> templates, Func<Instant> now) : IChannel
{
    /// <summary>Messages kept for one phone; older ones scroll away.</summary>
    public const int PhoneMemory = 500;

    private const int WindowClosed = 131047;
    private const int TemplateUnknown = 132001;
    private const int ParametersMismatch = 132000;
    private const int Undeliverable = 131026;
    private static readonly Duration Window = Duration.FromHours(24);

    private readonly ConcurrentDictionary<string, Instant> heard = new();
    private readonly ConcurrentDictionary<string, ImmutableList<RehearsedMessage>> phones = new();
    private readonly ConcurrentDictionary<string, (byte[] Bytes, string Type)> media = new();
    private readonly ConcurrentDictionary<string, bool> withoutWhatsApp = new();
    private readonly ConcurrentDictionary<string, int> failing = new();
    private readonly RehearsalPost post = new();

    /// <summary>What the next calls meet.</summary>
    public RehearsalScript Script { get; } = new();

    /// <summary>Every number that was written to.</summary>
    public IEnumerable<string> Phones => phones.Keys;

    /// <summary>This person wrote to the business: their window is open for 24 hours from <paramref name="at"/>.</summary>
    public void Heard(string number, Instant at) => heard.AddOrUpdate(number, at, (_, last) => Instant.Max(last, at));

    /// <summary>From now on this number is not on WhatsApp.</summary>
    public void Leaves(string number) => withoutWhatsApp[number] = true;

    /// <summary>Messages to this number are accepted and then fail with this code, as Meta mostly tells.</summary>
    public void FailsLater(string number, int code) => failing[number] = code;

    /// <summary>What stands on this phone, oldest first.</summary>
    public ImmutableList<RehearsedMessage> SentTo(string number) => phones.GetValueOrDefault(number) ?? [];

    /// <summary>Keeps a file as if a person had sent it; the id goes into their message.</summary>
    public string Upload(byte[] bytes, string mimeType)
    {
        var id = ids.Next("media");
        media[id] = (bytes, mimeType);
        return id;
    }

    /// <summary>The person opens the message: its receipt joins the deliveries.</summary>
    public void Opens(string number, string messageId)
    {
        if (SentTo(number).Find(m => m.Id == messageId) is { } message)
            post.Add(wire.Status(number, messageId, "read", now(), message.Message.OutboxId));
    }

    /// <summary>The receipts that WhatsApp would have sent by now, to be signed and posted to our door. Each is handed out once.</summary>
    public IReadOnlyList<byte[]> TakeDeliveries() => post.Take();

    public Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(Send(message));
    }

    public Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(Fetch(mediaId));
    }

    private SendOutcome Send(OutboundMessage message)
    {
        if (WhatsAppLimits.Fault(message) is { } limit)
            return new SendOutcome.Refused(WhatsAppLimits.InvalidParameter, limit, RefusalKind.Malformed);
        switch (Script.Next())
        {
            case RehearsedFault.NoConnection:
                return new SendOutcome.Retry("connection failed (rehearsed)");
            case RehearsedFault.OutOfOrder:
                return new SendOutcome.Retry("WhatsApp answered 500");
            case RehearsedFault.TooMany tooMany:
                return new SendOutcome.Retry("WhatsApp answered 429", tooMany.After);
            case RehearsedFault.Refuses refuses:
                return WhatsAppErrors.Outcome(int.Parse(refuses.Code, CultureInfo.InvariantCulture));
            case RehearsedFault.LostBefore:
                return new SendOutcome.Uncertain("no answer (rehearsed)");
            case RehearsedFault.LostAfterSuccess:
                Take(message);
                return new SendOutcome.Uncertain("no answer (rehearsed)");
            default:
                return Take(message);
        }
    }

    private SendOutcome Take(OutboundMessage message)
    {
        if (Refusal(message) is { } code)
            return WhatsAppErrors.Outcome(code);
        var sent = new RehearsedMessage(ids.Next("wamid.REHEARSAL"), message, now());
        if (failing.TryGetValue(message.To, out var failure))
        {
            post.Add(wire.Status(message.To, sent.Id, "failed", sent.At, message.OutboxId, failure));
            return new SendOutcome.Accepted(sent.Id);
        }

        phones.AddOrUpdate(message.To, [sent], (_, before) => (before.Count < PhoneMemory ? before : before.RemoveAt(0)).Add(sent));
        foreach (var status in new[] { "sent", "delivered" })
            post.Add(wire.Status(message.To, sent.Id, status, sent.At, message.OutboxId));
        return new SendOutcome.Accepted(sent.Id);
    }

    private int? Refusal(OutboundMessage message)
    {
        if (withoutWhatsApp.ContainsKey(message.To))
            return Undeliverable;
        if (message.Body is not OutboundBody.FromTemplate { Template: var wanted, Language: var language })
            return heard.TryGetValue(message.To, out var at) && now() - at < Window ? null : WindowClosed;
        return templates.FirstOrDefault(t => t.Name == wanted.Name && t.Language == language) switch
        {
            null => TemplateUnknown,
            var known when known.Parameters != wanted.Parameters.Length => ParametersMismatch,
            _ => null,
        };
    }

    private MediaOutcome Fetch(string mediaId)
    {
        switch (Script.Next())
        {
            case RehearsedFault.TooMany tooMany:
                return new MediaOutcome.Retry("WhatsApp answered 429", tooMany.After);
            case { } other:
                return new MediaOutcome.Retry($"no file ({other.GetType().Name}, rehearsed)");
        }

        if (!media.TryGetValue(mediaId, out var file))
            return new MediaOutcome.Refused(MediaRules.Gone);
        if (MediaRules.LimitOf(file.Type) is not { } limit)
            return new MediaOutcome.Refused(MediaRules.NotKept);
        if (file.Bytes.Length > limit)
            return new MediaOutcome.Refused(MediaRules.TooLarge(limit));
        return MediaRules.TypeOf(file.Bytes, file.Type) is { } type
            ? new MediaOutcome.Fetched(file.Bytes, type, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))
            : new MediaOutcome.Refused(MediaRules.NotWhatItSays);
    }
}
