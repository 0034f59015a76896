using System.Collections.Frozen;
using Dapper;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>A file that a client sent, for those who are signed in. Only what a browser shows without running anything is shown; the rest is saved.</summary>
internal static class MediaEndpoint
{
    private static readonly FrozenSet<string> Shown = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "image/jpeg", "image/png", "image/webp", "image/gif", "audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "audio/amr", "audio/webm", "audio/wav");

    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{id:long}", SendAsync);

    private static async Task<IResult> SendAsync(HttpContext http, Database database, long id, CancellationToken ct)
    {
        const string Sql = "select mime_type, file_name, bytes from media where id = @id and state = 'kept'";
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var file = await transaction.Connection.QuerySingleOrDefaultAsync<(string MimeType, string? FileName, byte[] Bytes)?>(
            new CommandDefinition(Sql, new { id }, cancellationToken: ct));
        if (file is not { } kept)
            return Results.NotFound();
        var type = kept.MimeType.Split(';')[0].Trim();
        var isShown = Shown.Contains(type);
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(kept.FileName ?? $"file-{id}");
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Bytes(kept.Bytes, isShown ? type : "application/octet-stream", enableRangeProcessing: true);
    }
}
