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
    // Scalar look-ups, since a join makes the planner read small tables whole and go on doing so while they grow.
    private const string Sql = """
        with about as (
            select a.*, coalesce(
                a.lead_id,
                (select p.lead_id from payments p where p.merchant_id = a.merchant_id and p.payment_intent = a.intent),
                (select d.lead_id from deposits d where d.merchant_id = a.merchant_id and d.session_id = a.session_id order by d.id desc limit 1)) as told
            from unnest(@merchants, @numbers, @leads, @intents, @sessions, @nexts)
                with ordinality as a (merchant_id, number, lead_id, intent, session_id, next_number, n)
        ), named as (
            select a.*, (select l.conversation_id from leads l where l.merchant_id = a.merchant_id and l.id = a.told) as of_lead
            from about a
        ), found as (
            select a.*, coalesce(of_lead, (
                select c.id from conversations c
                where c.merchant_id = a.merchant_id and c.channel = 'whatsapp' and c.wa_from = a.number)) as conversation_id
            from named a
        )
        select f.conversation_id,
               case when f.of_lead is not null then f.told else (
                   select max(l.id) from leads l where l.merchant_id = f.merchant_id and l.conversation_id = f.conversation_id) end,
               f.of_lead is not null,
               (select x.id from conversations x
                where x.merchant_id = f.merchant_id and x.channel = 'whatsapp' and x.wa_from = f.next_number) is not null
        from found f order by f.n
        """;

    public static NpgsqlBatchCommand Look(IReadOnlyList<ReadFact> facts) => Statement.Of(Sql,
        ("merchants", facts.Select(f => f.Row.MerchantId).ToArray()),
        ("numbers", facts.Select(f => f.About.Number).ToArray()),
        ("leads", facts.Select(f => f.About.Lead?.Value).ToArray()),
        ("intents", facts.Select(f => f.About.Intent).ToArray()),
        ("sessions", facts.Select(f => f.About.Session).ToArray()),
        ("nexts", facts.Select(f => f.About.NextNumber).ToArray()));

    /// <returns>One for each fact, in their order.</returns>
    public static async Task<IReadOnlyList<Found>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var found = new List<Found>();
        while (await rows.ReadAsync(ct))
        {
            var lead = rows.LongOrNull(1) is { } id ? new LeadId(id) : (LeadId?)null;
            found.Add(new Found(rows.LongOrNull(0), lead, rows.GetBoolean(2), rows.GetBoolean(3)));
        }
        return found;
    }
}
