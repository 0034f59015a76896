using Frontdesk.Leads;

namespace Frontdesk.Server.Site;

/// <summary>Words that pages of links share.</summary>
internal static class LinkWords
{
    public const string Fresh = "Write to the bot from your own WhatsApp number: it answers with what waits for you, with fresh links.";

    public static string Of(LeadStatus status) => status switch
    {
        LeadStatus.New => "new",
        LeadStatus.Qualifying => "answering questions",
        LeadStatus.PendingApproval => "waiting for your decision",
        LeadStatus.AwaitingDeposit => "deposit asked, waiting for the client",
        LeadStatus.DepositPaid or LeadStatus.BookingPending => "paid, waiting for a date from you",
        LeadStatus.Booked => "booked",
        LeadStatus.Completed => "done",
        LeadStatus.NoShow => "did not come",
        LeadStatus.Cancelled => "cancelled",
        LeadStatus.Refunded => "refunded",
        LeadStatus.NeedsArtistReply => "waiting for your reply",
        LeadStatus.NeedsFollowUp => "waiting for your look",
        LeadStatus.Rejected => "declined",
        LeadStatus.TourConversionOffered => "offered another city",
        LeadStatus.Waitlisted => "on the waiting list",
        LeadStatus.CollectingTimeWindows => "asked for times",
        LeadStatus.Abandoned => "went quiet",
        LeadStatus.Stale => "undecided",
        LeadStatus.OptOut => "opted out",
        LeadStatus.DepositExpired => "the deposit ran out",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };
}
