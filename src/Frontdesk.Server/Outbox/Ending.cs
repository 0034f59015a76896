using System.Diagnostics;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>The columns that a settlement comes to.</summary>
/// <param name="State">As <c>outbox_messages.state</c> spells it.</param>
internal sealed record Ending(string State, DeliveryState MessageState, string? Reason)
{
    public int? Code { get; init; }

    public string? VendorId { get; init; }

    public Instant? NextAt { get; init; }

    public required int Attempts { get; init; }

    public Fact? Tell { get; init; }

    public Noted? Event { get; init; }

    /// <param name="chance">0 to 1, for the wait before another try.</param>
    public static Ending Of(OutboxRow row, Settlement settlement, Instant now, double chance) => settlement switch
    {
        Settlement.Sent sent => new Ending("Sent", DeliveryState.Sent, sent.Reason)
        {
            Attempts = row.Attempts, VendorId = sent.VendorId, Tell = sent.Tell,
        },
        Settlement.Refused refused => new Ending("Refused", DeliveryState.NotSent, refused.Reason)
        {
            Attempts = row.Attempts - (refused.ByOurRule ? 1 : 0), Code = refused.Code, Tell = refused.Tell, Event = NotDone(row, refused),
        },
        Settlement.TryAgain again => Again(row, again, now, chance),
        Settlement.Uncertain uncertain => new Ending("Uncertain", DeliveryState.Unknown, uncertain.Reason)
        {
            Attempts = row.Attempts, Event = new Noted("outbox.uncertain", "WARN"),
        },
        Settlement.Held held => new Ending("Pending", DeliveryState.Waiting, held.Reason) { Attempts = row.Attempts - 1, NextAt = held.Until },
        _ => throw new UnreachableException($"A settlement that no row can have: {settlement.GetType().Name}."),
    };

    private static Ending Again(OutboxRow row, Settlement.TryAgain again, Instant now, double chance) =>
        RetrySchedule.Next(row.Attempts, now, again.After, chance) is { } next
            ? new Ending("Pending", DeliveryState.Waiting, again.Reason) { Attempts = row.Attempts, NextAt = next }
            : new Ending("Exhausted", DeliveryState.GaveUp, again.Reason)
            {
                Attempts = row.Attempts, Tell = again.Tell, Event = new Noted("outbox.exhausted", "ERROR"),
            };

    private static Noted? NotDone(OutboxRow row, Settlement.Refused refused) => (row.Kind, refused) switch
    {
        (_, { ByOurRule: true, Reason: "pilot" }) => new Noted("pilot_mode.blocked", "INFO"),
        (_, { ByOurRule: true }) => null,
        // The turn that is told of it writes the event that the runbooks look for, with the template's name.
        (_, { Reason: PlainReasons.TemplateNotConfigured }) => null,
        (Payloads.SendMessage, _) => new Noted("whatsapp.send_failure", "ERROR"),
        (Payloads.FetchMedia, _) => new Noted("whatsapp.media_refused", "WARN"),
        _ => new Noted("stripe.call_refused", "ERROR"),
    };
}
