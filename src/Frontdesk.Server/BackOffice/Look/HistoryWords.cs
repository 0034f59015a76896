using Frontdesk.Leads;

namespace Frontdesk.Server.BackOffice.Look;

/// <summary>A line of history in words: "Jonah approved", "The deposit was paid".</summary>
public static class HistoryWords
{
    /// <param name="by">"bot", "client", "stripe", "time" or a person's name.</param>
    public static string Of(string by, LeadStatus to) => to switch
    {
        LeadStatus.PendingApproval when by is "client" or "bot" => "Everything is answered; it is before the artist",
        LeadStatus.AwaitingDeposit => $"{Who(by)} asked for the deposit",
        LeadStatus.DepositPaid => "The deposit was paid",
        LeadStatus.BookingPending => "Paid; a date is to be set",
        LeadStatus.Booked => $"{Who(by)} set the date",
        LeadStatus.Rejected => $"{Who(by)} declined",
        LeadStatus.Cancelled => $"{Who(by)} cancelled",
        LeadStatus.NoShow => $"{Who(by)} noted that the client did not come",
        LeadStatus.Refunded => "The money went back",
        LeadStatus.Completed => "The session is done",
        LeadStatus.DepositExpired => "The deposit was not paid in time",
        LeadStatus.Abandoned => "The client went quiet",
        LeadStatus.Stale => "Nobody decided in time",
        LeadStatus.OptOut => "The client opted out",
        LeadStatus.NeedsArtistReply => "A person was asked for",
        LeadStatus.NeedsFollowUp => "It was put before a person",
        LeadStatus.Waitlisted => $"{Who(by)} put it on the waiting list",
        LeadStatus.TourConversionOffered => "Another city was offered",
        LeadStatus.CollectingTimeWindows => "Times were asked for",
        _ => $"{Who(by)}: {to.Word()}",
    };

    public static string Who(string by) => by switch
    {
        "bot" => "The bot",
        "client" => "The client",
        "stripe" => "Stripe",
        "time" => "Time",
        _ => by,
    };
}
