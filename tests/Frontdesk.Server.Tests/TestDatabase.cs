using Frontdesk.Server.Storage;

[assembly: AssemblyFixture(typeof(Frontdesk.Server.Tests.TestDatabase))]

namespace Frontdesk.Server.Tests;

/// <summary>
/// One PostgreSQL for the whole run; ask for it in a test class's constructor and take a fresh, migrated database per test:
/// <c>await using var fresh = await databases.FreshAsync();</c> then <c>fresh.Database</c>.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private ScratchServer? server;

    public async ValueTask InitializeAsync() =>
        server = await ScratchServer.OpenAsync(
            Path.Combine(AppContext.BaseDirectory, "scratch"), Environment.GetEnvironmentVariable, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    internal Task<ScratchDatabase> FreshAsync() => server!.NewDatabaseAsync(TestContext.Current.CancellationToken);
}
