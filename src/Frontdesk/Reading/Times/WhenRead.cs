using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Days and times, wall clock in the context's zone; only what was said. A lone upper end has no start ("before 3").</summary>
public readonly record struct WhenRead(LocalDate? Date, LocalTime? Time, LocalDate? DateTo = null, LocalTime? TimeTo = null)
{
    /// <summary>The one time that was proposed just before is taken; nothing else is filled in.</summary>
    public bool Accepted { get; init; }

    /// <summary>What was proposed just before is turned down without another wish; nothing else is filled in.</summary>
    public bool Declined { get; init; }
}
