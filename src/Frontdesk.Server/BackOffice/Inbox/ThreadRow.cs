using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Look;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>One conversation in a list.</summary>
/// <param name="Status">Of its newest enquiry; null when there is none.</param>
/// <param name="Since">Since when it waits where it is.</param>
/// <param name="LastBy">"client", "bot" or a person's name; null when nothing was said.</param>
public sealed record ThreadRow(
    long Id,
    string Number,
    string? Name,
    Owner Owner,
    int Unread,
    Instant? OptedOutAt,
    Instant? LastClientMessageAt,
    LeadStatus? Status,
    Instant Since,
    string? LastWords,
    string? LastKind,
    string? LastBy,
    Instant? LastAt)
{
    public string Who => Named(Name, Number);

    public StatusGroup? Group => OptedOutAt is not null ? StatusGroup.Stop : Status?.Group();

    /// <summary>It waits for a person of the studio: its status says so, or a person has it and the client wrote since.</summary>
    public bool IsYours => OptedOutAt is null && (Group == StatusGroup.Yours || (Owner != Owner.Bot && Unread > 0));

    /// <summary>The client's name, or the number as it is dialled while there is none.</summary>
    public static string Named(string? name, string number) => string.IsNullOrWhiteSpace(name) ? $"+{number}" : name;
}
