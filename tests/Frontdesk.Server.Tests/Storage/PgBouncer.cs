using System.Diagnostics;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

/// <summary>Debian's PgBouncer in transaction mode before a server, with few connections behind it, so that they change hands all the time.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";
    private const int ServerConnections = 4;
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder;
    private readonly Process process;

    private PgBouncer(DirectoryInfo folder, Process process, string url)
    {
        this.folder = folder;
        this.process = process;
        Url = url;
    }

    /// <summary>For <c>DATABASE_URL</c>.</summary>
    public string Url { get; }

    /// <param name="direct">The server's own connection string.</param>
    /// <returns>Null: it is not on this machine.</returns>
    public static async Task<PgBouncer?> StartAsync(string direct, CancellationToken ct)
    {
        if (!File.Exists(Program))
            return null;
        var server = new NpgsqlConnectionStringBuilder(direct);
        var port = PostgresServer.FreePort(Random.Shared.Next);
        var folder = Directory.CreateTempSubdirectory("frontdesk-bouncer-");
        File.SetUnixFileMode(folder.FullName, File.GetUnixFileMode(folder.FullName) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        var users = Path.Combine(folder.FullName, "users.txt");
        await File.WriteAllTextAsync(users, $"\"{server.Username}\" \"{server.Password}\"\n", ct);
        var settings = Path.Combine(folder.FullName, "pgbouncer.ini");
        await File.WriteAllTextAsync(settings, $"""
            [databases]
            * = host=127.0.0.1 port={server.Port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = {users}
            pool_mode = transaction
            default_pool_size = {ServerConnections}
            max_client_conn = 200

            """, ct);
        var start = new ProcessStartInfo(Program, [settings])
        {
            RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/", UserName = RunAs.DatabaseOwner.User ?? "",
        };
        var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(StartMax);
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            said.Add(line);
            if (!line.Contains("process up", StringComparison.Ordinal))
                continue;
            // The pipe must not fill while it runs.
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            return new PgBouncer(folder, process, new NpgsqlConnectionStringBuilder(direct) { Port = port }.ConnectionString);
        }
        throw new InvalidOperationException($"PgBouncer did not start: {string.Join('\n', said)}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
