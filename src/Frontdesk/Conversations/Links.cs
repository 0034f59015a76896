using System.Collections.Immutable;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>A text names its links as <c>[[approve]]</c>; which link that is follows from the enquiry. Acts are locked to its
/// status.</summary>
internal static class Links
{
    public const string Opening = "[[", Closing = "]]";

    private static readonly ImmutableArray<(string Name, LinkKind Kind, bool Acts)> Known =
    [
        ("approve", LinkKind.Approve, true),
        ("ask", LinkKind.Ask, true),
        ("decline", LinkKind.Decline, true),
        ("send_deposit", LinkKind.SendDeposit, true),
        ("mark_booked", LinkKind.MarkBooked, true),
        ("thread", LinkKind.Thread, false),
        ("pay", LinkKind.Pay, false),
        ("privacy", LinkKind.Privacy, false),
    ];

    public static ImmutableArray<Link> In(string text, Draft d) =>
    [
        .. Known
            .Where(known => text.Contains($"{Opening}{known.Name}{Closing}", StringComparison.Ordinal))
            .Select(known => new Link(known.Name, known.Kind, d.Lead?.Id ?? default, known.Acts ? d.Enquiry.Status : null)
            {
                Conversation = known.Kind == LinkKind.Thread ? d.Conversation.Id : null,
            }),
    ];

    /// <summary>What people typed names no links, whatever it looks like.</summary>
    public static string Plain(string text) => text.Replace(Opening, "[ [", StringComparison.Ordinal);
}
