using System.Security.Cryptography;
using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>
/// The embedded PostgreSQL. Everyone who opens it shares one server: the first starts it (or adopts one that outlived its
/// users), the last out stops it.
/// </summary>
internal sealed class ManagedPostgres : IAsyncDisposable
{
    private const string DatabaseName = "frontdesk";
    private static readonly TimeSpan RecoveryMax = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly ClusterFolder folder;
    private readonly PostgresServer server;
    private readonly bool disposable;
    private FileLock? use;

    private ManagedPostgres(ClusterFolder folder, PostgresServer server, bool disposable, FileLock use, string connectionString)
    {
        this.folder = folder;
        this.server = server;
        this.disposable = disposable;
        this.use = use;
        ConnectionString = connectionString;
    }

    /// <summary>Loopback, port, login role and password, as in the file <c>connection</c>.</summary>
    public string ConnectionString { get; }

    /// <param name="options">Where and how.</param>
    /// <param name="say">Takes one line for the person at the terminal.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="DatabaseUnusableException">Folder, port, version or binaries are wrong.</exception>
    public static async Task<ManagedPostgres> OpenAsync(ManagedPostgresOptions options, Action<string> say, CancellationToken cancellation)
    {
        var owner = RunAs.DatabaseOwner;
        var found = await PostgresBinaries.FindAsync(options.BinaryFolders, cancellation);
        var binaries = await ClusterFolder.ReachableAsync(found, options, owner, say, cancellation);
        var folder = await ClusterFolder.PrepareAsync(options, owner, say, cancellation);
        var server = new PostgresServer(folder, binaries, owner, options.Disposable);

        using var door = await FileLock.AloneAsync(folder.Door, cancellation);
        if (options.Disposable) await EmptyAsync(folder, server, cancellation);
        var use = FileLock.TryShared(folder.Users)
            ?? throw new DatabaseUnusableException($"{folder.Users} is locked by another program: end that program, then start again.");
        ManagedPostgres? opened = null;
        try
        {
            var connectionString = await StartedAsync(folder, server, cancellation);
            return opened = new ManagedPostgres(folder, server, options.Disposable, use, connectionString);
        }
        finally
        {
            if (opened is null) use.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (use is null) return;
        using var door = await FileLock.AloneAsync(folder.Door, CancellationToken.None);
        use.Dispose();
        use = null;
        using var last = FileLock.TryAlone(folder.Users);
        if (last is null) return;
        await server.StopAsync(CancellationToken.None);
        if (disposable) Directory.Delete(folder.Cluster, recursive: true);
    }

    private static async Task EmptyAsync(ClusterFolder folder, PostgresServer server, CancellationToken cancellation)
    {
        using var alone = FileLock.TryAlone(folder.Users);
        if (alone is null) return;
        if (await server.RunsAsync(cancellation)) await server.StopAsync(cancellation);
        if (Directory.Exists(folder.Cluster)) Directory.Delete(folder.Cluster, recursive: true);
        File.Delete(folder.Connection);
    }

    private static async Task<string> StartedAsync(ClusterFolder folder, PostgresServer server, CancellationToken cancellation)
    {
        var connection = await ConnectionAsync(folder, cancellation);
        await server.EnsureClusterAsync(connection.Password!, cancellation);
        if (!await server.RunsAsync(cancellation)) await server.StartAsync(connection.Port, cancellation);
        await EnsureDatabaseAsync(connection, folder, cancellation);
        return connection.ConnectionString;
    }

    private static async Task<NpgsqlConnectionStringBuilder> ConnectionAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        if (File.Exists(folder.Connection)) return await ReadAsync(folder.Connection, cancellation);
        if (Directory.Exists(folder.Cluster))
            throw new DatabaseUnusableException(
                $"{folder.Connection} is missing, and with it the database's password: "
                + $"put it back, or move {folder.Root} away to begin anew.");
        var fresh = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = PostgresServer.FreePort(RandomNumberGenerator.GetInt32),
            Username = PostgresServer.LoginRole,
            Password = RandomNumberGenerator.GetHexString(32, lowercase: true),
            Database = DatabaseName,
        };
        await PrivateFile.WriteAsync(folder.Connection, fresh.ConnectionString, cancellation);
        return fresh;
    }

    private static async Task<NpgsqlConnectionStringBuilder> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder((await File.ReadAllTextAsync(path, cancellation)).Trim());
            if (!string.IsNullOrEmpty(read.Password)) return read;
            throw new DatabaseUnusableException($"{path} holds no password: put the line back that Frontdesk wrote.");
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or ArgumentException)
        {
            throw new DatabaseUnusableException(
                $"{path} cannot be read ({wrong.Message.TrimEnd('.')}): "
                + $"start as the user who made it, or set FRONTDESK_DATA to another folder.", wrong);
        }
    }

    private static async Task EnsureDatabaseAsync(
        NpgsqlConnectionStringBuilder connection, ClusterFolder folder, CancellationToken cancellation)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = "postgres", Pooling = false };
        try
        {
            await using var open = await ConnectedAsync(maintenance.ConnectionString, cancellation);
            await using var known = new NpgsqlCommand($"select 1 from pg_database where datname = '{DatabaseName}'", open);
            if (await known.ExecuteScalarAsync(cancellation) is not null) return;
            await using var create = new NpgsqlCommand($"create database {DatabaseName}", open);
            await create.ExecuteNonQueryAsync(cancellation);
        }
        catch (NpgsqlException refused)
        {
            throw new DatabaseUnusableException(
                $"The embedded database in {folder.Root} runs but does not answer on port {connection.Port} "
                + $"({refused.Message}): check {folder.Connection}, or end the process named in {folder.Cluster}/postmaster.pid.", refused);
        }
    }

    // One that is adopted may still be recovering from the crash that left it alone.
    private static async Task<NpgsqlConnection> ConnectedAsync(string connectionString, CancellationToken cancellation)
    {
        for (var deadline = DateTime.UtcNow + RecoveryMax; ;)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(cancellation);
                return connection;
            }
            catch (PostgresException starting) when (starting.SqlState == PostgresErrorCodes.CannotConnectNow && DateTime.UtcNow < deadline)
            {
                await connection.DisposeAsync();
                await Task.Delay(AskAgainAfter, cancellation);
            }
        }
    }
}
