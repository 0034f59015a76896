using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>Chance that a seed repeats (SplitMix64). Each part of the simulation has its own, so that one more draw here changes nothing there.</summary>
internal sealed class Chance(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>A new source that follows from this one.</summary>
    public Chance Fork() => new(Next());

    /// <returns>0 to one less than <paramref name="most"/>.</returns>
    public int Below(int most) => (int)(Next() % (ulong)most);

    public bool OneIn(int times) => Below(times) == 0;

    public bool Percent(int chances) => Below(100) < chances;

    public T Of<T>(params ReadOnlySpan<T> things) => things[Below(things.Length)];

    /// <summary>Whole milliseconds, both ends included.</summary>
    public Duration Between(Duration least, Duration most) =>
        least + Duration.FromMilliseconds((long)(Next() % (ulong)((long)(most - least).TotalMilliseconds + 1)));

    private ulong Next()
    {
        unchecked
        {
            state += Step;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
