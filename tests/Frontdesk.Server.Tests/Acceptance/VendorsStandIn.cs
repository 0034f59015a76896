using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>Meta and Stripe as the desk sees them over HTTP, written from their documentation and from nothing of ours.</summary>
internal sealed class VendorsStandIn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Channel<Sent>> phones = new();
    private readonly ConcurrentDictionary<string, JsonElement> answered = new();
    private int numbers;

    private VendorsStandIn(WebApplication app) => this.app = app;

    public sealed record Sent(string To, string Text, string OutboxId, string MessageId);

    public sealed record Session(string Id, string Intent, string LeadId, long Amount, string Currency);

    public ConcurrentQueue<Sent> Everything { get; } = new();

    public ConcurrentDictionary<string, Session> Sessions { get; } = new();

    public ConcurrentQueue<string> Refunds { get; } = new();

    /// <summary>What Stripe's list of events holds, oldest first: a body as its delivery would have it.</summary>
    public ConcurrentQueue<byte[]> Past { get; } = new();
    /// <summary>What WhatsApp answers in place of taking the message; null: it takes it.</summary>
    public Func<Task<IResult?>> WhatsAppInstead { get; set; } = () => Task.FromResult<IResult?>(null);

    /// <summary>Requests with a message, whatever became of them.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<VendorsStandIn> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var vendors = new VendorsStandIn(app);
        app.MapPost("/{version}/{number}/messages", vendors.TakeMessageAsync);
        app.MapPost("/v1/checkout/sessions", vendors.OpenSessionAsync);
        app.MapPost("/v1/checkout/sessions/{id}/expire", (string id) => vendors.Shown(id, "expired"));
        app.MapGet("/v1/checkout/sessions/{id}", (string id) => vendors.Shown(id, "open"));
        app.MapGet("/v1/events", () => Listed(vendors.Past.Reverse().Select(e => JsonSerializer.Deserialize<JsonElement>(e))));
        app.MapGet("/v1/checkout/sessions", () => Listed([]));
        app.MapPost("/v1/refunds", vendors.RefundAsync);
        await app.StartAsync(ct);
        vendors.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return vendors;
    }

    /// <summary>The next message on a phone whose text holds <paramref name="part"/>; earlier ones are passed over.</summary>
    public async Task<Sent> NextAsync(string number, string part, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        for (; ; )
        {
            if (await Phone(number).Reader.WaitToReadAsync(patience.Token).AsTask().ContinueWith(t => t.IsCanceled, TaskScheduler.Default))
                throw new TimeoutException($"No '{part}' reached {number} in {Patience.TotalSeconds} s; its last message: {Everything.LastOrDefault(s => s.To == number)?.Text ?? "none"}");
            while (Phone(number).Reader.TryRead(out var sent))
                if (sent.Text.Contains(part, StringComparison.OrdinalIgnoreCase))
                    return sent;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Channel<Sent> Phone(string number) => phones.GetOrAdd(number, _ => Channel.CreateUnbounded<Sent>());

    private async Task<IResult> TakeMessageAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        var message = body.RootElement;
        Asked.Enqueue(message.GetProperty("to").GetString()!);
        if (await WhatsAppInstead() is { } instead)
            return instead;
        var id = $"wamid.out{Interlocked.Increment(ref numbers)}";
        var sent = new Sent(
            message.GetProperty("to").GetString()!, TextOf(message),
            message.TryGetProperty("biz_opaque_callback_data", out var data) ? data.GetString()! : "", id);
        Everything.Enqueue(sent);
        await Phone(sent.To).Writer.WriteAsync(sent);
        return Results.Json(new { messaging_product = "whatsapp", contacts = new[] { new { input = sent.To, wa_id = sent.To } }, messages = new[] { new { id } } });
    }

    private static string TextOf(JsonElement message) => message.GetProperty("type").GetString() switch
    {
        "text" => message.GetProperty("text").GetProperty("body").GetString()!,
        "interactive" => message.GetProperty("interactive").GetProperty("body").GetProperty("text").GetString()!,
        "template" => string.Join(' ', [
            $"template {message.GetProperty("template").GetProperty("name").GetString()}",
            .. message.GetProperty("template").GetProperty("components").EnumerateArray()
                .SelectMany(c => c.GetProperty("parameters").EnumerateArray()).Select(p => p.GetProperty("text").GetString()),
        ]),
        var other => throw new InvalidOperationException($"A message of type {other}."),
    };

    private async Task<IResult> OpenSessionAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var key = request.Headers["Idempotency-Key"].ToString();
        var shown = answered.GetOrAdd(key, _ =>
        {
            var n = Interlocked.Increment(ref numbers);
            var session = new Session(
                $"cs_test_{n}", $"pi_{n}", form["client_reference_id"].ToString(),
                long.Parse(form["line_items[0][price_data][unit_amount]"].ToString(), CultureInfo.InvariantCulture),
                form["line_items[0][price_data][currency]"].ToString());
            Sessions[session.Id] = session;
            return Json(session, "open", long.Parse(form["expires_at"].ToString(), CultureInfo.InvariantCulture));
        });
        return Results.Json(shown);
    }

    private IResult Shown(string id, string status) =>
        Sessions.TryGetValue(id, out var session) ? Results.Json(Json(session, status, 0)) : Results.NotFound();

    private static IResult Listed(IEnumerable<JsonElement> newestFirst) => Results.Json(new { @object = "list", has_more = false, data = newestFirst });

    private async Task<IResult> RefundAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var intent = form["payment_intent"].ToString();
        if (answered.TryAdd(request.Headers["Idempotency-Key"].ToString(), default))
            Refunds.Enqueue(intent);
        return Results.Json(new { id = $"re_{intent}", @object = "refund", payment_intent = intent, status = "succeeded", amount = 0, currency = "gbp" });
    }

    private static JsonElement Json(Session session, string status, long expiresAt) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>
    {
        ["id"] = session.Id, ["object"] = "checkout.session", ["url"] = $"https://checkout.stripe.com/c/pay/{session.Id}", ["status"] = status,
        ["payment_status"] = "unpaid", ["payment_intent"] = null, ["client_reference_id"] = session.LeadId, ["amount_total"] = session.Amount,
        ["currency"] = session.Currency, ["expires_at"] = expiresAt,
    });
}
