using NodaTime;

namespace Frontdesk.Messaging;

/// <summary>The one gate before every send, asked again at the last moment. The reason of every answer is kept.</summary>
public static class SendGate
{
    /// <summary>WhatsApp's customer-service window, opened by each message from the person.</summary>
    public static readonly Duration Window = Duration.FromHours(24);

    /// <summary>How long a message waits before panic is asked about again.</summary>
    public static readonly Duration PanicRecheck = Duration.FromMinutes(1);

    public static Verdict Ask(Message message, Circumstances c, Instant now)
    {
        if (c.OptedOut && !MayPassOptOut(message, c))
            return new Verdict.No(c.ToArtist ? "artist_opted_out" : "opted_out");
        if (c.Switches.DryRun)
            return new Verdict.No("dry_run");
        if (!c.ToArtist && !c.Switches.Admits(c.Number) && message.Purpose != Purpose.OptOutConfirmation)
            return new Verdict.No("pilot");
        if (c.Switches.Panic && !PassesPanic(message.Purpose))
            return new Verdict.Wait(now + PanicRecheck, "panic");
        if (message.Purpose == Purpose.Reminder && !c.Switches.Reminders)
            return new Verdict.No("reminders_off");
        if (message.Purpose == Purpose.ArtistNotice && !c.Switches.Notifications)
            return new Verdict.No("notifications_off");
        if (WindowIsOpen(c.LastMessageAt, now))
            return new Verdict.FreeText("window_open");
        return message.Template is { } template
            ? new Verdict.AsTemplate(template, "window_closed")
            : new Verdict.No("window_closed");
    }

    public static bool WindowIsOpen(Instant? lastMessageAt, Instant now) => lastMessageAt is { } last && now - last < Window;

    // The confirmation is the one message that the law allows after an opt-out; it belongs to that opt-out alone.
    private static bool MayPassOptOut(Message message, Circumstances c) => message.Purpose == Purpose.OptOutConfirmation && !c.ToArtist;

    public static bool PassesPanic(Purpose purpose) =>
        purpose is Purpose.OptOutConfirmation or Purpose.SafeLine or Purpose.ArtistNotice or Purpose.PersonsWords;
}

/// <summary>What the gate looks at, read in the transaction that takes the message up for sending.</summary>
/// <param name="Number">The recipient, digits.</param>
/// <param name="LastMessageAt">When the recipient last wrote to us.</param>
public sealed record Circumstances(string Number, bool ToArtist, bool OptedOut, Instant? LastMessageAt, Switches Switches);

/// <summary>The gate's answer with its reason, a stable word.</summary>
public abstract record Verdict(string Reason)
{
    public sealed record FreeText(string Reason) : Verdict(Reason);

    public sealed record AsTemplate(Template Template, string Reason) : Verdict(Reason);

    /// <summary>Not now: asked again at <paramref name="Until"/>.</summary>
    public sealed record Wait(Instant Until, string Reason) : Verdict(Reason);

    public sealed record No(string Reason) : Verdict(Reason);
}
