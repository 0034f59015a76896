using System.Diagnostics;
using System.Globalization;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

/// <summary>A data folder of a test's own, and a look at the server that runs over it.</summary>
internal sealed class ClusterOnDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("frontdesk-").FullName;

    public ClusterOnDisk() =>
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);

    public string Data => Path.Combine(folder, "data");

    public string Elsewhere => Path.Combine(folder, "elsewhere");

    public List<string> Said { get; } = [];

    public ClusterFolder Files => new(Path.Combine(Data, "postgres"));

    public ManagedPostgresOptions Options
    {
        get
        {
            var options = new ManagedPostgresOptions(Data);
            var wanted = Environment.GetEnvironmentVariable(ScratchServer.BinariesSetting);
            return string.IsNullOrEmpty(wanted) ? options : options with { BinaryFolders = ScratchServer.BinaryFolders(wanted) };
        }
    }

    public bool IsRunning => File.Exists(PidFile);

    public int Pid => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public int Port => new NpgsqlConnectionStringBuilder(File.ReadAllText(Files.Connection)).Port;

    private string PidFile => Path.Combine(Files.Cluster, "postmaster.pid");

    public Task<ManagedPostgres> OpenAsync(ManagedPostgresOptions? options = null) =>
        ManagedPostgres.OpenAsync(options ?? Options, Said.Add, TestContext.Current.CancellationToken);

    public async Task<string> RefusalAsync(ManagedPostgresOptions? options = null)
    {
        var refusal = (await Assert.ThrowsAsync<DatabaseUnusableException>(() => OpenAsync(options))).Message;
        Assert.DoesNotContain('\n', refusal);
        return refusal;
    }

    public static async Task<string> AskAsync(ManagedPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture)!;
    }

    public static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
