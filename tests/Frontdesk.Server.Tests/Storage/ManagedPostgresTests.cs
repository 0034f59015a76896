using System.Diagnostics;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

[Trait("Database", "any")]
public sealed class ManagedPostgresTests : IDisposable
{
    private readonly ClusterOnDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_a_clean_stop_and_a_second_start()
    {
        await using (var first = await disk.OpenAsync())
        {
            Assert.True(disk.IsRunning);
            await ClusterOnDisk.AskAsync(first, "create table kept as select 42 as answer");
        }

        Assert.False(disk.IsRunning);
        await using var second = await disk.OpenAsync();
        Assert.Equal("42", await ClusterOnDisk.AskAsync(second, "select answer from kept"));
    }

    [Fact]
    public async Task A_second_user_shares_the_server_and_the_last_one_out_stops_it()
    {
        var first = await disk.OpenAsync();
        var pid = disk.Pid;
        await using (var second = await disk.OpenAsync())
        {
            Assert.Equal(pid, disk.Pid);
            await first.DisposeAsync();
            Assert.Equal("1", await ClusterOnDisk.AskAsync(second, "select 1"));
        }

        Assert.False(disk.IsRunning);
    }

    [Fact]
    public async Task Four_who_start_at_once_get_one_server()
    {
        var users = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => disk.OpenAsync())));
        Assert.Single(users.Select(user => user.ConnectionString).Distinct());
        foreach (var user in users) await user.DisposeAsync();
        Assert.False(disk.IsRunning);
    }

    [Fact]
    public async Task One_that_outlived_its_killed_owner_is_adopted_and_stopped_by_the_next()
    {
        await (await disk.OpenAsync()).DisposeAsync();
        var left = await AsLeftByAKilledOwnerAsync();
        await left.StartAsync(disk.Port, TestContext.Current.CancellationToken);
        var pid = disk.Pid;
        await using (var next = await disk.OpenAsync())
        {
            Assert.Equal(pid, disk.Pid);
            Assert.Equal("1", await ClusterOnDisk.AskAsync(next, "select 1"));
        }

        Assert.False(disk.IsRunning);
    }

    [Fact]
    public async Task A_killed_server_is_started_again_with_all_that_was_committed()
    {
        var killed = await disk.OpenAsync();
        await ClusterOnDisk.AskAsync(killed, "create table kept as select 42 as answer");
        ClusterOnDisk.Kill(disk.Pid);
        await using var next = await disk.OpenAsync();
        Assert.Equal("42", await ClusterOnDisk.AskAsync(next, "select answer from kept"));
        await killed.DisposeAsync();
    }

    [Fact]
    public async Task It_listens_on_loopback_only_and_asks_everyone_for_the_password()
    {
        await using var postgres = await disk.OpenAsync();
        Assert.Equal("127.0.0.1", await ClusterOnDisk.AskAsync(postgres, "show listen_addresses"));
        Assert.Equal("", await ClusterOnDisk.AskAsync(postgres, "show unix_socket_directories"));
        Assert.Equal("scram-sha-256",
            await ClusterOnDisk.AskAsync(postgres, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
        var guess = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess", Pooling = false };
        await using var stranger = new NpgsqlConnection(guess.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => stranger.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_password_and_the_server_never_runs_as_root()
    {
        await using var postgres = await disk.OpenAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(disk.Files.Connection));
        Assert.False(File.Exists(Path.Combine(disk.Files.Root, "password.new")));
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "uid=", "-p", $"{disk.Pid}"]) { RedirectStandardOutput = true })!;
        var user = await ps.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual("0", user.Trim());
    }

    [Fact]
    public async Task A_disposable_one_begins_empty_and_leaves_nothing()
    {
        var options = disk.Options with { Disposable = true };
        await using (var first = await disk.OpenAsync(options)) await ClusterOnDisk.AskAsync(first, "create table left_over ()");
        Assert.False(Directory.Exists(disk.Files.Cluster));
        await using var second = await disk.OpenAsync(options);
        Assert.Equal("", await ClusterOnDisk.AskAsync(second, "select to_regclass('left_over')::text"));
    }

    private async Task<PostgresServer> AsLeftByAKilledOwnerAsync()
    {
        var binaries = await PostgresBinaries.FindAsync(disk.Options.BinaryFolders, TestContext.Current.CancellationToken);
        return new PostgresServer(disk.Files, binaries, RunAs.DatabaseOwner, disposable: false);
    }
}
