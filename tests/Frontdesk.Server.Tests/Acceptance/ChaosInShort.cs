using Frontdesk.Chaos;
using Frontdesk.Chaos.Databases;
using Xunit;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>
/// The short form of <c>bin/chaos</c>: real processes, real PostgreSQL, the books compared row by row. Its plan is always the same.
/// </summary>
public sealed class ChaosInShort
{
    private const ulong Seed = 1;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Nothing_acknowledged_is_lost_or_doubled_when_nodes_and_database_are_killed_under_load() => PlayAsync("kills");

    [Fact]
    public Task Nothing_acknowledged_is_lost_when_the_primary_dies_and_its_standby_takes_over() => PlayAsync("failover");

    [Fact]
    public Task A_vendor_that_hangs_drops_fails_and_talks_nonsense_gets_nothing_twice() => PlayAsync("vendors");

    [Fact]
    public Task A_full_disk_loses_nothing_that_was_acknowledged() => PlayAsync("disk-full");

    [Fact]
    public Task A_clock_that_jumps_an_hour_and_back_changes_nothing_in_the_books() => PlayAsync("clock");

    private static async Task PlayAsync(string name)
    {
        if (Programs.PostgresFolder is null)
            Assert.Skip("No PostgreSQL with pg_basebackup here (Debian: postgresql-15).");
        var output = TestContext.Current.TestOutputHelper;
        var scenario = Show.All.Single(s => s.Name == name);
        var findings = await Show.PlayAsync(scenario, Seed, isShort: true, deliveries: null, line => output?.WriteLine(line), Ct);
        if (findings.Skipped is { } reason)
            Assert.Skip(reason);
        Assert.True(findings.AllHeld, string.Join(Environment.NewLine, findings.Violations));
        Assert.NotEmpty(findings.Promises);
    }
}
