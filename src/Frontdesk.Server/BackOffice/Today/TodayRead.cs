using System.Collections.Immutable;
using Dapper;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Inbox;
using Frontdesk.Server.BackOffice.Look;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Today;

/// <summary>Who waits, who comes, what did not go, four figures.</summary>
internal static class TodayRead
{
    public const int SessionsMax = 30;

    /// <summary>The period of the figures.</summary>
    public static readonly Duration Week = Duration.FromDays(7);

    public static async Task<TodayFacts> ReadAsync(NpgsqlConnection db, StudioTimes times, string currency, CancellationToken ct) => new(
        await ThreadRows.YoursAsync(db, ct),
        await SessionsAsync(db, times, ct),
        await UnsentRead.ReadAsync(db, times.Now, ct),
        await FiguresAsync(db, times.Now, currency, ct));

    private static async Task<ImmutableArray<SessionToday>> SessionsAsync(NpgsqlConnection db, StudioTimes times, CancellationToken ct)
    {
        var sql = $"""
            select c.id as conversation_id, coalesce(c.name, l.client_name, '+' || c.wa_from) as who, a.starts_at as start, a.ends_at as end,
                l.answers -> 'idea' ->> 'text' as idea
            from appointments a
            join leads l on l.merchant_id = a.merchant_id and l.id = a.lead_id
            join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id
            where a.state = 'booked' and a.starts_at >= @from and a.starts_at < @until
            order by a.starts_at limit {SessionsMax}
            """;
        var from = times.Zone.AtStartOfDay(times.Today).ToInstant();
        var until = times.Zone.AtStartOfDay(times.Today.PlusDays(1)).ToInstant();
        return [.. await db.QueryAsync<SessionToday>(new CommandDefinition(sql, new { from, until }, cancellationToken: ct))];
    }

    private static async Task<Figures> FiguresAsync(NpgsqlConnection db, Instant now, string currency, CancellationToken ct)
    {
        const string Sql = """
            select (select count(*)::int from leads where created_at > @weekAgo),
                (select count(*)::int from leads where status = any(@withBot)),
                (select coalesce(sum(amount_minor - returned_minor), 0)::bigint from payments
                    where arrived_at > @weekAgo and currency = @currency and state in ('counted', 'returned')),
                (select count(*)::int from appointments where state = 'booked' and starts_at > @now and starts_at <= @weekAhead)
            """;
        var row = await db.QuerySingleAsync<(int NewEnquiries, int WithBot, long Deposits, int Ahead)>(new CommandDefinition(
            Sql,
            new
            {
                now,
                weekAgo = now - Week,
                weekAhead = now + Week,
                currency,
                withBot = StatusWords.In(StatusGroup.Bot).Select(status => status.Name()).ToArray(),
            },
            cancellationToken: ct));
        return new Figures(row.NewEnquiries, row.WithBot, new Money(row.Deposits, currency), row.Ahead);
    }
}
