using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>The one database: embedded, or one's own.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>Connections of one process; two processes and a few commands fit under the embedded server's hundred.</summary>
    private const int PoolConnectionsMax = 30;

    private const int DirectConnectionsMax = 6;

    // No whole tables: a plan that was made while a table was small outlives that, in foreign keys' checks too.
    internal const string StepDownToEngine = "select set_config('role', 'frontdesk_engine', true), set_config('enable_seqscan', 'off', true)";

    /// <summary>From here on in a transaction: one plan for lists of any length. Planning anew for each costs as much as saving it.</summary>
    internal const string OnePlanForAllLengths = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private readonly ManagedPostgres? managed;

    private Database(ManagedPostgres? managed, NpgsqlConnectionStringBuilder pooled, NpgsqlConnectionStringBuilder direct)
    {
        this.managed = managed;
        Pool = NpgsqlDataSource.Create(pooled);
        Direct = NpgsqlDataSource.Create(direct);
    }

    /// <summary>For everything; may run through PgBouncer in transaction mode.</summary>
    public NpgsqlDataSource Pool { get; }

    /// <summary>For LISTEN and migrations, which need a session of their own.</summary>
    public NpgsqlDataSource Direct { get; }

    /// <summary>For reports; null when none is set.</summary>
    public Replica? Replica { get; private init; }

    public bool IsEmbedded => managed is not null;

    /// <param name="settings">Where it lives.</param>
    /// <param name="say">Takes one line for the person at the terminal.</param>
    /// <param name="cancellation">Gives up opening.</param>
    /// <exception cref="DatabaseUnusableException">It cannot be reached or used as set up.</exception>
    public static async Task<Database> OpenAsync(StorageSettings settings, Action<string> say, CancellationToken cancellation)
    {
        if (settings.DatabaseUrl is null)
        {
            if (settings.ReplicaUrl is not null)
            {
                throw new DatabaseUnusableException(
                    "DATABASE_REPLICA_URL is set without DATABASE_URL: the embedded database has no replica.");
            }
            var managed = await ManagedPostgres.OpenAsync(new ManagedPostgresOptions(settings.DataFolder), say, cancellation);
            var embedded = DatabaseUrl.Parse("DATABASE_URL", managed.ConnectionString);
            return new Database(managed, Pooled(embedded), Limited(embedded, DirectConnectionsMax));
        }

        var pooled = Pooled(DatabaseUrl.Parse("DATABASE_URL", settings.DatabaseUrl));
        var direct = Limited(
            settings.DirectUrl is null ? DatabaseUrl.Parse("DATABASE_URL", settings.DatabaseUrl)
                : DatabaseUrl.Parse("DATABASE_DIRECT_URL", settings.DirectUrl),
            DirectConnectionsMax);
        if (settings.DirectUrl is not null) ForPooler(pooled);
        var replica = settings.ReplicaUrl is null ? null : new Replica(DatabaseUrl.Parse("DATABASE_REPLICA_URL", settings.ReplicaUrl));
        var database = new Database(null, pooled, direct) { Replica = replica };
        await database.RequireVersionAsync(settings.DirectUrl is null ? "DATABASE_URL" : "DATABASE_DIRECT_URL", cancellation);
        return database;
    }

    /// <summary>A transaction of the engine, whose batches span merchants.</summary>
    public async Task<Transaction> BeginEngineAsync(CancellationToken cancellation)
    {
        var transaction = await Transaction.BeginAsync(Pool, cancellation);
        await transaction.StepDownAsync(ToEngine(), cancellation);
        return transaction;
    }

    /// <summary>The same, stepping down with the first batch: for the hot path.</summary>
    public async Task<EngineOpening> OpenEngineAsync(CancellationToken cancellation)
    {
        var connection = await Pool.OpenConnectionAsync(cancellation);
        return new EngineOpening(connection, await connection.BeginTransactionAsync(cancellation));
    }

    /// <summary>A transaction that sees and touches one merchant's rows only.</summary>
    public async Task<Transaction> BeginMerchantAsync(long merchantId, CancellationToken cancellation)
    {
        var transaction = await Transaction.BeginAsync(Pool, cancellation);
        await transaction.StepDownAsync(ToMerchant(merchantId), cancellation);
        return transaction;
    }

    /// <summary>
    /// Reads what may be a moment old, under the same roles as ever and unable to write: on the replica while that is connected, else,
    /// or when it fails half-way, on the primary.
    /// </summary>
    /// <param name="merchantId">Null: the engine's view, across merchants.</param>
    /// <param name="read">May be called a second time.</param>
    public async Task<T> ReportAsync<T>(long? merchantId, Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        if (Replica is { State: ReplicaState.Connected } replica)
        {
            try
            {
                return await ReportAsync(replica.Pool, merchantId, read, cancellation);
            }
            catch (NpgsqlException away)
            {
                // A server that still answers has cancelled this one report, or lacks a migration: no reason to leave it.
                if (away is not PostgresException)
                    replica.Lost();
            }
        }
        return await ReportAsync(Pool, merchantId, read, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        await Direct.DisposeAsync();
        if (Replica is not null) await Replica.DisposeAsync();
        if (managed is not null) await managed.DisposeAsync();
    }

    private static async Task<T> ReportAsync<T>(
        NpgsqlDataSource pool, long? merchantId, Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        await using var look = await Transaction.BeginAsync(pool, cancellation);
        NpgsqlBatchCommand[] role = merchantId is { } merchant ? ToMerchant(merchant) : ToEngine();
        await look.StepDownAsync([new NpgsqlBatchCommand("set transaction read only"), .. role], cancellation);
        return await read(look.Connection);
    }

    private static NpgsqlBatchCommand[] ToEngine() => [new NpgsqlBatchCommand(StepDownToEngine)];

    private static NpgsqlBatchCommand[] ToMerchant(long merchantId) =>
    [
        new NpgsqlBatchCommand("set local role frontdesk_app"),
        new NpgsqlBatchCommand("select set_config('frontdesk.merchant', $1, true)")
        {
            Parameters = { new NpgsqlParameter { Value = $"{merchantId}" } },
        },
    ];

    // Nothing outlives its transaction here: roles, settings and locks are all local to one, so there is nothing to reset.
    private static NpgsqlConnectionStringBuilder Pooled(NpgsqlConnectionStringBuilder connection)
    {
        var pooled = Limited(connection, PoolConnectionsMax);
        pooled.NoResetOnClose = true;
        return pooled;
    }

    private static NpgsqlConnectionStringBuilder Limited(NpgsqlConnectionStringBuilder connection, int connectionsMax)
    {
        var limited = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Enlist = false };
        if (!limited.ShouldSerialize("Maximum Pool Size")) limited.MaxPoolSize = connectionsMax;
        if (!limited.ShouldSerialize("Max Auto Prepare")) limited.MaxAutoPrepare = 100;
        return limited;
    }

    // In transaction mode the server behind a session changes: nothing may be prepared on it or reset by us.
    private static void ForPooler(NpgsqlConnectionStringBuilder pooled)
    {
        pooled.MaxAutoPrepare = 0;
    }

    private async Task RequireVersionAsync(string setting, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Direct.OpenConnectionAsync(cancellation);
            var version = connection.PostgreSqlVersion;
            if (version.Major >= PostgresBinaries.MajorMin) return;
            await DisposeAsync();
            throw new DatabaseUnusableException(
                $"{setting} leads to PostgreSQL {version}: upgrade that server to {PostgresBinaries.MajorMin} or newer.");
        }
        catch (NpgsqlException refused)
        {
            await DisposeAsync();
            throw new DatabaseUnusableException(
                $"{setting} cannot be reached ({refused.Message}): check host, port, user and password.", refused);
        }
    }
}
