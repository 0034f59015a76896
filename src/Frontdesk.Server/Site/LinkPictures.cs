using System.Collections.Frozen;
using Dapper;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Site;

/// <summary>A client's pictures for the one who holds an action link of that enquiry. Apart from <c>/a/</c>, whose requests are counted.</summary>
internal static class LinkPictures
{
    public static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal, "image/jpeg", "image/png", "image/webp", "image/gif");

    public static void MapLinkPictures(this IEndpointRouteBuilder routes) => routes.MapGet("/pictures/{token}/{id:long}", SendAsync);

    private static async Task<IResult> SendAsync(
        string token, long id, HttpContext http, Database database, StudioClock clock, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        var db = transaction.Connection;
        if (await ActionLink.FindAsync(db, token, ct) is not { UsedAt: null } link || link.ExpiresAt <= clock.Now || link.Action == Outbox.LinkActions.Pay)
            return Results.NotFound();
        var file = await db.QuerySingleOrDefaultAsync<(string Type, byte[] Bytes)?>(new CommandDefinition("""
            select mime_type, bytes from media
            where merchant_id = @MerchantId and lead_id = @LeadId and id = @id and state = 'kept' and mime_type = any(@types)
            """,
            new { link.MerchantId, link.LeadId, id, types = Types.ToArray() }, cancellationToken: ct));
        if (file is not var (type, bytes))
            return Results.NotFound();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "private, max-age=3600";
        return Results.Bytes(bytes, type);
    }
}
