using System.Collections.Immutable;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>A message as it stands on a phone.</summary>
/// <param name="IsOwn">The phone's owner sent it.</param>
/// <param name="Kind">As in the messages table: text, choices, choice, picture, voice, location, sticker …</param>
/// <param name="State">Name of the delivery state; null for what came in.</param>
/// <param name="Template">Name of the template that went instead of free text.</param>
public sealed record PhoneMessage(long Id, bool IsOwn, string Kind, string Text, Instant At)
{
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>A person of the studio wrote it.</summary>
    public string? By { get; init; }

    public string? State { get; init; }

    public string? Template { get; init; }

    /// <summary>Kept files that came with it, by id.</summary>
    public ImmutableArray<long> Files { get; init; } = [];
}

/// <summary>A piece of a text: words, or a link.</summary>
/// <param name="Address">Null for words. A link of our own is a path, so that it works behind any forwarded port.</param>
public readonly record struct TextPart(string Words, string? Address);
