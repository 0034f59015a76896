using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>How a vendor that is ill treats what it is asked.</summary>
internal enum Illness
{
    /// <summary>No answer until our patience ends; whether it was done nobody knows.</summary>
    Hangs,

    /// <summary>Done, and the connection dropped.</summary>
    DropsAfterAccepting,

    Fails,
    TooMany,

    /// <summary>Done, and answered 200 with something that cannot be read.</summary>
    Garbage,
}

/// <summary>When each vendor is ill, drawn at the start of a seed.</summary>
internal sealed class Outages
{
    private const int SpellsMost = 2;

    /// <summary>Of a hundred calls so many feel it.</summary>
    private const int FeltPercent = 80;

    private static readonly Duration Shortest = Duration.FromMinutes(2);
    private static readonly Duration Longest = Duration.FromHours(5);

    private readonly World world;
    private readonly Chance chance;
    private readonly List<(Vendor Vendor, Instant From, Instant Until, Illness Illness)> spells = [];

    public Outages(World world, Chance chance)
    {
        this.world = world;
        this.chance = chance;
        foreach (var vendor in new[] { Vendor.WhatsApp, Vendor.Stripe })
        {
            for (var left = chance.Below(SpellsMost + 1); left > 0; left--)
            {
                var from = World.Start + chance.Between(Duration.Zero, Duration.FromDays(2));
                spells.Add((vendor, from, from + chance.Between(Shortest, Longest), chance.Of(Enum.GetValues<Illness>())));
            }
        }
    }

    /// <summary>How this call is treated; null: properly.</summary>
    public Illness? Meet(Vendor vendor)
    {
        var now = world.Time.Now;
        foreach (var spell in spells.Where(s => s.Vendor == vendor && s.From <= now && now < s.Until))
        {
            if (!world.Makes(FaultKind.Outages, chance.Percent(FeltPercent)))
                continue;
            world.Tally.Fault($"{vendor}'s outage: {Name(spell.Illness)}");
            return spell.Illness;
        }
        return null;
    }

    /// <returns>Which of the two a hanging call was.</returns>
    public bool WasDone() => chance.OneIn(2);

    private static string Name(Illness illness) => illness switch
    {
        Illness.Hangs => "hangs",
        Illness.DropsAfterAccepting => "drops after accepting",
        Illness.Fails => "500",
        Illness.TooMany => "429",
        _ => "garbage",
    };
}
