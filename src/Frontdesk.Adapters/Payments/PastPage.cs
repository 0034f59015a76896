using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Adapters.Payments;

/// <summary>What became of asking for one page of the past.</summary>
public abstract record PastPage<T>
{
    private PastPage() { }

    /// <param name="Items">Newest first.</param>
    /// <param name="Next">What the next, older page is asked for with; null when this was the last.</param>
    public sealed record Read(ImmutableArray<T> Items, string? Next) : PastPage<T>;

    /// <summary>The vendor says no, and will say so again.</summary>
    /// <param name="Code">The vendor's word, when it gave one.</param>
    public sealed record Refused(string? Code, string Meaning) : PastPage<T>;

    public sealed record Retry(string Reason, Duration? After = null) : PastPage<T>;
}

/// <summary>An event as the vendor's delivery would have brought it.</summary>
/// <param name="Raw">JSON; what a delivery's body holds.</param>
public sealed record PastEvent(string Id, Instant At, byte[] Raw);

/// <summary>A payment page of the past.</summary>
/// <param name="Raw">JSON, as the vendor gave it.</param>
public sealed record PastCheckout(Checkout Checkout, Instant MadeAt, byte[] Raw);
