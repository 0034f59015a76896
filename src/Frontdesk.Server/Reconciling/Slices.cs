using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>
/// A stretch of time cut into pieces that fit into memory, oldest first: the vendor lists newest first, and what happened earlier must
/// be fed earlier. A piece that turns out too full is halved; after one that was nearly empty the next may be longer.
/// </summary>
/// <param name="From">Everything before is done. The vendor's times are whole seconds, and so are all of these.</param>
/// <param name="Until">The last second.</param>
/// <param name="Seconds">Of a piece; 1 or more.</param>
internal sealed record Slices(Instant From, Instant Until, long Seconds)
{
    public static Slices Of(Instant from, Instant until)
    {
        var (first, last) = (from.ToUnixTimeSeconds(), until.ToUnixTimeSeconds());
        return new(Instant.FromUnixTimeSeconds(first), Instant.FromUnixTimeSeconds(last), Math.Max(1, last - first + 1));
    }

    public bool AreDone => From > Until;

    /// <summary>The last second of the piece in hand.</summary>
    public Instant To => Instant.Min(From + Duration.FromSeconds(Seconds - 1), Until);

    /// <returns>Null: it is as short as can be.</returns>
    public Slices? Halved() => Seconds == 1 ? null : this with { Seconds = Seconds / 2 };

    /// <param name="wasSparse">It filled little of what a piece may hold.</param>
    public Slices Next(bool wasSparse) => this with { From = To + Duration.FromSeconds(1), Seconds = wasSparse ? Seconds * 2 : Seconds };
}
