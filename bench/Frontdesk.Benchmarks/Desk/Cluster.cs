using System.Security.Cryptography;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>A PostgreSQL of the bench's own that flushes every commit to disk, as one that keeps a studio's books does.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Migrated = "bench_migrated";
    private const int WalWarmUpMegabytes = 1_024;

    /// <summary>Microseconds that each flush takes longer on the slow disk.</summary>
    private const int SlowFlush = 2_000;

    // No segment of the log is first made while something is measured: min_wal_size keeps those of the warm-up.
    private const string Conf = """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 200
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = 1GB
        max_wal_size = 8GB
        min_wal_size = 4GB
        checkpoint_timeout = 30min
        autovacuum_naptime = 10s
        max_parallel_workers_per_gather = 0
        jit = off
        timezone = 'UTC'
        lc_messages = 'C'

        """;

    private readonly RunAs owner;
    private readonly PostgresBinaries binaries;
    private readonly string folder;
    private int made;

    private Cluster(RunAs owner, PostgresBinaries binaries, string folder, int port)
    {
        this.owner = owner;
        this.binaries = binaries;
        this.folder = folder;
        Port = port;
    }

    public int Port { get; }

    public string Data => Path.Combine(folder, "data");

    public int Major => binaries.Major;

    public bool SlowDisk { get; private set; }

    /// <param name="scratch">A folder of the bench; the cluster's own is made below it.</param>
    public static async Task<Cluster> StartAsync(string scratch)
    {
        var owner = RunAs.DatabaseOwner;
        var options = new ManagedPostgresOptions(scratch);
        var found = await PostgresBinaries.FindAsync(options.BinaryFolders, CancellationToken.None);
        var binaries = await ClusterFolder.ReachableAsync(found, options, owner, Console.Error.WriteLine, CancellationToken.None);
        var folder = Path.Combine(scratch, "cluster");
        Directory.CreateDirectory(folder);
        await owner.GiveAsync(folder, CancellationToken.None);
        var cluster = new Cluster(owner, binaries, folder, PostgresServer.FreePort(RandomNumberGenerator.GetInt32));
        await cluster.RunAsync(
            binaries.InitDb, "-D", cluster.Data, "-U", PostgresServer.LoginRole, "-A", "trust",
            "-E", "UTF8", "--locale", "C", "--no-instructions");
        await File.AppendAllTextAsync(Path.Combine(cluster.Data, "postgresql.conf"), $"\n{Conf}port = {cluster.Port}\n");
        await cluster.RunAsync(binaries.PgCtl, "start", "-w", "-s", "-D", cluster.Data, "-l", Path.Combine(folder, "log"));
        await cluster.PrepareAsync();
        return cluster;
    }

    /// <summary>A migrated, empty database; everything before it is on disk.</summary>
    public async Task<BenchDatabase> NewAsync()
    {
        var name = $"bench_{++made}";
        await ExecuteAsync("postgres", $"create database {name} template {Migrated}");
        await ExecuteAsync("postgres", "checkpoint");
        return new BenchDatabase(this, name, ConnectionString(name));
    }

    public async Task SlowDownAsync()
    {
        await ExecuteAsync("postgres", $"alter system set commit_delay = {SlowFlush}");
        await ExecuteAsync("postgres", "alter system set commit_siblings = 0");
        await ExecuteAsync("postgres", "select pg_reload_conf()");
        SlowDisk = true;
    }

    public async ValueTask DisposeAsync() => await RunAsync(binaries.PgCtl, "stop", "-w", "-s", "-m", "fast", "-D", Data);

    /// <summary>For a bench that is told to end.</summary>
    public void Abandon() => owner
        .RunAsync(binaries.PgCtl, ["stop", "-s", "-m", "immediate", "-D", Data], CancellationToken.None).GetAwaiter().GetResult();

    internal async Task DropAsync(string name) => await ExecuteAsync("postgres", $"drop database {name} with (force)");

    internal async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = Port, Username = PostgresServer.LoginRole, Database = database,
    }.ConnectionString;

    private async Task PrepareAsync()
    {
        await ExecuteAsync("postgres", $"create database {Migrated}");
        var desk = Path.Combine(Path.GetDirectoryName(folder)!, "desk");
        await Node.RunAsync(["migrate", "up"], Node.Settings(ConnectionString(Migrated), desk));
        NpgsqlConnection.ClearAllPools();
        // Messages that nobody reads: nothing but log is written.
        await ExecuteAsync("postgres", $"""
            select count(pg_logical_emit_message(false, 'bench', repeat('x', 1048576))) from generate_series(1, {WalWarmUpMegabytes})
            """);
        await ExecuteAsync("postgres", "checkpoint");
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        // pg_ctl's server would hold the pipes of whoever reads its words; its log goes to a file.
        var ran = await owner.RunAsync(program, arguments, CancellationToken.None);
        if (!ran.Fine)
            throw new InvalidOperationException($"{Path.GetFileName(program)} failed: {ran.Said.Trim()}");
    }
}
