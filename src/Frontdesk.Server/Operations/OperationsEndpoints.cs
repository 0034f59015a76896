using Frontdesk.Adapters.Payments;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Leads;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Reconciling;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Operations;

/// <summary>What an operator and the runbooks call, and what stands before it.</summary>
internal static class OperationsEndpoints
{
    public static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<AdminKey>();
        services.AddSingleton<HealthSampler>();
        services.AddSingleton<LinesToVendors>();
        services.AddSingleton<Retention>();
        services.AddSingleton<Partitions>();
        services.AddSingleton<DepositSweep>();
        services.AddSingleton(parts => new Reconciliation(
            parts.GetRequiredService<Database>(), parts.GetRequiredService<Door>(), parts.GetRequiredService<StudioClock>(),
            parts.GetService<IPaymentHistory>()));
        services.AddSingleton<JobRunner>();
        services.AddSingleton<TimedWork>();
        services.AddSingleton<Gatekeeper>();
        services.AddSingleton<SmokeTest>();
        services.AddSingleton(parts => new RateLimit(
            parts.GetRequiredService<Settings>().RateLimit, parts.GetRequiredService<Database>(), parts.GetRequiredService<StudioClock>()));
    }

    /// <summary>In this order before everything else: who calls, under which id, what happens when something breaks, and who may pass.</summary>
    public static void UseOperations(this WebApplication app)
    {
        var gatekeeper = app.Services.GetRequiredService<Gatekeeper>();
        app.UseForwardedHeaders(CallerAddress.Proxies(app.Services.GetRequiredService<Settings>()));
        app.Use(Correlation.FollowAsync);
        app.UseServerErrors();
        app.Use(next => context => gatekeeper.PassAsync(context, next));
    }

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();
        routes.MapLeads();
        routes.MapLeadActs();
        routes.MapDeposits();
        routes.MapEvents();
        routes.MapQueues();
        routes.MapReconcile();
        routes.MapSwitches();
        routes.MapConsents();
        // Whoever has the key is told in JSON that there is no such thing.
        routes.Map("/admin/{**rest}", (HttpContext context) => ApiError.NotFound($"{context.Request.Method} {context.Request.Path}"));
    }
}
