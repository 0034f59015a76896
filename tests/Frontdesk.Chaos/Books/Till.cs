using Npgsql;

namespace Frontdesk.Chaos.Books;

/// <summary>Our payments against the pages at Stripe.</summary>
internal sealed class Till(Floor floor, Findings findings)
{
    private const string PaymentsSql = "select payment_intent, lead_id::text, amount_minor, currency, state from payments";

    private const string OwedSql = """
        select l.id || ' is ' || l.status || ', deposit ' || coalesce(d.state, 'none') from leads l
        left join deposits d on d.merchant_id = l.merchant_id and d.lead_id = l.id
        where exists (select from payments p where p.merchant_id = l.merchant_id and p.lead_id = l.id)
          and (l.status not in ('DEPOSIT_PAID', 'BOOKING_PENDING') or d.state is distinct from 'paid')
        """;

    private sealed record Payment(string Intent, string Lead, long Amount, string Currency, string State);

    public async Task CompareAsync(NpgsqlConnection db, CancellationToken ct)
    {
        var pages = floor.Vendors.Pages.Values.ToList();
        var payments = (await Comparison.RowsAsync(
            db, PaymentsSql,
                rows => new Payment(rows.GetString(0), rows.GetString(1), rows.GetInt64(2), rows.GetString(3), rows.GetString(4)), ct))
            .ToDictionary(p => p.Intent);
        findings.Check("6 one page at Stripe for each enquiry, whatever was repeated", pages.Count,
            pages.GroupBy(page => page.LeadId).Where(g => g.Count() > 1)
                .Select(g => $"enquiry {g.Key} has {string.Join(' ', g.Select(p => p.Key))}")
                .Concat(floor.Vendors.KeysReused.Select(key => $"a key came again with other particulars: {key}")));
        findings.Check("6 each payment is in our books once, with its amount", pages.Count,
            pages.Where(page => !payments.TryGetValue(page.Intent, out var p) ||
                p.Lead != page.LeadId || p.Amount != page.Amount || p.State != "counted")
                .Select(page => $"{page.Intent} of enquiry {page.LeadId} is "
                    + $"{(payments.TryGetValue(page.Intent, out var p) ? $"{p}" : "not there")}")
                .Concat(payments.Keys.Except(pages.Select(page => page.Intent)).Select(intent => $"{intent} is in our books only")));
        findings.Check("6 who paid owes nothing", payments.Count,
            await Comparison.RowsAsync(db, OwedSql, rows => $"enquiry {rows.GetString(0)}", ct));
    }
}
