using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Frontdesk.Chaos.Vendors;

/// <summary>Meta and Stripe over HTTP, by their documentation, with moods. Whatever reached them is written down.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    /// <summary>Of a vendor in a bad mood, so many of a hundred requests feel it.</summary>
    private const int FeltPercent = 70;

    /// <summary>Requests that hang at once: each holds one of the desk's calls for as long as its patience lasts.</summary>
    private const int HangMost = 12;

    private readonly WebApplication app;
    private readonly Findings findings;
    private readonly Random chance;
    private readonly ConcurrentDictionary<string, byte[]> answered = new();
    private int numbers;
    private int hanging;
    private int felt;
    private readonly ConcurrentQueue<Mood> ill = new();

    private StandIn(WebApplication app, Findings findings, Random chance)
    {
        this.app = app;
        this.findings = findings;
        this.chance = chance;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>How it treats whatever it is asked.</summary>
    public Mood WhatsApp { get; set; }

    /// <summary>Requests that met a bad mood.</summary>
    public int Felt => Volatile.Read(ref felt);

    public ConcurrentQueue<Asked> Messages { get; } = new();

    /// <summary>By idempotency key.</summary>
    public ConcurrentDictionary<string, Page> Pages { get; } = new();

    /// <summary>Keys that came again with other particulars.</summary>
    public ConcurrentQueue<string> KeysReused { get; } = new();

    /// <summary>Stripe treats its next requests so, one after the other.</summary>
    public void StripeIsIll(IEnumerable<Mood> moods)
    {
        foreach (var mood in moods)
            ill.Enqueue(mood);
    }

    public static async Task<StandIn> StartAsync(Findings findings, Random chance, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var vendors = new StandIn(app, findings, chance);
        app.MapPost("/{version}/{number}/messages", vendors.TakeMessageAsync);
        app.MapPost("/v1/checkout/sessions", vendors.OpenPageAsync);
        app.MapPost("/v1/checkout/sessions/{id}/expire", (string id) => vendors.Shown(id, "expired"));
        app.MapGet("/v1/checkout/sessions/{id}", (string id) => vendors.Shown(id, "open"));
        await app.StartAsync(ct);
        vendors.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return vendors;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(now.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
    }

    private async Task TakeMessageAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var message = body.RootElement;
        var mood = Feel(WhatsApp);
        var number = Interlocked.Increment(ref numbers);
        var id = mood.Takes() ? $"wamid.out{number}" : null;
        var to = message.GetProperty("to").GetString()!;
        var outboxId = message.TryGetProperty("biz_opaque_callback_data", out var data) ? data.GetString()! : "";
        Messages.Enqueue(new Asked(number, outboxId, to, message.GetProperty("type").GetString()!, mood, id));
        await AnswerAsync(http, mood, JsonSerializer.SerializeToUtf8Bytes(new
        {
            messaging_product = "whatsapp", contacts = new[] { new { input = to, wa_id = to } }, messages = new[] { new { id } },
        }));
        if (mood is Mood.Hangs or Mood.HangsAfterTaking)
            Interlocked.Decrement(ref hanging);
    }

    private async Task OpenPageAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var mood = ill.TryDequeue(out var next) ? next : Mood.Well;
        if (mood is not Mood.Well)
            findings.Fault($"Stripe {mood.InWords()}");
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        var whole = string.Join('&', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
        if (!mood.Takes())
        {
            await AnswerAsync(http, mood, []);
            return;
        }
        var answer = answered.GetOrAdd(key, _ =>
        {
            var n = Interlocked.Increment(ref numbers);
            var page = new Page(
                $"cs_test_{n}", $"pi_{n}", form["client_reference_id"].ToString(),
                long.Parse(form["line_items[0][price_data][unit_amount]"].ToString(), CultureInfo.InvariantCulture),
                form["line_items[0][price_data][currency]"].ToString(), key, whole);
            Pages[key] = page;
            return Json(page, "open", long.Parse(form["expires_at"].ToString(), CultureInfo.InvariantCulture));
        });
        if (Pages[key].Form != whole)
            KeysReused.Enqueue($"{key}: {Other(whole, Pages[key].Form)} after {Other(Pages[key].Form, whole)}");
        await AnswerAsync(http, mood, answer);
    }

    private IResult Shown(string id, string status) => Pages.Values.FirstOrDefault(page => page.Id == id) is { } page
        ? Results.Bytes(Json(page, status, 0), "application/json")
        : Results.NotFound();

    private Mood Feel(Mood mood)
    {
        if (mood is Mood.Well)
            return mood;
        lock (chance)
        {
            if (chance.Next(100) >= FeltPercent)
                return Mood.Well;
        }
        if (mood is Mood.Hangs or Mood.HangsAfterTaking && Interlocked.Increment(ref hanging) > HangMost)
        {
            Interlocked.Decrement(ref hanging);
            return Mood.Well;
        }
        Interlocked.Increment(ref felt);
        findings.Fault($"WhatsApp {mood.InWords()}");
        return mood;
    }

    private async Task AnswerAsync(HttpContext http, Mood mood, byte[] json)
    {
        http.Response.ContentType = "application/json";
        switch (mood)
        {
            case Mood.Well:
                await http.Response.Body.WriteAsync(json, http.RequestAborted);
                break;
            case Mood.Hangs or Mood.HangsAfterTaking:
                await Pause.ForAsync(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case Mood.Drops or Mood.DropsAfterTaking:
                http.Abort();
                break;
            case Mood.Fails:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case Mood.TooMany:
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                http.Response.Headers.RetryAfter = "2";
                break;
            default:
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("{\"messages\": <html>Bad gateway"), http.RequestAborted);
                break;
        }
    }

    private static string Other(string form, string than) => string.Join('&', form.Split('&').Except(than.Split('&')));

    private static byte[] Json(Page page, string status, long expiresAt) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
    {
        ["id"] = page.Id, ["object"] = "checkout.session", ["url"] = $"https://checkout.stripe.com/c/pay/{page.Id}", ["status"] = status,
        ["payment_status"] = "unpaid", ["payment_intent"] = null, ["client_reference_id"] = page.LeadId, ["amount_total"] = page.Amount,
        ["currency"] = page.Currency, ["expires_at"] = expiresAt,
    });
}
