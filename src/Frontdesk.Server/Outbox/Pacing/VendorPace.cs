using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>The documented limits that a row's call counts against: its sender's, and beside it a narrower one.</summary>
/// <param name="Sender">Of everything that goes this way; null: no limit is known.</param>
/// <param name="Narrow">Of the calls that <see cref="VendorPace.Narrowed"/> puts together; null: none.</param>
internal sealed record LanePace(string Name, TokenBucket? Sender, TokenBucket? Narrow);

/// <summary>What vendors take from one customer. Rehearsed vendors take anything.</summary>
internal sealed record VendorPace
{
    /// <summary>Meta's default for one business phone number; some are raised to 1,000, those shared with the app have 20. It counts both directions, so
    /// a quarter that is not used in a burst stays free.
    /// Source: developers.facebook.com, WhatsApp Business Platform, "Throughput"; beyond it error 130429.</summary>
    public const int WhatsAppPerSecond = 80;

    /// <summary>Stripe's limit of an account in live mode, all requests together. Source: docs.stripe.com/rate-limits; beyond it 429.</summary>
    public const int StripeLivePerSecond = 100;

    /// <summary>Likewise with a test key; also what a single endpoint takes in live mode unless its page says otherwise.</summary>
    public const int StripeTestPerSecond = 25;

    /// <summary>Meta's pair limit: one number to one person, a message each 6 seconds, and up to 45 at once that borrow from the time after; beyond it error 131056.
    /// Not read on Meta's own page ("Pair rate limit errors"): the figures are those that others quote from it.</summary>
    public static readonly TokenBucket Pair = new(Duration.FromSeconds(6), 45);

    public static readonly VendorPace Unlimited = new();

    public LanePace WhatsApp { get; init; } = new("whatsapp", null, null);

    public LanePace Stripe { get; init; } = new("stripe", null, null);

    /// <param name="phoneNumberId">The sender.</param>
    public static LanePace OfWhatsApp(string? phoneNumberId, int perSecond) => new($"whatsapp:{phoneNumberId}", TokenBucket.Within(perSecond), Pair);

    /// <param name="key">Secret; only its prefix is looked at.</param>
    public static LanePace OfStripe(string? key) => key is not null && key.Contains("_live_", StringComparison.Ordinal)
        ? new("stripe", TokenBucket.Within(StripeLivePerSecond), TokenBucket.Within(StripeTestPerSecond))
        : new("stripe", TokenBucket.Within(StripeTestPerSecond), null);

    public LanePace? Of(VendorLane lane) => lane.Name switch
    {
        VendorLane.StripeName => Stripe,
        VendorLane.WhatsAppName => WhatsApp,
        // Meta documents no rate for fetching files; how many are open at once bounds it.
        _ => null,
    };

    /// <summary>The bucket of a row beside its sender's: one person's messages, one endpoint's requests. Without a number: it is kept longer than the call.</summary>
    public static string Narrowed(LanePace pace, OutboxRow row) =>
        row.Kind == Payloads.SendMessage ? $"{pace.Name}>{row.ConversationId}" : $"{pace.Name}>{row.Kind}";
}
