using System.Text.RegularExpressions;
using Dapper;
using Frontdesk.Server.Demo;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Frontdesk.Server.Tests.Demo;

/// <summary>A desk in demo mode, not seeded, pressed as a browser without script presses it.</summary>
internal sealed partial class DemoUnderTest : IAsyncDisposable
{
    public const string Client = "447700900300";

    /// <summary>Links name this address; the test reads only their paths.</summary>
    private const string PublicUrl = "http://demo.example";

    private readonly ScratchDatabase scratch;
    private readonly WebApplication app;

    private DemoUnderTest(ScratchDatabase scratch, WebApplication app)
    {
        this.scratch = scratch;
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public HttpClient Http { get; }

    public static async Task<DemoUnderTest> OpenAsync(TestDatabase databases)
    {
        var ct = TestContext.Current.CancellationToken;
        var scratch = await databases.FreshAsync();
        var (settings, problems) = Settings.Read(new Dictionary<string, string>
        {
            ["DEMO_MODE"] = "true",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ACTION_TOKEN_BASE_URL"] = PublicUrl,
            ["WHATSAPP_APP_SECRET"] = "an app secret for tests",
            ["STRIPE_WEBHOOK_SECRET"] = "whsec_for_tests",
            ["RATE_LIMIT_ENABLED"] = "false",
        });
        Assert.Empty(problems);
        var filled = DemoSettings.Fill(settings!);
        var (studio, words, broken) = StudioConfig.Read(null);
        Assert.Empty(broken);
        var time = new VirtualClock();
        await DefaultMerchant.EnsureAsync(scratch.Database, studio!, Instant.FromDateTimeOffset(time.GetUtcNow()), ct);
        var parts = new DeskParts(scratch.Database, studio!, words!) { Time = time, ByItself = false }.With(new RehearsedVendors(filled, "T"));
        var app = Desk.Build(filled, parts);
        await app.StartAsync(ct);
        return new DemoUnderTest(scratch, app);
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public T Make<T>(params object[] values) => ActivatorUtilities.CreateInstance<T>(app.Services, values);

    public Task SayAsync(string text, string who = "client") => PostAsync("/demo/say", ("client", Client), ("who", who), ("text", text));

    /// <summary>Presses the newest button of this title on a phone.</summary>
    public async Task PressAsync(string title, string who = "client")
    {
        var number = who == "client" ? Client : Get<Settings>().ArtistNumber!;
        var choice = Get<Stage>().Offered(number, offered => offered.Title == title)?.Choice.Id;
        Assert.NotNull(choice);
        await PostAsync("/demo/press", ("client", Client), ("who", who), ("choice", choice));
    }

    public async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Http.PostAsync(path, form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return page;
    }

    public Task<string> PageAsync(string path = $"/demo?client={Client}") => Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The newest link on the page that begins like this.</summary>
    public async Task<string> LinkAsync(string beginning) =>
        Link().Matches(await PageAsync()).Select(link => link.Groups[1].Value).Last(link => link.StartsWith(beginning, StringComparison.Ordinal));

    public async Task<string> StatusAsync()
    {
        await using var work = await scratch.Database.BeginEngineAsync(TestContext.Current.CancellationToken);
        return await work.Connection.QuerySingleAsync<string>("select status from leads where wa_from = @Client order by id desc limit 1", new { Client });
    }

    public async Task ApproveAsync()
    {
        // Opens his own 24 hours; else only templates reach him, which have no buttons.
        await SayAsync("hi", "artist");
        foreach (var answer in new[] { "hi", "A fine line fern", "left forearm", "8 x 12 cm" })
            await SayAsync(answer);
        await PressAsync("Fine line");
        await PressAsync("Medium detail");
        await PressAsync("No");
        await PostAsync("/demo/send", ("client", Client), ("what", "fern"));
        foreach (var answer in new[] { "£500", "London", "skip", "no", "In 1-2 months" })
            await SayAsync(answer);
        Assert.Equal("PENDING_APPROVAL", await StatusAsync());
        await PressAsync("Approve", "artist");
        Assert.Equal("AWAITING_DEPOSIT", await StatusAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await scratch.DisposeAsync();
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
