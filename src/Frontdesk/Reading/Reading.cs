using System.Collections.Immutable;

namespace Frontdesk.Reading;

/// <summary>What a reader made of a text: understood with its grounds, or unclear with a reason that chooses the words of the next question.</summary>
public abstract record Reading<T>
{
    private Reading() { }

    /// <summary>Other readings that the text allows, likeliest first: what to offer when asking again. Often none.</summary>
    public ImmutableArray<T> Alternatives { get; init; } = [];

    /// <summary>The value when it was understood, else what is given.</summary>
    public T Or(T otherwise) => this is Understood understood ? understood.Value : otherwise;

    public bool Is(T value) => this is Understood understood && EqualityComparer<T>.Default.Equals(understood.Value, value);

    /// <param name="MatchedBy">The rule that matched, a short stable word for statistics.</param>
    /// <param name="Span">The part of the text it rests on, as it was written.</param>
    public sealed record Understood(T Value, string MatchedBy, string Span) : Reading<T>;

    public sealed record Unclear(UnclearReason Reason) : Reading<T>;
}
