using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Frontdesk.Server.BackOffice.Upkeep;

internal static class UpkeepEndpoints
{
    private const string Home = "/back-office/operations";

    public static void MapUpkeep(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operations", ShowAsync);
        routes.MapPost("/operations/switches/{name}", TurnAsync);
        routes.MapPost("/operations/messages/{id:long}/send-again", SendAgainAsync);
        routes.MapPost("/operations/inbox/{id:long}/replay", ReplayAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Database database, Frames frames, Settings settings, StudioClock clock, string? done, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var frame = await frames.MakeAsync(http, transaction.Connection, ct);
        var facts = await UpkeepRead.ReadAsync(transaction.Connection, settings, clock.Now, ct);
        return Pages.Of<UpkeepPage>(new { Frame = frame, Facts = facts, Done = WordsOf(done) });
    }

    private static async Task<IResult> TurnAsync(HttpContext http, Database database, Settings settings, StudioClock clock, string name, CancellationToken ct)
    {
        if (!UpkeepRead.Knows(name))
            return Results.NotFound();
        var form = await http.Request.ReadFormAsync(ct);
        var premises = new Premises(database, clock, settings, http.Staff().MerchantId);
        await SwitchBoard.TurnAsync(premises, name, new Position(form["on"] == "yes"), http.Staff().Name, http.TraceIdentifier, ct);
        return Results.LocalRedirect($"{Home}?done=turned");
    }

    private static async Task<IResult> SendAgainAsync(
        HttpContext http, Database database, StudioClock clock, WakeUps wakeUps, long id, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var again = await SendAgain.OneAsync(transaction.Connection, id, http.Staff().Name, "send again", clock.Now, ct);
        await transaction.CommitAsync(ct);
        wakeUps.Outbox.Signal();
        return Results.LocalRedirect($"{Home}?done={(again ? "again" : "gone")}");
    }

    private static async Task<IResult> ReplayAsync(
        HttpContext http, Database database, StudioClock clock, WakeUps wakeUps, long id, CancellationToken ct)
    {
        var staff = http.Staff();
        await using var transaction = await database.BeginMerchantAsync(staff.MerchantId, ct);
        var replayed = await Replay.OneAsync(transaction.Connection, staff.MerchantId, id, staff.Name, clock.Now, http.TraceIdentifier, ct);
        await transaction.CommitAsync(ct);
        wakeUps.Inbox.Signal();
        return Results.LocalRedirect($"{Home}?done={(replayed ? "replayed" : "gone")}");
    }

    private static string? WordsOf(string? done) => done switch
    {
        "turned" => "Turned. It acts from now on, for everyone.",
        "again" => "It goes again, with the same rules as before.",
        "replayed" => "It is tried again now.",
        "gone" => "Nothing to do: it no longer waits for a person.",
        _ => null,
    };
}
