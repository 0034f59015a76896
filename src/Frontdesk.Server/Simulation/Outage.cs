using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>Now and then a vendor is down for a while: every call fails the same way, and what was to go waits.</summary>
internal sealed class Outage(string vendor, World world, Chance chance)
{
    /// <summary>One in so many calls meets the beginning of one.</summary>
    private const int BeginsOneIn = 150;

    private static readonly Duration Shortest = Duration.FromMinutes(1);
    private static readonly Duration Longest = Duration.FromMinutes(30);
    private static readonly Duration Rest = Duration.FromSeconds(30);

    private Instant until = Instant.MinValue;
    private RehearsedFault fault = new RehearsedFault.OutOfOrder();

    /// <returns>Null: the vendor is up.</returns>
    public RehearsedFault? Fault()
    {
        if (world.Time.Now >= until)
        {
            if (!chance.OneIn(BeginsOneIn))
                return null;
            until = world.Time.Now + chance.Between(Shortest, Longest);
            fault = chance.Of<RehearsedFault>(new RehearsedFault.OutOfOrder(), new RehearsedFault.NoConnection(), new RehearsedFault.TooMany(Rest));
            world.Tally.Fault($"{vendor}: outage");
            world.Trace.Add($"OUTAGE {vendor}: {Faulty.Name(fault)}");
        }
        return fault;
    }
}
