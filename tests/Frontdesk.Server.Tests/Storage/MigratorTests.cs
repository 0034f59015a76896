using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Tests.Storage;

[Trait("Database", "any")]
public sealed class MigratorTests(TestDatabase databases)
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly Migration[] Three =
    [
        new("0001_a", "create table a (id bigint primary key)", "drop table a"),
        new("0002_b", "create table b (id bigint references a)", "drop table b"),
        new("0003_c", "create index c on b (id)", "drop index c"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_migration_goes_up_down_and_up_again_to_the_same_schema()
    {
        await using var fresh = await databases.FreshAsync();
        var migrator = Of(fresh, Migration.All);
        var whole = await SchemaAsync(fresh);
        List<IReadOnlyList<string>> onTheWayDown = [whole];
        foreach (var _ in Migration.All)
        {
            await migrator.DownAsync(1, Cancellation);
            onTheWayDown.Add(await SchemaAsync(fresh));
        }

        Assert.All(onTheWayDown[^1], line => Assert.Contains("schema_migrations", line, StringComparison.Ordinal));
        foreach (var (migration, before) in Migration.All.Zip(onTheWayDown.AsEnumerable().Reverse().Skip(1)))
        {
            await migrator.ToAsync(migration.Name, Cancellation);
            Assert.Equal(before, await SchemaAsync(fresh));
        }

        Assert.NotEmpty(whole);
    }

    [Fact]
    public async Task Up_down_and_to_walk_as_far_as_asked()
    {
        await using var fresh = await EmptyAsync();
        var migrator = Of(fresh, Three);
        Assert.Equal(["0001_a", "0002_b", "0003_c"], await migrator.UpAsync(Cancellation));
        Assert.Empty(await migrator.UpAsync(Cancellation));
        Assert.Equal(["0003_c", "0002_b"], await migrator.DownAsync(2, Cancellation));
        Assert.Equal(["0002_b"], await migrator.ToAsync("0002_b", Cancellation));
        Assert.Equal(["0002_b"], await migrator.ToAsync("0001_a", Cancellation));
        Assert.Equal(
            [new MigrationState("0001_a", Morning), new("0002_b", null), new("0003_c", null)], await migrator.StatusAsync(Cancellation));
        Assert.Equal(["0001_a"], await migrator.DownAsync(9, Cancellation));
    }

    [Fact]
    public async Task A_file_changed_after_it_was_applied_is_refused_by_name()
    {
        await using var fresh = await EmptyAsync();
        await Of(fresh, Three).UpAsync(Cancellation);
        Migration[] changed = [Three[0], Three[1] with { Up = Three[1].Up + " -- later" }, Three[2]];
        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Of(fresh, changed).UpAsync(Cancellation));
        Assert.Contains("0002_b was changed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_ahead_of_the_build_is_refused()
    {
        await using var fresh = await EmptyAsync();
        await Of(fresh, Three).UpAsync(Cancellation);
        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Of(fresh, Three[..2]).UpAsync(Cancellation));
        Assert.Contains("0003_c", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_half_way_changes_nothing()
    {
        await using var fresh = await EmptyAsync();
        Migration[] broken = [Three[0], new("0002_b", "create table b (); create table b ()", "drop table b")];
        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Of(fresh, broken).UpAsync(Cancellation));
        Assert.Contains("0002_b (up) failed", refused.Message, StringComparison.Ordinal);
        await using var connection = await fresh.Database.Direct.OpenConnectionAsync(Cancellation);
        Assert.Null(await connection.ExecuteScalarAsync<string?>("select to_regclass('b')::text"));
        Assert.Equal(["0001_a"], await connection.QueryAsync<string>("select name from schema_migrations"));
    }

    [Fact]
    public async Task Two_who_migrate_at_once_apply_each_migration_once()
    {
        await using var fresh = await EmptyAsync();
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Of(fresh, Three).UpAsync(Cancellation))));
        Assert.Equal(["0001_a", "0002_b", "0003_c"], applied.SelectMany(names => names).Order());
    }

    private static Migrator Of(ScratchDatabase fresh, IReadOnlyList<Migration> migrations) =>
        new(fresh.Database.Direct, migrations, () => Morning);

    private async Task<ScratchDatabase> EmptyAsync()
    {
        var fresh = await databases.FreshAsync();
        await Of(fresh, Migration.All).DownAsync(Migration.All.Count, Cancellation);
        return fresh;
    }

    private static async Task<IReadOnlyList<string>> SchemaAsync(ScratchDatabase fresh)
    {
        await using var connection = await fresh.Database.Direct.OpenConnectionAsync(Cancellation);
        return (await connection.QueryAsync<string>(CatalogSnapshot.Sql)).AsList();
    }
}
