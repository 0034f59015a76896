namespace Frontdesk.Reading;

/// <summary>
/// Why a careful receptionist would ask again. A closed list: each reason chooses the words of the next question and is counted
/// by <c>/admin/slot-parse-stats</c>.
/// </summary>
public enum UnclearReason
{
    /// <summary>Nothing was said but a greeting, thanks or a sign.</summary>
    Nothing,

    /// <summary>A figure without a unit, where one is needed.</summary>
    NoUnit,

    /// <summary>A side, a choice or a level beyond what there is.</summary>
    OutOfRange,

    /// <summary>It fits two things: which one?</summary>
    Several,

    /// <summary>There is no such day, time, size or amount.</summary>
    Impossible,

    /// <summary>Two parts of it exclude each other: "tuesday the 4th" when the 4th is a Wednesday.</summary>
    Contradiction,

    /// <summary>The day or time is over.</summary>
    Past,

    /// <summary>Only what is not wanted was said: "not 2".</summary>
    Negated,

    /// <summary>The client doubts, or leaves it to us: "not sure".</summary>
    Unsure,

    /// <summary>The client asks instead of answering.</summary>
    Asks,

    TooSmall,
    UnknownPlace,
    UnknownCurrency,

    /// <summary>Written in a language that is not read here: a person answers.</summary>
    OtherLanguage,

    /// <summary>None of the above: no words of this question were found.</summary>
    NoMatch,
}

public static class UnclearReasons
{
    /// <summary>As it is written in files and events and chooses the words of the next question: "no_unit".</summary>
    public static string Word(this UnclearReason reason) =>
        string.Concat(reason.ToString().Select((unit, index) => char.IsUpper(unit) && index > 0 ? $"_{unit}" : $"{unit}")).ToLowerInvariant();
}
