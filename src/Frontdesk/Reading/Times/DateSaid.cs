using NodaTime;

namespace Frontdesk.Reading.Times;

/// <param name="To">Last day of a period; null for a single day.</param>
/// <param name="Weekday">Set when only the name of the day was said, so any such day may be meant.</param>
/// <param name="DayOfMonth">Set when only "the 21st" was said.</param>
/// <param name="Bound">On which side of the day: "before friday".</param>
internal readonly record struct DateSaid(LocalDate From, LocalDate? To = null, IsoDayOfWeek? Weekday = null, int? DayOfMonth = null,
    Bound Bound = Bound.None)
{
    /// <summary>Why there is no such day to come; null when there is.</summary>
    public UnclearReason? Flaw { get; init; }

    /// <summary>"last week", "yesterday": beside a day to come it only tells what was.</summary>
    public bool Bygone { get; init; }

    public static readonly DateSaid Impossible = new() { Flaw = UnclearReason.Impossible };

    public static readonly DateSaid Contradiction = new() { Flaw = UnclearReason.Contradiction };

    public static readonly DateSaid Over = new() { Flaw = UnclearReason.Past, Bygone = true };

    public bool IsOneDay => To is null && Bound == Bound.None && Flaw is null;

    public bool Holds(LocalDate day) => Bound switch
    {
        Bound.Before => day < From,
        Bound.By => day <= (To ?? From),
        Bound.After => day > (To ?? From),
        Bound.From => day >= From,
        _ when Weekday is { } weekday => day.DayOfWeek == weekday,
        _ when DayOfMonth is { } number => day.Day == number,
        _ => day >= From && day <= (To ?? From),
    };

    /// <summary>That day, or its flaw when it is over.</summary>
    public static DateSaid On(LocalDate day, LocalDate today) => new(day) { Flaw = day < today ? UnclearReason.Past : null };

    /// <summary>What is left of the period from today on.</summary>
    public static DateSaid Between(LocalDate from, LocalDate to, LocalDate today) =>
        new(LocalDate.Max(from, today), to) { Flaw = to < today ? UnclearReason.Past : null };
}

internal enum Bound
{
    None,
    After,
    From,
    Before,
    By,
}
