using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class LinksWorkOnce : IPromise
{
    private int lastLooks;

    public int Number => 8;

    public string Words => "an action link works once, and looking at it changes nothing";

    public ImmutableArray<string> Always =>
    [
        "select 'an action link was used after it had run out' from action_tokens where used_at > expires_at",
    ];

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        var looks = world.Watch.Known.Pressed.Count + world.Watch.Known.LooksAtLinks;
        var checks = looks - lastLooks;
        lastLooks = looks;
        var twice = world.Watch.Known.Pressed.FirstOrDefault(p => p.Value > 1);
        if (world.Watch.Known.ChangedByLooking > 0)
            return (1, "looking at a link changed something");
        return (checks, twice.Key is null ? null : $"a link was pressed {twice.Value} times with success");
    }
}
