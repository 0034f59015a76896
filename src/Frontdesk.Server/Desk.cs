using Frontdesk.Server.BackOffice;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Demo;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Reconciling;
using Frontdesk.Server.Site;

namespace Frontdesk.Server;

/// <summary>Puts a desk together; nothing else happens here.</summary>
internal static class Desk
{
    // A worker answers nobody; any free port of this machine will do.
    private const string Nowhere = "http://127.0.0.1:0";

    /// <summary>How often a loop looks by itself for what became due.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>So that what <c>/health</c> tells is hardly ever older than a second.</summary>
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(500);

    public static WebApplication Build(Settings settings, DeskParts parts)
    {
        // Never "Development": its error pages show stack traces to whoever asks.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // One reader of the environment: Settings.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // The keys lie in the database, which SECURITY.md says is trusted; a warning at each start would teach to overlook warnings.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(parts.Web ? settings.Urls.Split(';') : [Nowhere]);
        AddParts(builder.Services, settings, parts);
        if (parts.Rehearsed is { } vendors)
            builder.Services.AddDemo(vendors);
        if (parts.ByItself)
            AddLoops(builder.Services, parts);
        var app = builder.Build();
        app.UseOperations();
        if (parts.Web)
            MapAll(app, settings, parts);
        return app;
    }

    private static void AddParts(IServiceCollection services, Settings settings, DeskParts parts)
    {
        services.AddSingleton(settings).AddSingleton(parts).AddSingleton(parts.Database).AddSingleton(parts.Studio).AddSingleton(parts.Words);
        services.AddSingleton(parts.Time).AddSingleton<StudioClock>().AddSingleton<WakeUps>();
        services.AddSingleton<Door>().AddSingleton<RejectedSignatures>();
        services.AddSingleton<LoadTurns>().AddSingleton<TurnWorker>().AddSingleton<Acts>();
        services.AddBackOffice();
        services.AddSingleton(parts.Channel ?? Vendors.Channel(settings)).AddSingleton(parts.Payments ?? Vendors.Payments(settings));
        services.AddSingleton<Dispatcher>();
        if ((parts.History ?? PastOf.Stripe(settings)) is { } history)
            services.AddSingleton(history);
        services.AddSingleton(made => new DispatchTerms
        {
            Pace = Vendors.Pace(settings, parts), WakeUp = made.GetRequiredService<WakeUps>().Outbox, Lines = made.GetRequiredService<LinesToVendors>(),
        });
        services.AddSite();
        services.AddSingleton(made => new Premises(parts.Database, made.GetRequiredService<StudioClock>(), settings, DefaultMerchant.Id));
        services.AddOperations();
        services.AddSingleton(made => new Rounds([RunDue(made), made.GetRequiredService<TurnWorker>().DrainAsync, made.GetRequiredService<Dispatcher>().DrainAsync]));
    }

    private static void AddLoops(IServiceCollection services, DeskParts parts)
    {
        services.AddSingleton<Announcing>().AddHostedService(made => made.GetRequiredService<Announcing>());
        services.AddHostedService<Listening>();
        services.AddSingleton<IHostedService>(made => Loop(made, "health sample", Sample(made), wakeUps => wakeUps.Health, SampleEvery));
        if (!parts.Worker)
            return;
        if (parts.Rehearsed is not null)
        {
            services.AddHostedService<DemoLoop>();
            return;
        }
        services.AddSingleton<IHostedService>(made => Loop(made, "timed work", RunDue(made), wakeUps => wakeUps.Timed));
        services.AddSingleton<IHostedService>(made => Loop(made, "turns", made.GetRequiredService<TurnWorker>().DrainAsync, wakeUps => wakeUps.Inbox));
        services.AddHostedService<DispatchLoop>();
    }

    private static Func<CancellationToken, Task<int>> RunDue(IServiceProvider made)
    {
        var (timed, clock) = (made.GetRequiredService<TimedWork>(), made.GetRequiredService<StudioClock>());
        return ct => timed.RunDueAsync(clock.Now, ct);
    }

    private static Func<CancellationToken, Task<int>> Sample(IServiceProvider made)
    {
        var sampler = made.GetRequiredService<HealthSampler>();
        return async ct =>
        {
            await sampler.SampleAsync(ct);
            return 0;
        };
    }

    private static DrainLoop Loop(
        IServiceProvider made, string what, Func<CancellationToken, Task<int>> drain, Func<WakeUps, WakeUp> wakeUp, TimeSpan? lookEvery = null) =>
        new(what, drain, wakeUp(made.GetRequiredService<WakeUps>()), lookEvery ?? LookEvery, made.GetRequiredService<ILogger<DrainLoop>>());

    private static void MapAll(WebApplication app, Settings settings, DeskParts parts)
    {
        app.MapWhatsAppDoor();
        app.MapStripeDoor();
        app.MapSiteFiles();
        app.MapSite();
        app.MapOperations();
        app.MapBackOffice();
        if (parts.Rehearsed is not null)
            app.MapDemo();
        if (settings.ClockControl)
            app.MapTestClock();
    }
}
