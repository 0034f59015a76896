using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using static Frontdesk.Leads.LeadStatus;

namespace Frontdesk.Leads;

/// <summary>The one table of status changes. A change that is not in it does not happen; <see cref="Move"/> is the only code that sets a
/// status.</summary>
public static class StatusTable
{
    private static readonly ImmutableArray<LeadStatus> Anything = [.. Enum.GetValues<LeadStatus>()];

    /// <summary>Asked or answered, nothing paid, nothing closed.</summary>
    private static readonly ImmutableArray<LeadStatus> Open =
        [New, Qualifying, PendingApproval, AwaitingDeposit, NeedsArtistReply, NeedsFollowUp, TourConversionOffered, Waitlisted,
         CollectingTimeWindows, Abandoned, Stale, DepositExpired];

    /// <summary>Complete enough for the artist to say yes.</summary>
    private static readonly ImmutableArray<LeadStatus> Decidable =
        [PendingApproval, NeedsArtistReply, NeedsFollowUp, Waitlisted, TourConversionOffered, Stale];

    private static readonly ImmutableArray<LeadStatus> Paid = [DepositPaid, BookingPending];

    private static readonly FrozenDictionary<Transition, (ImmutableArray<LeadStatus> From, LeadStatus? To)> Rules =
        new Dictionary<Transition, (ImmutableArray<LeadStatus>, LeadStatus?)>
        {
            [Transition.EnquiryStarted] = ([New], Qualifying),
            [Transition.ConsultationCompleted] = ([Qualifying], PendingApproval),
            [Transition.BudgetBelowMinimum] = ([Qualifying], NeedsFollowUp),
            [Transition.BudgetRaised] = ([NeedsFollowUp], PendingApproval),
            [Transition.TourOffered] = ([Qualifying], TourConversionOffered),
            [Transition.TourAccepted] = ([TourConversionOffered], PendingApproval),
            [Transition.TourRefused] = ([TourConversionOffered], Waitlisted),
            [Transition.NoStopPlanned] = ([Qualifying], Waitlisted),
            [Transition.HandedOver] = ([.. Open.Except([NeedsArtistReply])], NeedsArtistReply),
            [Transition.Resumed] = ([NeedsArtistReply, NeedsFollowUp], null),
            [Transition.Reopened] = ([Abandoned, Stale], null),
            [Transition.Approved] = (Decidable, AwaitingDeposit),
            [Transition.Declined] = ([.. Open, .. Paid], Rejected),
            [Transition.TimesAsked] = ([AwaitingDeposit, BookingPending], CollectingTimeWindows),
            [Transition.TimesCollected] = ([CollectingTimeWindows], NeedsArtistReply),
            [Transition.DepositAsked] = ([DepositExpired, NeedsArtistReply, NeedsFollowUp, CollectingTimeWindows], AwaitingDeposit),
            [Transition.DepositLapsed] = ([AwaitingDeposit], DepositExpired),
            [Transition.DepositReceived] = ([.. Open, OptOut], DepositPaid),
            [Transition.BookingAwaited] = ([DepositPaid, .. Decidable], BookingPending),
            [Transition.MoneyNeedsLook] = ([.. Open, .. Paid, Rejected, LeadStatus.Cancelled, LeadStatus.Refunded], NeedsFollowUp),
            [Transition.Booked] = ([.. Paid, CollectingTimeWindows, NeedsArtistReply, NeedsFollowUp], LeadStatus.Booked),
            [Transition.Rescheduled] = ([LeadStatus.Booked], LeadStatus.Booked),
            [Transition.Attended] = ([LeadStatus.Booked], Completed),
            [Transition.Missed] = ([LeadStatus.Booked], NoShow),
            [Transition.Withdrawn] = ([.. Open], LeadStatus.Cancelled),
            [Transition.Cancelled] = ([.. Open, .. Paid, LeadStatus.Booked], LeadStatus.Cancelled),
            [Transition.Refunded] = (
                [.. Paid, LeadStatus.Booked, NeedsArtistReply, NeedsFollowUp, LeadStatus.Cancelled, NoShow, Completed, Rejected],
                LeadStatus.Refunded),
            [Transition.WentQuiet] = ([Qualifying], Abandoned),
            [Transition.LeftUndecided] = ([PendingApproval], Stale),
            [Transition.OptedOut] = ([.. Open], OptOut),
            [Transition.OptedBackIn] = ([OptOut], null),
            [Transition.Corrected] = (Anything, null),
        }.ToFrozenDictionary();

    public static bool Allows(LeadStatus from, Transition transition) => Rules[transition].From.Contains(from);

    /// <summary>The transitions that leave <paramref name="from"/>.</summary>
    public static ImmutableArray<Transition> From(LeadStatus from) =>
        [.. Enum.GetValues<Transition>().Where(t => Allows(from, t))];

    /// <summary>Where a transition leads; null for those whose target is chosen (resume, reopen, opt back in, correction).</summary>
    public static LeadStatus? Target(Transition transition) => Rules[transition].To;

    /// <param name="to">Required for a transition whose target is chosen, and only for those.</param>
    /// <exception cref="InvalidOperationException">The table does not allow it: callers ask <see cref="Allows"/> first, so this is a
    /// bug.</exception>
    public static (Lead Lead, StatusChange Change) Move(
        Lead lead, Transition transition, string by, string? reason, Instant now, LeadStatus? to = null)
    {
        var rule = Rules[transition];
        if (!rule.From.Contains(lead.Status))
            throw new InvalidOperationException($"{transition} is not allowed in {lead.Status.Name()} (lead {lead.Id}).");
        if ((rule.To is null) == (to is null))
            throw new InvalidOperationException(
                $"{transition} {(to is null ? "needs a chosen target" : "has a target of its own")} (lead {lead.Id}).");
        var target = rule.To ?? to!.Value;
        var change = new StatusChange(lead.Id, lead.Status, target, transition.ToString(), reason, by, now);
        return (lead with { Status = target, StatusSince = now }, change);
    }
}
