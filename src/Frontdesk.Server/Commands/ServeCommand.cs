using System.Collections;
using System.CommandLine;
using Frontdesk.Server.Demo;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk serve [--web] [--worker] [--urls U]</c>: until it is told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> WebOnly = new("--web") { Description = "Answer requests only; another node does the work." };
    private static readonly Option<bool> WorkerOnly = new("--worker") { Description = "Do the work only; another node answers requests." };
    private static readonly Option<string?> Urls = new("--urls") { Description = "Where to listen, such as http://localhost:8080." };

    /// <summary>Bare <c>frontdesk</c> does the same.</summary>
    public static void AddTo(RootCommand root)
    {
        var serve = new Command("serve", "Runs the desk: web and workers.");
        foreach (var command in new Command[] { root, serve })
        {
            command.Options.Add(WebOnly);
            command.Options.Add(WorkerOnly);
            command.Options.Add(Urls);
            command.SetAction(RunAsync);
        }
        root.Subcommands.Add(serve);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (settings, problems) = Settings.Read(FromEnvironment());
        var (studio, words, broken) = StudioConfig.Read(settings?.ConfigFolder);
        if (settings is null || studio is null || words is null)
        {
            foreach (var problem in problems.Concat(broken))
                await Console.Error.WriteLineAsync($"frontdesk: {problem}");
            return ExitCode.WrongUsage;
        }
        settings = settings.Demo ? DemoSettings.Fill(settings) : settings;
        settings = await KeptSecrets.FillAsync(settings with { Urls = parsed.GetValue(Urls) ?? settings.Urls }, ct);
        await using var database = await Database.OpenAsync(
            settings.Storage, Console.Error.WriteLine, ct);
        if (!await IsMigratedAsync(database, settings, ct))
            return ExitCode.WrongUsage;
        await DefaultMerchant.EnsureAsync(database, studio, SystemClock.Instance.GetCurrentInstant(), ct);
        var (web, worker) = (parsed.GetValue(WebOnly), parsed.GetValue(WorkerOnly));
        var parts = new DeskParts(database, studio, words) { Web = web || !worker, Worker = worker || !web };
        if (settings.Demo)
            parts = await Demos.OpenAsync(settings, parts, Console.Error.WriteLine, ct);
        await using var desk = Desk.Build(settings, parts);
        await ListenAsync(desk, ct);
        return ExitCode.Fine;
    }

    internal static async Task<bool> IsMigratedAsync(Database database, Settings settings, CancellationToken ct)
    {
        var migrator = new Migrator(database.Direct, Migration.All, SystemClock.Instance.GetCurrentInstant);
        if (!settings.IsProduction)
        {
            await migrator.UpAsync(ct);
            return true;
        }
        if (database.IsEmbedded)
            await Console.Error.WriteLineAsync("frontdesk: warning: production runs on the embedded database; DATABASE_URL uses a server of your own.");
        var pending = (await migrator.StatusAsync(ct)).Where(migration => migration.AppliedAt is null).Select(migration => migration.Name).ToList();
        if (pending.Count > 0)
            await Console.Error.WriteLineAsync($"frontdesk: the database lacks {string.Join(", ", pending)}: run `frontdesk migrate up` first.");
        return pending.Count == 0;
    }

    private static async Task ListenAsync(WebApplication desk, CancellationToken ct)
    {
        await desk.StartAsync(ct);
        var addresses = desk.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(addresses.Count > 0 ? $"Frontdesk listens on {string.Join(" and ", addresses)}" : "Frontdesk works.");
        await desk.WaitForShutdownAsync(ct);
    }

    internal static Dictionary<string, string> FromEnvironment() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            entry => (string)entry.Key, entry => entry.Value as string ?? "", StringComparer.Ordinal);
}
