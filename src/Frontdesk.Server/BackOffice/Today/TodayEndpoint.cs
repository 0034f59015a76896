using Frontdesk.Merchants;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Frontdesk.Server.BackOffice.Today;

internal static class TodayEndpoint
{
    public static void MapToday(this IEndpointRouteBuilder routes) => routes.MapGet("", ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpContext http, Database database, Frames frames, Studio studio, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var frame = await frames.MakeAsync(http, transaction.Connection, ct);
        var facts = await TodayRead.ReadAsync(transaction.Connection, frame.Times, studio.Currency, ct);
        return Pages.Of<TodayPage>(new { Frame = frame, Facts = facts });
    }
}
