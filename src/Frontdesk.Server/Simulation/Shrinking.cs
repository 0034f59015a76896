using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation;

/// <summary>
/// Makes a failing seed smaller while it still breaks the same promise: fewer hours, fewer clients, fewer kinds of fault.
/// </summary>
/// <param name="run">Plays the seed at a scale.</param>
internal sealed class Shrinking(Func<Scale, Task<SeedRun>> run)
{
    private const int RunsMost = 80;

    public async Task<(Scale Smallest, SeedRun Run, int Runs)> SmallestAsync(Scale failing, SeedRun first)
    {
        var (smallest, shown, runs) = (failing, first, 0);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        for (var smaller = true; smaller;)
        {
            smaller = false;
            foreach (var candidate in Candidates(smallest, shown))
            {
                if (runs == RunsMost)
                    return (smallest, shown, runs);
                if (!tried.Add(candidate.Arguments(first.Seed)))
                    continue;
                runs++;
                var again = await run(candidate);
                if (again.Broken?.Promise.Number != first.Broken!.Promise.Number)
                    continue;
                (smallest, shown, smaller) = (candidate, again, true);
                break;
            }
        }
        return (smallest, shown, runs);
    }

    // The boldest first.
    internal static IEnumerable<Scale> Candidates(Scale scale, SeedRun shown)
    {
        var needed = (int)Math.Ceiling((shown.At - World.Start).TotalHours);
        foreach (var hours in new[] { needed, scale.Hours / 2, scale.Hours * 3 / 4, scale.Hours - 1 }.Where(h => h >= 1 && h < scale.Hours))
            yield return scale with { Hours = hours };
        if (!scale.Faults.IsEmpty)
            yield return scale with { Faults = [] };
        foreach (var kind in scale.Faults)
            yield return scale with { Faults = [kind] };
        foreach (var kind in scale.Faults)
            yield return scale with { Faults = scale.Faults.Remove(kind) };
        var clients = scale.Clients ?? [.. Enumerable.Range(0, shown.Clients)];
        foreach (var client in clients.Where(_ => clients.Count > 1))
            yield return scale with { Clients = clients.Remove(client) };
    }
}
