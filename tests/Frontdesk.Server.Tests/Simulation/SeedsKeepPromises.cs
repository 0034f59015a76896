using System.Collections.Concurrent;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Simulation;
using Frontdesk.Server.Storage;
using Xunit;

namespace Frontdesk.Server.Tests.Simulation;

/// <summary>Run alone with <c>bin/test --filter-trait "Kind=simulation"</c>; any seed again with <c>bin/frontdesk simulate --seed N --days 2</c>.</summary>
[Trait("Kind", "simulation")]
public sealed class SeedsKeepPromises(TestDatabase databases)
{
    private const int Seeds = 200;
    private const int Days = 2;
    private const int Workers = 2;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_seeds_keep_every_promise()
    {
        var waiting = new ConcurrentQueue<ulong>(Enumerable.Range(1, Seeds).Select(seed => (ulong)seed));
        var broken = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(waiting, broken), Stop)));
        Assert.True(broken.IsEmpty, string.Join(Environment.NewLine, broken));
    }

    [Fact]
    public async Task A_seed_gives_the_same_trace_again()
    {
        await using var scratch = await databases.FreshAsync();
        await using var simulator = Open(scratch);
        var first = await simulator.RunAsync(7, Days, Stop);
        await simulator.RunAsync(8, 1, Stop);
        var again = await simulator.RunAsync(7, Days, Stop);
        Assert.Equal(first.Digest, again.Digest);
        Assert.Equal(first.Tally.Steps, again.Tally.Steps);
    }

    private static Simulator Open(ScratchDatabase scratch)
    {
        var (studio, words, problems) = StudioConfig.Read(null);
        Assert.Empty(problems);
        return new Simulator(scratch, studio!, words!);
    }

    private async Task WorkAsync(ConcurrentQueue<ulong> waiting, ConcurrentQueue<string> broken)
    {
        await using var scratch = await databases.FreshAsync();
        await using var simulator = Open(scratch);
        while (broken.IsEmpty && waiting.TryDequeue(out var seed))
        {
            foreach (var line in (await simulator.RunAsync(seed, Days, Stop)).Report())
                broken.Enqueue(line);
        }
    }
}
