using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class WhatFailsIsVisible : IPromise
{
    public int Number => 4;

    public string Words => "what cannot be handled is set aside with its reason, and nothing else fails";

    public ImmutableArray<string> Always =>
    [
        """
        select 'set aside without a reason or an event: ' || i.provider || ' ' || i.kind from inbox i
        where i.state = 'set_aside' and (i.error is null or not exists (
            select from system_events e where e.event_type = 'inbox.set_aside' and e.payload->>'inbox_id' = i.id::text))
        """,
        "select 'a turn failed: ' || provider || ' ' || kind || ': ' || coalesce(error, '') from inbox where attempts > 0 and event_id not like 'poison:%'",
    ];
}
