using Dapper;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>How far the enquiries that began in a period have come. Each is counted once per step, whenever it got there, so no rate exceeds 1.</summary>
internal static class LeadFunnel
{
    private const string Sql = """
        with cohort as (
            select id, status from leads where created_at >= @cutoff
        ), reached as (
            select c.id,
                coalesce(bool_or(h.to_status = 'QUALIFYING'), false) as consulting,
                coalesce(bool_or(h.from_status = 'QUALIFYING'
                    and h.to_status in ('PENDING_APPROVAL', 'NEEDS_FOLLOW_UP', 'TOUR_CONVERSION_OFFERED', 'WAITLISTED')), false) as completed,
                coalesce(bool_or(h.to_status = 'PENDING_APPROVAL'), false) as pending,
                coalesce(bool_or(h.transition = 'Approved'), false) as approved,
                coalesce(bool_or(h.to_status = 'REJECTED'), false) as rejected,
                coalesce(bool_or(h.to_status = 'NEEDS_FOLLOW_UP'), false) as follow_up,
                coalesce(bool_or(h.to_status = 'NEEDS_ARTIST_REPLY'), false) as artist_reply,
                exists (select from deposits d where d.lead_id = c.id) as asked,
                exists (select from payments p where p.lead_id = c.id and p.state <> 'mismatched') as paid,
                coalesce(bool_or(h.to_status = 'BOOKED'), false) as booked,
                coalesce(bool_or(h.to_status = 'ABANDONED'), false) as abandoned,
                coalesce(bool_or(h.to_status = 'STALE'), false) as stale
            from cohort c left join status_history h on h.lead_id = c.id
            group by c.id
        )
        select count(*) as new_leads,
            count(*) filter (where consulting) as qualifying_started,
            count(*) filter (where completed) as qualifying_completed,
            count(*) filter (where pending) as pending_approval,
            count(*) filter (where approved) as approved,
            count(*) filter (where rejected) as rejected,
            count(*) filter (where follow_up) as needs_follow_up,
            count(*) filter (where artist_reply) as needs_artist_reply,
            count(*) filter (where asked) as deposit_sent,
            count(*) filter (where paid) as deposit_paid,
            count(*) filter (where booked) as booked,
            count(*) filter (where abandoned) as abandoned,
            count(*) filter (where stale) as stale,
            count(*) filter (where consulting or completed) as could_complete,
            count(*) filter (where pending or approved) as could_approve,
            count(*) filter (where asked or paid) as could_pay,
            count(*) filter (where paid or booked) as could_book
        from reached;
        select status, count(*) as leads from leads where created_at >= @cutoff group by status order by status
        """;

    public static async Task<object> ReadAsync(NpgsqlConnection db, int days, Instant now, CancellationToken cancellation)
    {
        var cutoff = now - Duration.FromDays(days);
        await using var read = await db.QueryMultipleAsync(new CommandDefinition(Sql, new { cutoff }, cancellationToken: cancellation));
        var steps = await read.ReadSingleAsync<FunnelSteps>();
        var statuses = await read.ReadAsync<(string Status, long Leads)>();
        return new
        {
            PeriodDays = days,
            CutoffDate = cutoff,
            Counts = steps.Counts(),
            ByStatus = statuses.ToDictionary(s => s.Status, s => s.Leads),
            Rates = steps.Rates(),
        };
    }
}

internal sealed record FunnelSteps
{
    public long NewLeads { get; init; }
    public long QualifyingStarted { get; init; }
    public long QualifyingCompleted { get; init; }
    public long PendingApproval { get; init; }
    public long Approved { get; init; }
    public long Rejected { get; init; }
    public long NeedsFollowUp { get; init; }
    public long NeedsArtistReply { get; init; }
    public long DepositSent { get; init; }
    public long DepositPaid { get; init; }
    public long Booked { get; init; }
    public long Abandoned { get; init; }
    public long Stale { get; init; }
    public long CouldComplete { get; init; }
    public long CouldApprove { get; init; }
    public long CouldPay { get; init; }
    public long CouldBook { get; init; }

    public object Counts() => new
    {
        NewLeads, QualifyingStarted, QualifyingCompleted, PendingApproval, Approved, Rejected, NeedsFollowUp, NeedsArtistReply,
        DepositSent, DepositPaid, Booked, Abandoned, Stale,
    };

    public object Rates() => new
    {
        ConsultStart = Rate(QualifyingStarted, NewLeads),
        ConsultCompletion = Rate(QualifyingCompleted, CouldComplete),
        Approval = Rate(Approved, CouldApprove),
        DepositPay = Rate(DepositPaid, CouldPay),
        BookingCompletion = Rate(Booked, CouldBook),
        OverallConversion = Rate(Booked, NewLeads),
        Abandoned = Rate(Abandoned, NewLeads),
        Stale = Rate(Stale, NewLeads),
        NeedsFollowUp = Rate(NeedsFollowUp, NewLeads),
    };

    private static decimal Rate(long part, long whole) => whole == 0 ? 0 : Math.Round((decimal)part / whole, 4);
}
