using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

[Trait("Database", "any")]
public sealed class OwnServerTests(TestDatabase databases) : IDisposable
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly ClusterOnDisk disk = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task A_login_that_is_no_superuser_migrates_and_steps_down()
    {
        await using var postgres = await disk.OpenAsync(disk.Options with { Disposable = true });
        await ClusterOnDisk.AskAsync(postgres, "create role studio login createrole password 'p'");
        await ClusterOnDisk.AskAsync(postgres, "create database studio owner studio");
        var login = new NpgsqlConnectionStringBuilder(postgres.ConnectionString)
        {
            Username = "studio", Password = "p", Database = "studio",
        };
        await using var database = await OpenAsync(new StorageSettings(login.ConnectionString, null, null, disk.Elsewhere));
        await new Migrator(database.Direct, Migration.All, () => Morning).UpAsync(Cancellation);
        await using (var engine = await database.BeginEngineAsync(Cancellation))
            Assert.Equal(0, await engine.Connection.ExecuteScalarAsync<long>("select count(*) from leads"));
        await using var merchant = await database.BeginMerchantAsync(1, Cancellation);
        Assert.Equal(0, await merchant.Connection.ExecuteScalarAsync<long>("select count(*) from leads"));
    }

    [Fact]
    public async Task With_a_direct_url_the_pool_prepares_and_resets_nothing()
    {
        await using var fresh = await databases.FreshAsync();
        var url = fresh.ConnectionString;
        await using var pooled = await OpenAsync(new StorageSettings(url, url, null, disk.Elsewhere));
        var pool = new NpgsqlConnectionStringBuilder(pooled.Pool.ConnectionString);
        Assert.Equal((true, 0), (pool.NoResetOnClose, pool.MaxAutoPrepare));
        Assert.False(new NpgsqlConnectionStringBuilder(pooled.Direct.ConnectionString).NoResetOnClose);
    }

    [Fact]
    public async Task A_process_takes_thirty_connections_unless_the_url_says_otherwise()
    {
        await using var fresh = await databases.FreshAsync();
        Assert.Equal(30, new NpgsqlConnectionStringBuilder(fresh.Database.Pool.ConnectionString).MaxPoolSize);
        var settings = new StorageSettings(fresh.ConnectionString + ";Maximum Pool Size=3", null, null, disk.Elsewhere);
        await using var small = await OpenAsync(settings);
        Assert.Equal(3, new NpgsqlConnectionStringBuilder(small.Pool.ConnectionString).MaxPoolSize);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_by_its_setting()
    {
        var nobody = $"postgres://jo:secret@127.0.0.1:{PostgresServer.FreePort((first, _) => first + 7)}/desk";
        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(
            () => OpenAsync(new StorageSettings(nobody, null, null, disk.Elsewhere)));
        Assert.StartsWith("DATABASE_URL cannot be reached", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static Task<Database> OpenAsync(StorageSettings settings) => Database.OpenAsync(settings, _ => { }, Cancellation);
}
