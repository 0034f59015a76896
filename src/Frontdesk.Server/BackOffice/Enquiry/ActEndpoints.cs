using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Inbox;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>An act of staff on an enquiry: write its fields, look at what the client will read, do it.</summary>
internal static class ActEndpoints
{
    public static void MapActs(this IEndpointRouteBuilder routes) => routes.MapPost("/inbox/{id:long}/enquiries/{enquiry:long}/{act}", StepAsync);

    private static async Task<IResult> StepAsync(
        HttpContext http, ThreadPages pages, Acts acts, Database database, long id, long enquiry, string act, CancellationToken ct)
    {
        if (ActForms.Find(act) is not { } form || !await OwnThread.HasAsync(database, http.Staff(), id, enquiry, ct))
            return Results.NotFound();
        var fields = await http.Request.ReadFormAsync(ct);
        var (read, input) = ActInput.Read(form, fields);
        var ask = new ThreadAsk
        {
            Enquiry = enquiry,
            Pane = Pane.Enquiry,
            Panel = new PanelAsk(form, input, read, LeadStatusNames.Parse(fields["only_from"]), fields["key"]),
        };
        if (fields["step"] == "write")
            return await pages.ShowAsync(http, id, ask with { Panel = ask.Panel with { Look = null } }, ct);
        if (read is null)
            return await pages.ShowAsync(http, id, ask with { Status = StatusCodes.Status400BadRequest }, ct);
        if (fields["step"] != "do")
            return await pages.ShowAsync(http, id, ask, ct);
        return await DoAsync(http, pages, acts, id, new LeadId(enquiry), form, read, ask, ct);
    }

    private static async Task<IResult> DoAsync(
        HttpContext http, ThreadPages pages, Acts acts, long id, LeadId enquiry, ActForm form, StaffAct act, ThreadAsk ask, CancellationToken ct)
    {
        var outcome = await acts.DoAsync(enquiry, act, http.Staff().Name, Via.Page, ask.Panel!.OnlyFrom, ask.Panel.Key, ct: ct);
        if (outcome is ActOutcome.Done)
            return Results.LocalRedirect($"/back-office/inbox/{id}?enquiry={enquiry}&pane=enquiry&done={form.Name}");
        if (outcome is ActOutcome.NotFound)
            return Results.NotFound();
        // A fresh key: the refused one would be answered alike for ever.
        var again = ask.Panel with { Look = null, OnlyFrom = null, Key = null, Refusal = Outcomes.Words(outcome) };
        return await pages.ShowAsync(http, id, ask with { Panel = again, Status = StatusCodes.Status409Conflict }, ct);
    }
}
