using System.Collections.Immutable;
using Frontdesk.Server.Simulation;
using Frontdesk.Server.Simulation.Promises;
using NodaTime;
using Xunit;

namespace Frontdesk.Server.Tests.Simulation;

public sealed class ShrinkingTests
{
    private const ulong Seed = 11;

    [Fact]
    public async Task A_failing_seed_shrinks_to_the_hours_clients_and_faults_that_it_needs()
    {
        var shrinking = new Shrinking(scale => Task.FromResult(Run(scale, new NothingAcknowledgedIsLost())));
        var failing = Scale.OfDays(3);
        var (smallest, run, _) = await shrinking.SmallestAsync(failing, Run(failing, new NothingAcknowledgedIsLost()));
        Assert.Equal("--seed 11 --hours 7 --clients 1 --faults crashes,storms", smallest.Arguments(Seed));
        Assert.NotNull(run.Broken);
    }

    [Fact]
    public async Task Another_promise_that_breaks_on_the_way_is_not_the_one_that_was_found()
    {
        var failing = Scale.OfDays(3);
        var shrinking = new Shrinking(scale => Task.FromResult(Run(scale, new NoChairTwice())));
        var (smallest, _, _) = await shrinking.SmallestAsync(failing, Run(failing, new NothingAcknowledgedIsLost()));
        Assert.Equal(failing, smallest);
    }

    [Fact]
    public void The_words_of_faults_are_read_back()
    {
        Assert.Equal(FaultKinds.All, FaultKinds.Read(FaultKinds.Words(FaultKinds.All)));
        Assert.Equal([], FaultKinds.Read("none"));
        Assert.Null(FaultKinds.Read("crashes,floods"));
    }

    // Fails with crashes and storms together, from the seventh hour on, when the second of three clients writes.
    private static SeedRun Run(Scale scale, IPromise promise)
    {
        var fails = scale.Faults.Contains(FaultKind.Crashes) && scale.Faults.Contains(FaultKind.Storms)
            && scale.Hours >= 7 && scale.Clients?.Contains(1) is not false;
        var at = World.Start + Duration.FromHours(fails ? 30 : scale.Hours + 48);
        return new SeedRun(Seed, "", new Tally(), fails ? new Broken(promise, ImmutableArray.Create("a row")) : null, 1, []) { At = at, Clients = 3 };
    }
}
