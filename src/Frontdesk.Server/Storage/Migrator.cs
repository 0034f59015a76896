using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>One line of <c>migrate status</c>; <paramref name="AppliedAt"/> is null while it is pending.</summary>
internal sealed record MigrationState(string Name, Instant? AppliedAt);

/// <summary>Walks the schema up and down, one transaction each, one walker at a time.</summary>
internal sealed class Migrator(NpgsqlDataSource direct, IReadOnlyList<Migration> migrations, Func<Instant> now)
{
    /// <summary>Any number will do, as long as every Frontdesk asks for the same.</summary>
    private const long WalkerLock = 0x46524F4E54;

    /// <summary>Applies what is pending; the names applied, in order.</summary>
    public Task<IReadOnlyList<string>> UpAsync(CancellationToken cancellation) =>
        WalkAsync(applied => [.. migrations.Skip(applied.Count).Select(Step.Up)], cancellation);

    /// <summary>Takes the newest <paramref name="count"/> back; fewer when there are fewer.</summary>
    public Task<IReadOnlyList<string>> DownAsync(int count, CancellationToken cancellation) =>
        WalkAsync(applied => [.. migrations.Take(applied.Count).Reverse().Take(count).Select(Step.Down)], cancellation);

    /// <summary>Goes up or down until <paramref name="name"/> is the newest that is applied.</summary>
    /// <exception cref="DatabaseUnusableException">No migration has that name.</exception>
    public Task<IReadOnlyList<string>> ToAsync(string name, CancellationToken cancellation)
    {
        var wanted = migrations.Select(migration => migration.Name).ToList().IndexOf(name) + 1;
        if (wanted == 0) throw new DatabaseUnusableException($"No migration is called {name}: `frontdesk migrate status` lists them.");
        return WalkAsync(
            applied => wanted >= applied.Count
                ? [.. migrations.Take(wanted).Skip(applied.Count).Select(Step.Up)]
                : [.. migrations.Take(applied.Count).Skip(wanted).Reverse().Select(Step.Down)],
            cancellation);
    }

    public async Task<IReadOnlyList<MigrationState>> StatusAsync(CancellationToken cancellation)
    {
        await using var connection = await direct.OpenConnectionAsync(cancellation);
        var applied = await AppliedAsync(connection);
        return [.. migrations.Select((migration, at) => new MigrationState(migration.Name, applied.ElementAtOrDefault(at)?.AppliedAt))];
    }

    private async Task<IReadOnlyList<string>> WalkAsync(
        Func<IReadOnlyList<Applied>, IReadOnlyList<Step>> plan, CancellationToken cancellation)
    {
        await using var connection = await direct.OpenConnectionAsync(cancellation);
        // Whoever holds it may be rewriting a large table: no time-out, only the caller's patience.
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@WalkerLock)", new { WalkerLock }, commandTimeout: 0, cancellationToken: cancellation));
        try
        {
            await connection.ExecuteAsync(
                "create table if not exists schema_migrations "
                + "(name text primary key, checksum text not null, applied_at timestamptz not null)");
            var steps = plan(await AppliedAsync(connection));
            foreach (var step in steps) await TakeAsync(connection, step, cancellation);
            return [.. steps.Select(step => step.Migration.Name)];
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@WalkerLock)", new { WalkerLock });
        }
    }

    private async Task TakeAsync(NpgsqlConnection connection, Step step, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await using var sql = new NpgsqlCommand(step.Sql, connection, transaction) { CommandTimeout = 0 };
            await sql.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException refused)
        {
            throw new DatabaseUnusableException(
                $"Migration {step.Migration.Name} ({step.Way}) failed and changed nothing: {refused.MessageText}", refused);
        }

        var row = new { step.Migration.Name, step.Migration.Checksum, At = now() };
        await connection.ExecuteAsync(
            step.Way == "up" ? "insert into schema_migrations (name, checksum, applied_at) values (@Name, @Checksum, @At)"
                : "delete from schema_migrations where name = @Name",
            row,
            transaction);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<IReadOnlyList<Applied>> AppliedAsync(NpgsqlConnection connection)
    {
        var known = await connection.ExecuteScalarAsync<bool>("select to_regclass('schema_migrations') is not null");
        if (!known) return [];
        var applied = (await connection.QueryAsync<Applied>(
            "select name, checksum, applied_at as AppliedAt from schema_migrations order by name collate \"C\"")).AsList();
        foreach (var (row, at) in applied.Select((row, at) => (row, at)))
        {
            var migration = migrations.ElementAtOrDefault(at);
            if (migration?.Name != row.Name)
                throw new DatabaseUnusableException(
                    $"The database holds migration {row.Name}, which this build does not know there: start the build that made it.");
            if (migration.Checksum != row.Checksum)
                throw new DatabaseUnusableException(
                    $"Migration {row.Name} was changed after it was applied: put its file back, and make the change in a new migration.");
        }

        return applied;
    }

    private sealed record Applied(string Name, string Checksum, Instant AppliedAt);

    private sealed record Step(Migration Migration, string Way, string Sql)
    {
        public static Step Up(Migration migration) => new(migration, "up", migration.Up);

        public static Step Down(Migration migration) => new(migration, "down", migration.Down);
    }
}
