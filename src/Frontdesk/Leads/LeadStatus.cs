namespace Frontdesk.Leads;

/// <summary>Where an enquiry stands. The names in the data are the runbooks' (<see cref="LeadStatusNames"/>); members are stored by name,
/// never by number.</summary>
public enum LeadStatus
{
    New,
    Qualifying,
    PendingApproval,
    AwaitingDeposit,
    DepositPaid,
    BookingPending,
    Booked,
    Completed,
    NoShow,
    Cancelled,
    Refunded,
    NeedsArtistReply,
    NeedsFollowUp,
    Rejected,
    TourConversionOffered,
    Waitlisted,
    CollectingTimeWindows,
    Abandoned,
    Stale,
    OptOut,
    DepositExpired,
}
