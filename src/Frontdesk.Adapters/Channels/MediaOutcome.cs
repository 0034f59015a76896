using NodaTime;

namespace Frontdesk.Adapters.Channels;

/// <summary>What became of one attempt to fetch a file.</summary>
public abstract record MediaOutcome
{
    private MediaOutcome() { }

    /// <summary>The whole file, within its limit, of the type that its own first bytes show.</summary>
    /// <param name="Sha256">Lower-case hex over <paramref name="Bytes"/>.</param>
    public sealed record Fetched(byte[] Bytes, string MimeType, string Sha256) : MediaOutcome;

    /// <summary>We will not keep it, or it is gone. <paramref name="Reason"/> is plain, for the thread.</summary>
    public sealed record Refused(string Reason) : MediaOutcome;

    public sealed record Retry(string Reason, Duration? After = null) : MediaOutcome;
}
