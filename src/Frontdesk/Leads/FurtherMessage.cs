namespace Frontdesk.Leads;

/// <summary>What a further message from a client means, by the status of the newest enquiry. The one place where this is stated.</summary>
public enum FurtherMessage
{
    /// <summary>It answers the question that waits.</summary>
    Continues,

    /// <summary>It takes the enquiry up again where it was left.</summary>
    Reopens,

    /// <summary>Somebody else is to act; the client is told what happens next and by when, and the words go to the artist.</summary>
    Waits,

    /// <summary>It is about the booking, unless something new is asked.</summary>
    AboutTheBooking,

    /// <summary>The enquiry is over: a new one is offered and started only when the client says so.</summary>
    OffersNew,

    /// <summary>We may not write; only START changes that.</summary>
    Silent,
}

public static class FurtherMessages
{
    public static FurtherMessage In(LeadStatus status) => status switch
    {
        LeadStatus.New or LeadStatus.Qualifying or LeadStatus.TourConversionOffered or LeadStatus.CollectingTimeWindows =>
            FurtherMessage.Continues,
        LeadStatus.Abandoned or LeadStatus.Stale => FurtherMessage.Reopens,
        LeadStatus.PendingApproval or LeadStatus.AwaitingDeposit or LeadStatus.DepositPaid or LeadStatus.BookingPending
            or LeadStatus.NeedsArtistReply or LeadStatus.NeedsFollowUp or LeadStatus.Waitlisted or LeadStatus.DepositExpired =>
                FurtherMessage.Waits,
        LeadStatus.Booked => FurtherMessage.AboutTheBooking,
        LeadStatus.Completed or LeadStatus.NoShow or LeadStatus.Cancelled or LeadStatus.Refunded or LeadStatus.Rejected =>
            FurtherMessage.OffersNew,
        LeadStatus.OptOut => FurtherMessage.Silent,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a rule for further messages."),
    };
}
