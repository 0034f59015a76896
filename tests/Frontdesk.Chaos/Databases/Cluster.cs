using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Frontdesk.Chaos.Databases;

/// <summary>A PostgreSQL of our own, as a child that can be killed: fsync and all else as delivered.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Login = "frontdesk";
    private const int LinesKept = 40;
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> said = new();
    private Process? postmaster;

    private Cluster(string folder, int port)
    {
        Folder = folder;
        Port = port;
    }

    public string Folder { get; }

    public int Port { get; }

    public string Url => $"Host=127.0.0.1;Port={Port};Username={Login};Database={Login};Timeout=5";

    private string Maintenance => $"Host=127.0.0.1;Port={Port};Username={Login};Database=postgres;Timeout=5;Pooling=false";

    public bool IsUp => postmaster is { HasExited: false };

    /// <param name="folder">Not there yet, or empty.</param>
    /// <param name="settings">Further lines for postgresql.conf.</param>
    public static async Task<Cluster> MakeAsync(string folder, string settings, CancellationToken ct)
    {
        var cluster = new Cluster(folder, Ports.Free());
        Directory.CreateDirectory(folder);
        await Programs.GiveAsync(folder, ct);
        await Programs.RunAsync(
            Programs.Postgres("initdb"),
                ["-D", folder, "-U", Login, "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-instructions", "--no-sync"], ct);
        await File.AppendAllTextAsync(Path.Combine(folder, "postgresql.conf"), $"""

            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = {cluster.Port}
            max_connections = 150
            shared_buffers = 128MB
            jit = off
            timezone = 'UTC'
            lc_messages = 'C'
            {settings}

            """, ct);
        await cluster.StartAsync(ct);
        await using var maintenance = new NpgsqlConnection(cluster.Maintenance);
        await maintenance.OpenAsync(ct);
        await using var create = new NpgsqlCommand($"create database {Login}", maintenance);
        await create.ExecuteNonQueryAsync(ct);
        return cluster;
    }

    /// <summary>A streaming standby of this one, started; what it needs to be a primary on its own is in place.</summary>
    public async Task<Cluster> StandbyAsync(string folder, CancellationToken ct)
    {
        var standby = new Cluster(folder, Ports.Free());
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await Programs.GiveAsync(folder, ct);
        await Programs.RunAsync(
            Programs.Postgres("pg_basebackup"),
                ["-h", "127.0.0.1", "-p", $"{Port}", "-U", Login, "-D", folder, "-R", "-X", "stream", "-c", "fast"], ct);
        await File.AppendAllTextAsync(
            Path.Combine(folder, "postgresql.auto.conf"), $"\nport = {standby.Port}\nsynchronous_standby_names = ''\n", ct);
        await standby.StartAsync(ct);
        return standby;
    }

    /// <summary>Starts, and waits until it takes connections; tries again while remains of a killed one are in the way.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(StartWithin);
        while (true)
        {
            if (patience.IsCancellationRequested)
                throw new InvalidOperationException($"PostgreSQL in {Folder} did not start: {string.Join(' ', said)}");
            if (!IsUp)
                Spawn();
            if (await AnswersAsync(ct))
                return;
            await Pause.ForAsync(Pause.Look, ct);
        }
    }

    /// <summary><c>kill -9</c> of the postmaster; its backends see it and go.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        if (postmaster is null)
            return;
        postmaster.Kill();
        await postmaster.WaitForExitAsync(ct);
    }

    /// <summary><c>kill -9</c> of one client's backend: PostgreSQL then restarts them all.</summary>
    public async Task KillBackendAsync(Random chance, CancellationToken ct)
    {
        var pids = new List<int>();
        await using (var db = await OpenAsync(ct))
        {
            await using var command = new NpgsqlCommand("""
                select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
                order by (state = 'active') desc, pid
                """, db);
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
                pids.Add(rows.GetInt32(0));
        }
        if (pids.Count == 0)
            return;
        using var kill = Process.Start("kill", ["-9", pids[chance.Next(pids.Count)].ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(ct);
    }

    public Task PromoteAsync(CancellationToken ct) => Programs.RunAsync(Programs.Postgres("pg_ctl"), ["promote", "-w", "-D", Folder], ct);

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var db = new NpgsqlConnection($"{Url};Pooling=false;Command Timeout=300");
        await db.OpenAsync(ct);
        return db;
    }

    public async ValueTask DisposeAsync()
    {
        if (postmaster is null)
            return;
        if (IsUp)
            postmaster.Kill();
        await postmaster.WaitForExitAsync();
        postmaster.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var db = new NpgsqlConnection(Maintenance);
            await db.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private void Spawn()
    {
        postmaster?.Dispose();
        postmaster = Programs.Start(Programs.Postgres("postgres"), ["-D", Folder]);
        postmaster.ErrorDataReceived += (_, line) => Keep(line.Data);
        postmaster.OutputDataReceived += (_, line) => Keep(line.Data);
        postmaster.BeginErrorReadLine();
        postmaster.BeginOutputReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (said.Count > LinesKept)
            said.TryDequeue(out _);
    }
}
