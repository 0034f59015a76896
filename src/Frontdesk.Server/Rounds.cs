using System.Collections.Immutable;

namespace Frontdesk.Server;

/// <summary>Everything that the loops do, done at once and until nothing is left: for tests, the demo and the test clock.</summary>
/// <param name="steps">Each does what is due and says how much that was.</param>
internal sealed class Rounds(ImmutableArray<Func<CancellationToken, Task<int>>> steps)
{
    private const int RoundsMax = 10_000;

    /// <returns>How much was done.</returns>
    /// <exception cref="InvalidOperationException">It does not come to rest: something makes work out of its own work.</exception>
    public async Task<int> UntilQuietAsync(CancellationToken ct)
    {
        var all = 0;
        for (var round = 0; round < RoundsMax; round++)
        {
            var done = 0;
            foreach (var step in steps)
                done += await step(ct);
            if (done == 0)
                return all;
            all += done;
        }
        throw new InvalidOperationException($"The desk did not come to rest within {RoundsMax} rounds.");
    }
}
