namespace Frontdesk.Server.Storage;

/// <summary>A lock on a file, shared or alone, that the kernel lets go of when its process ends, however it ends.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static FileLock? TryAlone(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    public static FileLock? TryShared(string path)
    {
        if (!File.Exists(path))
            File.Open(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
        return TryOpen(path, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Waits for whoever holds it; the holder starts or stops a server and needs seconds at most.</summary>
    public static async Task<FileLock> AloneAsync(string path, CancellationToken cancellation)
    {
        for (var deadline = DateTime.UtcNow + WaitMax; DateTime.UtcNow < deadline;)
        {
            if (TryAlone(path) is { } held) return held;
            await Task.Delay(LookAgainAfter, cancellation);
        }

        throw new DatabaseUnusableException(
            $"{path} has been held by another Frontdesk for {WaitMax.TotalSeconds:0} seconds: end that process, then start again.");
    }

    public void Dispose() => file.Dispose();

    private static FileLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate, access, share));
        }
        catch (IOException refused) when (refused is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }
}
