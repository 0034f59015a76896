using Frontdesk.Server;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

[assembly: AssemblyFixture(typeof(Frontdesk.Browser.Tests.StaffDesk))]

namespace Frontdesk.Browser.Tests;

/// <summary>The real pages on a real port with a real database and a few people in it, at ten on a Monday in March.</summary>
public sealed class StaffDesk : IAsyncLifetime
{
    public const string Email = "jonah@example.com";
    public const string Word = "a long enough password";

    private readonly StoppedClock clock = new(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
    private ScratchServer? server;
    private ScratchDatabase? scratch;
    private WebApplication? app;

    public string Address { get; private set; } = "";

    /// <summary>What the cookie of somebody signed in holds.</summary>
    public string Session { get; private set; } = "";

    internal Database Database => scratch!.Database;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        server = await ScratchServer.OpenAsync(Path.Combine(AppContext.BaseDirectory, "scratch"), Environment.GetEnvironmentVariable, ct);
        scratch = await server.NewDatabaseAsync(ct);
        var settings = Settings.Read(new Dictionary<string, string>
        {
            ["APP_ENV"] = "test",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["WHATSAPP_DRY_RUN"] = "false",
            ["WHATSAPP_APP_SECRET"] = "an app secret for tests",
            ["STRIPE_WEBHOOK_SECRET"] = "whsec_for_tests",
            ["ADMIN_API_KEY"] = "an admin key that is long enough to be one",
        }).Settings!;
        var (studio, words, problems) = StudioConfig.Read(null);
        Assert.Empty(problems);
        app = Desk.Build(settings, new DeskParts(scratch.Database, studio!, words!) { Time = clock, Worker = false });
        await app.StartAsync(ct);
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await Seed.PlantAsync(scratch.Database, ct);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var users = app.Services.GetRequiredService<Users>();
        await users.AddAsync(1, Email, "Jonah", "artist", Word, now, ct);
        var jonah = (await users.TakeTryAsync(Email, now, ct))!.Id;
        await users.ForgiveAsync(jonah, ct);
        Session = await app.Services.GetRequiredService<Sessions>().StartAsync(jonah, now, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        if (scratch is not null)
            await scratch.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
