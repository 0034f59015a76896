using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

// Also run on PostgreSQL 15 by bin/test.
[Trait("Database", "any")]
public sealed class TransactionTests(TestDatabase databases)
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public async Task The_engine_steps_down_to_its_own_role()
    {
        await using var fresh = await databases.FreshAsync();
        await using var engine = await fresh.Database.BeginEngineAsync(Cancellation);
        Assert.Equal("frontdesk_engine", await engine.Connection.ExecuteScalarAsync<string>("select current_user"));
    }

    [Fact]
    public async Task A_merchant_sees_its_own_rows_only()
    {
        await using var fresh = await databases.FreshAsync();
        await TwoMerchantsAsync(fresh.Database);
        await using var merchant = await fresh.Database.BeginMerchantAsync(2, Cancellation);
        Assert.Equal(["two@studio.example"], await merchant.Connection.QueryAsync<string>("select email from users"));
    }

    [Fact]
    public async Task A_merchant_cannot_touch_the_rows_of_another()
    {
        await using var fresh = await databases.FreshAsync();
        await TwoMerchantsAsync(fresh.Database);
        await using var merchant = await fresh.Database.BeginMerchantAsync(2, Cancellation);
        Assert.Equal(1, await merchant.Connection.ExecuteAsync("update users set failures = 1"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AddUserAsync(merchant.Connection, 1, "stray@studio.example"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task What_is_not_committed_is_gone_and_the_next_user_of_the_connection_has_no_role()
    {
        await using var fresh = await databases.FreshAsync();
        await TwoMerchantsAsync(fresh.Database);
        await using (var merchant = await fresh.Database.BeginMerchantAsync(1, Cancellation))
            await merchant.Connection.ExecuteAsync("delete from users");
        await using var connection = await fresh.Database.Pool.OpenConnectionAsync(Cancellation);
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("select count(*) from users"));
        Assert.Equal("frontdesk", await connection.ExecuteScalarAsync<string>("select current_user"));
    }

    [Fact]
    public async Task An_instant_comes_back_as_it_was_saved_to_the_microsecond()
    {
        await using var fresh = await databases.FreshAsync();
        await using var connection = await fresh.Database.Pool.OpenConnectionAsync(Cancellation);
        var fine = Morning.PlusNanoseconds(1_234_567);
        var read = await connection.QuerySingleAsync<Times>(
            "select @At as at, null::timestamptz as never, @Day as day", new { At = fine, Day = new LocalDate(2026, 3, 29) });
        Assert.Equal(new Times(Morning.PlusNanoseconds(1_234_000), null, new LocalDate(2026, 3, 29)), read);
    }

    [Fact]
    public async Task Instants_before_1970_are_cut_downwards_too()
    {
        var early = Instant.FromUnixTimeTicks(-15);
        Assert.Equal(Instant.FromUnixTimeTicks(-20), early.CutToMicroseconds());
        await using var fresh = await databases.FreshAsync();
        await using var connection = await fresh.Database.Pool.OpenConnectionAsync(Cancellation);
        var column = await connection.QueryAsync<Instant>(
            "select unnest(@Column)", new { Column = new[] { early, Morning }.ToTimestamps() });
        Assert.Equal([Instant.FromUnixTimeTicks(-20), Morning], column);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task TwoMerchantsAsync(Database database)
    {
        await using (var owner = await database.Pool.OpenConnectionAsync(Cancellation))
            foreach (var id in new[] { 1, 2 })
                await owner.ExecuteAsync(
                    "insert into merchants (id, slug, name, created_at) values (@id, @slug, @slug, @Morning)",
                    new { id, slug = $"studio-{id}", Morning });

        await using var engine = await database.BeginEngineAsync(Cancellation);
        await AddUserAsync(engine.Connection, 1, "one@studio.example");
        await AddUserAsync(engine.Connection, 2, "two@studio.example");
        await engine.CommitAsync(Cancellation);
    }

    private static Task AddUserAsync(NpgsqlConnection connection, long merchant, string email) =>
        connection.ExecuteAsync(
            """
            insert into users (merchant_id, email, email_folded, name, role, password_hash, created_at)
            values (@merchant, @email, @email, 'A', 'artist', '-', @Morning)
            """,
            new { merchant, email, Morning });

    private sealed record Times(Instant At, Instant? Never, LocalDate Day);
}
