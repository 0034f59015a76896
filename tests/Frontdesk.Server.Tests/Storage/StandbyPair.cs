using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

/// <summary>A primary and a streaming standby whose commits wait until the standby shows them.</summary>
internal sealed class StandbyPair : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private readonly ClusterOnDisk disk = new();
    private readonly RunAs owner = RunAs.DatabaseOwner;
    private ManagedPostgres? primary;
    private string? standbyFolder;

    private StandbyPair()
    {
    }

    public string Primary { get; private set; } = "";

    public string Standby { get; private set; } = "";

    public string Folder => disk.Elsewhere;

    /// <returns>Null: this machine has no PostgreSQL that can copy itself.</returns>
    public static async Task<StandbyPair?> StartAsync(CancellationToken ct)
    {
        if (!File.Exists($"{Binaries}/pg_basebackup"))
            return null;
        var pair = new StandbyPair();
        pair.primary = await pair.disk.OpenAsync(new ManagedPostgresOptions(pair.disk.Data) { BinaryFolders = [Binaries] });
        pair.Primary = pair.primary.ConnectionString;
        await pair.StartStandbyAsync(ct);
        await pair.OnPrimaryAsync("alter system set synchronous_standby_names = '*'", "alter system set synchronous_commit = 'remote_apply'", "select pg_reload_conf()");
        return pair;
    }

    /// <summary>It goes on receiving, and shows nothing new. Commits no longer wait for it.</summary>
    public async Task PauseReplayAsync(CancellationToken ct)
    {
        await WaitForNobodyAsync();
        await using var source = NpgsqlDataSource.Create(Standby);
        await using var pause = source.CreateCommand("select pg_wal_replay_pause()");
        await pause.ExecuteNonQueryAsync(ct);
    }

    public async Task StopStandbyAsync(CancellationToken ct)
    {
        if (standbyFolder is null)
            return;
        await owner.RunAsync($"{Binaries}/pg_ctl", ["stop", "-w", "-s", "-m", "immediate", "-D", standbyFolder], ct);
        standbyFolder = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopStandbyAsync(CancellationToken.None);
        if (primary is not null)
        {
            await WaitForNobodyAsync();
            await primary.DisposeAsync();
        }
        disk.Dispose();
    }

    private async Task StartStandbyAsync(CancellationToken ct)
    {
        var from = new NpgsqlConnectionStringBuilder(Primary);
        var folder = Path.Combine(disk.Files.Root, "standby");
        Directory.CreateDirectory(folder);
        await owner.GiveAsync(folder, ct);
        var source = $"host=127.0.0.1 port={from.Port} user={from.Username} password={from.Password}";
        Check(await owner.RunAsync($"{Binaries}/pg_basebackup", ["-D", folder, "-d", source, "-R", "-X", "stream", "-c", "fast"], ct));
        var port = PostgresServer.FreePort(Random.Shared.Next);
        await File.AppendAllTextAsync(Path.Combine(folder, "postgresql.auto.conf"), $"port = {port}\n", ct);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Check(await owner.RunAsync($"{Binaries}/pg_ctl", ["start", "-w", "-s", "-D", folder, "-l", Path.Combine(folder, "log")], ct));
        standbyFolder = folder;
        Standby = new NpgsqlConnectionStringBuilder(Primary) { Port = port }.ConnectionString;
    }

    private Task WaitForNobodyAsync() => OnPrimaryAsync("alter system set synchronous_standby_names = ''", "select pg_reload_conf()");

    private async Task OnPrimaryAsync(params string[] commands)
    {
        await using var source = NpgsqlDataSource.Create(Primary);
        foreach (var sql in commands)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static void Check(Ran ran) => Assert.True(ran.Fine, ran.Said);
}
