using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Reading;

/// <summary>What a reader may know beside the text.</summary>
/// <param name="Now">Wall clock in <see cref="Zone"/>, as are <see cref="Offered"/> and <see cref="Booked"/>.</param>
/// <param name="Country">ISO 3166 alpha-2 of the studio: the first meaning of a place, the order of day and month.</param>
/// <param name="Currency">ISO 4217 of the studio: what a bare amount means.</param>
public sealed record ReadingContext(LocalDateTime Now, string Country, string Currency)
{
    /// <summary>The studio's zone, or the client's where it is known: an hour that its clock skips is no time.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The times of the list last shown, in its order.</summary>
    public ImmutableArray<LocalDateTime> Offered { get; init; } = [];

    public LocalDateTime? Booked { get; init; }

    /// <summary>The artist's name as clients may say it; null when it is not known.</summary>
    public string? Artist { get; init; }

    public bool OptedOut { get; init; }

    /// <summary>What was said just before; null at the start.</summary>
    public string? Said { get; init; }

    public Line Line { get; init; } = Line.WhatsApp;
}

/// <summary>Where the talk goes on. On a text line of the United States some words are an opt-out by law (47 CFR 64.1200(a)(10)).</summary>
public enum Line
{
    WhatsApp,
    Text,
}
