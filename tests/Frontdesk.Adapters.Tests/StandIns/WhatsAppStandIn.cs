using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Frontdesk.Adapters.Tests.StandIns;

/// <summary>Answers as Meta's Cloud API does, from its own small state: nothing here is shared with the rehearsal.</summary>
internal sealed class WhatsAppStandIn : Loopback
{
    public const string PhoneNumberId = "1001";
    public const string AccessToken = "token-of-the-stand-in";

    private int last;

    public ConcurrentDictionary<string, bool> OpenWindows { get; } = new();

    public ConcurrentDictionary<string, bool> WithoutWhatsApp { get; } = new();

    public ConcurrentDictionary<string, (byte[] Bytes, string Type)> Media { get; } = new();

    /// <summary>Parameters by template name; all in en_GB.</summary>
    public ConcurrentDictionary<string, int> Templates { get; } = new();

    /// <summary>Every body that was accepted.</summary>
    public ConcurrentQueue<JsonObject> Accepted { get; } = new();

    /// <summary>Replaces the address of files, to lead the caller astray.</summary>
    public string? MediaAddress { get; set; }

    public string? MediaHash { get; set; }

    protected override Task RefuseAsync(HttpContext call, string code) => ErrorAsync(call, 400, int.Parse(code));

    protected override Task HandleAsync(HttpContext call, byte[] body)
    {
        if (call.Request.Headers.Authorization != $"Bearer {AccessToken}")
            return ErrorAsync(call, 401, 190);
        var path = call.Request.Path.Value!;
        if (path == $"/v23.0/{PhoneNumberId}/messages" && call.Request.Method == "POST")
            return MessagesAsync(call, JsonNode.Parse(body)!.AsObject());
        if (path.StartsWith("/files/", StringComparison.Ordinal))
            return FileAsync(call, path["/files/".Length..]);
        return call.Request.Method == "GET" ? AddressAsync(call, path["/v23.0/".Length..]) : ErrorAsync(call, 404, 100);
    }

    private Task MessagesAsync(HttpContext call, JsonObject message)
    {
        var to = (string)message["to"]!;
        var template = message["template"];
        if (WithoutWhatsApp.ContainsKey(to))
            return ErrorAsync(call, 400, 131026);
        if (template is null && !OpenWindows.ContainsKey(to))
            return ErrorAsync(call, 400, 131047);
        if (template is not null)
        {
            var language = (string)template["language"]!["code"]!;
            if (language != "en_GB" || !Templates.TryGetValue((string)template["name"]!, out var parameters))
                return ErrorAsync(call, 404, 132001);
            if ((template["components"]?[0]?["parameters"]?.AsArray().Count ?? 0) != parameters)
                return ErrorAsync(call, 400, 132000);
        }

        Accepted.Enqueue(message);
        if (!Silence.IsCompleted)
            return Task.CompletedTask;
        var id = $"wamid.STANDIN{Interlocked.Increment(ref last)}";
        return JsonAsync(call, 200, new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["contacts"] = new JsonArray(new JsonObject { ["input"] = to, ["wa_id"] = to }),
            ["messages"] = new JsonArray(new JsonObject { ["id"] = id, ["message_status"] = "accepted" }),
        });
    }

    private Task AddressAsync(HttpContext call, string id) => Media.TryGetValue(id, out var file)
        ? JsonAsync(call, 200, new JsonObject
        {
            ["id"] = id,
            ["file_size"] = $"{file.Bytes.Length}",
            ["mime_type"] = file.Type,
            ["sha256"] = MediaHash ?? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes)),
            ["url"] = MediaAddress ?? $"{Url}files/{id}",
        })
        : ErrorAsync(call, 400, 100, subcode: 33);

    private Task FileAsync(HttpContext call, string id) => call.Response.Body.WriteAsync(Media[id].Bytes).AsTask();

    private static Task ErrorAsync(HttpContext call, int status, int code, int? subcode = null)
    {
        var error = new JsonObject { ["message"] = $"(#{code}) no", ["type"] = "OAuthException", ["code"] = code };
        if (subcode is { } sub)
            error["error_subcode"] = sub;
        return JsonAsync(call, status, new JsonObject { ["error"] = error });
    }

    private static Task JsonAsync(HttpContext call, int status, JsonObject body)
    {
        call.Response.StatusCode = status;
        call.Response.ContentType = "application/json";
        return call.Response.WriteAsync(JsonSerializer.Serialize(body));
    }
}
