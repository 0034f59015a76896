using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Deposits;

/// <summary>Deposits in the database: a lead's newest is the one that is in force.</summary>
internal static class DepositRows
{
    private const string LoadSql = """
        select distinct on (lead_id) lead_id, id, amount_minor, currency, rule_version, policy_version, asked_at, due_at, attempt, state,
               session_id, page_url, page_ends_at
        from deposits where merchant_id = any(@merchants) and lead_id = any(@leads) order by lead_id, id desc
        """;

    private const string ReplaceSql = """
        update deposits set state = 'void' where merchant_id = @merchant and lead_id = @lead and id <> @id and state = 'owed'
        """;

    private const string SaveSql = """
        insert into deposits (merchant_id, id, lead_id, amount_minor, currency, rule_version, policy_version, state, attempt, asked_at, due_at,
            session_id, page_url, page_ends_at)
        values (@merchant, @id, @lead, @amount, @currency, @ruleVersion, @policyVersion, @state, @attempt, @askedAt, @dueAt,
            @session, @url, @endsAt)
        on conflict (merchant_id, id) do update set
            amount_minor = excluded.amount_minor, currency = excluded.currency, rule_version = excluded.rule_version,
            policy_version = excluded.policy_version, state = excluded.state, attempt = excluded.attempt, due_at = excluded.due_at,
            session_id = excluded.session_id, page_url = excluded.page_url, page_ends_at = excluded.page_ends_at
        """;

    public static NpgsqlBatchCommand Load(long[] merchants, long[] leads) =>
        Statement.Of(LoadSql, ("merchants", merchants), ("leads", leads));

    public static async Task<Dictionary<LeadId, Deposit>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var found = new Dictionary<LeadId, Deposit>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(new LeadId(rows.GetInt64(0)), new Deposit(
                rows.GetInt64(1), new Money(rows.GetInt64(2), rows.GetString(3)), rows.GetString(4), rows.GetString(5),
                rows.Instant(6), rows.Instant(7), rows.GetInt32(8))
            {
                State = Named.Read<DepositState>(rows.GetString(9)),
                SessionId = rows.Text(10),
                PageUrl = rows.Text(11),
                PageEndsAt = rows.InstantOrNull(12),
            });
        }
        return found;
    }

    /// <summary>An earlier one that is still owed was replaced by this.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Save(long merchantId, LeadId lead, Deposit deposit) =>
    [
        Statement.Of(ReplaceSql, ("merchant", merchantId), ("lead", lead), ("id", deposit.Id)),
        Statement.Of(SaveSql,
            ("merchant", merchantId), ("id", deposit.Id), ("lead", lead), ("amount", deposit.Amount.Minor), ("currency", deposit.Amount.Currency),
            ("ruleVersion", deposit.RuleVersion), ("policyVersion", deposit.PolicyVersion), ("state", Named.Of(deposit.State)),
            ("attempt", deposit.Attempt), ("askedAt", deposit.AskedAt), ("dueAt", deposit.DueAt),
            ("session", deposit.SessionId), ("url", deposit.PageUrl), ("endsAt", deposit.PageEndsAt)),
    ];
}
