using System.Collections.Immutable;

namespace Frontdesk.Server.Site;

/// <summary>A short page: what is so, and what to do.</summary>
public sealed record Notice(string Title, params ImmutableArray<string> Lines)
{
    /// <summary>The one figure of the page, such as the amount.</summary>
    public string? Figure { get; init; }

    public (string Text, string Url)? Next { get; init; }

    /// <summary>Posts to this address when pressed.</summary>
    public (string Text, string Url)? Ask { get; init; }

    /// <summary>The page looks again by itself after so many seconds.</summary>
    public int? RefreshSeconds { get; init; }
}
