using NodaTime;

namespace Frontdesk.Reading.Times;

/// <param name="To">End of a part of the day or of a range.</param>
/// <param name="EitherHalf">Said without am, pm or a part of the day: 4 may be 16.</param>
/// <param name="Part">"morning": an hour said beside it wins.</param>
/// <param name="Bare">A figure that only its place makes a time: one said plainly wins.</param>
internal readonly record struct TimeSaid(
    LocalTime At, LocalTime? To = null, bool EitherHalf = false, DayPart? Part = null, Bound Bound = Bound.None, bool Bare = false)
{
    private const int FirstClearHour = 8;

    public UnclearReason? Flaw { get; init; }

    public static readonly TimeSaid Impossible = new() { Flaw = UnclearReason.Impossible };

    public bool Holds(LocalTime time) => Bound switch
    {
        Bound.After or Bound.From => time >= Settled.At,
        Bound.Before or Bound.By => time <= Settled.At,
        _ when To is { } end => Part is null ? time >= At && time <= end : time >= At && time < end,
        _ => time == At || (EitherHalf && time == At.PlusHours(12)),
    };

    /// <summary>An hour without am or pm is the one a studio is open in: 1 to 7 in the afternoon, 8 to 11 in the morning.</summary>
    public TimeSaid Settled => EitherHalf ? this with { At = At.Hour is >= 1 and < FirstClearHour ? At.PlusHours(12) : At,
        EitherHalf = false } : this;
}
