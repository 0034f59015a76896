namespace Frontdesk.Benchmarks.Desk;

/// <summary>Programs of the machine that the bench needs; <c>bin/bench</c> installs them where it can.</summary>
internal static class Tools
{
    public static string Pgbench() => Find("pgbench", Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin")) : []);

    public static string Wrk() => Find("wrk", []);

    private const string Memory = "/dev/shm";

    /// <summary>Memory rather than disk where there is such a folder: files of the load must not compete with the log.</summary>
    public static string FolderOfLoad() => Directory.Exists(Memory) ? Memory : Path.GetTempPath();

    private static string Find(string name, IEnumerable<string> folders) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(folders)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"{name} is not here: install it (apt-get install postgresql-15 wrk), or start with bin/bench as root.");
}
