using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>What a row becomes after its call, or after a rule stopped it.</summary>
internal abstract record Settlement
{
    private Settlement() { }

    /// <summary>What the core must know of it; handled as a turn of the client's conversation.</summary>
    public Fact? Tell { get; init; }

    /// <summary>The vendor took it.</summary>
    /// <param name="Reason">The gate's reason for the yes.</param>
    public sealed record Sent(string? VendorId, string? Reason = null) : Settlement
    {
        public FetchedFile? File { get; init; }
    }

    /// <summary>It will not go. <paramref name="Reason"/> is a stable word, or the vendor's meaning in plain words.</summary>
    public sealed record Refused(string Reason, int? Code = null) : Settlement
    {
        /// <summary>A rule of ours said no, as it should; nothing is wrong.</summary>
        public bool ByOurRule { get; init; }
    }

    /// <summary>Not taken, or safe to repeat: again by the schedule. <see cref="Settlement.Tell"/> is told when the tries are used up.</summary>
    public sealed record TryAgain(string Reason, Duration? After = null) : Settlement
    {
        /// <summary>It says something of the vendor's health, not only of this row.</summary>
        public bool OfTheVendor { get; init; } = true;
    }

    /// <summary>Nobody knows: waits for its receipt or a person.</summary>
    public sealed record Uncertain(string Reason) : Settlement;

    /// <summary>Not now; no try was made.</summary>
    public sealed record Held(string Reason, Instant Until) : Settlement;
}

/// <summary>A file that was fetched, kept in the commit that settles its row.</summary>
internal sealed record FetchedFile(string MessageId, string VendorId, byte[] Bytes, string MimeType, byte[] Sha256);
