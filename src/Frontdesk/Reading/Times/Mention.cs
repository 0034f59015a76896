namespace Frontdesk.Reading.Times;

internal enum Role
{
    Wanted,

    /// <summary>"not wednesday", "monday is no good".</summary>
    Negated,

    /// <summary>Corrected since, moved away from, or part of a question.</summary>
    Dropped,
}

/// <summary>A day or a time in a text, and how it is meant there.</summary>
/// <param name="From">Its first piece; <paramref name="To"/> is the one after its last.</param>
/// <param name="Link">What stands between it and the one before.</param>
internal readonly record struct Mention(DateSaid? Date, TimeSaid? Time, int From, int To, Role Role = Role.Wanted, Link Link = Link.Far);

internal enum Link
{
    Far,

    /// <summary>Nothing but "the", "on" or a comma.</summary>
    Beside,

    /// <summary>"to", "until" or a dash: the two ends of a period.</summary>
    Range,
}
