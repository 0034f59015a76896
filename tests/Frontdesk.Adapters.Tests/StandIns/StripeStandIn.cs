using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Frontdesk.Adapters.Tests.StandIns;

/// <summary>Answers as Stripe's API does, from its own small state: nothing here is shared with the rehearsal.</summary>
internal sealed class StripeStandIn(Func<Instant> now) : Loopback
{
    public const string SecretKey = "sk_test_stand_in";

    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Body, int Status, JsonObject Answer)> answered = [];
    private int last;

    public Dictionary<string, JsonObject> Sessions { get; } = [];

    public Dictionary<string, (long Paid, long Returned)> Intents { get; } = [];

    public List<Dictionary<string, string>> Forms { get; } = [];

    public List<string> Versions { get; } = [];

    public List<JsonObject> Events { get; } = [];

    public List<Uri> ListsAsked { get; } = [];

    public void Pay(string sessionId)
    {
        lock (gate)
        {
            var intent = $"pi_{++last}";
            Sessions[sessionId]["status"] = "complete";
            Sessions[sessionId]["payment_status"] = "paid";
            Sessions[sessionId]["payment_intent"] = intent;
            Intents[intent] = ((long)Sessions[sessionId]["amount_total"]!, 0);
            Happen("checkout.session.completed", Sessions[sessionId]);
            Happen("charge.succeeded", new JsonObject { ["id"] = $"ch_{intent}", ["object"] = "charge" });
            Happen("payment_intent.succeeded", new JsonObject
            {
                ["id"] = intent, ["object"] = "payment_intent", ["amount_received"] = Intents[intent].Paid, ["currency"] = "gbp",
                ["metadata"] = new JsonObject { ["lead_id"] = (string?)Sessions[sessionId]["client_reference_id"] },
            });
        }
    }

    private void Happen(string type, JsonObject thing) => Events.Add(new JsonObject
    {
        ["id"] = $"evt_{++last}", ["object"] = "event", ["type"] = type, ["created"] = now().ToUnixTimeSeconds(),
        ["data"] = new JsonObject { ["object"] = thing.DeepClone() },
    });

    private (int Status, JsonObject Answer) List(HttpContext call)
    {
        ListsAsked.Add(new Uri($"http://stripe{call.Request.Path}{call.Request.QueryString}"));
        var asked = call.Request.Query;
        long Bound(string name, long otherwise) => asked.TryGetValue($"created[{name}]", out var text) ? long.Parse(text!) : otherwise;
        var kinds = asked["types[]"].ToHashSet();
        var newestFirst = (call.Request.Path == "/v1/events" ? Events : [.. Sessions.Values])
            .Where(e => kinds.Count == 0 || kinds.Contains((string)e["type"]!))
            .Where(e => (long)e["created"]! >= Bound("gte", 0) && (long)e["created"]! <= Bound("lte", long.MaxValue))
            .Reverse().ToList();
        var after = asked["starting_after"].ToString();
        var from = after.Length == 0 ? 0 : newestFirst.FindIndex(e => (string)e["id"]! == after) + 1;
        if (after.Length > 0 && from == 0)
            return Error(400, "resource_missing");
        var page = newestFirst.Skip(from).Take(int.Parse(asked["limit"]!)).ToArray();
        return (200, new JsonObject
        {
            ["object"] = "list", ["has_more"] = from + page.Length < newestFirst.Count, ["data"] = new JsonArray([.. page.Select(e => e.DeepClone())]),
        });
    }

    protected override Task RefuseAsync(HttpContext call, string code) => AnswerAsync(call, Error(400, code));

    protected override Task HandleAsync(HttpContext call, byte[] body)
    {
        if (call.Request.Headers.Authorization != $"Bearer {SecretKey}")
            return AnswerAsync(call, Error(401, null));
        lock (gate)
        {
            Versions.Add(call.Request.Headers["Stripe-Version"].ToString());
            var text = System.Text.Encoding.UTF8.GetString(body);
            var form = QueryHelpers.ParseQuery(text).ToDictionary(p => p.Key, p => p.Value.ToString());
            var path = call.Request.Path.Value!["/v1/".Length..].Split('/');
            var key = call.Request.Headers["Idempotency-Key"].ToString();
            if (call.Request.Method == "GET" && (path is ["events"] or ["checkout", "sessions"]))
                return AnswerAsync(call, List(call));
            if (key.Length == 0 || call.Request.Method == "GET")
                return AnswerAsync(call, Act(path, form));
            if (answered.TryGetValue(key, out var before))
                return AnswerAsync(call, before.Body == text ? (before.Status, before.Answer) : Error(400, null, "idempotency_error"));
            var (status, answer) = Act(path, form);
            if (status == 200)
                answered[key] = (text, status, answer);
            return AnswerAsync(call, (status, answer));
        }
    }

    private (int Status, JsonObject Answer) Act(string[] path, Dictionary<string, string> form) => path switch
    {
        ["checkout", "sessions"] => Open(form),
        ["checkout", "sessions", var id] => Sessions.TryGetValue(id, out var session) ? (200, session) : Error(404, "resource_missing"),
        ["checkout", "sessions", var id, "expire"] => Expire(id),
        ["refunds"] => Refund(form),
        _ => Error(404, null),
    };

    private (int Status, JsonObject Answer) Open(Dictionary<string, string> form)
    {
        Forms.Add(form);
        var end = long.Parse(form["expires_at"]);
        var life = end - now().ToUnixTimeSeconds();
        if (life is < 30 * 60 or > 24 * 60 * 60)
            return Error(400, "parameter_invalid_integer");
        var id = $"cs_test_{++last}";
        Sessions[id] = new JsonObject
        {
            ["id"] = id,
            ["object"] = "checkout.session",
            ["amount_total"] = long.Parse(form["line_items[0][price_data][unit_amount]"]),
            ["client_reference_id"] = form["client_reference_id"],
            ["created"] = now().ToUnixTimeSeconds(),
            ["currency"] = form["line_items[0][price_data][currency]"],
            ["expires_at"] = end,
            ["payment_intent"] = null,
            ["payment_status"] = "unpaid",
            ["status"] = "open",
            ["url"] = $"https://checkout.example/{id}",
        };
        return (200, Sessions[id]);
    }

    private (int Status, JsonObject Answer) Expire(string id)
    {
        if (!Sessions.TryGetValue(id, out var session))
            return Error(404, "resource_missing");
        if ((string)session["status"]! != "open")
            return Error(400, null);
        session["status"] = "expired";
        session["url"] = null;
        return (200, session);
    }

    private (int Status, JsonObject Answer) Refund(Dictionary<string, string> form)
    {
        Forms.Add(form);
        var intent = form["payment_intent"];
        var amount = long.Parse(form["amount"]);
        if (!Intents.TryGetValue(intent, out var money))
            return Error(404, "resource_missing");
        if (money.Paid == money.Returned)
            return Error(400, "charge_already_refunded");
        if (money.Paid < money.Returned + amount)
            return Error(400, null);
        Intents[intent] = (money.Paid, money.Returned + amount);
        return (200, new JsonObject
        {
            ["id"] = $"re_{++last}", ["object"] = "refund", ["amount"] = amount, ["currency"] = "gbp", ["payment_intent"] = intent, ["status"] = "succeeded",
        });
    }

    private static (int Status, JsonObject Answer) Error(int status, string? code, string type = "invalid_request_error")
    {
        var error = new JsonObject { ["type"] = type, ["message"] = "No." };
        if (code is not null)
            error["code"] = code;
        return (status, new JsonObject { ["error"] = error });
    }

    private static Task AnswerAsync(HttpContext call, (int Status, JsonObject Body) answer)
    {
        call.Response.StatusCode = answer.Status;
        return call.Response.WriteAsync(JsonSerializer.Serialize(answer.Body));
    }
}
