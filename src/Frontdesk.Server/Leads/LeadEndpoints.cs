using Frontdesk.Leads;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Leads;

/// <summary><c>/admin/leads</c> and <c>/admin/debug/lead</c>: looking.</summary>
internal static class LeadEndpoints
{
    public static void MapLeads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/leads", ListAsync);
        routes.MapGet("/admin/leads/{id:long}", GetAsync);
        routes.MapGet("/admin/debug/lead/{id:long}", DebugAsync);
        routes.MapGet("/admin/funnel", FunnelAsync);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var status = asked.Status("status");
        var (limit, before, search) = (asked.Limit(), asked.Cursor(), asked.Text("q"));
        if (asked.Problem is { } problem)
            return problem;
        await using var look = await premises.LookAsync(ct);
        var page = await LeadList.ReadAsync(look.Connection, status, search, before, limit, ct);
        return ApiJson.Answer(new { Leads = page.Rows, page.Next });
    }

    private static async Task<IResult> GetAsync(long id, Premises premises, CancellationToken ct)
    {
        await using var look = await premises.LookAsync(ct);
        if (await LeadFile.ReadAsync(look.Connection, id, ct) is not { } lead)
            return ApiError.NotFound($"lead {id}");
        var money = await LeadMoney.ReadAsync(look.Connection, id, ct);
        return ApiJson.Answer(Shown(lead, money));
    }

    private static async Task<IResult> DebugAsync(long id, Premises premises, CancellationToken ct)
    {
        await using var look = await premises.LookAsync(ct);
        if (await LeadFile.ReadAsync(look.Connection, id, ct) is not { } lead)
            return ApiError.NotFound($"lead {id}");
        var money = await LeadMoney.ReadAsync(look.Connection, id, ct);
        var history = await LeadHistory.ReadAsync(look.Connection, id, lead.ConversationId, ct);
        var events = await EventLog.ReadAsync(look.Connection, new EventFilter { Lead = id }, Asked.LimitMax, ct);
        return ApiJson.Answer(new
        {
            Lead = Shown(lead, money),
            Answers = lead.Answers().ToDictionary(a => a.Key, a => a.Value.Text),
            StatusHistory = history.Statuses.Select(s => new { From = s.FromStatus, To = s.ToStatus, s.At, s.Reason, s.By, s.Transition }),
            Messages = history.Messages.Select(m => new
            {
                m.Id, m.Direction, m.Kind, m.Text, m.Status, StatusReason = m.Withheld, m.By, m.Template, At = m.SentAt,
            }),
            Events = events.Rows,
            ProcessedMessages = history.Processed,
            HandoverPacket = HandoverPacket.Of(lead, money),
            ParseFailures = lead.Strikes(),
            Reasons = history.Reasons().Select(r => new { r.At, r.Why }),
        });
    }

    private static async Task<IResult> FunnelAsync(HttpRequest request, Premises premises, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var days = asked.Days();
        if (asked.Problem is { } problem)
            return problem;
        return ApiJson.Answer(await premises.ReportAsync(db => LeadFunnel.ReadAsync(db, days, premises.Clock.Now, ct), ct));
    }

    private static object Shown(LeadFile lead, LeadMoney money) => new
    {
        lead.Id,
        LeadId = lead.Id,
        lead.WaFrom,
        lead.ClientName,
        lead.Status,
        lead.StatusSince,
        lead.CurrentQuestion,
        lead.Owner,
        lead.OwnedBy,
        Answers = lead.Answers().ToDictionary(a => a.Key, a => a.Value.Text),
        Readings = lead.Answers().ToDictionary(a => a.Key, a => a.Value.Reading),
        lead.Pictures,
        lead.SizeClass,
        lead.EstimatedDays,
        lead.Region,
        lead.MinimumMinor,
        lead.BelowMinimum,
        lead.EstimatedDepositMinor,
        lead.OfferedCity,
        lead.HandoverReason,
        lead.ResumesTo,
        lead.TimeWindows,
        lead.Notes,
        lead.OptedOutAt,
        money.Deposits,
        money.Payments,
        money.Appointment,
        lead.CreatedAt,
        lead.UpdatedAt,
        lead.LastClientMessageAt,
    };
}
