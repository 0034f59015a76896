using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>What one step changed.</summary>
/// <param name="Books">Read when everything has come to rest; null before.</param>
internal sealed record Seen(
    Instant At,
    ImmutableArray<HandledMessage> Handled,
    ImmutableArray<Said> Said,
    ImmutableArray<Attempt> Attempts,
    ImmutableArray<Place> Places,
    ImmutableDictionary<string, Owned> OwnersBefore,
    ImmutableDictionary<string, Owned> OwnersAfter,
    ImmutableArray<Booked>? Books);

/// <summary>A person's message whose turn was taken.</summary>
internal sealed record HandledMessage(string Number, string MessageId);

/// <summary>A message that was decided; <paramref name="By"/> is "bot" or a person.</summary>
/// <param name="After">The message of the same step and number that was handled just before; null: none.</param>
internal sealed record Said(string Number, bool ToArtist, string By, long OutboxId, string Purpose, string Why, string? After);

/// <summary>Where an item is that was answered 200: how many rows of each table have it.</summary>
internal sealed record Place(string Provider, string EventId, int Received, int Waiting, int Finished);

/// <summary>Who answers in a conversation: bot, person or paused.</summary>
internal sealed record Owned(string Owner, string? By)
{
    public bool IsBots => Owner == "bot";
}

/// <summary>A payment as our books have it.</summary>
internal sealed record Booked(string Intent, long LeadId, long Minor, long ReturnedMinor, string Currency);

/// <summary>What the world outside knows to be true, whatever the database says.</summary>
internal sealed class Known
{
    private readonly Dictionary<string, List<string>> arrivals = [];

    public HashSet<(string Provider, string EventId)> Answered { get; } = [];

    /// <summary>Message to the album it is part of.</summary>
    public Dictionary<string, string> Albums { get; } = [];

    /// <summary>Messages in which somebody said stop, beyond all doubt.</summary>
    public HashSet<string> Stops { get; } = [];

    /// <summary>Messages in which somebody wrote START.</summary>
    public HashSet<string> Starts { get; } = [];

    /// <summary>When each person last wrote, by their own phone.</summary>
    public Dictionary<string, Instant> Wrote { get; } = [];

    /// <summary>Each payment that Stripe took: intent to lead and amount.</summary>
    public Dictionary<string, Charge> Charges { get; } = [];

    /// <summary>Items that nobody can read, put in on purpose.</summary>
    public HashSet<string> Poison { get; } = [];

    /// <summary>Presses of links that were answered "done": token to times.</summary>
    public Dictionary<string, int> Pressed { get; } = [];

    public Dictionary<long, string> Purposes { get; } = [];

    public int LooksAtLinks { get; set; }

    public int ChangedByLooking { get; set; }

    /// <summary>A person's messages in the order in which the door stored them.</summary>
    public List<string> ArrivalsOf(string number) => arrivals.TryGetValue(number, out var list) ? list : arrivals[number] = [];
}

/// <param name="Lead">Stripe's client_reference_id.</param>
internal sealed record Charge(string Lead, Money Amount);

internal static class SeenRows
{
    public const string Messages = """
        select m.id, c.wa_from, c.kind, m.direction, m.provider_id, m.by, m.outbox_id, o.payload->'message'->>'purpose', m.why
        from messages m join conversations c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
        left join outbox_messages o on o.id = m.outbox_id
        where m.id > @last order by m.id
        """;

    public const string Books = "select payment_intent, lead_id, amount_minor, returned_minor, currency from payments order by id";

    public const string Owners = "select wa_from, owner, owned_by from conversations where kind = 'client'";

    public const string Answered = """
        select a.provider, a.event_id,
            (select count(*)::int from received r where r.provider = a.provider and r.event_id = a.event_id),
            (select count(*)::int from inbox i where i.provider = a.provider and i.event_id = a.event_id),
            (select count(*)::int from inbox_finished f where f.provider = a.provider and f.event_id = a.event_id)
        from unnest(@providers, @events) as a (provider, event_id)
        """;
}
