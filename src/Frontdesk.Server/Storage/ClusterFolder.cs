using System.Security.Cryptography;
using System.Text;

namespace Frontdesk.Server.Storage;

/// <summary>The files of one embedded database.</summary>
internal sealed record ClusterFolder(string Root)
{
    public string Cluster => Path.Combine(Root, "cluster");

    /// <summary>Where initdb works, so that a half-made cluster is never taken for a whole one.</summary>
    public string Unfinished => Path.Combine(Root, "cluster.new");

    /// <summary>Connection string with password and port, readable by its owner alone.</summary>
    public string Connection => Path.Combine(Root, "connection");

    /// <summary>Held shared by everyone who uses the server.</summary>
    public string Users => Path.Combine(Root, "users.lock");

    /// <summary>Held alone while the server is started or stopped.</summary>
    public string Door => Path.Combine(Root, "door.lock");

    public string Log => Path.Combine(Cluster, "server.log");

    public string Settings => Path.Combine(Cluster, "frontdesk.conf");

    /// <summary>
    /// Finds or makes the folder; a parent closed to the database's owner sends it to <see cref="ManagedPostgresOptions.OpenFolder"/>.
    /// </summary>
    public static async Task<ClusterFolder> PrepareAsync(
        ManagedPostgresOptions options, RunAs owner, Action<string> say, CancellationToken cancellation)
    {
        var root = Path.Combine(Path.GetFullPath(options.DataFolder), "postgres");
        Make(root);
        if (!await owner.ReachesAsync(root, cancellation))
        {
            var open = Path.Combine(options.OpenFolder, Hash(root), "postgres");
            say($"{root} is closed to the user {owner.User}, who runs the database: its files are in {open}.");
            root = open;
            Make(root);
            if (!await owner.ReachesAsync(root, cancellation))
                throw new DatabaseUnusableException(
                    $"{root} is closed to the user {owner.User} too: open it (chmod a+x), or set DATABASE_URL.");
        }

        return new ClusterFolder(root);
    }

    /// <summary>The binaries where the database's owner can run them, copied when their own folder is closed to that user.</summary>
    public static async Task<PostgresBinaries> ReachableAsync(
        PostgresBinaries found, ManagedPostgresOptions options, RunAs owner, Action<string> say, CancellationToken cancellation)
    {
        if (await owner.ReachesAsync(found.Postgres, cancellation)) return found;
        var native = Path.GetDirectoryName(found.Folder)!;
        var copy = Path.Combine(options.OpenFolder, Hash($"{native} {new FileInfo(found.Postgres).Length}"), "binaries");
        if (!Directory.Exists(copy))
        {
            say($"{native} is closed to the user {owner.User}, who runs the database: a copy of the binaries is in {copy}.");
            var unfinished = $"{copy}.{Environment.ProcessId}";
            Make(Path.GetDirectoryName(copy)!);
            var ran = await RunAs.Ourselves.RunAsync("cp", ["-R", native, unfinished], cancellation);
            if (ran.Fine) ran = await RunAs.Ourselves.RunAsync("chmod", ["-R", "a+rX", unfinished], cancellation);
            if (!ran.Fine) throw new DatabaseUnusableException($"{native} could not be copied to {copy}: {ran.LastLine}");
            if (Directory.Exists(copy)) Directory.Delete(unfinished, recursive: true);
            else Directory.Move(unfinished, copy);
        }

        return found with { Folder = Path.Combine(copy, "bin") };
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    private const UnixFileMode OpenToPass = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static void Make(string folder)
    {
        var missing = new Stack<string>();
        try
        {
            for (var made = new DirectoryInfo(folder); !made.Exists; made = made.Parent!) missing.Push(made.FullName);
            foreach (var made in missing)
            {
                Directory.CreateDirectory(made);
                File.SetUnixFileMode(made, OpenToPass);
            }

            File.WriteAllText(Path.Combine(folder, ".writable"), "");
            File.Delete(Path.Combine(folder, ".writable"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException(
                $"{folder} cannot be written ({refused.Message.TrimEnd('.')}): "
                + $"set FRONTDESK_DATA to a folder of yours, or set DATABASE_URL.", refused);
        }
    }
}
