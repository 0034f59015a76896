using System.Collections.Immutable;
using Frontdesk.Leads;

namespace Frontdesk.Server.BackOffice.Look;

/// <summary>What staff read for each status, and whose turn it says it is. Clients never see a status name.</summary>
public static class StatusWords
{
    /// <summary>Statuses that wait for a person of the studio.</summary>
    public static readonly ImmutableArray<LeadStatus> Yours = In(StatusGroup.Yours);

    public static ImmutableArray<LeadStatus> In(params StatusGroup[] groups) =>
        [.. Enum.GetValues<LeadStatus>().Where(status => groups.Contains(status.Group()))];

    public static string Word(this LeadStatus status) => Of(status).Word;

    public static StatusGroup Group(this LeadStatus status) => Of(status).Group;

    private static (string Word, StatusGroup Group) Of(LeadStatus status) => status switch
    {
        LeadStatus.New => ("New", StatusGroup.Bot),
        LeadStatus.Qualifying => ("Answering questions", StatusGroup.Bot),
        LeadStatus.PendingApproval => ("Decide", StatusGroup.Yours),
        LeadStatus.NeedsArtistReply => ("Reply", StatusGroup.Yours),
        LeadStatus.NeedsFollowUp => ("Look at this", StatusGroup.Yours),
        LeadStatus.DepositPaid => ("Paid", StatusGroup.Yours),
        LeadStatus.BookingPending => ("Paid, set a date", StatusGroup.Yours),
        LeadStatus.AwaitingDeposit => ("Deposit asked", StatusGroup.Client),
        LeadStatus.CollectingTimeWindows => ("Asked for times", StatusGroup.Client),
        LeadStatus.TourConversionOffered => ("Offered another city", StatusGroup.Client),
        LeadStatus.Booked => ("Booked", StatusGroup.Booked),
        LeadStatus.Completed => ("Done", StatusGroup.Booked),
        LeadStatus.Waitlisted => ("Waiting list", StatusGroup.Parked),
        LeadStatus.Stale => ("Undecided", StatusGroup.Parked),
        LeadStatus.Abandoned => ("Went quiet", StatusGroup.Parked),
        LeadStatus.DepositExpired => ("Deposit ran out", StatusGroup.Parked),
        LeadStatus.Rejected => ("Declined", StatusGroup.Closed),
        LeadStatus.Cancelled => ("Cancelled", StatusGroup.Closed),
        LeadStatus.NoShow => ("Did not come", StatusGroup.Closed),
        LeadStatus.Refunded => ("Refunded", StatusGroup.Closed),
        LeadStatus.OptOut => ("Opted out", StatusGroup.Stop),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a word."),
    };

    /// <summary>The next step in one sentence: who does what.</summary>
    /// <param name="client">The client's name.</param>
    public static string NextStep(this LeadStatus status, string client) => status switch
    {
        LeadStatus.New or LeadStatus.Qualifying => $"The bot is asking {client} the questions. Nothing to do.",
        LeadStatus.PendingApproval => $"Everything is answered. Now {client} waits for your yes or no.",
        LeadStatus.NeedsArtistReply => $"A person has to answer {client}.",
        LeadStatus.NeedsFollowUp => "Something here is for a person to judge. Decide, ask, or reply.",
        LeadStatus.DepositPaid or LeadStatus.BookingPending => $"The deposit is paid. Set the date; {client} is told at once.",
        LeadStatus.AwaitingDeposit => $"The deposit link is with {client}. Nothing to do until it is paid or runs out.",
        LeadStatus.CollectingTimeWindows => $"The bot asked {client} which days and times suit. Nothing to do until the answer comes.",
        LeadStatus.TourConversionOffered => $"The bot offered {client} another city. Nothing to do until the answer comes.",
        LeadStatus.Booked => "The date is fixed.",
        LeadStatus.Completed => "The session is done.",
        LeadStatus.Waitlisted => $"On the waiting list: {client} is told when a date or city comes up.",
        LeadStatus.Stale => "This was left undecided. It can still be decided.",
        LeadStatus.Abandoned => $"No answer came for a while. A new message from {client} picks it up again.",
        LeadStatus.DepositExpired => "The deposit was not paid in time. A fresh link can be sent.",
        LeadStatus.Rejected => "You declined this.",
        LeadStatus.Cancelled => "This was cancelled.",
        LeadStatus.NoShow => "The session was missed.",
        LeadStatus.Refunded => "The money went back.",
        LeadStatus.OptOut => $"No more messages: {client} asked for that, and only {client} can lift it, by writing START.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a next step."),
    };
}
