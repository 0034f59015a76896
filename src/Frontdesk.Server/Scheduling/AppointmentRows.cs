using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Scheduling;

/// <summary>Fixed dates in the database, where no two overlap in one chair.</summary>
internal static class AppointmentRows
{
    /// <summary>The constraint that two clients for one chair run into.</summary>
    public const string OneClientAtATime = "one_client_at_a_time";

    private const string LoadSql = """
        select distinct on (lead_id) lead_id, id, starts_at, ends_at, version
        from appointments where merchant_id = any(@merchants) and lead_id = any(@leads) and state <> 'cancelled' order by lead_id, id desc
        """;

    private const string FreeSql = """
        update appointments set state = 'cancelled' where merchant_id = @merchant and lead_id = @lead and id <> @id and state = 'booked'
        """;

    private const string SaveSql = """
        insert into appointments (merchant_id, id, lead_id, staff, starts_at, ends_at, busy, state, version, created_at)
        values (@merchant, @id, @lead, @staff, @start, @end, tstzrange(@start, @busyUntil), @state, @version, @now)
        on conflict (merchant_id, id) do update set
            starts_at = excluded.starts_at, ends_at = excluded.ends_at, busy = excluded.busy, state = excluded.state, version = excluded.version
        """;

    private const long NoSession = 0;

    public static NpgsqlBatchCommand Load(long[] merchants, long[] leads) =>
        Statement.Of(LoadSql, ("merchants", merchants), ("leads", leads));

    public static async Task<Dictionary<LeadId, Session>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var found = new Dictionary<LeadId, Session>();
        while (await rows.ReadAsync(ct))
            found.Add(new LeadId(rows.GetInt64(0)), new Session(rows.GetInt64(1), rows.Instant(2), rows.Instant(3), rows.GetInt32(4)));
        return found;
    }

    /// <summary>The lead's date as it is now; any other date of it is free again.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Save(long merchantId, Lead lead, Studio studio, Instant now)
    {
        yield return Statement.Of(FreeSql, ("merchant", merchantId), ("lead", lead.Id), ("id", lead.Session?.Id ?? NoSession));
        if (lead.Session is { } session)
        {
            yield return Statement.Of(SaveSql,
                ("merchant", merchantId), ("id", session.Id), ("lead", lead.Id), ("staff", studio.Artist),
                ("start", session.Start), ("end", session.End), ("busyUntil", session.End + Duration.FromMinutes(studio.BufferMinutes)),
                ("state", State(lead.Status)), ("version", session.Version), ("now", now));
        }
    }

    private static string State(LeadStatus status) => status switch
    {
        LeadStatus.Completed => "completed",
        LeadStatus.NoShow => "no_show",
        LeadStatus.Cancelled or LeadStatus.Refunded or LeadStatus.Rejected or LeadStatus.OptOut => "cancelled",
        _ => "booked",
    };
}
