using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>What a person of the studio can do with an enquiry or a conversation.</summary>
public abstract record StaffAct
{
    private StaffAct() { }

    public sealed record Approve : StaffAct;

    /// <summary>Declines; <paramref name="Reason"/> is shown to the client when given. Paid money goes back or before a person.</summary>
    public sealed record Decline(string? Reason) : StaffAct;

    /// <summary>Asks the client a question; the next words of the client go to a person.</summary>
    public sealed record Ask(string Question) : StaffAct;

    /// <summary>Sends or renews the deposit link; <paramref name="AmountMinor"/> overrides the locked amount while nothing was
    /// paid.</summary>
    public sealed record SendDeposit(long? AmountMinor) : StaffAct;

    /// <summary>Sends a link of the studio's own booking tool.</summary>
    public sealed record SendBookingLink(string Url) : StaffAct;

    /// <summary>Fixes the date. <paramref name="Start"/> is wall-clock in the studio's zone; null books without a date.</summary>
    public sealed record MarkBooked(LocalDateTime? Start, int? Minutes) : StaffAct;

    public sealed record Refund(string? Reason) : StaffAct;

    public sealed record Cancel(string? Reason) : StaffAct;

    public sealed record Reschedule(LocalDateTime Start, int? Minutes) : StaffAct;

    public sealed record NoShow : StaffAct;

    /// <summary>Gives an enquiry that waits for a person back to where it was.</summary>
    public sealed record Resume : StaffAct;

    public sealed record Note(string Text) : StaffAct;

    /// <summary>Corrects the status by hand; <paramref name="Reason"/> is required and kept.</summary>
    public sealed record CorrectStatus(LeadStatus To, string Reason) : StaffAct;

    public sealed record CorrectLocation(string? City, string? Country) : StaffAct;

    /// <summary>A person's own words to the client; takes the conversation over when the bot has it. A closed window needs
    /// <paramref name="Template"/>.</summary>
    public sealed record Message(string Text, string? Template) : StaffAct;

    /// <summary>
    /// Sends the artist's own number a new link for the act <paramref name="LinkAct"/>, named as on links; nothing else changes.
    /// </summary>
    public sealed record SendFreshLink(string LinkAct) : StaffAct;

    public sealed record TakeOver : StaffAct;

    public sealed record HandBack : StaffAct;

    public sealed record Pause : StaffAct;
}
