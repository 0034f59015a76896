using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>Telling the artist that a client wrote; a burst is one notice, and each links to its thread.</summary>
internal static class Notices
{
    public static Draft ClientWrote(Draft d, string key)
    {
        if (d.Conversation.NoticedAt is { } last && d.Now - last < Turn.NoticeEvery)
            return d;
        var noticed = d.With(c => c with { NoticedAt = d.Now });
        return noticed.TellArtist(noticed.Text(key, ("client", d.Name)), $"{d.Name} wrote", "The client wrote and a person should know.", Links.Thread(d));
    }
}

/// <summary>The links that notices carry, by the names that the words file uses.</summary>
internal static class Links
{
    public static Link Thread(Draft d) => new("thread", LinkKind.Thread, d.Lead?.Id ?? default) { Conversation = d.Conversation.Id };

    public static Link Privacy(Lead lead) => new("privacy", LinkKind.Privacy, lead.Id);

    public static Link Pay(Lead lead) => new("pay", LinkKind.Pay, lead.Id);

    public static Link SendDeposit(Lead lead) => new("send_deposit", LinkKind.SendDeposit, lead.Id, lead.Status);

    public static Link MarkBooked(Lead lead) => new("mark_booked", LinkKind.MarkBooked, lead.Id, lead.Status);

    public static ImmutableArray<Link> Decide(Draft d)
    {
        var lead = d.Enquiry;
        return
        [
            new("approve", LinkKind.Approve, lead.Id, lead.Status),
            new("ask", LinkKind.Ask, lead.Id, lead.Status),
            new("decline", LinkKind.Decline, lead.Id, lead.Status),
            Thread(d),
        ];
    }
}

internal static class Paragraph
{
    public const string Break = "\n\n";
}
