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
        return rehearsed;
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
