using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>A status in words for a sentence to the artist, in messages and on the pages of his links.</summary>
public static class StatusPhrases
{
    public static string ForArtist(LeadStatus status) => status switch
    {
        LeadStatus.New => "new",
        LeadStatus.Qualifying => "answering questions",
        LeadStatus.PendingApproval => "waiting for your decision",
        LeadStatus.AwaitingDeposit => "waiting for the deposit",
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
        LeadStatus.DepositExpired => "deposit ran out",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without words."),
    };
}
