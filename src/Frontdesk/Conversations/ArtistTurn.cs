using System.Collections.Immutable;
using System.Text;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>What the artist does on his phone: types to a client elsewhere, presses our buttons, writes to the bot.</summary>
internal static class ArtistTurn
{
    /// <summary>Enquiries named in an answer; more are counted.</summary>
    public const int Listed = 8;

    /// <summary>He wrote to the client from his own app: he has it now, and the bot falls silent.</summary>
    public static Draft Echoed(Draft d) =>
        d.With(c => c with { Owner = Owner.Person, OwnedBy = d.Studio.Artist, OwnedSince = d.Now });

    /// <summary>He wrote to the bot: a button acts, the words after Ask go to the client, anything else is answered with what waits for
    /// him.</summary>
    public static Draft Wrote(Draft draft, Fact.ArtistWrote wrote)
    {
        var d = draft.With(c => c with { LastClientMessageAt = ClientTurn.WindowFrom(wrote.SentAt, draft.Now, c.LastClientMessageAt) });
        if (wrote.Content is Content.Choice choice && ArtistButtons.Read(choice.Id) is { } pressed)
            return Pressed(d, pressed.Act, pressed.Lead, pressed.OnlyFrom ?? LeadStatusOf(pressed.Lead, wrote), wrote);
        if (d.Conversation.AskingFor is { } asked && wrote.Content.Text() is { } question)
            return Asked(d, asked, question);
        return WhatWaits(d, wrote, "The artist wrote to the bot.");
    }

    private static Draft Pressed(Draft d, string act, LeadId lead, LeadStatus? onlyFrom, Fact.ArtistWrote wrote) => act switch
    {
        "approve" => Pass(d, lead, new StaffAct.Approve(), onlyFrom),
        "decline" => Pass(d, lead, new StaffAct.Decline(null), onlyFrom),
        "ask" => d.With(c => c with { AskingFor = lead }).TellArtist(
            d.Text("artist_write_question", ("client", NameOf(lead, wrote))), "Write your question", "The artist pressed Ask."),
        _ => WhatWaits(d, wrote, "The artist pressed a button that we do not know."),
    };

    private static Draft Asked(Draft draft, LeadId lead, string question)
    {
        var d = draft.With(c => c with { AskingFor = null });
        return string.Equals(question, "cancel", StringComparison.OrdinalIgnoreCase)
            ? d.TellArtist(d.Text("artist_question_dropped"), "Nothing was sent", "The artist dropped the question.")
            : Pass(d, lead, new StaffAct.Ask(question), null);
    }

    private static Draft Pass(Draft d, LeadId lead, StaffAct act, LeadStatus? onlyFrom) =>
        d with { PassedOn = d.PassedOn.Add(new PassedOn(lead, act, d.Studio.Artist, onlyFrom, Via.Button)) };

    private static LeadStatus? LeadStatusOf(LeadId lead, Fact.ArtistWrote wrote) =>
        wrote.Waiting.FirstOrDefault(w => w.Lead == lead)?.Status;

    private static string NameOf(LeadId lead, Fact.ArtistWrote wrote) =>
        wrote.Waiting.FirstOrDefault(w => w.Lead == lead)?.Name ?? $"enquiry {lead}";

    private static Draft WhatWaits(Draft d, Fact.ArtistWrote wrote, string why)
    {
        if (wrote.Waiting.IsEmpty)
            return d.TellArtist(d.Text("artist_nothing_waits"), "Nobody is waiting for you", why);
        var list = new StringBuilder();
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var waiting in wrote.Waiting.OrderBy(w => w.Since).Take(Listed))
        {
            var link = NextStep(waiting);
            links.Add(link);
            var since = TimeWords.Moment(waiting.Since, d.Studio.Zone);
            list.Append($"{Links.Plain(waiting.Name)}: {StatusPhrases.ForArtist(waiting.Status)} (since {since})\n[[{link.Name}]]\n");
        }
        if (wrote.Waiting.Length > Listed)
            list.Append($"and {wrote.Waiting.Length - Listed} more in the back office\n");
        return d.TellArtist(
            $"{d.Text("artist_what_waits")}\n{list.ToString().TrimEnd()}", "What waits for you", why, links: links.ToImmutable());
    }

    // One link an enquiry, named after it: the page behind it carries what else its status allows.
    private static Link NextStep(WaitingEnquiry waiting)
    {
        var kind = waiting.Status switch
        {
            LeadStatus.PendingApproval => LinkKind.Approve,
            LeadStatus.DepositPaid or LeadStatus.BookingPending => LinkKind.MarkBooked,
            _ => LinkKind.Thread,
        };
        return new Link($"next:{waiting.Lead}", kind, waiting.Lead, kind == LinkKind.Thread ? null : waiting.Status);
    }
}
