using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary><c>/admin/events</c> and what is counted from events.</summary>
internal static class EventEndpoints
{
    private const int RetentionDaysMax = 3650;

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/events", ListAsync);
        routes.MapPost("/admin/events/retention-cleanup", CleanUpAsync);
        routes.MapGet("/admin/slot-parse-stats", SlotParseStatsAsync);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var filter = new EventFilter
        {
            Lead = asked.Number("lead_id", 1, long.MaxValue),
            Type = asked.Text("event_type"),
            Level = Level(asked),
            Since = asked.Moment("since"),
            Before = asked.Cursor(),
        };
        var limit = asked.Limit();
        if (asked.Problem is { } problem)
            return problem;
        // The engine's view: what the doors refuse belongs to no merchant, and the operator is to see it.
        var page = await premises.Database.ReportAsync(null, db => EventLog.ReadAsync(db, filter, limit, ct), ct);
        return ApiJson.Answer(new { Events = page.Rows, page.Next });
    }

    private static string? Level(Asked asked)
    {
        var level = asked.Text("level")?.ToUpperInvariant();
        if (level is "WARNING")
            level = EventLog.Warning;
        return level is null || EventFilter.Levels.Contains(level)
            ? level
            : asked.Refuse<string>("level", $"'level' must be one of: {string.Join(", ", EventFilter.Levels)}.");
    }

    private static async Task<IResult> CleanUpAsync(HttpRequest request, Premises premises, Retention retention, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var days = (int)(asked.Number("retention_days", 1, RetentionDaysMax) ?? Retention.EventDays);
        if (asked.Problem is { } problem)
            return problem;
        return ApiJson.Answer(new { Deleted = await retention.DeleteEventsAsync(days, premises.Clock.Now, ct), RetentionDays = days });
    }

    private static async Task<IResult> SlotParseStatsAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var days = asked.Days();
        if (asked.Problem is { } problem)
            return problem;
        var cutoff = premises.Clock.Now - Duration.FromDays(days);
        var rows = await premises.ReportAsync(db => ParsedAsync(db, cutoff, ct), ct);
        return ApiJson.Answer(new
        {
            Success = rows.Where(r => r.Success).ToDictionary(r => r.How, r => r.Times),
            Reject = rows.Where(r => !r.Success).ToDictionary(r => r.How, r => r.Times),
            TotalSuccess = rows.Where(r => r.Success).Sum(r => r.Times),
            TotalReject = rows.Where(r => !r.Success).Sum(r => r.Times),
            PeriodDays = days,
        });
    }

    private static async Task<List<(bool Success, string How, long Times)>> ParsedAsync(
        NpgsqlConnection db, Instant cutoff, CancellationToken ct) =>
        (await db.QueryAsync<(bool Success, string How, long Times)>(new CommandDefinition(
            """
            -- An answer that stands keeps the rule that understood it: no row for each reading, and one that was corrected counts no more.
            select true, answer.value ->> 'matched_by', count(*)
            from leads cross join lateral jsonb_each(answers) answer
            where updated_at >= @cutoff and (answer.value ->> 'at')::timestamptz >= @cutoff and answer.value ->> 'matched_by' is not null
            group by 2
            union all
            select false, coalesce(payload ->> 'reason', 'unknown'), count(*)
            from system_events where created_at >= @cutoff and event_type = 'answer.unclear'
            group by 2
            order by 1, 2
            """,
            new { cutoff }, cancellationToken: ct))).AsList();
}
