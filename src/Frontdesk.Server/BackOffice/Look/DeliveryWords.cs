using System.Collections.Frozen;
using Frontdesk.Conversations;
using Frontdesk.Server.Outbox;

namespace Frontdesk.Server.BackOffice.Look;

/// <summary>The delivery state of a message that went out, as staff read it. "Sent" is not "Delivered".</summary>
/// <param name="Mend">What a person can do about it; null when nothing is wrong.</param>
public sealed record DeliveryWords(string Word, string Glyph, bool IsWrong, string? Mend = null)
{
    private const string OpensThread = "Read the conversation and decide whether to send it again.";

    private static readonly FrozenSet<string> OnPurpose =
        new[] { "pilot", "opted_out", "reminders_off", "notifications_off" }.Select(PlainReasons.InWords).ToFrozenSet();

    private static readonly string DryRun = PlainReasons.InWords("dry_run");

    /// <param name="reason">In plain words, as it is stored beside the state.</param>
    public static DeliveryWords Of(DeliveryState state, string? reason) => state switch
    {
        DeliveryState.Waiting => new("Waiting to send", "clock", false),
        DeliveryState.Sending => new("Sending", "clock", false),
        DeliveryState.Sent => new("Sent", "tick", false),
        DeliveryState.Delivered => new("Delivered", "ticks", false),
        DeliveryState.Read => new("Read", "ticks", false),
        DeliveryState.NotSent when reason == DryRun => new(DryRun, "pause", false),
        DeliveryState.NotSent when reason is not null && OnPurpose.Contains(reason) => new($"Not sent: {reason}", "pause", false),
        DeliveryState.NotSent => new("Not sent", "warn", true, string.IsNullOrEmpty(reason) ? OpensThread : reason),
        DeliveryState.Unknown => new("Not known if it arrived", "ask", true, "Ask, or look on the phone, before it is sent again."),
        DeliveryState.GaveUp => new("Gave up after 6 tries", "warn", true, OpensThread),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A delivery state without a word."),
    };
}
