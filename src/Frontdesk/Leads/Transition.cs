namespace Frontdesk.Leads;

/// <summary>Every way an enquiry's status changes, by the name that its history shows. What each allows stands in
/// <see cref="StatusTable"/>.</summary>
public enum Transition
{
    EnquiryStarted,
    ConsultationCompleted,
    BudgetBelowMinimum,
    BudgetRaised,
    TourOffered,
    TourAccepted,
    TourRefused,
    NoStopPlanned,
    HandedOver,
    Resumed,
    Reopened,
    Approved,
    Declined,
    TimesAsked,
    TimesCollected,
    DepositAsked,
    DepositLapsed,
    DepositReceived,
    BookingAwaited,
    MoneyNeedsLook,
    Booked,
    Rescheduled,
    Attended,
    Missed,
    Withdrawn,
    Cancelled,
    Refunded,
    WentQuiet,
    LeftUndecided,
    OptedOut,
    OptedBackIn,
    Corrected,
}
