using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.BackOffice.Look;

/// <summary>How long free words may still go to a client.</summary>
/// <param name="Ends">Null: the client never wrote.</param>
public readonly record struct ReplyWindow(Instant? Ends, Instant Now)
{
    /// <summary>Below this the countdown takes the colour of what is yours.</summary>
    public static readonly Duration SoonBelow = Duration.FromHours(2);

    public static ReplyWindow After(Instant? lastClientMessageAt, Instant now) =>
        new(lastClientMessageAt is { } last ? last + SendGate.Window : null, now);

    public bool IsOpen => Ends is { } ends && Now < ends;

    public Duration Left => Ends is { } ends && ends > Now ? ends - Now : Duration.Zero;

    public bool EndsSoon => IsOpen && Left < SoonBelow;
}
