using Dapper;
using NodaTime;

namespace Frontdesk.Server.Operations;

/// <summary><c>/admin/suppressions</c> and <c>/admin/consents</c>: who must not be written to, and the evidence for it.</summary>
internal static class ConsentEndpoints
{
    private const string WhatsApp = "whatsapp";
    private const int ReasonLengthMax = 500;

    public static void MapConsents(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/suppressions", SuppressionsAsync);
        routes.MapPost("/admin/suppressions", SuppressAsync);
        routes.MapGet("/admin/consents", ConsentsAsync);
    }

    private static async Task<IResult> SuppressionsAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var limit = asked.Limit();
        // Digits sort as text; a number is unique within its channel.
        var after = asked.PhoneNumber("cursor");
        if (asked.Problem is { } problem)
            return problem;
        await using var look = await premises.LookAsync(ct);
        var rows = (await look.Connection.QueryAsync<Suppression>(new CommandDefinition(
            """
            select channel, wa_from as phone, since, reason from suppressions
            where @after::text is null or wa_from > @after order by wa_from, channel limit @most
            """,
            new { after, most = limit + 1 }, cancellationToken: ct))).AsList();
        return ApiJson.Answer(new { Suppressions = rows.Take(limit), Next = rows.Count > limit ? rows[limit - 1].Phone : null });
    }

    private static async Task<IResult> SuppressAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = await Asked.ReadAsync(request, ct);
        if (asked.Problem is null && !asked.Has("phone"))
            asked.Refuse<string>("phone", "'phone' is missing: a number with its country code such as +447700900123.");
        var phone = asked.PhoneNumber("phone");
        var reason = asked.Text("reason", ReasonLengthMax) ?? "asked by the studio";
        if (asked.Problem is { } problem)
            return problem;
        var now = premises.Clock.Now;
        await using var transaction = await premises.LookAsync(ct);
        var db = transaction.Connection;
        var added = await db.ExecuteAsync(new CommandDefinition(
            """
            insert into suppressions (merchant_id, channel, wa_from, since, reason) values (@MerchantId, @WhatsApp, @phone, @now, @reason)
            on conflict do nothing
            """,
            new { premises.MerchantId, WhatsApp, phone, now, reason }, cancellationToken: ct));
        if (added == 1)
            await EventLog.WriteAsync(
                db, premises.MerchantId, now, EventLog.Info, "suppression.added", new { Phone = Masked.Number(phone!), By = "api" },
                request.HttpContext.TraceIdentifier, ct);
        var row = await db.QuerySingleAsync<Suppression>(new CommandDefinition(
            "select channel, wa_from as phone, since, reason from suppressions where channel = @WhatsApp and wa_from = @phone",
            new { WhatsApp, phone }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return ApiJson.Answer(row, added == 1 ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ConsentsAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        if (!asked.Has("phone"))
            asked.Refuse<string>("phone", "'phone' is missing: whose consents shall be shown?");
        var phone = asked.PhoneNumber("phone");
        if (asked.Problem is { } problem)
            return problem;
        await using var look = await premises.LookAsync(ct);
        var consents = (await look.Connection.QueryAsync<ConsentGiven>(new CommandDefinition(
            "select id, kind, how, words, at from consents where wa_from = @phone order by id", new { phone }, cancellationToken: ct))).AsList();
        var suppressed = await look.Connection.QueryAsync<Suppression>(new CommandDefinition(
            "select channel, wa_from as phone, since, reason from suppressions where wa_from = @phone order by channel",
            new { phone }, cancellationToken: ct));
        return ApiJson.Answer(new { Phone = phone, Consents = consents, Suppressions = suppressed, Next = (string?)null });
    }
}

internal sealed record Suppression
{
    public required string Channel { get; init; }

    /// <summary>Digits.</summary>
    public required string Phone { get; init; }
    public Instant Since { get; init; }
    public required string Reason { get; init; }
}

internal sealed record ConsentGiven
{
    public long Id { get; init; }
    public required string Kind { get; init; }

    /// <summary>By what: keyword, button, the words that were shown.</summary>
    public required string How { get; init; }
    public required string Words { get; init; }
    public Instant At { get; init; }
}
