using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>
/// The artist opened a link that was used or has run out: his own phone gets a new one, as long as the enquiry allows what it does.
/// </summary>
public static class FreshLinks
{
    /// <param name="act">By its name on links.</param>
    public static bool Allows(Lead lead, string act) =>
        NameOf(act) is not null && ActNames.Allowed(lead).Contains(act == "ask" ? "approve" : act);

    internal static Draft Send(Draft d, StaffAct.SendFreshLink asked) =>
        NameOf(asked.LinkAct) is not { } name ? StaffTurn.Refuse(d, new Refusal.BadField("act", "There are no links for this."))
        : !Allows(d.Enquiry, asked.LinkAct) ? StaffTurn.NotNow(d, asked)
        : d.TellArtist(
            $"{d.Text("artist_link_again", ("client", d.Name))} {Links.Opening}{name}{Links.Closing}", $"A fresh link for {d.Name}",
            "The artist asked for a fresh link.");

    // A question may be asked while the decision is open.
    private static string? NameOf(string act) => act switch
    {
        "approve" => "approve",
        "ask" => "ask",
        "reject" => "decline",
        "send-deposit" => "send_deposit",
        "mark-booked" => "mark_booked",
        _ => null,
    };
}
