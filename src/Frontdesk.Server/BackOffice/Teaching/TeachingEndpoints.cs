using System.Text.Json.Nodes;
using Frontdesk.Merchants;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Reading;
using Frontdesk.Server.Reading.Teaching;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Frontdesk.Server.BackOffice.Teaching;

/// <summary>The page on which the studio says what a text means, and what becomes of it.</summary>
internal static class TeachingEndpoints
{
    public const string Home = "/back-office/operations/unclear";

    private const string Marked = "marked";

    public static void MapTeaching(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operations/unclear", ShowAsync);
        routes.MapPost("/operations/unclear/{id:long}", MarkAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Database database, Frames frames, Studio studio, string? show, long? before, string? done, CancellationToken ct)
    {
        await using var look = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var frame = await frames.MakeAsync(http, look.Connection, ct);
        var facts = await TaughtRead.ReadAsync(look.Connection, studio, show == Marked, before, ct);
        return Pages.Of<TeachingPage>(new { Frame = frame, Facts = facts, Done = WordsOf(done) });
    }

    private static async Task<IResult> MarkAsync(
        HttpContext http, Database database, Frames frames, Studio studio, CaseFolder folder, StudioClock clock, long id, CancellationToken ct)
    {
        var (staff, form) = (http.Staff(), await http.Request.ReadFormAsync(ct));
        await using var work = await database.BeginMerchantAsync(staff.MerchantId, ct);
        if (await MisreadingRows.FindAsync(work.Connection, id, ct) is not { } row)
            return Results.LocalRedirect($"{Home}?done=gone");
        var masked = row.Masked(studio);
        var (expect, right) = form["mark"].ToString() switch
        {
            "dismiss" => (null, RightReading.None),
            "unclear" => (AskAgain(masked.Ask), RightReading.None),
            _ => RightReading.Read(TaughtRead.KindOf(masked.Ask), form, studio.Currency, masked.Context),
        };
        if (!right.Problems.IsEmpty)
            return await AgainAsync(line => line with { Right = right }, StatusCodes.Status400BadRequest);
        try
        {
            // The file first: a mark without its case would leave the list and teach nothing.
            if (expect is null)
                folder.Remove(id);
            else
                await folder.WriteAsync(id, row.Case(studio, expect), ct);
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            var failed = $"Not kept: {folder.Path} cannot be written to. Make room or mend its rights, then press again.";
            return await AgainAsync(line => line with { Right = right, Failed = failed }, StatusCodes.Status500InternalServerError);
        }
        await MisreadingRows.MarkAsync(work.Connection, staff.MerchantId, id, expect, staff.Name, clock.Now, ct);
        await work.CommitAsync(ct);
        return Results.LocalRedirect($"{Home}?{(form["show"] == Marked ? $"show={Marked}&" : "")}done={(expect is null ? "aside" : "kept")}");

        async Task<IResult> AgainAsync(Func<TaughtLine, TaughtLine> change, int status)
        {
            var frame = await frames.MakeAsync(http, work.Connection, ct);
            var facts = await TaughtRead.ReadAsync(work.Connection, studio, form["show"] == Marked, null, ct);
            var line = change(TaughtRead.LineOf(row, studio));
            // Whatever page it stood on, it comes first now: what was typed must be seen.
            var lines = facts.Lines.RemoveAll(other => other.Id == id).Insert(0, line);
            return Pages.Of<TeachingPage>(new { Frame = frame, Facts = facts with { Lines = lines } }, status);
        }
    }

    private static JsonObject AskAgain(Ask ask) => ask == Ask.YesNo ? new JsonObject { ["answer"] = "unclear" } : new JsonObject { ["unclear"] = true };

    private static string? WordsOf(string? done) => done switch
    {
        "kept" => "Kept as one of your studio's cases.",
        "aside" => "Put aside. Nothing of it is kept.",
        "gone" => "Nothing to do: that text is no longer here.",
        _ => null,
    };
}
