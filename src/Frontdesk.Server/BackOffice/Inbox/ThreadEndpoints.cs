using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Server.BackOffice.Enquiry;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Frontdesk.Server.BackOffice.Inbox;

internal static class ThreadEndpoints
{
    public static void MapThread(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inbox/{id:long}", ShowAsync);
        routes.MapGet("/inbox/{id:long}/news", NewsAsync);
        routes.MapPost("/inbox/{id:long}/seen", SeenAsync);
        routes.MapPost("/inbox/{id:long}/message", SendAsync);
        routes.MapPost("/inbox/{id:long}/owner/{act}", OwnAsync);
    }

    private static Task<IResult> ShowAsync(HttpContext http, ThreadPages pages, long id, [AsParameters] Address address, CancellationToken ct)
    {
        var form = address.Act is null ? null : ActForms.Find(address.Act);
        return pages.ShowAsync(http, id, new ThreadAsk
        {
            Filter = ListFilter.Read(address.Show, address.Q, null),
            Enquiry = address.Enquiry,
            Before = address.Before,
            Pane = address.Pane == "enquiry" ? Pane.Enquiry : Pane.Thread,
            Panel = form is null ? null : new PanelAsk(form, ActInput.None, form.Fields.IsEmpty ? ActInput.Plain(form) : null),
            HandsBack = address.Owner == "hand-back",
            Done = address.Done is null ? null : ActForms.Find(address.Done)?.Done,
            Draft = new Draft(Sent: address.Done == "message"),
        }, ct);
    }

    private static async Task<IResult> NewsAsync(HttpContext http, Database database, long id, long after, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var count = await ThreadRead.CountAfterAsync(transaction.Connection, id, after, ct);
        return Results.Content(count == 0 ? "" : $"<a class=\"button\" href=\"/back-office/inbox/{id}\">{count} new</a>", "text/html; charset=utf-8");
    }

    // A reader's mark, no decision: it changes nothing that a turn looks at.
    private static async Task<IResult> SeenAsync(HttpContext http, Database database, long id, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        await transaction.Connection.ExecuteAsync(new CommandDefinition(
            "update conversations set unread = 0 where id = @id and owner = 'bot' and unread > 0", new { id }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return Results.NoContent();
    }

    private static async Task<IResult> SendAsync(HttpContext http, ThreadPages pages, Acts acts, Database database, long id, CancellationToken ct)
    {
        if (!await OwnThread.ExistsAsync(database, http.Staff(), id, ct))
            return Results.NotFound();
        var form = await http.Request.ReadFormAsync(ct);
        var draft = new Draft(form["text"].ToString().Trim(), form["template"].ToString() is { Length: > 0 } template ? template : null);
        if (draft is { Text.Length: 0, Template: null })
            return await pages.ShowAsync(http, id, Kept(draft, "write something first."), ct);
        var outcome = await acts.DoOnConversationAsync(
            id, new StaffAct.Message(draft.Template is null ? draft.Text : "", draft.Template), http.Staff().Name, Via.Page, form["key"].ToString(), ct: ct);
        return outcome switch
        {
            ActOutcome.Done => Results.LocalRedirect($"/back-office/inbox/{id}?done=message"),
            ActOutcome.NotFound => Results.NotFound(),
            _ => await pages.ShowAsync(http, id, Kept(draft, Outcomes.Words(outcome)), ct),
        };
    }

    private static async Task<IResult> OwnAsync(HttpContext http, ThreadPages pages, Acts acts, Database database, long id, string act, CancellationToken ct)
    {
        StaffAct? owns = act switch
        {
            "take-over" => new StaffAct.TakeOver(),
            "hand-back" => new StaffAct.HandBack(),
            "pause" => new StaffAct.Pause(),
            _ => null,
        };
        if (owns is null || !await OwnThread.ExistsAsync(database, http.Staff(), id, ct))
            return Results.NotFound();
        var outcome = await acts.DoOnConversationAsync(id, owns, http.Staff().Name, Via.Page, ct: ct);
        return outcome switch
        {
            ActOutcome.Done => Results.LocalRedirect($"/back-office/inbox/{id}"),
            ActOutcome.NotFound => Results.NotFound(),
            _ => await pages.ShowAsync(http, id, Kept(new Draft(), Outcomes.Words(outcome)), ct),
        };
    }

    private static ThreadAsk Kept(Draft draft, string problem) =>
        new() { Draft = draft with { Problem = problem }, Status = StatusCodes.Status409Conflict };

    /// <summary>What the address of a thread holds.</summary>
    private sealed record Address(
        [FromQuery] string? Show, [FromQuery] string? Q, [FromQuery] long? Enquiry, [FromQuery] long? Before, [FromQuery] string? Pane,
        [FromQuery] string? Act, [FromQuery] string? Owner, [FromQuery] string? Done);
}
