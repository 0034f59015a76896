using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>What one call showed of its vendor's health, whatever it meant for its row.</summary>
/// <param name="Took">From asking to the answer, or to giving up.</param>
internal sealed record CallReport(CallHealth Health, Duration Took)
{
    /// <summary>How long the vendor wants to be left alone, when it said so.</summary>
    public Duration? After { get; init; }

    /// <summary>Plain words for the event; null when it answered as it should.</summary>
    public string? Reason { get; init; }

    public static CallReport Of(Settlement settlement, Duration took) => settlement switch
    {
        Settlement.TryAgain { OfTheVendor: true } again => new(CallHealth.Failing, took) { After = again.After, Reason = again.Reason },
        Settlement.Uncertain uncertain => new(CallHealth.Failing, took) { Reason = uncertain.Reason },
        _ => new(CallHealth.Fine, took),
    };
}

internal enum CallHealth
{
    /// <summary>It answered, be it with a no.</summary>
    Fine,

    /// <summary>A 5xx, a 429, no connection, no answer in time, or one that nobody can read.</summary>
    Failing,
}
