using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation;

/// <summary>
/// What the simulator makes go wrong. Leaving one out changes nothing that the others draw, so that a failing seed can be made
/// smaller.
/// </summary>
internal enum FaultKind
{
    /// <summary>The process dies at a fault point.</summary>
    Crashes,

    /// <summary>The database's connection goes in the middle of a transaction, or before its commit is answered.</summary>
    Connections,

    /// <summary>Deliveries come late, twice or not at all at first.</summary>
    Post,

    /// <summary>Single calls to a vendor go wrong.</summary>
    Calls,

    /// <summary>A vendor is ill for a span of time.</summary>
    Outages,

    /// <summary>The clock jumps an hour, as after a sleep.</summary>
    Clock,

    /// <summary>Vendors repeat much of what they delivered before, in random order.</summary>
    Storms,

    /// <summary>An item that nobody can read.</summary>
    Poison,
}

internal static class FaultKinds
{
    public static readonly ImmutableSortedSet<FaultKind> All = [.. Enum.GetValues<FaultKind>()];

    public static string Word(FaultKind kind) => kind.ToString().ToLowerInvariant();

    /// <returns>Null: one of the words is none of ours.</returns>
    public static ImmutableSortedSet<FaultKind>? Read(string words)
    {
        var named = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named is ["none"])
            return [];
        return named.All(word => All.Any(kind => Word(kind) == word)) ? [.. All.Where(kind => named.Contains(Word(kind)))] : null;
    }

    public static string Words(ImmutableSortedSet<FaultKind> kinds) => kinds.IsEmpty ? "none" : string.Join(',', kinds.Select(Word));
}
