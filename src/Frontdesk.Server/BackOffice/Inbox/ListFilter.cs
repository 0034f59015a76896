using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Look;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Which conversations a list shows.</summary>
public enum Show
{
    /// <summary>Yours first, then all.</summary>
    All,
    Unread,
    Client,
    Booked,
    Parked,
}

public static class Shows
{
    public static readonly ImmutableArray<(Show Show, string Word)> InOrder =
    [
        (Show.All, "All"), (Show.Unread, "Unread"), (Show.Client, "Theirs"), (Show.Booked, "Booked"), (Show.Parked, "Parked"),
    ];

    public static ImmutableArray<LeadStatus> Statuses(this Show show) => show switch
    {
        Show.All or Show.Unread => [],
        Show.Client => StatusWords.In(StatusGroup.Client, StatusGroup.Bot),
        Show.Booked => StatusWords.In(StatusGroup.Booked),
        Show.Parked => StatusWords.In(StatusGroup.Parked, StatusGroup.Closed, StatusGroup.Stop),
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, "A filter without statuses."),
    };
}

/// <summary>What the address says about the list: it holds filter, search and page, so that a link or the Back button brings the same list.</summary>
public sealed record ListFilter(Show Show, string? Query, Instant? Before)
{
    private const int QueryLengthMax = 100;

    public static readonly ListFilter Everything = new(Show.All, null, null);

    public static ListFilter Read(string? show, string? query, string? before) => new(
        Enum.TryParse<Show>(show, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : Show.All,
        string.IsNullOrWhiteSpace(query) ? null : query.Trim()[..Math.Min(query.Trim().Length, QueryLengthMax)],
        before is not null && InstantPattern.ExtendedIso.Parse(before) is { Success: true } parsed ? parsed.Value : null);

    /// <summary>"?show=booked&amp;q=sam", or nothing when nothing is filtered.</summary>
    public string ToQuery(Instant? before = null)
    {
        List<string> parts = [];
        if (Show != Show.All)
            parts.Add($"show={Show.ToString().ToLowerInvariant()}");
        if (Query is not null)
            parts.Add($"q={Uri.EscapeDataString(Query)}");
        if (before is { } at)
            parts.Add($"before={Uri.EscapeDataString(InstantPattern.ExtendedIso.Format(at))}");
        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
