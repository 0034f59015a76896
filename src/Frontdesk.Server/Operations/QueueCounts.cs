using System.Collections.Immutable;
using System.Diagnostics;
using Dapper;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>
/// Counts what waits, lane by lane. Counting reads every waiting row, about 30 ms per 100,000 and several times that in a bloated table:
/// it stops at a bound, and a count that was slow is taken again only after twenty times what it took.
/// </summary>
internal sealed class QueueCounts
{
    /// <summary>Rows of one state of the outbox that are counted; a figure beyond it says no more than "at least".</summary>
    public const int CountedMax = 100_000;

    /// <summary>The same of one lane in one bucket of the inbox: over 300,000 rows of a lane, when they are many conversations.</summary>
    private const int CountedOfBucketMax = 10_000;

    /// <summary>One part in twenty of the time is given to counting.</summary>
    private const int RestPerCount = 20;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(25);

    private static readonly string Sql = $"""
        select l.lane, sum(w.rows)::bigint as rows, min(w.oldest) as oldest
        from (values (0::smallint), (1::smallint), (2::smallint)) l (lane) cross join generate_series(0, {Buckets.Count - 1}) b (bucket)
        cross join lateral (
            select count(*) as rows, min(x.received_at) as oldest
            from (
                select received_at from inbox where state = 'waiting' and bucket = b.bucket and lane = l.lane
                limit {CountedOfBucketMax}) x) w
        group by l.lane;
        select count(*) from (select from inbox where state = 'set_aside' limit {CountedMax}) x;
        select x.state, x.kind, count(*) as rows, min(x.created_at) as oldest
        from ({string.Join(" union all ", ((string[])["Pending", "Sending", "Uncertain", "Exhausted"]).Select(OfState))}) x
        group by x.state, x.kind
        """;

    private readonly Stopwatch sinceCounted = new();
    private TimeSpan rest;
    private Counted latest = new([], 0, []);

    /// <summary>The figures, counted now or not long ago.</summary>
    public async Task<Counted> TakeAsync(NpgsqlConnection db, CancellationToken ct)
    {
        if (sinceCounted.IsRunning && sinceCounted.Elapsed < rest)
            return latest;
        var took = Stopwatch.StartNew();
        await using var read = await db.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: ct));
        latest = new Counted(
            [.. await read.ReadAsync<LaneRow>()], await read.ReadSingleAsync<long>(), [.. await read.ReadAsync<OutboxRows>()]);
        rest = took.Elapsed < Quick ? TimeSpan.Zero : took.Elapsed * RestPerCount;
        sinceCounted.Restart();
        return latest;
    }

    private static string OfState(string state) =>
        $"(select state, kind, created_at from outbox_messages where state = '{state}' limit {CountedMax})";

    internal sealed record Counted(ImmutableArray<LaneRow> Inbox, long SetAside, ImmutableArray<OutboxRows> Outbox);

    internal sealed record LaneRow
    {
        public short Lane { get; init; }
        public long Rows { get; init; }
        public Instant? Oldest { get; init; }

        public string Name => ((Adapters.Inbound.Lane)Lane).ToString().ToLowerInvariant();
    }

    internal sealed record OutboxRows
    {
        public required string State { get; init; }
        public required string Kind { get; init; }
        public long Rows { get; init; }
        public Instant Oldest { get; init; }

        public bool Waits => State is "Pending" or "Sending";

        /// <summary>Whose calls it waits for.</summary>
        public string Lane => Kind switch
        {
            Payloads.OpenCheckout or Payloads.CloseCheckout or Payloads.ReturnMoney => Payments,
            Payloads.FetchMedia => Files,
            _ => Messages,
        };
    }

    public const string Payments = "payments";
    public const string Messages = "messages";
    public const string Files = "files";
}
