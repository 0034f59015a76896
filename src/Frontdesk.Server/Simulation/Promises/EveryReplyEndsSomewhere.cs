using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class EveryReplyEndsSomewhere : IPromise
{
    private readonly HashSet<long> onPhones = [];

    public int Number => 18;

    public string Words => "every reply is sent once, or its failure is on somebody's list";

    public ImmutableArray<string> AtRest =>
    [
        """
        select 'outbox row ' || o.id || ' (' || o.kind || ') is ' || o.state || coalesce(' ' || o.reason, '') || ' at rest' from outbox_messages o
        where o.state in ('Pending', 'Sending') or (o.state in ('Refused', 'Uncertain', 'Exhausted') and o.reason is null)
        """,
        """
        select 'message ' || m.id || ' is ' || m.state || ' and its outbox row ' || o.state from messages m join outbox_messages o on o.id = m.outbox_id
        where (o.state = 'Sent') <> (m.state in ('Sent', 'Delivered', 'Read'))
           or (o.state = 'Uncertain') <> (m.state = 'Unknown') or (o.state = 'Exhausted') <> (m.state = 'GaveUp')
           or (m.state in ('NotSent', 'Unknown', 'GaveUp') and m.state_reason is null)
        """,
    ];

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        foreach (var attempt in step.Attempts.Where(a => a.Reached))
        {
            if (!onPhones.Add(attempt.OutboxId))
                return (1, $"outbox row {attempt.OutboxId} reached {Trace.Short(attempt.Number)} twice");
        }
        return (step.Attempts.Length, null);
    }
}
