using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Leads;

/// <summary><c>POST /admin/leads/{id}/…</c>: acting. Each act goes through the inbox like everything else and answers when it has been handled.</summary>
internal static class LeadActEndpoints
{
    private const string By = "api";
    private const string RepeatHeader = "Idempotency-Key";
    private const int RepeatKeyLengthMax = 128;

    private const long AmountMinorMax = 100_000_00;
    private const int SessionMinutesMax = 24 * 60;
    private const int TextLengthMax = 4096;

    public static void MapLeadActs(this IEndpointRouteBuilder routes)
    {
        var lead = routes.MapGroup("/admin/leads/{id:long}");
        Map(lead, "/approve", "approved", _ => new StaffAct.Approve());
        Map(lead, "/reject", "rejected", asked => new StaffAct.Decline(asked.Text("reason")));
        Map(lead, "/send-deposit", "deposit link on its way", asked => new StaffAct.SendDeposit(asked.Number("amount_pence", 1, AmountMinorMax)));
        Map(lead, "/send-booking-link", "booking link on its way", BookingLink);
        Map(lead, "/mark-booked", "booked", asked => new StaffAct.MarkBooked(asked.WallClock("start"), Minutes(asked)));
        Map(lead, "/resume", "resumed", _ => new StaffAct.Resume());
        Map(lead, "/note", "noted", asked => new StaffAct.Note(asked.Text("text") ?? asked.Text("note") ?? asked.Required("text")));
        Map(lead, "/status", "status corrected", Correction);
        Map(lead, "/location", "location corrected", Location);
        Map(lead, "/cancel", "cancelled", asked => new StaffAct.Cancel(asked.Text("reason")));
        Map(lead, "/reschedule", "moved", Move);
        Map(lead, "/refund", "refund on its way", asked => new StaffAct.Refund(asked.Text("reason")));
        Map(lead, "/no-show", "marked as no-show", _ => new StaffAct.NoShow());
        Map(lead, "/message", "message on its way", Message);
    }

    private static void Map(IEndpointRouteBuilder lead, string path, string done, Func<Asked, StaffAct?> read) =>
        lead.MapPost(path, async (long id, HttpRequest request, Acts acts, Premises premises, CancellationToken ct) =>
        {
            var asked = await Asked.ReadAsync(request, ct);
            var act = asked.Problem is null ? read(asked) : null;
            var key = request.Headers[RepeatHeader].ToString();
            if (key.Length > RepeatKeyLengthMax)
                asked.Refuse<string>(RepeatHeader, $"{RepeatHeader} has more than {RepeatKeyLengthMax} characters.");
            if (asked.Problem is { } problem || act is null)
                return asked.Problem!;
            var outcome = await acts.DoAsync(
                new LeadId(id), act, By, Via.Api, null, key.Length > 0 ? $"api:{key}" : null, request.HttpContext.TraceIdentifier, ct);
            return outcome switch
            {
                ActOutcome.Refused refused => ApiError.Of(refused.Refusal),
                ActOutcome.NotFound => ApiError.NotFound($"lead {id}"),
                ActOutcome.Done => await DoneAsync(id, done, premises, ct),
                ActOutcome.Waits => ApiJson.Answer(
                    new { Success = false, Message = $"Lead {id}: kept, and tried again soon; GET /admin/inbox shows it.", LeadId = id },
                    StatusCodes.Status202Accepted),
                _ => throw new System.Diagnostics.UnreachableException($"An outcome without an answer: {outcome.GetType().Name}."),
            };
        });

    private static async Task<IResult> DoneAsync(long id, string done, Premises premises, CancellationToken ct)
    {
        await using var look = await premises.LookAsync(ct);
        var lead = await LeadFile.ReadAsync(look.Connection, id, ct)
            ?? throw new InvalidOperationException($"Lead {id} was acted on and is gone.");
        var money = await LeadMoney.ReadAsync(look.Connection, id, ct);
        return ApiJson.Answer(new
        {
            Success = true,
            Message = $"Lead {id}: {done}.",
            LeadId = id,
            lead.Status,
            DepositAmountPence = money.LastDeposit?.AmountMinor,
            money.Appointment,
        });
    }

    private static StaffAct? BookingLink(Asked asked)
    {
        var link = asked.Required("booking_url");
        return Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? new StaffAct.SendBookingLink(link)
            : asked.Refuse<StaffAct>("booking_url", "'booking_url' must be a full address such as https://book.example/jonah.");
    }

    private static StaffAct? Correction(Asked asked) =>
        asked.Status("status") is { } to
            ? new StaffAct.CorrectStatus(to, asked.Required("reason"))
            : asked.Refuse<StaffAct>("status", "'status' is missing: name the status that is right.");

    private static StaffAct? Location(Asked asked)
    {
        var (city, country) = (asked.Text("city") ?? asked.Text("location_city"), asked.Text("country") ?? asked.Text("location_country"));
        return (city ?? country) is null
            ? asked.Refuse<StaffAct>("city", "'city' and 'country' are both missing: send at least one.")
            : new StaffAct.CorrectLocation(city, country);
    }

    private static StaffAct? Move(Asked asked) =>
        asked.WallClock("start") is { } start
            ? new StaffAct.Reschedule(start, Minutes(asked))
            : asked.Refuse<StaffAct>("start", "'start' is missing: a time in the studio's zone such as 2026-03-20T11:00.");

    private static StaffAct Message(Asked asked)
    {
        var template = asked.Text("template");
        var text = asked.Text("text", TextLengthMax) ?? asked.Text("message", TextLengthMax);
        return new StaffAct.Message(text ?? (template is null ? asked.Required("text") : ""), template);
    }

    private static int? Minutes(Asked asked) => (int?)asked.Number("minutes", 1, SessionMinutesMax);
}
