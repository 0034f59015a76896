using System.Collections.Immutable;

namespace Frontdesk.Leads;

/// <summary>The statuses in which the next step is the artist's.</summary>
public static class WaitsForArtist
{
    public static readonly ImmutableArray<LeadStatus> Statuses =
    [
        LeadStatus.PendingApproval, LeadStatus.NeedsArtistReply, LeadStatus.NeedsFollowUp,
        LeadStatus.DepositPaid, LeadStatus.BookingPending,
    ];
}
