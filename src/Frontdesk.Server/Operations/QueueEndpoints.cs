using System.Collections.Immutable;
using Dapper;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Leads;
using Frontdesk.Server.Outbox;
using NodaTime;

namespace Frontdesk.Server.Operations;

/// <summary><c>/admin/inbox</c> and <c>/admin/outbox</c>: what waits, what is stuck and why, and trying it again.</summary>
internal static class QueueEndpoints
{
    private const int RetryUsual = 50;

    public static void MapQueues(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/inbox", InboxAsync);
        routes.MapPost("/admin/inbox/{id:long}/replay", ReplayAsync);
        routes.MapGet("/admin/outbox", OutboxAsync);
        routes.MapPost("/admin/outbox/retry", RetryAsync);
    }

    private static async Task<IResult> InboxAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var state = OneOf(asked, "state", "waiting", "set_aside");
        var (limit, before) = (asked.Limit(), asked.Cursor());
        if (asked.Problem is { } problem)
            return problem;
        await using var look = await premises.LookAsync(ct);
        var rows = (await look.Connection.QueryAsync<InboxRow>(new CommandDefinition(
            """
            select id, provider, event_id, kind, stream, lane, state, attempts, received_at, next_at, error, correlation_id
            from inbox where (@state::text is null or state = @state) and (@before::bigint is null or id < @before)
            order by id desc limit @most
            """,
            new { state, before, most = limit + 1 }, cancellationToken: ct))).AsList();
        var page = Page.Of(rows, limit, row => row.Id);
        return ApiJson.Answer(new { Inbox = page.Rows.Select(row => row with { Stream = MaskedStream(row.Stream) }), page.Next });
    }

    private static async Task<IResult> ReplayAsync(long id, HttpContext context, Premises premises, WakeUps wakeUps, CancellationToken ct)
    {
        await using var transaction = await premises.LookAsync(ct);
        if (!await Replay.OneAsync(transaction.Connection, premises.MerchantId, id, "api", premises.Clock.Now, context.TraceIdentifier, ct))
            return ApiError.NotFound($"inbox item {id} that waits or is set aside");
        await transaction.CommitAsync(ct);
        wakeUps.Inbox.Signal();
        return ApiJson.Answer(new { Replayed = true, Id = id });
    }

    private static async Task<IResult> OutboxAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var state = asked.Has("state")
            ? OneOf(asked, "state", "Pending", "Sending", "Sent", "Refused", "Uncertain", "Exhausted")
            : OneOf(asked, "status", "Pending", "Sending", "Sent", "Refused", "Uncertain", "Exhausted");
        var (limit, before, lead) = (asked.Limit(), asked.Cursor(), asked.Number("lead_id", 1, long.MaxValue));
        if (asked.Problem is { } problem)
            return problem;
        await using var look = await premises.LookAsync(ct);
        var rows = (await look.Connection.QueryAsync<OutboxEntry>(new CommandDefinition(
            """
            select id, kind, stream, state, lead_id, message_id, attempts, next_at, reason, error_code, vendor_id, correlation_id, created_at, settled_at
            from outbox_messages
            where (@state::text is null or state = @state) and (@lead::bigint is null or lead_id = @lead) and (@before::bigint is null or id < @before)
            order by id desc limit @most
            """,
            new { state, lead, before, most = limit + 1 }, cancellationToken: ct))).AsList();
        var page = Page.Of(rows, limit, row => row.Id);
        return ApiJson.Answer(new { Outbox = page.Rows.Select(row => row with { Stream = MaskedStream(row.Stream) }), page.Next });
    }

    private static async Task<IResult> RetryAsync(HttpRequest request, Premises premises, Dispatcher dispatcher, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var limit = (int)(asked.Number("limit", 1, Asked.LimitMax) ?? RetryUsual);
        if (asked.Problem is { } problem)
            return problem;
        ImmutableArray<long> retried;
        await using (var transaction = await premises.LookAsync(ct))
        {
            retried = await SendAgain.GivenUpAsync(transaction.Connection, limit, "api", premises.Clock.Now, ct);
            await transaction.CommitAsync(ct);
        }
        await dispatcher.DrainAsync(ct);
        await using var look = await premises.LookAsync(ct);
        var states = (await look.Connection.QueryAsync<string>(new CommandDefinition(
            "select state from outbox_messages where id = any(@ids)", new { ids = retried.ToArray() }, cancellationToken: ct))).AsList();
        return ApiJson.Answer(new
        {
            OutboxRetry = new { Retried = retried.Length, Sent = states.Count(s => s == "Sent"), Failed = states.Count(s => s != "Sent") },
        });
    }

    private static string? OneOf(Asked asked, string field, params string[] names) =>
        asked.Text(field) is not { } text
            ? null
            : names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase))
                ?? asked.Refuse<string>(field, $"'{field}' must be one of: {string.Join(", ", names)}.");

    // wa:447700900123 and to:447700900123 hold a client's number; lead:7 does not.
    private static string MaskedStream(string stream)
    {
        var at = stream.IndexOf(':');
        return stream.StartsWith("wa:", StringComparison.Ordinal) || stream.StartsWith("to:", StringComparison.Ordinal)
            ? $"{stream[..(at + 1)]}{Masked.Number(stream[(at + 1)..])}"
            : stream;
    }
}

internal sealed record InboxRow
{
    public long Id { get; init; }
    public required string Provider { get; init; }
    public required string EventId { get; init; }
    public required string Kind { get; init; }
    public required string Stream { get; init; }
    public short Lane { get; init; }
    public required string State { get; init; }
    public int Attempts { get; init; }
    public Instant ReceivedAt { get; init; }
    public Instant NextAt { get; init; }
    public string? Error { get; init; }
    public string? CorrelationId { get; init; }
}

internal sealed record OutboxEntry
{
    public long Id { get; init; }
    public required string Kind { get; init; }
    public required string Stream { get; init; }
    public required string State { get; init; }
    public long? LeadId { get; init; }
    public long? MessageId { get; init; }
    public int Attempts { get; init; }
    public Instant NextAt { get; init; }
    public string? Reason { get; init; }
    public int? ErrorCode { get; init; }
    public string? VendorId { get; init; }
    public string? CorrelationId { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant? SettledAt { get; init; }
}
