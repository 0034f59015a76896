using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Merchants;

/// <summary>The rules of one studio, read from <c>config/studio.yml</c>. All wall-clock times are in <see cref="Zone"/>.</summary>
public sealed record Studio
{
    public required string Name { get; init; }

    /// <summary>How the artist is called towards clients.</summary>
    public required string Artist { get; init; }

    public required DateTimeZone Zone { get; init; }

    /// <summary>ISO 3166 alpha-2 of the studio; how bare place names and amounts are read.</summary>
    public required string Country { get; init; }

    public required string Currency { get; init; }
    public string? Address { get; init; }

    /// <summary>What to bring and know, in the booking confirmation.</summary>
    public string? Preparation { get; init; }

    /// <summary>How long the artist usually takes, in words: "within a day".</summary>
    public required string AnswersWithin { get; init; }

    /// <summary>The same as a duration, for "by when".</summary>
    public required Duration AnswersWithinTime { get; init; }
    public required ImmutableArray<Question> Questions { get; init; }
    public required DepositRules Deposits { get; init; }

    /// <summary>Minimum budget by region: UK, EUROPE, ROW, in minor units of <see cref="Currency"/>.</summary>
    public required ImmutableSortedDictionary<string, long> MinimumBudgets { get; init; }

    /// <summary>A budget under this is not read as one (£50 in the older bot), minor units.</summary>
    public required long BudgetFloor { get; init; }

    public required ImmutableSortedDictionary<SizeClass, int> SessionMinutes { get; init; }

    /// <summary>Cities with the days the artist works there. A stop without days is home: always open.</summary>
    public required ImmutableArray<TourStop> TourStops { get; init; }

    /// <summary>Free minutes after a session.</summary>
    public int BufferMinutes { get; init; } = 30;

    public int LookAheadDays { get; init; } = 60;

    public int NoticeHours { get; init; } = 24;

    /// <summary>"automatic" goes from paid to booked when the held time is still free; "manual" asks the artist.</summary>
    public bool ConfirmsAutomatically { get; init; }

    /// <summary>Opening hours per weekday; a day without intervals is closed.</summary>
    public required ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> Hours { get; init; }
}

public readonly record struct OpenInterval(LocalTime From, LocalTime To);

/// <summary>One question of the consultation. Keys are fixed by <see cref="QuestionKeys"/>; order and wording are the studio's.</summary>
public sealed record Question(string Key, bool Required);

public enum SizeClass
{
    Small,
    Medium,
    Large,
    XL,
}

/// <summary>City and days (inclusive) of a stop; null days are always open.</summary>
public sealed record TourStop(string City, string Country, LocalDate? From, LocalDate? To);

/// <summary>Deposits by size class in minor units (XL per estimated day), and the policy that clients read before paying.</summary>
public sealed record DepositRules
{
    public required string Version { get; init; }
    public required ImmutableSortedDictionary<SizeClass, long> Amounts { get; init; }

    /// <summary>How long a client has to pay; Stripe allows 30 minutes to 24 hours for one page, pages are renewed within this.</summary>
    public required Duration PayWithin { get; init; }
    public required string PolicyVersion { get; init; }

    /// <summary>What it counts towards: "It comes off the price of your session."</summary>
    public required string CountsTowards { get; init; }

    /// <summary>When it comes back: "You get it back if Jonah cancels…"</summary>
    public required string ComesBack { get; init; }

    /// <summary>Declining a paid enquiry gives the money back by itself; else the artist is asked.</summary>
    public bool ReturnsOnDecline { get; init; } = true;
}
