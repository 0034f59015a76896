using System.Diagnostics;

namespace Frontdesk.Chaos.Databases;

/// <summary>Debian's PgBouncer in transaction mode before a cluster.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private readonly Process process;

    private PgBouncer(Process process, string url)
    {
        this.process = process;
        Url = url;
    }

    public string Url { get; }

    public static async Task<PgBouncer> StartAsync(string folder, Cluster cluster, CancellationToken ct)
    {
        var port = Ports.Free();
        var settings = Path.Combine(folder, "pgbouncer.ini");
        await File.WriteAllTextAsync(settings, $"""
            [databases]
            frontdesk = host=127.0.0.1 port={cluster.Port} user=frontdesk dbname=frontdesk
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = 20
            max_client_conn = 200

            """, ct);
        await Programs.GiveAsync(folder, ct);
        var process = Programs.Start(Programs.PgBouncer!, ["-q", settings]);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return new PgBouncer(process, $"Host=127.0.0.1;Port={port};Username=frontdesk;Database=frontdesk;Timeout=5");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
