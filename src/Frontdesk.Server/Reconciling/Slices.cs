using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>
/// A stretch of time cut into pieces that fit into memory, oldest first: the vendor lists newest first, and what happened earlier must
/// be fed earlier. A piece that turns out too full is halved; after one that was nearly empty the next may be longer.
/// </summary>
/// <param name="From">Everything before is done.</param>
internal sealed record Slices(Instant From, Instant Until, Duration Length)
{
    /// <summary>The vendor's times are whole seconds.</summary>
    public static readonly Duration Shortest = Duration.FromSeconds(1);

    public static Slices Of(Instant from, Instant until) => new(from, until, Longer(until - from, Shortest));

    public bool AreDone => From >= Until;

    /// <summary>End of the piece in hand.</summary>
    public Instant To => From + Length < Until ? From + Length : Until;

    /// <returns>Null: it is as short as can be.</returns>
    public Slices? Halved() => Length <= Shortest ? null : this with { Length = Longer(Length / 2, Shortest) };

    /// <param name="wasSparse">It filled little of what a piece may hold.</param>
    public Slices Next(bool wasSparse) => this with { From = To, Length = wasSparse ? Length * 2 : Length };

    private static Duration Longer(Duration one, Duration other) => one > other ? one : other;
}
