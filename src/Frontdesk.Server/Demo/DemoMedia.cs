using Dapper;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Demo;

/// <summary>The demo's own pictures and recordings, as kept; who looks at the phones has sent them.</summary>
internal static class DemoMedia
{
    public static void MapDemoMedia(this IEndpointRouteBuilder routes) => routes.MapGet("/media/{id:long}", SendAsync);

    private static async Task<IResult> SendAsync(Database database, HttpResponse response, long id, CancellationToken ct)
    {
        await using var work = await database.BeginMerchantAsync(DefaultMerchant.Id, ct);
        var file = await work.Connection.QuerySingleOrDefaultAsync<(string Type, byte[] Bytes)?>(
            new CommandDefinition("select mime_type, bytes from media where id = @id and state = 'kept'", new { id }, cancellationToken: ct));
        if (file is not var (type, bytes))
            return Results.NotFound();
        response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Bytes(bytes, type, enableRangeProcessing: true);
    }
}
