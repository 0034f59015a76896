using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class BooksEqualStripes : IPromise
{
    public int Number => 6;

    public string Words => "nobody is charged twice for good, money is found again, our books equal Stripe's";

    public ImmutableArray<string> Always =>
    [
        "select 'lead ' || lead_id || ' has ' || count(*) || ' counted payments' from payments where state = 'counted' group by lead_id having count(*) > 1",
        "select 'payment ' || id || ' was returned beyond its amount' from payments where returned_minor > amount_minor",
        """
        select 'lead ' || p.lead_id || ' owes again what payment ' || p.id || ' paid' from payments p
        where p.state = 'counted' and exists (
            select from deposits d where d.merchant_id = p.merchant_id and d.lead_id = p.lead_id and d.state = 'owed')
        """,
        """
        select 'deposit ' || d.id || ' is paid and no counted payment stands for it' from deposits d
        where d.state = 'paid' and not exists (
            select from payments p where p.merchant_id = d.merchant_id and p.lead_id = d.lead_id and p.state = 'counted')
        """,
    ];

    public ImmutableArray<string> AtRest =>
    [
        """
        select 'payment ' || p.id || ' is ' || p.state || ' and before nobody' from payments p join leads l on l.merchant_id = p.merchant_id and l.id = p.lead_id
        where p.state in ('duplicate', 'unexpected', 'mismatched', 'return_failed') and l.status <> 'NEEDS_FOLLOW_UP'
          and not exists (
              select from outbox_messages o where o.merchant_id = p.merchant_id and o.lead_id = p.lead_id and o.created_at >= p.arrived_at
                and o.payload->>'to' = 'artist')
        """,
        "select 'payment ' || id || ' is being returned and never was' from payments where state = 'returning'",
        "select 'refund of outbox row ' || id || ' ended as ' || state from outbox_messages where kind = 'return_money' and state in ('Pending', 'Sending', 'Uncertain')",
    ];

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        if (step.Books is not { } books)
            return (0, null);
        foreach (var (intent, charge) in world.Watch.Known.Charges)
        {
            if (books.FirstOrDefault(b => b.Intent == intent) is not { } booked)
                return (1, $"Stripe took {charge.Amount} for lead {charge.Lead} and our books have no such payment");
            if ($"{booked.LeadId}" != charge.Lead || booked.Minor != charge.Amount.Minor)
                return (1, $"Stripe took {charge.Amount} for lead {charge.Lead}, our books say {booked.Minor} for lead {booked.LeadId}");
        }
        if (books.FirstOrDefault(b => !world.Watch.Known.Charges.ContainsKey(b.Intent)) is { } invented)
            return (1, $"our books have {invented.Minor} for lead {invented.LeadId} that Stripe never took");
        var ours = books.GroupBy(b => b.Currency).ToDictionary(g => g.Key, g => g.Sum(b => b.Minor - b.ReturnedMinor));
        var wrong = world.Stripe.Balance().FirstOrDefault(b => ours.GetValueOrDefault(b.Key) != b.Value);
        return (books.Length + 1, wrong.Key is null ? null : $"Stripe has {wrong.Value} {wrong.Key} of ours, our books say {ours.GetValueOrDefault(wrong.Key)}");
    }
}
