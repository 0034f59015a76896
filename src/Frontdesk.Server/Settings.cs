using System.Collections.Immutable;
using System.Net;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox.Pacing;

namespace Frontdesk.Server;

/// <summary>Everything that is set from outside, read once at the start; spelled as in the runbooks. An empty setting is an unset one.</summary>
public sealed record Settings
{
    /// <summary>"dev", "test", "staging" or "production".</summary>
    public required string AppEnv { get; init; }

    public bool IsProduction => AppEnv == "production";

    /// <summary>Null: the managed PostgreSQL in <see cref="DataFolder"/>.</summary>
    public string? DatabaseUrl { get; init; }

    /// <summary>For LISTEN and migrations, where a pooler stands before <see cref="DatabaseUrl"/>; null: there is none.</summary>
    public string? DatabaseDirectUrl { get; init; }

    /// <summary>Read by reports; null: they read <see cref="DatabaseUrl"/>.</summary>
    public string? DatabaseReplicaUrl { get; init; }

    /// <summary>Where the managed database and generated keys live; absolute.</summary>
    public required string DataFolder { get; init; }

    internal Storage.StorageSettings Storage => new(DatabaseUrl, DatabaseDirectUrl, DatabaseReplicaUrl, DataFolder);

    /// <summary>32-byte keys; the first encrypts, all decrypt. Empty: one is made in <see cref="DataFolder"/>.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Keys { get; init; } = [];

    public required string Urls { get; init; }

    public string? AdminApiKey { get; init; }

    public required WhatsAppSettings WhatsApp { get; init; }

    public required StripeSettings Stripe { get; init; }

    /// <summary>Digits without "+"; null: no artist is reachable on WhatsApp.</summary>
    public string? ArtistNumber { get; init; }

    /// <summary>What public links start with, without a slash at the end.</summary>
    public required string PublicUrl { get; init; }

    public required int ActionTokenDays { get; init; }

    public required string TemplateLanguage { get; init; }

    /// <summary>What the switches are while nobody turned them.</summary>
    public required Switches Switches { get; init; }

    public bool Demo { get; init; }

    public bool ClockControl { get; init; }

    public required RateLimitSettings RateLimit { get; init; }

    /// <summary>Only these may set the client address.</summary>
    public ImmutableArray<IPNetwork> TrustedProxies { get; init; } = [];

    public bool SheetsEnabled { get; init; }

    public bool CalendarEnabled { get; init; }

    /// <summary>Folder of <c>studio.yml</c> and the words; null: <c>config</c> beside the program or above it.</summary>
    public string? ConfigFolder { get; init; }

    /// <summary>Reads all settings, or names every problem at once, each with its mend. Secrets are never repeated.</summary>
    public static (Settings? Settings, ImmutableArray<string> Problems) Read(IReadOnlyDictionary<string, string> environment)
    {
        var read = new SettingsReader(environment);
        var settings = ReadAll(read);
        ImmutableArray<string> problems = [.. read.Problems, .. ProductionRefusals.Of(settings)];
        return problems.IsEmpty ? (settings, problems) : (null, problems);
    }

    private static Settings ReadAll(SettingsReader read)
    {
        var port = read.Number("PORT", 8080, 0, 65535);
        var production = read.Text("APP_ENV") is "production";
        // Kestrel picks a free port (0) on addresses only; production stands behind a proxy that may be another machine.
        var host = production ? "*" : port == 0 ? "127.0.0.1" : "localhost";
        var urls = read.Text("ASPNETCORE_URLS") ?? $"http://{host}:{port}";
        return new Settings
        {
            AppEnv = read.OneOf("APP_ENV", "dev", "dev", "test", "staging", "production"),
            DatabaseUrl = read.Text("DATABASE_URL"),
            DatabaseDirectUrl = read.Text("DATABASE_DIRECT_URL"),
            DatabaseReplicaUrl = read.Text("DATABASE_REPLICA_URL"),
            DataFolder = Path.GetFullPath(read.Text("FRONTDESK_DATA") ?? "data"),
            Keys = read.Keys("FRONTDESK_KEY"),
            Urls = urls,
            AdminApiKey = read.Text("ADMIN_API_KEY"),
            WhatsApp = WhatsAppSettings.Read(read),
            Stripe = StripeSettings.Read(read),
            ArtistNumber = read.PhoneNumber("ARTIST_WHATSAPP_NUMBER"),
            PublicUrl = read.Url("ACTION_TOKEN_BASE_URL") ?? urls.Split(';')[0].TrimEnd('/'),
            ActionTokenDays = read.Number("ACTION_TOKEN_EXPIRY_DAYS", 7, 1, 365),
            TemplateLanguage = read.LanguageCode("TEMPLATE_LANGUAGE_CODE", "en_GB"),
            Switches = ReadSwitches(read),
            Demo = read.Flag("DEMO_MODE", false),
            ClockControl = read.Flag("FRONTDESK_CLOCK_CONTROL", false),
            RateLimit = new RateLimitSettings(
                read.Flag("RATE_LIMIT_ENABLED", true),
                read.Number("RATE_LIMIT_REQUESTS", 10, 1, 1_000_000),
                read.Number("RATE_LIMIT_WINDOW_SECONDS", 60, 1, 86_400)),
            TrustedProxies = read.Networks("TRUSTED_PROXIES"),
            SheetsEnabled = read.Flag("GOOGLE_SHEETS_ENABLED", false),
            CalendarEnabled = read.Flag("GOOGLE_CALENDAR_ENABLED", false),
            ConfigFolder = read.Text("FRONTDESK_CONFIG"),
        };
    }

    private static Switches ReadSwitches(SettingsReader read) => new()
    {
        Panic = read.Flag("FEATURE_PANIC_MODE_ENABLED", false),
        // A demo's vendors are stand-ins: nothing can leave.
        DryRun = read.Flag("WHATSAPP_DRY_RUN", !read.Flag("DEMO_MODE", false)),
        Pilot = read.Flag("PILOT_MODE_ENABLED", false),
        PilotNumbers = read.PhoneNumbers("PILOT_ALLOWLIST_NUMBERS"),
        Reminders = read.Flag("FEATURE_REMINDERS_ENABLED", true),
        Notifications = read.Flag("FEATURE_NOTIFICATIONS_ENABLED", true),
        Calendar = read.Flag("FEATURE_CALENDAR_ENABLED", true),
        Sheets = read.Flag("FEATURE_SHEETS_ENABLED", true),
    };
}

/// <summary>Requests per window and client address on <c>/admin</c> and <c>/a/</c>.</summary>
public sealed record RateLimitSettings(bool Enabled, int Requests, int WindowSeconds);

/// <summary>Meta's keys for the one WhatsApp number. Secrets that are unset outside production are generated, never skipped.</summary>
public sealed record WhatsAppSettings
{
    public string? VerifyToken { get; init; }

    public string? AccessToken { get; init; }

    public string? PhoneNumberId { get; init; }

    public string? AppSecret { get; init; }

    public required Uri ApiBaseUrl { get; init; }

    /// <summary>What Meta takes from this number, as WhatsApp Manager shows it.</summary>
    public int MessagesPerSecond { get; init; } = VendorPace.WhatsAppPerSecond;

    public bool AnySet => (VerifyToken ?? AccessToken ?? PhoneNumberId ?? AppSecret) is not null;

    internal static WhatsAppSettings Read(SettingsReader read) => new()
    {
        VerifyToken = read.Text("WHATSAPP_VERIFY_TOKEN"),
        AccessToken = read.Text("WHATSAPP_ACCESS_TOKEN"),
        PhoneNumberId = read.Text("WHATSAPP_PHONE_NUMBER_ID"),
        AppSecret = read.Text("WHATSAPP_APP_SECRET"),
        ApiBaseUrl = new Uri(read.Url("WHATSAPP_API_BASE_URL") ?? "https://graph.facebook.com"),
        MessagesPerSecond = read.Number("WHATSAPP_MESSAGES_PER_SECOND", VendorPace.WhatsAppPerSecond, 4, 1000),
    };
}

/// <summary>Stripe's keys and the pages a payer comes back to.</summary>
public sealed record StripeSettings
{
    public string? SecretKey { get; init; }

    public string? WebhookSecret { get; init; }

    /// <summary>Null: our own result page.</summary>
    public string? SuccessUrl { get; init; }

    /// <summary>Null: our own result page.</summary>
    public string? CancelUrl { get; init; }

    public required Uri ApiBaseUrl { get; init; }

    public bool AnySet => (SecretKey ?? WebhookSecret) is not null;

    internal static StripeSettings Read(SettingsReader read) => new()
    {
        SecretKey = read.Text("STRIPE_SECRET_KEY"),
        WebhookSecret = read.Text("STRIPE_WEBHOOK_SECRET"),
        SuccessUrl = read.Url("STRIPE_SUCCESS_URL"),
        CancelUrl = read.Url("STRIPE_CANCEL_URL"),
        ApiBaseUrl = new Uri(read.Url("STRIPE_API_BASE_URL") ?? "https://api.stripe.com"),
    };
}
