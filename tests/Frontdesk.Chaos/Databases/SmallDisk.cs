using System.Diagnostics;

namespace Frontdesk.Chaos.Databases;

/// <summary>A disk of a given size (tmpfs) that can be filled and emptied again.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <returns>Null, with the reason, where this user may not mount.</returns>
    public static async Task<(SmallDisk? Disk, string Reason)> MountAsync(string folder, int megabytes, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return (null, "only root may mount a small disk");
        var start = new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "tmpfs", folder])
            { RedirectStandardError = true };
        using var mount = Process.Start(start)!;
        var said = await mount.StandardError.ReadToEndAsync(ct);
        await mount.WaitForExitAsync(ct);
        return mount.ExitCode == 0 ? (new SmallDisk(folder), "") : (null, $"mount is not permitted here: {said.Trim()}");
    }

    /// <returns>Bytes that it took.</returns>
    public async Task<long> FillAsync(CancellationToken ct)
    {
        var taken = 0L;
        await using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var chunk = new byte[Chunk];
        try
        {
            while (true)
            {
                await file.WriteAsync(chunk, ct);
                taken += Chunk;
            }
        }
        catch (IOException)
        {
            return taken;
        }
    }

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        using var unmount = Process.Start("umount", ["-l", Folder]);
        await unmount.WaitForExitAsync();
    }
}
