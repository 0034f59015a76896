using System.Diagnostics;

namespace Frontdesk.Server.Tests.Storage;

public sealed class MigrateCommandTests(TestDatabase databases)
{
    [Fact]
    public async Task Down_and_up_again_end_with_0()
    {
        await using var fresh = await databases.FreshAsync();
        Assert.Equal((0, ""), await FrontdeskAsync(fresh.ConnectionString, "migrate", "down", "1"));
        Assert.Equal((0, ""), await FrontdeskAsync(fresh.ConnectionString, "migrate", "up"));
        Assert.Equal((0, ""), await FrontdeskAsync(fresh.ConnectionString, "migrate", "status"));
    }

    [Theory]
    [InlineData("migrate", "down", "none")]
    [InlineData("migrate", "down", "0")]
    [InlineData("migrate", "to", "9999_never")]
    [InlineData("migrate", "sideways")]
    public async Task Wrong_usage_ends_with_2_and_one_line(params string[] arguments)
    {
        await using var fresh = await databases.FreshAsync();
        var (exitCode, errors) = await FrontdeskAsync(fresh.ConnectionString, arguments);
        Assert.Equal(2, exitCode);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    private static async Task<(int ExitCode, string Errors)> FrontdeskAsync(string databaseUrl, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Frontdesk.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DATABASE_URL"] = databaseUrl },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await errors);
    }
}
