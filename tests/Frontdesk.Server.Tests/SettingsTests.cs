using System.Collections.Immutable;
using Xunit;

namespace Frontdesk.Server.Tests;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string> Production = new()
    {
        ["APP_ENV"] = "production",
        ["ADMIN_API_KEY"] = new string('k', 32),
        ["ACTION_TOKEN_BASE_URL"] = "https://desk.studio.example",
    };

    [Fact]
    public void Nothing_set_is_a_desk_for_development()
    {
        var settings = Read([]);

        Assert.Equal("dev", settings.AppEnv);
        Assert.Equal("http://localhost:8080", settings.Urls);
        Assert.Null(settings.DatabaseUrl);
        Assert.True(settings.Switches.DryRun);
        Assert.Equal(7, settings.ActionTokenDays);
        Assert.Equal("en_GB", settings.TemplateLanguage);
    }

    [Fact]
    public void An_empty_setting_is_an_unset_one() => Assert.Null(Read(new() { ["DATABASE_URL"] = " ", ["PORT"] = "" }).DatabaseUrl);

    [Fact]
    public void Numbers_are_kept_as_digits() =>
        Assert.Equal("447700900123", Read(new() { ["ARTIST_WHATSAPP_NUMBER"] = "+44 7700 900-123" }).ArtistNumber);

    [Fact]
    public void Every_broken_setting_is_named_at_once()
    {
        var problems = Problems(new()
        {
            ["PORT"] = "eighty",
            ["WHATSAPP_DRY_RUN"] = "perhaps",
            ["ARTIST_WHATSAPP_NUMBER"] = "Jonah",
            ["TEMPLATE_LANGUAGE_CODE"] = "English",
            ["FRONTDESK_KEY"] = "c2hvcnQ=",
            ["TRUSTED_PROXIES"] = "somewhere",
            ["APP_ENV"] = "prod",
        });

        Assert.Equal(
            ["APP_ENV", "ARTIST_WHATSAPP_NUMBER", "FRONTDESK_KEY", "PORT", "TEMPLATE_LANGUAGE_CODE", "TRUSTED_PROXIES", "WHATSAPP_DRY_RUN"],
            problems.Select(p => p.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Production_with_no_vendor_asks_for_no_vendor_key() => Assert.Empty(Problems(Production));

    [Fact]
    public void Production_names_every_refusal_at_once()
    {
        var problems = Problems(new()
        {
            ["APP_ENV"] = "production",
            ["ADMIN_API_KEY"] = "short",
            ["DATABASE_URL"] = "postgres://desk@db/desk",
            ["DEMO_MODE"] = "true",
            ["FRONTDESK_CLOCK_CONTROL"] = "true",
            ["WHATSAPP_APP_SECRET"] = "changeme",
            ["STRIPE_SECRET_KEY"] = "sk_test_123",
            ["STRIPE_WEBHOOK_SECRET"] = "whsec_test",
            ["STRIPE_SUCCESS_URL"] = "http://studio.example/thanks",
            ["WHATSAPP_API_BASE_URL"] = "https://localhost:1234",
        });

        string[] named =
        [
            "ADMIN_API_KEY", "FRONTDESK_KEY", "DEMO_MODE", "FRONTDESK_CLOCK_CONTROL", "WHATSAPP_APP_SECRET", "WHATSAPP_VERIFY_TOKEN",
            "WHATSAPP_ACCESS_TOKEN", "WHATSAPP_PHONE_NUMBER_ID", "STRIPE_WEBHOOK_SECRET", "STRIPE_SECRET_KEY", "ACTION_TOKEN_BASE_URL",
            "STRIPE_SUCCESS_URL", "WHATSAPP_API_BASE_URL",
        ];
        Assert.Equal(named, problems.Select(p => p.Split(' ')[0]));
    }

    [Fact]
    public void A_database_without_a_pooler_is_not_treated_as_one_with_it()
    {
        var storage = Read(new() { ["DATABASE_URL"] = "postgres://jo@db/desk", ["DATABASE_REPLICA_URL"] = "postgres://jo@standby/desk" }).Storage;

        Assert.Equal(("postgres://jo@db/desk", null, "postgres://jo@standby/desk"), (storage.DatabaseUrl, storage.DirectUrl, storage.ReplicaUrl));
    }

    [Fact]
    public void A_refusal_never_repeats_a_secret()
    {
        var problems = Problems(new(Production) { ["STRIPE_SECRET_KEY"] = "sk_test_do_not_show", ["FRONTDESK_KEY"] = "do_not_show" });

        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, p => p.Contains("do_not_show", StringComparison.Ordinal));
    }

    private static Settings Read(Dictionary<string, string> environment)
    {
        var (settings, problems) = Settings.Read(environment);
        Assert.Empty(problems);
        return settings!;
    }

    private static ImmutableArray<string> Problems(Dictionary<string, string> environment) => Settings.Read(environment).Problems;
}
