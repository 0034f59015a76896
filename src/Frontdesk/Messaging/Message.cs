using System.Collections.Immutable;
using Frontdesk.Leads;

namespace Frontdesk.Messaging;

/// <summary>Words on their way out.</summary>
/// <param name="Text">What is read. <c>[[name]]</c> marks where the link of that name in <paramref name="Links"/> goes; links are made at
/// the moment of sending, since only their hashes are stored.</param>
/// <param name="Purpose">Decides what the send gate asks.</param>
/// <param name="Why">The rule behind it, shown to staff behind "Why?".</param>
public sealed record Message(string Text, Purpose Purpose, string Why)
{
    /// <summary>Goes instead when the 24-hour window is closed. Null: then it does not go, and a person is told.</summary>
    public Template? Template { get; init; }

    /// <summary>Answers to press: up to 3 become buttons, up to 10 a list. The title is what the client answers with.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>A person's name when a person wrote it; null for the bot.</summary>
    public string? By { get; init; }
}

/// <summary>A button or row. WhatsApp's limits: button title 20 characters, row title 24, row description 72, id 256.</summary>
public sealed record Choice(string Id, string Title, string? Description = null);

/// <summary>An approved template with its body parameters in order.</summary>
public sealed record Template(string Name, ImmutableArray<string> Parameters);

/// <summary>A link with a token of its own.</summary>
/// <param name="OnlyFrom">The status that the link is locked to; null for links that are not acts.</param>
public sealed record Link(string Name, LinkKind Kind, LeadId Lead, LeadStatus? OnlyFrom = null)
{
    /// <summary>For <see cref="LinkKind.Thread"/>: whose thread.</summary>
    public long? Conversation { get; init; }
}

public enum LinkKind
{
    Approve,
    Decline,
    Ask,
    SendDeposit,
    MarkBooked,
    Thread,

    /// <summary>The studio's privacy notice; a plain address.</summary>
    Privacy,

    /// <summary>The client's payment link; it can be opened any number of times.</summary>
    Pay,
}

public enum Purpose
{
    /// <summary>An answer to what the client has just written.</summary>
    Reply,
    DepositRequest,
    Notice,
    Reminder,

    /// <summary>The one sentence after STOP; passes suppression, once.</summary>
    OptOutConfirmation,

    /// <summary>The line said in panic.</summary>
    SafeLine,

    /// <summary>To the artist.</summary>
    ArtistNotice,

    /// <summary>Written by a person of the studio; passes panic.</summary>
    PersonsWords,
}
