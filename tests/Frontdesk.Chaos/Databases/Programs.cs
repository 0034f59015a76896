using System.Diagnostics;

namespace Frontdesk.Chaos.Databases;

/// <summary>Programs of PostgreSQL, which never run as root.</summary>
internal static class Programs
{
    private const string Unprivileged = "nobody";

    /// <summary>Debian's newest; it brings pg_basebackup, which the embedded one lacks.</summary>
    public static string? PostgresFolder { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "pg_basebackup"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public static string? PgBouncer { get; } = new[] { "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer" }.FirstOrDefault(File.Exists);

    public static string Postgres(string program) => Path.Combine(
        PostgresFolder
            ?? throw new InvalidOperationException("No PostgreSQL with pg_basebackup is installed (Debian: postgresql-15)."), program);

    /// <summary>Runs to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Start(program, arguments);
        var said = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {await said}{await errors}");
    }

    /// <summary>Starts a child that is ours to kill.</summary>
    public static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UserName = Environment.IsPrivilegedProcess ? Unprivileged : "",
        };
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} gave no process.");
    }

    public static async Task GiveAsync(string path, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        using var chown = Process.Start("chown", ["-R", Unprivileged, path]);
        await chown.WaitForExitAsync(ct);
    }
}
