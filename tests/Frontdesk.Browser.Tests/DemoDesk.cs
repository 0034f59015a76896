using System.Net;
using System.Net.Sockets;
using Frontdesk.Server;
using Frontdesk.Server.Demo;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using NodaTime;
using Xunit;

[assembly: AssemblyFixture(typeof(Frontdesk.Browser.Tests.DemoDesk))]

namespace Frontdesk.Browser.Tests;

/// <summary>A desk in demo mode, seeded, as <c>bin/dev</c> starts it.</summary>
public sealed class DemoDesk : IAsyncLifetime
{
    private ScratchServer? server;
    private ScratchDatabase? scratch;
    private WebApplication? app;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        server = await ScratchServer.OpenAsync(Path.Combine(AppContext.BaseDirectory, "scratch"), Environment.GetEnvironmentVariable, ct);
        scratch = await server.NewDatabaseAsync(ct);
        var (settings, problems) = Settings.Read(new Dictionary<string, string>
        {
            ["DEMO_MODE"] = "true",
            ["ASPNETCORE_URLS"] = Address,
            ["WHATSAPP_APP_SECRET"] = "an app secret for tests",
            ["STRIPE_WEBHOOK_SECRET"] = "whsec_for_tests",
            ["RATE_LIMIT_ENABLED"] = "false",
        });
        Assert.Empty(problems);
        var (studio, words, broken) = StudioConfig.Read(null);
        Assert.Empty(broken);
        await DefaultMerchant.EnsureAsync(scratch.Database, studio!, SystemClock.Instance.GetCurrentInstant(), ct);
        var filled = DemoSettings.Fill(settings!);
        app = Desk.Build(filled, await Demos.OpenAsync(filled, new DeskParts(scratch.Database, studio!, words!), Console.Error.WriteLine, ct));
        await app.StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        if (scratch is not null)
            await scratch.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
    }

    // Links and payment pages name the address, so it is known before the server listens.
    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
