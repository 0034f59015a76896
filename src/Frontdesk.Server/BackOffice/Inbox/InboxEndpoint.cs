using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Inbox;

internal static class InboxEndpoint
{
    public static void MapInbox(this IEndpointRouteBuilder routes) => routes.MapGet("/inbox", ShowAsync);

    /// <summary>The list as the address asks for it.</summary>
    public static async Task<ListView> ListAsync(NpgsqlConnection db, ListFilter filter, CancellationToken ct)
    {
        var yours = filter is { Query: null, Show: Show.All, Before: null } ? await ThreadRows.YoursAsync(db, ct) : [];
        var (rows, next) = await ThreadRows.PageAsync(db, filter, ct);
        return new ListView(filter, yours, rows, next);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Database database, Frames frames, string? show, string? q, string? before, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var frame = await frames.MakeAsync(http, transaction.Connection, ct);
        var list = await ListAsync(transaction.Connection, ListFilter.Read(show, q, before), ct);
        return Pages.Of<InboxPage>(new { Frame = frame, List = list });
    }
}
