using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>What a desk needs besides when its vendors are rehearsed in the same process.</summary>
internal static class Demos
{
    /// <summary>The parts with rehearsed vendors. An empty database is seeded first.</summary>
    public static async Task<DeskParts> OpenAsync(Settings settings, DeskParts parts, Action<string> say, CancellationToken ct)
    {
        var vendors = new RehearsedVendors(settings, $"{parts.Time.GetUtcNow().ToUnixTimeSeconds():x}-");
        var rehearsed = parts.With(vendors);
        await Seeding.PlantAsync(settings, rehearsed, say, ct);
        await RememberWindowsAsync(parts.Database, vendors, ct);
        return rehearsed;
    }

    // The real WhatsApp remembers over our restart who wrote when; this one is told.
    private static async Task RememberWindowsAsync(Database database, RehearsedVendors vendors, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        var wrote = await work.Connection.QueryAsync<(string Number, Instant At)>(new CommandDefinition(
            "select wa_from, last_client_message_at from conversations where last_client_message_at is not null", cancellationToken: ct));
        foreach (var (number, at) in wrote)
            vendors.WhatsApp.Heard(number, at);
    }

    public static void AddDemo(this IServiceCollection services, RehearsedVendors vendors)
    {
        services.AddRazorComponents();
        services.AddSingleton(made =>
        {
            vendors.Follow(made.GetRequiredService<StudioClock>());
            return vendors;
        });
        services.AddSingleton<OwnDoors>().AddSingleton<Beats>().AddSingleton<Stage>().AddSingleton<DemoRead>();
    }
}
