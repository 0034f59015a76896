using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary>A desk for one errand of the command line: put together like the serving one, but nothing listens and nothing happens by itself.</summary>
internal static class WithDesk
{
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> errand, CancellationToken ct)
    {
        var (settings, problems) = Settings.Read(ServeCommand.FromEnvironment());
        var (studio, words, broken) = StudioConfig.Read(settings?.ConfigFolder);
        if (settings is null || studio is null || words is null)
        {
            foreach (var problem in problems.Concat(broken))
                await Console.Error.WriteLineAsync($"frontdesk: {problem}");
            return ExitCode.WrongUsage;
        }
        settings = await KeptSecrets.FillAsync(settings, ct);
        await using var database = await Database.OpenAsync(
            settings.Storage, Console.Error.WriteLine, ct);
        if (!await ServeCommand.IsMigratedAsync(database, settings, ct))
            return ExitCode.WrongUsage;
        await DefaultMerchant.EnsureAsync(database, studio, SystemClock.Instance.GetCurrentInstant(), ct);
        await using var desk = Desk.Build(settings, new DeskParts(database, studio, words) { Web = false, Worker = false });
        await ClockRow.ReadAsync(database, desk.Services.GetRequiredService<StudioClock>(), ct);
        return await errand(desk.Services);
    }
}
