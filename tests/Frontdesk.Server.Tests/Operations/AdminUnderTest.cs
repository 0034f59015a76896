using System.Net;
using System.Text;
using System.Text.Json;
using Dapper;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Frontdesk.Server.Tests.Operations;

/// <summary>The operator's endpoints over real HTTP and a database of their own, without the engine behind them.</summary>
internal sealed class AdminUnderTest : IAsyncDisposable
{
    public const string Key = "a-key-of-thirty-two-characters-!";
    public const long Merchant = 1;

    private readonly ScratchDatabase fresh;
    private readonly WebApplication app;

    private AdminUnderTest(ScratchDatabase fresh, WebApplication app, VirtualClock time, HttpClient http)
    {
        this.fresh = fresh;
        this.app = app;
        Time = time;
        Http = http;
    }

    public VirtualClock Time { get; }

    public HttpClient Http { get; }

    public Database Database => fresh.Database;

    public StudioClock Clock => Part<StudioClock>();

    public T Part<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<AdminUnderTest> StartAsync(TestDatabase databases, params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string> { ["ADMIN_API_KEY"] = Key, ["RATE_LIMIT_REQUESTS"] = "10000", ["PORT"] = "0" };
        foreach (var (name, value) in settings)
            environment[name] = value;
        var read = Settings.Read(environment).Settings!;
        var fresh = await databases.FreshAsync();
        var time = new VirtualClock();
        var clock = new StudioClock(time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddSingleton(read);
        builder.Services.AddSingleton(fresh.Database);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(new Premises(fresh.Database, clock, read, Merchant));
        builder.Services.AddSingleton(new WakeUps());
        builder.Services.AddSingleton<Door>();
        builder.Services.AddSingleton<Acts>();
        builder.Services.AddSingleton<TurnWorker>();
        builder.Services.AddSingleton<LoadTurns>();
        builder.Services.AddSingleton<Dispatcher>();
        builder.Services.AddOperations();
        var app = builder.Build();
        app.UseOperations();
        app.MapOperations();
        app.MapGet("/break", string (HttpContext _) => throw new InvalidOperationException("447700900123 said something private"));
        app.MapGet("/a/{token}", (string token) => token);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var desk = new AdminUnderTest(fresh, app, time, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
        await desk.SqlAsync("insert into merchants (id, slug, name, created_at) values (1, 'default', 'Studio', '2026-01-01'), (2, 'other', 'Other', '2026-01-01') on conflict do nothing");
        return desk;
    }

    public async Task SqlAsync(string sql, object? parameters = null)
    {
        await using var transaction = await Database.BeginEngineAsync(TestContext.Current.CancellationToken);
        // As the owner, so that a test can lay out anything.
        await transaction.Connection.ExecuteAsync("reset role");
        await transaction.Connection.ExecuteAsync(sql, parameters);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> OneAsync<T>(string sql, object? parameters = null)
    {
        await using var transaction = await Database.BeginEngineAsync(TestContext.Current.CancellationToken);
        return (await transaction.Connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    /// <summary>An enquiry as a consultation leaves it.</summary>
    public Task LeadAsync(long id, string number, string status = "PENDING_APPROVAL", long merchant = Merchant, string name = "Anna", string? idea = "a heron")
    {
        var at = Instant.FromDateTimeOffset(Time.GetUtcNow());
        return SqlAsync(
            """
            insert into conversations (merchant_id, id, wa_from, kind, created_at, updated_at, last_client_message_at)
            values (@merchant, @conversation, @number, 'client', @at, @at, @at);
            insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, created_at, updated_at,
                last_client_message_at, answers, search_text)
            values (@merchant, @id, @conversation, @number, @name, @status, @at, @at, @at, @at, @answers::jsonb, lower(@number || ' ' || @name || ' ' || @idea));
            insert into status_history (merchant_id, lead_id, from_status, to_status, transition, by, at) values
                (@merchant, @id, null, 'NEW', 'Arrived', 'client', @at),
                (@merchant, @id, 'NEW', 'QUALIFYING', 'EnquiryStarted', 'bot', @at),
                (@merchant, @id, 'QUALIFYING', 'PENDING_APPROVAL', 'ConsultationCompleted', 'bot', @at)
            """,
            new
            {
                merchant, id, conversation = id + 1_000_000, number, name, status, at, idea,
                answers = JsonSerializer.Serialize(new { idea = new { text = idea, reading = (string?)null, message_id = "wamid.1", at = "2026-03-02T09:00:00Z" } }),
            });
    }

    public Task<Answered> GetAsync(string path, string? key = Key) => SendAsync(HttpMethod.Get, path, null, key);

    public Task<Answered> PostAsync(string path, string? body = null, string? key = Key) => SendAsync(HttpMethod.Post, path, body, key);

    public Task<Answered> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, Key);

    public async Task<Answered> SendAsync(HttpMethod method, string path, string? body, string? key, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (key is not null)
            request.Headers.Add(AdminKey.Header, key);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value));
        return new Answered(response.StatusCode, text, all);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await fresh.DisposeAsync();
    }
}

internal sealed record Answered(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public int Code => (int)Status;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Error => Json.GetProperty("error").GetString();
}
