using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>A conversation as its page shows it.</summary>
/// <param name="Lines">What was said and what happened, oldest first.</param>
/// <param name="Earlier">There is more before the first line; its id is where to go on.</param>
public sealed record ThreadFacts(
    long Id,
    string Number,
    string? Name,
    Owner Owner,
    string? OwnedBy,
    Instant? OptedOutAt,
    Instant? LastClientMessageAt,
    ImmutableArray<ThreadLine> Lines,
    long? Earlier,
    ImmutableArray<EnquiryLink> Enquiries)
{
    public string Who => ThreadRow.Named(Name, Number);

    /// <summary>The first name, for sentences about the client.</summary>
    public string First => string.IsNullOrWhiteSpace(Name) ? "the client" : Name.Split(' ')[0];

    public long LastMessageId => Lines.OfType<ThreadLine.Said>().Select(said => said.Id).DefaultIfEmpty().Max();
}

/// <summary>One of the client's enquiries, newest first.</summary>
public sealed record EnquiryLink(long Id, LeadStatus Status, Instant CreatedAt);

/// <summary>A line of a thread.</summary>
public abstract record ThreadLine(Instant At)
{
    /// <param name="By">"client", "bot" or a person's name.</param>
    /// <param name="State">Null for what came in.</param>
    public sealed record Said(
        long Id,
        Instant At,
        bool FromClient,
        string Kind,
        string Text,
        ImmutableArray<string> Choices,
        string By,
        string? Why,
        DeliveryState? State,
        string? StateReason,
        string? Template,
        long? OutboxId,
        ImmutableArray<MediaItem> Media) : ThreadLine(At)
    {
        public bool IsBot => By == "bot";

        /// <summary>Only a picture: neighbours of the kind are one album.</summary>
        public bool IsBarePicture => Text.Length == 0 && Media is [{ IsPicture: true }];
    }

    /// <summary>Pictures that came one after another.</summary>
    public sealed record Album(Instant At, bool FromClient, ImmutableArray<MediaItem> Pictures) : ThreadLine(At);

    public sealed record Happened(Instant At, string Text, string? Reason) : ThreadLine(At);
}

/// <summary>A file that came with a message. <paramref name="State"/> is waiting, kept or refused.</summary>
public sealed record MediaItem(
    long Id, string MimeType, string? FileName, bool IsVoice, string? Caption, string State, string? RefusedBecause, int? Width, int? Height)
{
    public bool IsPicture => MimeType.StartsWith("image/", StringComparison.Ordinal);

    public bool IsAudio => MimeType.StartsWith("audio/", StringComparison.Ordinal);

    public bool IsKept => State == "kept";
}
