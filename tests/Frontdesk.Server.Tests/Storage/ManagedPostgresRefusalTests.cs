using System.Net;
using System.Net.Sockets;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Tests.Storage;

public sealed class ManagedPostgresRefusalTests : IDisposable
{
    private readonly ClusterOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task A_taken_port_is_named_with_the_file_to_change()
    {
        await (await disk.OpenAsync()).DisposeAsync();
        using var squatter = new TcpListener(IPAddress.Loopback, disk.Port);
        squatter.Start();
        var refusal = await disk.RefusalAsync();
        Assert.Contains($"Port {disk.Port}", refusal, StringComparison.Ordinal);
        Assert.Contains(disk.Files.Connection, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_major_version_is_refused_with_both_versions()
    {
        await (await disk.OpenAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(disk.Files.Cluster, "PG_VERSION"), "13\n", TestContext.Current.CancellationToken);
        var refusal = await disk.RefusalAsync();
        Assert.Contains("PG_VERSION says 13", refusal, StringComparison.Ordinal);
        Assert.Contains($"move {disk.Files.Root} away", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_binaries_are_answered_with_what_to_install()
    {
        var refusal = await disk.RefusalAsync(disk.Options with { BinaryFolders = [disk.Elsewhere] });
        Assert.Contains("npm ci", refusal, StringComparison.Ordinal);
        Assert.Contains("DATABASE_URL", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_is_named_with_its_setting()
    {
        await File.WriteAllTextAsync(disk.Data, "a file where the folder should be", TestContext.Current.CancellationToken);
        var refusal = await disk.RefusalAsync();
        Assert.Contains(disk.Data, refusal, StringComparison.Ordinal);
        Assert.Contains("FRONTDESK_DATA", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_password_file_is_named()
    {
        await (await disk.OpenAsync()).DisposeAsync();
        File.Delete(disk.Files.Connection);
        Assert.Contains(disk.Files.Connection, await disk.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_does_not_start_gives_the_servers_own_reason()
    {
        await (await disk.OpenAsync()).DisposeAsync();
        File.Delete(Path.Combine(disk.Files.Cluster, "global", "pg_control"));
        Assert.Contains("pg_control", await disk.RefusalAsync(), StringComparison.Ordinal);
        Assert.False(disk.IsRunning);
    }

    [Fact]
    public async Task A_folder_closed_to_the_unprivileged_user_sends_roots_database_to_an_open_one()
    {
        var closed = Path.Combine(disk.Data, "closed");
        Directory.CreateDirectory(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var postgres = await disk.OpenAsync(disk.Options with { DataFolder = closed, OpenFolder = disk.Elsewhere });
        Assert.Equal("1", await ClusterOnDisk.AskAsync(postgres, "select 1"));
        Assert.Equal(Environment.IsPrivilegedProcess, disk.Said is [var line] && line.Contains(disk.Elsewhere, StringComparison.Ordinal));
        Assert.Equal(Environment.IsPrivilegedProcess, Directory.Exists(disk.Elsewhere));
    }

    [Fact]
    public async Task Binaries_closed_to_the_unprivileged_user_are_copied_for_root()
    {
        var found = await PostgresBinaries.FindAsync(PostgresBinaries.PackageFolders(), TestContext.Current.CancellationToken);
        var closed = Path.Combine(disk.Data, "closed");
        Directory.CreateDirectory(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await RunAs.Ourselves.RunAsync("cp", ["-R", Path.GetDirectoryName(found.Folder)!, closed], TestContext.Current.CancellationToken);
        var options = disk.Options with { BinaryFolders = [Path.Combine(closed, "native", "bin")], OpenFolder = disk.Elsewhere };
        await using var postgres = await disk.OpenAsync(options);
        Assert.Equal("1", await ClusterOnDisk.AskAsync(postgres, "select 1"));
        Assert.Equal(
            Environment.IsPrivilegedProcess, disk.Said is [var line] && line.Contains("a copy of the binaries", StringComparison.Ordinal));
    }
}
