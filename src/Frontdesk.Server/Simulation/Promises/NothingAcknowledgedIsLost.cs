using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class NothingAcknowledgedIsLost : IPromise
{
    public int Number => 1;

    public string Words => "what was answered 200 is stored, and handled once";

    public ImmutableArray<string> Always =>
    [
        """
        select 'one event, ' || count(*) || ' finished rows: ' || provider || ' ' || kind from inbox_finished
        group by provider, event_id, kind having count(*) > 1
        """,
    ];

    public ImmutableArray<string> AtRest =>
    [
        "select 'still waiting at rest: ' || provider || ' ' || kind || ', ' || attempts || ' tries' from inbox where state = 'waiting'",
    ];

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        var lost = step.Places.FirstOrDefault(p => p.Received != 1 || p.Waiting + p.Finished != 1);
        return (step.Places.Length, lost is null
            ? null
            : $"answered 200: {lost.Provider} item is {lost.Received} times received, {lost.Waiting} times in the inbox, {lost.Finished} times finished");
    }
}
