using System.Net;
using System.Text.RegularExpressions;
using Frontdesk.Leads;
using Frontdesk.Server.Outbox;
using Dapper;
using NodaTime;

namespace Frontdesk.Server.Tests.Site;

/// <summary>A desk with Sam's finished enquiry, whose links a test makes and opens.</summary>
internal static class EnquiryAtLinks
{
    public const string Sam = "447700900123";
    public static readonly LeadId Lead = new(700);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task SeedAsync(this DeskUnderTest desk, string status = "PENDING_APPROVAL")
    {
        desk.WhatsApp.Heard(Sam, desk.Now);
        await desk.DoAsync("""
            insert into conversations (merchant_id, id, wa_from, kind, name, last_client_message_at, created_at, updated_at)
            select id, 600, @Sam, 'client', 'Sam', @now, @now, @now from merchants;
            insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, created_at, updated_at, answers,
                size_class, region, minimum_minor, below_minimum, estimated_deposit_minor, deposit_rule_version, estimate_currency)
            select id, 700, 600, @Sam, 'Sam', @status, @now, @now, @now,
                jsonb_build_object(
                    'idea', jsonb_build_object('text', 'A <b>snake</b> & a rose', 'reading', null, 'message_id', null, 'at', '2026-03-02T09:00:00Z'),
                    'budget', jsonb_build_object('text', '300', 'reading', null, 'message_id', null, 'at', '2026-03-02T09:00:00Z')),
                'small', 'UK', 40000, true, 15000, 'v1', 'GBP' from merchants
            """, new { Sam, status, now = desk.Now });
    }

    /// <summary>A link as a message would have brought it.</summary>
    public static async Task<string> LinkAsync(this DeskUnderTest desk, string action, LeadStatus? onlyFrom, Duration? lifetime = null)
    {
        var (token, hash) = LinkTokens.Mint();
        await using var engine = await desk.Database.BeginEngineAsync(Stop);
        var merchant = await engine.Connection.QuerySingleAsync<long>("select merchant_id from leads where id = 700");
        await StoreTokens.AddAsync(
            engine.Connection, merchant, null, [new NewToken(hash, Lead, action, onlyFrom, desk.Now + (lifetime ?? Duration.FromDays(7)))], desk.Now, Stop);
        await engine.CommitAsync(Stop);
        return token;
    }

    public static async Task<(HttpStatusCode Code, string Page)> SeeAsync(this DeskUnderTest desk, string path)
    {
        using var answer = await desk.Http.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    public static async Task<(HttpStatusCode Code, string Page)> PressAsync(
        this DeskUnderTest desk, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await desk.Http.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    public static Task<string> StatusAsync(this DeskUnderTest desk) => desk.OneAsync<string>("select status from leads where id = 700");

    public static async Task DoAsync(this DeskUnderTest desk, string sql, object? parameters = null)
    {
        await using var engine = await desk.Database.BeginEngineAsync(Stop);
        await engine.Connection.ExecuteAsync(sql, parameters);
        await engine.CommitAsync(Stop);
    }

    /// <summary>The token of the last link of that kind in a message.</summary>
    public static string TokenIn(string text, string kind) => LinkIn(kind == "pay" ? "pay" : "a").Matches(text)[^1].Groups[1].Value;

    private static Regex LinkIn(string folder) => new($"/{folder}/([A-Za-z0-9_-]{{43}})");
}
