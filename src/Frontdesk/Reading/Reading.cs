using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Reading;

/// <summary>What a reader made of a text: understood with its grounds, or unclear with a reason that chooses the words of the next question.</summary>
public abstract record Reading<T>
{
    private Reading() { }

    /// <summary>Other readings that the text allows, likeliest first: what to offer when asking again. Often none.</summary>
    public ImmutableArray<T> Alternatives { get; init; } = [];

    /// <param name="MatchedBy">The rule that matched, a short stable word for statistics.</param>
    /// <param name="Span">The part of the text it rests on.</param>
    public sealed record Understood(T Value, string MatchedBy, string Span) : Reading<T>;

    public sealed record Unclear(UnclearReason Reason) : Reading<T>;
}

/// <summary>Why a careful receptionist would ask again.</summary>
public enum UnclearReason
{
    Nothing,
    NoUnit,
    OutOfRange,
    Several,
    Impossible,
    TooSmall,
    UnknownPlace,
    UnknownCurrency,
    NoMatch,
}

/// <summary>What a reader may know beside the text. <paramref name="Now"/> and <paramref name="Offered"/> are wall-clock in the studio's zone.</summary>
/// <param name="Country">ISO 3166 alpha-2 of the studio.</param>
/// <param name="Currency">ISO 4217 of the studio; what a bare amount means.</param>
public sealed record ReadingContext(LocalDateTime Now, string Country, string Currency)
{
    public ImmutableArray<LocalDateTime> Offered { get; init; } = [];

    public LocalDateTime? Booked { get; init; }

    public bool OptedOut { get; init; }

    /// <summary>What was said just before.</summary>
    public string? Said { get; init; }
}

/// <summary>Sides in centimetres, small first; a single figure is both.</summary>
public readonly record struct SizeRead(decimal Small, decimal Large)
{
    public decimal Area => Small * Large;
}

/// <summary>Minor units; null where open ("under 1000" has no lower end).</summary>
public readonly record struct BudgetRead(long? Min, long? Max, string Currency);

/// <summary>City null when only a country was said; country null when only a city was; flexible when anywhere will do.</summary>
public readonly record struct PlaceRead(string? City, string? Country, bool Flexible = false)
{
    /// <summary>IANA id; null where what was said leaves several.</summary>
    public string? Zone { get; init; }
}

/// <summary>The choice counted from 1, or none of those offered.</summary>
public readonly record struct SlotRead(int? Choice);

/// <summary>Only what was said.</summary>
public readonly record struct WhenRead(LocalDate? Date, LocalTime? Time, LocalDate? DateTo = null, LocalTime? TimeTo = null);

public enum YesNo
{
    Yes,
    No,
}

public enum Intent
{
    None,
    OptOut,
    OptIn,
    Help,
    Human,
    Refund,
    EraseData,
    Cancel,
    Reschedule,
    Progress,

    /// <summary>"go back"</summary>
    GoBack,

    /// <summary>"skip"</summary>
    Skip,

    /// <summary>"new enquiry", "another tattoo"</summary>
    StartAnew,
}
