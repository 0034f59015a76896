using System.Collections.Immutable;

namespace Frontdesk.Messaging;

/// <summary>The templates that the studio registers at Meta, by the names that the runbooks use. All but the last take the client's
/// name.</summary>
public static class Templates
{
    public const string ConsultationReminder = "consultation_reminder_2_final";
    public const string NextSteps = "next_steps_reply_to_continue";
    public const string DepositReceived = "deposit_received_next_steps";
    public const string BookingReminder = "reminder_booking";

    /// <summary>Optional; {{1}} is one line for the artist.</summary>
    public const string ArtistUpdate = "artist_update";

    public static readonly ImmutableArray<string> Required = [ConsultationReminder, NextSteps, DepositReceived, BookingReminder];

    public static readonly ImmutableArray<string> ForClients = [NextSteps, DepositReceived, ConsultationReminder];

    /// <summary>What stands for a name that nobody told us.</summary>
    public const string NameWhenUnknown = "there";
}
