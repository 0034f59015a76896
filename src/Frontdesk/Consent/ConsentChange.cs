using NodaTime;

namespace Frontdesk.Consent;

/// <summary>Evidence of a yes or a no: who is the conversation; what, when, how and in which words.</summary>
/// <param name="Words">The client's own words, or the wording version that was shown.</param>
public sealed record ConsentChange(ConsentKind Kind, string How, string Words, Instant At);

public enum ConsentKind
{
    OptIn,
    OptOut,
    MarketingStopped,
    MarketingResumed,
}
