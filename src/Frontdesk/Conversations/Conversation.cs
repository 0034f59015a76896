using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>Everything said with one number on one channel. It outlives enquiries.</summary>
/// <param name="Id">Database id.</param>
/// <param name="Number">The client's number, digits without "+".</param>
public sealed record Conversation(long Id, string Number)
{
    /// <summary>From the channel's profile; null until one was seen.</summary>
    public string? Name { get; init; }

    public Owner Owner { get; init; } = Owner.Bot;

    /// <summary>Who took it, when a person owns it.</summary>
    public string? OwnedBy { get; init; }

    public Instant? OwnedSince { get; init; }

    /// <summary>Opens the 24-hour window. Null: the client never wrote.</summary>
    public Instant? LastClientMessageAt { get; init; }

    /// <summary>When the client said stop; null while we may write. Only the client lifts it.</summary>
    public Instant? OptedOutAt { get; init; }

    /// <summary>WhatsApp's own "stop promotions".</summary>
    public bool MarketingStopped { get; init; }

    /// <summary>How many messages we have said; turns the wording's variants.</summary>
    public int Said { get; init; }

    /// <summary>Last holding line ("Jonah will answer"), so that it is said at most once per <see cref="Turn.HoldingLineEvery"/>.</summary>
    public Instant? HeldAt { get; init; }

    /// <summary>When the artist was last told that this client wrote, so that a burst is one notice
    /// (<see cref="Turn.NoticeEvery"/>).</summary>
    public Instant? NoticedAt { get; init; }

    /// <summary>Last safe line during panic.</summary>
    public Instant? SafeLineAt { get; init; }

    /// <summary>Last picture that came; ten pictures within <see cref="Turn.AlbumGap"/> of each other are one answer.</summary>
    public Instant? LastPictureAt { get; init; }

    /// <summary>The artist's own conversation only: his next words are the question for this enquiry's client.</summary>
    public Leads.LeadId? AskingFor { get; init; }

    /// <summary>When text was last asked for instead of a voice note: once per enquiry.</summary>
    public Instant? VoiceNoteAt { get; init; }
}

/// <summary>Who answers. One field, so that bot and person never talk over each other.</summary>
public enum Owner
{
    Bot,
    Person,
    Paused,
}
