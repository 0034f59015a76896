using NodaTime;

namespace Frontdesk.Reading.Times;

/// <param name="To">Last day of a period; null for a single day.</param>
/// <param name="Weekday">Set when only the name of the day was said, so any such day may be meant.</param>
/// <param name="DayOfMonth">Set when only "the 21st" was said.</param>
/// <param name="Vague">A month or longer: no choice among times.</param>
internal readonly record struct DateSaid(LocalDate From, LocalDate? To = null, IsoDayOfWeek? Weekday = null, int? DayOfMonth = null, bool Vague = false)
{
    /// <summary>No such day, or one that is over.</summary>
    public bool Impossible { get; init; }

    public static readonly DateSaid Never = new() { Impossible = true };

    public bool Holds(LocalDate day) =>
        Weekday is { } weekday ? day.DayOfWeek == weekday
        : DayOfMonth is { } number ? day.Day == number
        : day >= From && day <= (To ?? From);
}

/// <param name="To">End of a part of the day or of a range.</param>
/// <param name="EitherHalf">Said without am, pm or a part of the day: 4 may be 16.</param>
/// <param name="IsPart">"morning": an hour said beside it wins.</param>
internal readonly record struct TimeSaid(LocalTime At, LocalTime? To = null, bool EitherHalf = false, bool IsPart = false, TimeBound Bound = TimeBound.None)
{
    public bool Impossible { get; init; }

    public bool Holds(LocalTime time)
    {
        if (Bound == TimeBound.After)
            return time >= At;
        if (Bound == TimeBound.Before)
            return time <= At;
        if (To is { } end)
            return IsPart ? time >= At && time < end : time >= At && time <= end;
        return time == At || (EitherHalf && time == At.PlusHours(12));
    }
}

internal enum TimeBound
{
    None,
    After,
    Before,
}
