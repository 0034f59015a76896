using Dapper;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using NodaTime;

namespace Frontdesk.Server.Deposits;

/// <summary><c>POST /admin/sweep-expired-deposits</c>: the timed sweep, by hand.</summary>
internal static class DepositEndpoints
{
    private const int HoursUsual = 24;
    private const int HoursMax = 24 * 365;

    public static void MapDeposits(this IEndpointRouteBuilder routes) => routes.MapPost("/admin/sweep-expired-deposits", SweepAsync);

    private static async Task<IResult> SweepAsync(HttpRequest request, Premises premises, DepositSweep sweep, TurnWorker turns, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var hours = (int)(asked.Number("hours_threshold", 0, HoursMax) ?? HoursUsual);
        if (asked.Problem is { } problem)
            return problem;
        var now = premises.Clock.Now;
        var cutoff = now - Duration.FromHours(hours);
        var leads = await sweep.SweepAsync(now, cutoff, ct);
        await turns.DrainAsync(ct);
        await using var look = await premises.LookAsync(ct);
        var expired = (await look.Connection.QueryAsync<long>(new CommandDefinition(
            "select id from leads where id = any(@leads) and status = @status order by id",
            new { leads = leads.Select(l => l.Value).ToArray(), status = LeadStatus.DepositExpired.Name() }, cancellationToken: ct))).AsList();
        return ApiJson.Answer(new
        {
            Success = true,
            Summary = new { Checked = leads.Length, Expired = expired.Count, Skipped = leads.Length - expired.Count, Errors = 0, LeadIds = expired },
            HoursThreshold = hours,
            CutoffTime = cutoff,
        });
    }
}
