using System.Collections.Immutable;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>The buckets that all nodes share: one row each, locked from the claim until its commit.</summary>
internal static class PaceRows
{
    private const string MakeSql = "insert into vendor_pace (bucket, full_at) select b, @now from unnest(@buckets) b order by b on conflict do nothing";

    private const string LockSql = "select bucket, full_at from vendor_pace where bucket = any(@buckets) order by bucket for update";

    private const string SaveSql = """
        update vendor_pace p set full_at = b.full_at from unnest(@buckets, @fulls) as b (bucket, full_at) where p.bucket = b.bucket
        """;

    /// <summary>The buckets that these rows' calls count against.</summary>
    public static ImmutableArray<string> Names(IEnumerable<OutboxRow> rows, VendorPace pace) =>
        [.. rows.SelectMany(row => Names(row, pace)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(OutboxRow row, VendorPace pace)
    {
        if (pace.Of(VendorLane.Of(row.Kind)) is not { } lane)
            yield break;
        if (lane.Sender is not null)
            yield return lane.Name;
        if (lane.Narrow is not null)
            yield return VendorPace.Narrowed(lane, row);
    }

    /// <summary>Two statements, of which the second gives bucket and when it is full. Always in the order of the names, so that two nodes wait in one direction.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Lock(ImmutableArray<string> buckets, Instant now)
    {
        string[] names = [.. buckets];
        yield return Statement.Of(MakeSql, ("buckets", names), ("now", now));
        yield return Statement.Of(LockSql, ("buckets", names));
    }

    public static IEnumerable<NpgsqlBatchCommand> Save(IReadOnlyDictionary<string, Instant> taken)
    {
        if (taken.Count > 0)
            yield return Statement.Of(SaveSql, ("buckets", taken.Keys.ToArray()), ("fulls", taken.Values.ToArray()));
    }
}
