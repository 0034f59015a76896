using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>Deliveries as Meta and Stripe make and sign them, by their documentation.</summary>
internal sealed class SignedDeliveries(Uri desk, Random chance) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = desk, Timeout = TimeSpan.FromMinutes(3) };
    private readonly List<(string Path, byte[] Body)> made = [];
    private int next;

    public static byte[] WhatsApp(string from, string messageId, string text) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        @object = "whatsapp_business_account",
        entry = new[]
        {
            new
            {
                id = "1", changes = new[]
                {
                    new
                    {
                        field = "messages",
                        value = new
                        {
                            messaging_product = "whatsapp",
                            metadata = new { display_phone_number = "447700900000", phone_number_id = DeskProcess.PhoneNumberId },
                            contacts = new[] { new { profile = new { name = "Sam Lee" }, wa_id = from } },
                            messages = new[]
                            {
                                new { from, id = messageId, timestamp = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}", type = "text", text = new { body = text } },
                            },
                        },
                    },
                },
            },
        },
    }));

    public static byte[] Paid(VendorsStandIn.Session session, string eventId) => Stripe(eventId, "checkout.session.completed", new
    {
        id = session.Id, @object = "checkout.session", payment_status = "paid", status = "complete", payment_intent = session.Intent,
        client_reference_id = session.LeadId, metadata = new { lead_id = session.LeadId }, amount_total = session.Amount, currency = session.Currency,
    });

    public static byte[] IntentSucceeded(VendorsStandIn.Session session, string eventId) => Stripe(eventId, "payment_intent.succeeded", new
    {
        id = session.Intent, @object = "payment_intent", status = "succeeded", amount = session.Amount, amount_received = session.Amount,
        currency = session.Currency, metadata = new { lead_id = session.LeadId },
    });

    /// <summary>A person writes. The delivery goes three times, between repeats of older ones, in shuffled order.</summary>
    public Task WriteAsync(string from, string text, CancellationToken ct) =>
        ThriceAsync("/webhooks/whatsapp", WhatsApp(from, $"wamid.in{Interlocked.Increment(ref next)}", text), ct);

    public async Task PayAsync(VendorsStandIn.Session session, CancellationToken ct)
    {
        made.Add(("/webhooks/stripe", IntentSucceeded(session, $"evt_intent_{session.Id}")));
        await ThriceAsync("/webhooks/stripe", Paid(session, $"evt_session_{session.Id}"), ct);
        await ThriceAsync(made[^2].Path, made[^2].Body, ct);
    }

    public async Task<HttpStatusCode> PostAsync(string path, byte[] body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        if (path.EndsWith("whatsapp", StringComparison.Ordinal))
            request.Headers.Add("X-Hub-Signature-256", "sha256=" + Hex(DeskProcess.AppSecret, body));
        else
        {
            var t = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            request.Headers.Add("Stripe-Signature", $"t={t},v1={Hex(DeskProcess.StripeSecret, [.. Encoding.UTF8.GetBytes($"{t}."), .. body])}");
        }
        using var answer = await http.SendAsync(request, ct);
        return answer.StatusCode;
    }

    public async Task<string> GetAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Admin-API-Key", DeskProcess.AdminKey);
        using var answer = await http.SendAsync(request, ct);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ct);
    }

    /// <summary>An act of the operator's, with the key.</summary>
    public async Task<HttpStatusCode> ActAsync(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("X-Admin-API-Key", DeskProcess.AdminKey);
        using var answer = await http.SendAsync(request, ct);
        return answer.StatusCode;
    }

    /// <summary>Answers when everything that is due has been handled and sent.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/clock") { Content = new StringContent("""{"advance":"PT1S"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Admin-API-Key", DeskProcess.AdminKey);
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();

    private async Task ThriceAsync(string path, byte[] body, CancellationToken ct)
    {
        made.Add((path, body));
        (string Path, byte[] Body)[] round = [(path, body), (path, body), (path, body), .. chance.GetItems(made.ToArray().AsSpan(), 3)];
        // The first copy of a new message keeps its place in the talk; everything else may come whenever it likes.
        chance.Shuffle(round.AsSpan());
        foreach (var delivery in round)
        {
            var status = await PostAsync(delivery.Path, delivery.Body, ct);
            if (status != HttpStatusCode.OK)
                throw new InvalidOperationException($"{delivery.Path} answered {status}.");
        }
    }

    private static byte[] Stripe(string id, string type, object data) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        id, @object = "event", api_version = "2023-08-16", created = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), type, livemode = false,
        pending_webhooks = 1, data = new { @object = data },
    }));

    private static string Hex(string secret, byte[] body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
