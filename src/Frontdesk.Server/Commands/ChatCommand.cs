using System.CommandLine;
using Frontdesk.Server.Demo;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk chat</c>: the whole journey in the terminal, against the rehearsal vendors and a database that is thrown away.</summary>
internal static class ChatCommand
{
    private const string Folder = "chat";

    public static Command Create(Func<IReadOnlyDictionary<string, string>> environment)
    {
        var chat = new Command("chat", "Plays the whole journey in the terminal: you are the client. Nothing is sent to anybody.");
        chat.SetAction((_, ct) => RunAsync(environment(), ct));
        return chat;
    }

    private static async Task<int> RunAsync(IReadOnlyDictionary<string, string> environment, CancellationToken ct)
    {
        var (settings, problems) = Settings.Read(environment);
        var (studio, words, broken) = StudioConfig.Read(settings?.ConfigFolder);
        if (settings is { IsProduction: true })
            problems = ["chat is a rehearsal and does not run with APP_ENV=production."];
        if (settings is null || studio is null || words is null || !problems.IsEmpty)
        {
            foreach (var problem in problems.Concat(broken))
                await Console.Error.WriteLineAsync($"frontdesk: {problem}");
            return ExitCode.WrongUsage;
        }
        settings = DemoSettings.Fill(settings) with { Urls = "http://127.0.0.1:0", Demo = true, Switches = settings.Switches with { DryRun = false } };
        settings = await KeptSecrets.FillAsync(settings, ct);
        await using var server = await ScratchServer.OpenAsync(Path.Combine(settings.DataFolder, Folder), Environment.GetEnvironmentVariable, ct);
        await using var scratch = await server.NewDatabaseAsync(ct);
        await DefaultMerchant.EnsureAsync(scratch.Database, studio, SystemClock.Instance.GetCurrentInstant(), ct);
        var parts = new DeskParts(scratch.Database, studio, words) { ByItself = false }.With(new RehearsedVendors(settings, "C"));
        await using var desk = Desk.Build(settings, parts);
        await desk.StartAsync(ct);
        await ActivatorUtilities.CreateInstance<Chat>(desk.Services, Console.In, Console.Out, Console.IsInputRedirected).RunAsync(ct);
        await desk.StopAsync(ct);
        return ExitCode.Fine;
    }
}
