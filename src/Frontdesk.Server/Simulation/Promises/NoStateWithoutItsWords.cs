using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class NoStateWithoutItsWords : IPromise
{
    public int Number => 3;

    public string Words => "no state without its message, no message without its state";

    public ImmutableArray<string> Always =>
    [
        """
        select 'lead ' || l.id || ' is ' || l.status || ', its history ends with ' || coalesce(h.to_status, 'nothing')
        from leads l left join lateral (
            select to_status from status_history h where h.merchant_id = l.merchant_id and h.lead_id = l.id order by id desc limit 1) h on true
        where l.status <> coalesce(h.to_status, 'NEW')
        """,
        """
        select 'message ' || m.id || ' was decided and is in no outbox' from messages m
        where m.outbox_id is not null and not exists (select from outbox_messages o where o.id = m.outbox_id)
        union all
        select 'outbox row ' || o.id || ' has no message' from outbox_messages o
        where o.kind = 'send_message' and not exists (select from messages m where m.merchant_id = o.merchant_id and m.id = o.message_id)
        """,
        """
        select 'lead ' || h.lead_id || ' ' || h.transition || ' without a word to the client' from status_history h
        where h.transition in ('Approved', 'Declined', 'DepositReceived', 'DepositLapsed', 'Booked', 'Rescheduled', 'Refunded', 'Cancelled', 'Withdrawn',
              'OptedOut', 'ConsultationCompleted', 'MoneyNeedsLook')
          and not exists (
              select from outbox_messages o
              where o.merchant_id = h.merchant_id and o.lead_id = h.lead_id and o.kind = 'send_message' and o.created_at = h.at
                and o.payload->>'to' = 'client')
        """,
        """
        select 'lead ' || l.id || ' awaits a deposit and none is owed' from leads l
        where l.status = 'AWAITING_DEPOSIT'
          and not exists (select from deposits d where d.merchant_id = l.merchant_id and d.lead_id = l.id and d.state = 'owed')
        """,
    ];
}
