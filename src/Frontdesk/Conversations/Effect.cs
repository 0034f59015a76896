using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>Something to be done outside: each becomes one outbox row in the commit that stores the state behind it. Imperative
/// names.</summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>Says something. The send gate decides at the last moment whether it goes as free text, as its template, or not.</summary>
    public sealed record SendMessage(Recipient To, Message Message) : Effect;

    /// <summary>Opens a payment page. Repeating it with the same deposit and attempt is safe.</summary>
    public sealed record OpenCheckout(LeadId Lead, long DepositId, int Attempt, Money Amount, Instant EndsAt, string Description) : Effect;

    /// <summary>Ends a payment page that was replaced or is no longer owed.</summary>
    public sealed record CloseCheckout(LeadId Lead, string SessionId) : Effect;

    /// <summary>Gives money back; idempotent per payment intent.</summary>
    public sealed record ReturnMoney(LeadId Lead, string PaymentIntent, Money Amount, string Why) : Effect;

    /// <summary>Fetches a file that came with a message and keeps it.</summary>
    public sealed record FetchMedia(MediaReference Media, string MessageId) : Effect;
}

public enum Recipient
{
    Client,
    Artist,
}

/// <summary>A line for the history of what happened (system_events). Payload values hold no personal data; numbers are masked by the
/// caller.</summary>
public sealed record Happening(string EventType, HappeningLevel Level, ImmutableSortedDictionary<string, string> Payload)
{
    /// <summary>The message it rests on, by the vendor's id; null when none. The vendor's id tells the sender's number, so it is stored
    /// as the number of our own row.</summary>
    public string? MessageId { get; init; }
}

public enum HappeningLevel
{
    Info,
    Warning,
    Error,
}
