using System.Collections.Immutable;
using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Deposits;

/// <summary>Money that arrived, in the database: one row per payment intent, for ever.</summary>
internal static class PaymentRows
{
    private const string LoadSql = """
        select lead_id, payment_intent, session_id, amount_minor, currency, arrived_at, state, returned_minor
        from payments where merchant_id = any(@merchants) and lead_id = any(@leads) order by id
        """;

    private const string SaveSql = """
        insert into payments (merchant_id, lead_id, payment_intent, session_id, amount_minor, currency, state, returned_minor, arrived_at)
        values (@merchant, @lead, @intent, @session, @amount, @currency, @state, @returned, @at)
        on conflict (merchant_id, payment_intent) do update set
            session_id = excluded.session_id, state = excluded.state, returned_minor = excluded.returned_minor
        """;

    public static NpgsqlBatchCommand Load(long[] merchants, long[] leads) =>
        Statement.Of(LoadSql, ("merchants", merchants), ("leads", leads));

    public static async Task<Dictionary<LeadId, ImmutableArray<Payment>>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var found = new Dictionary<LeadId, ImmutableArray<Payment>>();
        while (await rows.ReadAsync(ct))
        {
            var lead = new LeadId(rows.GetInt64(0));
            var payment = new Payment(
                rows.GetString(1), rows.Text(2), new Money(rows.GetInt64(3), rows.GetString(4)), rows.Instant(5),
                Named.Read<PaymentState>(rows.GetString(6)))
            {
                ReturnedMinor = rows.GetInt64(7),
            };
            found[lead] = found.TryGetValue(lead, out var earlier) ? earlier.Add(payment) : [payment];
        }
        return found;
    }

    public static NpgsqlBatchCommand Save(long merchantId, LeadId lead, Payment payment) => Statement.Of(SaveSql,
        ("merchant", merchantId), ("lead", lead), ("intent", payment.Intent), ("session", payment.SessionId),
        ("amount", payment.Amount.Minor), ("currency", payment.Amount.Currency), ("state", Named.Of(payment.State)),
        ("returned", payment.ReturnedMinor), ("at", payment.At));
}
