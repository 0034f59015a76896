using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Whom a fact is about, as the database knows it.</summary>
/// <param name="Lead">The enquiry that the fact names, by itself or by a payment; else the newest of the conversation.</param>
/// <param name="IsNamed">The fact names the lead.</param>
/// <param name="NextIsKnown">A changed number's new one has a conversation of its own.</param>
internal sealed record Found(long? Conversation, LeadId? Lead, bool IsNamed, bool NextIsKnown)
{
    private const string Sql = """
        with about as (
            select * from unnest(@merchants, @numbers, @leads, @intents, @sessions, @nexts)
                with ordinality as a (merchant_id, number, lead_id, intent, session_id, next_number, n)
        ), named as (
            select a.*, l.id as named_lead, coalesce(l.conversation_id, c.id) as conversation_id
            from about a
            left join leads l on l.merchant_id = a.merchant_id and l.id = coalesce(
                a.lead_id,
                (select p.lead_id from payments p where p.merchant_id = a.merchant_id and p.payment_intent = a.intent),
                (select d.lead_id from deposits d where d.merchant_id = a.merchant_id and d.session_id = a.session_id order by d.id desc limit 1))
            left join conversations c on c.merchant_id = a.merchant_id and c.channel = 'whatsapp' and c.wa_from = a.number
        )
        select n.conversation_id,
               coalesce(n.named_lead, (select max(l.id) from leads l where l.merchant_id = n.merchant_id and l.conversation_id = n.conversation_id)),
               n.named_lead is not null,
               exists (select from conversations x where x.merchant_id = n.merchant_id and x.channel = 'whatsapp' and x.wa_from = n.next_number)
        from named n order by n.n
        """;

    /// <returns>One for each of <paramref name="facts"/>, in their order.</returns>
    public static async Task<IReadOnlyList<Found>> AllAsync(NpgsqlConnection db, IReadOnlyList<ReadFact> facts, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands =
            {
                Statement.Of(Sql,
                    ("merchants", facts.Select(f => f.Row.MerchantId).ToArray()),
                    ("numbers", facts.Select(f => f.About.Number).ToArray()),
                    ("leads", facts.Select(f => f.About.Lead?.Value).ToArray()),
                    ("intents", facts.Select(f => f.About.Intent).ToArray()),
                    ("sessions", facts.Select(f => f.About.Session).ToArray()),
                    ("nexts", facts.Select(f => f.About.NextNumber).ToArray())),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var found = new List<Found>(facts.Count);
        while (await rows.ReadAsync(ct))
        {
            var lead = rows.LongOrNull(1) is { } id ? new LeadId(id) : (LeadId?)null;
            found.Add(new Found(rows.LongOrNull(0), lead, rows.GetBoolean(2), rows.GetBoolean(3)));
        }
        return found;
    }
}
