namespace Frontdesk.Server.Storage;

/// <summary>How the embedded database is run.</summary>
/// <param name="DataFolder">Its files go into <c>postgres</c> below this folder.</param>
internal sealed record ManagedPostgresOptions(string DataFolder)
{
    /// <summary>Folders to look for binaries in, best first.</summary>
    public IEnumerable<string> BinaryFolders { get; init; } = PostgresBinaries.PackageFolders().Concat(PostgresBinaries.MachineFolders());

    /// <summary>For tests and the simulator: no flushes to disk, emptied by the first user, removed by the last.</summary>
    public bool Disposable { get; init; }

    /// <summary>Where binaries and data go when root's folders are closed to the unprivileged user.</summary>
    public string OpenFolder { get; init; } = "/var/lib/frontdesk";
}
