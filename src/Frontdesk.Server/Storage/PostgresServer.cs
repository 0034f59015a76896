using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Frontdesk.Server.Storage;

/// <summary>One cluster on disk and the server over it: made, started, looked for, stopped.</summary>
internal sealed class PostgresServer(ClusterFolder folder, PostgresBinaries binaries, RunAs owner, bool disposable)
{
    public const string LoginRole = "frontdesk";

    /// <summary>The first major whose initdb knows the built-in locale provider.</summary>
    private const int BuiltinLocaleMajor = 17;

    /// <summary>Said while processes of a killed server are still ending.</summary>
    private const string Orphans = "pre-existing shared memory block";

    private const int StartTriesMax = 20;
    private const int StartSecondsMax = 120;
    private const int StopSecondsMax = 60;
    private static readonly TimeSpan OrphansEndWithin = TimeSpan.FromMilliseconds(250);

    public async Task<bool> RunsAsync(CancellationToken cancellation) =>
        Directory.Exists(folder.Cluster) && (await owner.RunAsync(binaries.PgCtl, ["status", "-D", folder.Cluster], cancellation)).Fine;

    /// <summary>Makes the cluster when there is none.</summary>
    /// <exception cref="DatabaseUnusableException">The one that is there was made by another major version.</exception>
    public async Task EnsureClusterAsync(string password, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.Cluster))
        {
            await MakeClusterAsync(password, cancellation);
            return;
        }

        var version = Path.Combine(folder.Cluster, "PG_VERSION");
        var major = File.Exists(version) ? (await File.ReadAllTextAsync(version, cancellation)).Trim() : "none";
        if (major == binaries.Major.ToString(CultureInfo.InvariantCulture)) return;
        throw new DatabaseUnusableException(
            $"{version} says {major}, but the PostgreSQL binaries in {binaries.Folder} are {binaries.Major}: "
            + $"start with PostgreSQL {major} and carry the data over, or move {folder.Root} away to begin anew.");
    }

    public async Task StartAsync(int port, CancellationToken cancellation)
    {
        if (!PortIsFree(port))
            throw new DatabaseUnusableException(
                $"Port {port} of the embedded database is taken by another program: "
                + $"end that program, or write a free port into {folder.Connection}.");
        await File.WriteAllTextAsync(folder.Settings, PostgresConf.Of(port, disposable), cancellation);
        await owner.GiveAsync(folder.Settings, cancellation);
        for (var tries = 1; ; tries++)
        {
            File.Delete(folder.Log);
            var started = await owner.RunAsync(
                binaries.PgCtl,
                ["start", "-w", "-s", "-t", $"{StartSecondsMax}", "-D", folder.Cluster, "-l", folder.Log],
                cancellation);
            if (started.Fine) return;
            var why = await WhyAsync(started, cancellation);
            if (tries == StartTriesMax || !why.Contains(Orphans, StringComparison.Ordinal))
                throw new DatabaseUnusableException($"The embedded database in {folder.Root} did not start: {why}");
            await Task.Delay(OrphansEndWithin, cancellation);
        }
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        var mode = disposable ? "immediate" : "fast";
        var stopped = await owner.RunAsync(
            binaries.PgCtl, ["stop", "-w", "-s", "-t", $"{StopSecondsMax}", "-m", mode, "-D", folder.Cluster], cancellation);
        if (!stopped.Fine && await RunsAsync(cancellation))
            throw new DatabaseUnusableException(
                $"The embedded database in {folder.Root} did not stop in {StopSecondsMax} seconds: "
                + $"{await WhyAsync(stopped, cancellation)}");
    }

    /// <summary>A port that nobody listens on, below those that the kernel hands to outgoing connections.</summary>
    public static int FreePort(Func<int, int, int> between)
    {
        const int First = 20_000, End = 30_000, TriesMax = 200;
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var port = between(First, End);
            if (PortIsFree(port)) return port;
        }

        throw new DatabaseUnusableException($"No free port between {First} and {End} for the embedded database: set DATABASE_URL.");
    }

    private static bool PortIsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }

    private async Task MakeClusterAsync(string password, CancellationToken cancellation)
    {
        if (Directory.Exists(folder.Unfinished)) Directory.Delete(folder.Unfinished, recursive: true);
        Directory.CreateDirectory(folder.Unfinished);
        await owner.GiveAsync(folder.Unfinished, cancellation);
        var passwordFile = Path.Combine(folder.Root, "password.new");
        await PrivateFile.WriteAsync(passwordFile, password, cancellation);
        await owner.GiveAsync(passwordFile, cancellation);
        List<string> arguments =
        [
            "-D", folder.Unfinished, "-U", LoginRole, "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8",
            "--locale", "C", "-T", "simple", "--no-instructions",
        ];
        if (binaries.Major >= BuiltinLocaleMajor) arguments.AddRange(["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"]);
        if (disposable) arguments.Add("--no-sync");
        var made = await owner.RunAsync(binaries.InitDb, arguments, cancellation);
        File.Delete(passwordFile);
        if (!made.Fine)
            throw new DatabaseUnusableException(
                $"The embedded database could not be made in {folder.Root} ({made.LastLine}): mend that, or set DATABASE_URL.");
        await File.AppendAllTextAsync(Path.Combine(folder.Unfinished, "postgresql.conf"), "\ninclude 'frontdesk.conf'\n", cancellation);
        Directory.Move(folder.Unfinished, folder.Cluster);
    }

    private async Task<string> WhyAsync(Ran ran, CancellationToken cancellation)
    {
        var lines = File.Exists(folder.Log) ? await File.ReadAllLinesAsync(folder.Log, cancellation) : [];
        return lines.FirstOrDefault(line => line.Contains("FATAL:", StringComparison.Ordinal)) is { } fatal ? fatal
            : lines.Length > 0 ? string.Join(' ', lines)
            : ran.LastLine;
    }
}
