using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Frontdesk.Chaos.Nodes;
using Frontdesk.Chaos.Vendors;

namespace Frontdesk.Chaos.Load;

/// <summary>A delivery as its vendor makes and signs it, by their documentation.</summary>
/// <param name="Id">The message's or event's id; what is acknowledged is noted by it.</param>
internal sealed record Signed(string Id, bool IsStripe, byte[] Body)
{
    public static Signed Text(string from, string messageId, string text) => WhatsApp(messageId, new
    {
        messaging_product = "whatsapp",
        metadata = new { display_phone_number = "447700900000", phone_number_id = NodeSettings.PhoneNumberId },
        contacts = new[] { new { profile = new { name = "Sam Lee" }, wa_id = from } },
        messages = new[] { new { from, id = messageId, timestamp = Now(), type = "text", text = new { body = text } } },
    });

    public static Signed Delivered(Asked asked) => WhatsApp($"receipt of {asked.MessageId}", new
    {
        messaging_product = "whatsapp",
        metadata = new { display_phone_number = "447700900000", phone_number_id = NodeSettings.PhoneNumberId },
        statuses = new[]
        {
            new
            {
                id = asked.MessageId, status = "delivered", timestamp = Now(), recipient_id = asked.To,
                biz_opaque_callback_data = asked.OutboxId,
            },
        },
    });

    public static Signed Paid(Page page) => Stripe($"evt_session_{page.Id}", "checkout.session.completed", new
    {
        id = page.Id, @object = "checkout.session", payment_status = "paid", status = "complete", payment_intent = page.Intent,
        client_reference_id = page.LeadId, metadata = new { lead_id = page.LeadId }, amount_total = page.Amount, currency = page.Currency,
    });

    public static Signed IntentSucceeded(Page page) => Stripe($"evt_intent_{page.Id}", "payment_intent.succeeded", new
    {
        id = page.Intent, @object = "payment_intent", status = "succeeded", amount = page.Amount, amount_received = page.Amount,
        currency = page.Currency, metadata = new { lead_id = page.LeadId },
    });

    /// <param name="now">Of the desk's clock: Stripe's signatures have an age.</param>
    public HttpRequestMessage Request(DateTimeOffset now)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, IsStripe ? "/webhooks/stripe" : "/webhooks/whatsapp")
            { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var t = now.ToUnixTimeSeconds();
        if (IsStripe)
            request.Headers.Add("Stripe-Signature",
                $"t={t},v1={Hex(NodeSettings.StripeSecret, [.. Encoding.UTF8.GetBytes($"{t}."), .. Body])}");
        else
            request.Headers.Add("X-Hub-Signature-256", "sha256=" + Hex(NodeSettings.AppSecret, Body));
        return request;
    }

    private static Signed WhatsApp(string id, object value) => new(id, false, JsonSerializer.SerializeToUtf8Bytes(new
    {
        @object = "whatsapp_business_account",
        entry = new[] { new { id = "1", changes = new[] { new { field = "messages", value } } } },
    }));

    private static Signed Stripe(string id, string type, object data) => new(id, true, JsonSerializer.SerializeToUtf8Bytes(new
    {
        id, @object = "event", api_version = "2023-08-16", created = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), type, livemode = false,
        pending_webhooks = 1, data = new { @object = data },
    }));

    private static string Now() => $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";

    private static string Hex(string secret, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
