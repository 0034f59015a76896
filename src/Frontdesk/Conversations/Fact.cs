using System.Collections.Immutable;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>Something that happened outside and came in through the inbox. Facts are past tense; what to do about one is decided by
/// <see cref="Turn"/>.</summary>
public abstract record Fact
{
    private Fact() { }

    /// <summary>The client wrote. <paramref name="SentAt"/> is the vendor's clock, whole seconds; it is shown, never used for
    /// order.</summary>
    public sealed record ClientWrote(string MessageId, Instant SentAt, Content Content, string? ProfileName) : Fact;

    /// <summary>The client's number became <paramref name="NewNumber"/> (digits). History moves along.</summary>
    public sealed record ClientChangedNumber(string MessageId, string NewNumber) : Fact;

    /// <summary>The artist wrote to this client from his own app beside us: he owns the conversation now.</summary>
    public sealed record ArtistEchoed(string MessageId, Instant SentAt, Content Content) : Fact;

    /// <summary>The artist wrote to the bot from his own number. A press on Approve, Ask or Decline arrives as <see cref="StaffActed"/>
    /// instead.</summary>
    public sealed record ArtistWrote(string MessageId, Instant SentAt, Content Content, ImmutableArray<WaitingEnquiry> Waiting) : Fact;

    /// <summary>The vendor's word on one of our messages; <paramref name="OutboxId"/> from the callback data we sent along.</summary>
    public sealed record ReceiptArrived(
        string VendorMessageId, long? OutboxId, DeliveryState State, int? ErrorCode, string? ErrorTitle) : Fact;

    /// <summary>WhatsApp's own stop or resume of marketing messages; service messages go on.</summary>
    public sealed record MarketingPreferenceChanged(bool Stopped) : Fact;

    /// <summary>Money arrived for this lead. Identity is the payment intent.</summary>
    public sealed record MoneyArrived(string PaymentIntent, string? SessionId, Money Amount, Instant At) : Fact;

    /// <summary>A checkout ended unpaid at the vendor.</summary>
    public sealed record CheckoutLapsed(string SessionId) : Fact;

    /// <summary>The vendor says that money went back, for whatever reason. <paramref name="Total"/> is all that went back of this payment
    /// so far.</summary>
    public sealed record MoneyReturned(string PaymentIntent, Money Total, Instant At) : Fact;

    /// <summary>The vendor could not return the money.</summary>
    public sealed record ReturnFailed(string PaymentIntent, string Why) : Fact;

    /// <summary>Our request for a payment page was answered.</summary>
    public sealed record CheckoutOpened(long DepositId, int Attempt, string SessionId, string Url, Instant ExpiresAt) : Fact;

    /// <summary>The client opened the payment link while the page behind it was gone, though the deposit may still be owed.</summary>
    public sealed record PaymentPageAsked : Fact;

    /// <summary>A message to <paramref name="ToArtist"/> or the client will not go: the vendor or the gate said no, or we gave
    /// up.</summary>
    public sealed record MessageNotSent(long OutboxId, bool ToArtist, string Reason, string? Template) : Fact;

    /// <summary>A person of the studio acted, by link, button, page or API. <paramref name="By"/> is a name for the history.</summary>
    public sealed record StaffActed(StaffAct Act, string By, Via Via, LeadStatus? OnlyFrom = null) : Fact;

    /// <summary>A moment that was waited for has come.</summary>
    public sealed record DueCame(DueKind Kind) : Fact;

    /// <summary>A delivery for a number that is not ours, or a message that cannot be read: kept, noted, no answer.</summary>
    public sealed record Unroutable(string EventType, string Why) : Fact;

    /// <summary>A vendor event that we know and need not act on.</summary>
    public sealed record Ignored(string Kind) : Fact;
}

/// <summary>How a person's act came in. A refused button press is answered on the phone; the others are answered by their page or
/// API.</summary>
public enum Via
{
    Api,
    Page,
    Link,
    Button,
}

/// <summary>What becomes due by itself.</summary>
public enum DueKind
{
    DepositExpiry,
}

/// <summary>An enquiry that waits for the artist, for the answer to what he writes to the bot.</summary>
public sealed record WaitingEnquiry(LeadId Lead, string Name, LeadStatus Status, Instant Since);
