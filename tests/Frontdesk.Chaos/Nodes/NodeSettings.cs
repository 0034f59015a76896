using Frontdesk.Chaos.Databases;

namespace Frontdesk.Chaos.Nodes;

/// <summary>The environment that all nodes of a run share, and what each has for itself.</summary>
internal static class NodeSettings
{
    public const string AppSecret = "an app secret for the storm";
    public const string StripeSecret = "whsec_for_the_storm";
    public const string AdminKey = "an admin key for the storm, long enough";
    public const string PhoneNumberId = "104996122399160";
    public const string Artist = "447700900999";

    /// <summary>A consultation that decides something after seven messages.</summary>
    private const string Questions = """
        questions:
          - key: idea
            required: true
          - key: placement
            required: true
          - key: dimensions
            required: true
          - key: budget
            required: true
          - key: location_city
            required: true
          - key: location_country
            required: true
          - key: timing
            required: true

        """;

    /// <param name="folder">Shared by the nodes, as their keys are.</param>
    /// <param name="more">Further settings.</param>
    public static Dictionary<string, string> Of(
        string folder, Uri vendors, string databaseUrl, string? directUrl, IReadOnlyDictionary<string, string> more)
    {
        return new Dictionary<string, string>(more)
        {
            ["FRONTDESK_DATA"] = folder,
            ["FRONTDESK_CONFIG"] = ConfigIn(folder),
            ["DATABASE_URL"] = databaseUrl,
            ["DATABASE_DIRECT_URL"] = directUrl ?? "",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Ports.Free()}",
            // The public address, one for all nodes: it is part of what Stripe is asked.
            ["ACTION_TOKEN_BASE_URL"] = "http://127.0.0.1:9",
            ["ADMIN_API_KEY"] = AdminKey,
            ["ARTIST_WHATSAPP_NUMBER"] = Artist,
            ["WHATSAPP_DRY_RUN"] = "false",
            ["WHATSAPP_APP_SECRET"] = AppSecret,
            ["WHATSAPP_VERIFY_TOKEN"] = "a verify token for the storm",
            ["WHATSAPP_ACCESS_TOKEN"] = "token",
            ["WHATSAPP_PHONE_NUMBER_ID"] = PhoneNumberId,
            ["WHATSAPP_API_BASE_URL"] = vendors.ToString(),
            ["STRIPE_SECRET_KEY"] = "sk_test_storm",
            ["STRIPE_WEBHOOK_SECRET"] = StripeSecret,
            ["STRIPE_API_BASE_URL"] = vendors.ToString(),
            ["FRONTDESK_CLOCK_CONTROL"] = "true",
            ["RATE_LIMIT_ENABLED"] = "false",
        };
    }

    private static string ConfigIn(string folder)
    {
        var config = Path.Combine(folder, "config");
        if (Directory.Exists(config))
            return config;
        Directory.CreateDirectory(config);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "config")))
            File.Copy(file, Path.Combine(config, Path.GetFileName(file)));
        var studio = Path.Combine(config, "studio.yml");
        var text = File.ReadAllText(studio);
        File.WriteAllText(studio, text[..text.IndexOf("\nquestions:", StringComparison.Ordinal)] + "\n" + Questions);
        return config;
    }
}
