using System.Collections.Immutable;
using System.Net;
using Dapper;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Frontdesk.Server.Tests;

/// <summary>A whole desk: real HTTP, a database of its own, both vendors rehearsed, time that stands still, nothing that happens by itself.</summary>
internal sealed class DeskUnderTest : IAsyncDisposable
{
    public const string PhoneNumberId = "104996122399160";
    public const string AdminApiKey = "an admin key that is long enough to be one";
    public const string Artist = "447700900999";
    private const int DeliveryRoundsMax = 1_000;

    private readonly ScratchDatabase scratch;
    private readonly WebApplication app;
    private readonly RehearsalIds ids;
    private readonly Dictionary<string, string> names = [];

    private DeskUnderTest(ScratchDatabase scratch, WebApplication app, VirtualClock time, RehearsalIds ids, RehearsalWhatsApp whatsApp, RehearsalStripe stripe)
    {
        this.scratch = scratch;
        this.app = app;
        this.ids = ids;
        Time = time;
        WhatsApp = whatsApp;
        Stripe = stripe;
        Http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public VirtualClock Time { get; }

    public RehearsalWhatsApp WhatsApp { get; }

    public RehearsalStripe Stripe { get; }

    public HttpClient Http { get; }

    public Database Database => scratch.Database;

    public WhatsAppWire Wire { get; } = new(PhoneNumberId, "447700900000");

    public Instant Now => Get<StudioClock>().Now;

    /// <param name="change">Settings beside or instead of the usual ones.</param>
    public static async Task<DeskUnderTest> OpenAsync(TestDatabase databases, params (string Name, string Value)[] change)
    {
        var scratch = await databases.FreshAsync();
        var time = new VirtualClock();
        var now = () => Instant.FromDateTimeOffset(time.GetUtcNow());
        var ids = new RehearsalIds("T");
        var whatsApp = new RehearsalWhatsApp(ids, new WhatsAppWire(PhoneNumberId, "447700900000"), Templates, now);
        var stripe = new RehearsalStripe(ids, new Uri("https://pay.example/"), now);
        var (studio, words, problems) = StudioConfig.Read(null);
        Assert.Empty(problems);
        await DefaultMerchant.EnsureAsync(scratch.Database, studio!, now(), TestContext.Current.CancellationToken);
        var parts = new DeskParts(scratch.Database, studio!, words!) { Time = time, Channel = whatsApp, Payments = stripe, ByItself = false };
        var app = Desk.Build(SettingsWith(change), parts);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new DeskUnderTest(scratch, app, time, ids, whatsApp, stripe);
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A person writes; Meta delivers it to the door.</summary>
    public async Task ClientWritesAsync(string number, string text)
    {
        WhatsApp.Heard(number, Now);
        await DeliverAsync(Wire.Text(Person(number), ids.Next("wamid."), Now, text));
    }

    /// <summary>Posts a signed delivery of Meta's that must be taken.</summary>
    public async Task DeliverAsync(byte[] body)
    {
        using var answer = await PostWhatsAppAsync(body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <param name="signature">Null: the right one.</param>
    public Task<HttpResponseMessage> PostWhatsAppAsync(byte[] body, string? signature = null, string? correlationId = null) =>
        PostAsync("/webhooks/whatsapp", body, WhatsAppSignature.Header,
            signature ?? WhatsAppSignature.Sign(body, Get<Settings>().WhatsApp.AppSecret!), correlationId);

    /// <param name="signature">Null: the right one.</param>
    public Task<HttpResponseMessage> PostStripeAsync(byte[] body, string? signature = null, string? correlationId = null) =>
        PostAsync("/webhooks/stripe", body, StripeSignature.Header,
            signature ?? StripeSignature.Sign(body, Get<Settings>().Stripe.WebhookSecret!, Now), correlationId);

    /// <summary>Turns and outbox until nothing is left, and what the vendors tell about it, and so on.</summary>
    public async Task DrainAsync()
    {
        for (var round = 0; round < DeliveryRoundsMax; round++)
        {
            await Get<Rounds>().UntilQuietAsync(TestContext.Current.CancellationToken);
            var (receipts, events) = (WhatsApp.TakeDeliveries(), Stripe.TakeDeliveries());
            if (receipts.Count + events.Count == 0)
                return;
            foreach (var receipt in receipts)
                await DeliverAsync(receipt);
            foreach (var happened in events)
            {
                using var answer = await PostStripeAsync(happened);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
        Assert.Fail("The vendors never came to rest.");
    }

    /// <summary>What stands on a person's phone, oldest first.</summary>
    public ImmutableList<RehearsedMessage> SentTo(string number) => WhatsApp.SentTo(number);

    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.Pool.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }

    /// <summary>As the owner of the tables.</summary>
    public async Task ExecuteAsync(string sql, object? parameters = null)
    {
        await using var connection = await Database.Pool.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(sql, parameters);
    }

    public async Task<T> OneAsync<T>(string sql, object? parameters = null) => Assert.Single(await RowsAsync<T>(sql, parameters));

    public RehearsedPerson Person(string number) => new(number, names.GetValueOrDefault(number, "Ada Moss"));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await scratch.DisposeAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string header, string signature, string? correlationId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation(header, signature);
        if (correlationId is not null)
            request.Headers.Add("X-Correlation-ID", correlationId);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static ImmutableArray<RehearsedTemplate> Templates =>
    [
        new("consultation_reminder_2_final", "en_GB", 1), new("next_steps_reply_to_continue", "en_GB", 1),
        new("deposit_received_next_steps", "en_GB", 1), new("reminder_booking", "en_GB", 1), new("artist_update", "en_GB", 1),
    ];

    private static Settings SettingsWith((string Name, string Value)[] change)
    {
        var environment = new Dictionary<string, string>
        {
            ["APP_ENV"] = "test",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ACTION_TOKEN_BASE_URL"] = "https://desk.example",
            ["ADMIN_API_KEY"] = AdminApiKey,
            ["ARTIST_WHATSAPP_NUMBER"] = Artist,
            ["WHATSAPP_PHONE_NUMBER_ID"] = PhoneNumberId,
            ["WHATSAPP_APP_SECRET"] = "an app secret for tests",
            ["WHATSAPP_VERIFY_TOKEN"] = "a verify token for tests",
            ["WHATSAPP_DRY_RUN"] = "false",
            ["STRIPE_WEBHOOK_SECRET"] = "whsec_for_tests",
            ["RATE_LIMIT_ENABLED"] = "false",
            ["FRONTDESK_KEY"] = Convert.ToBase64String(new byte[32]),
        };
        foreach (var (name, value) in change)
            environment[name] = value;
        var (settings, problems) = Settings.Read(environment);
        Assert.Empty(problems);
        return settings!;
    }
}
