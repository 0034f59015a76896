using NodaTime;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>One of Meta's error codes in plain words.</summary>
/// <param name="Kind">Null: not taken now, worth trying again after <paramref name="Wait"/>.</param>
/// <param name="Mend">What a person of the studio can do about it.</param>
public sealed record WhatsAppError(int Code, RefusalKind? Kind, string Meaning, string Mend, Duration? Wait = null)
{
    public override string ToString() => $"{Meaning} {Mend}";
}
