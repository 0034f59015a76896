using System.Collections.Immutable;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Deposits;

/// <summary>Says that the time to pay has come. What that means is decided in the enquiry's own turn.</summary>
internal sealed class DepositSweep(Database database, Door door)
{
    /// <summary>Deposits of one sweep; the next one takes the rest.</summary>
    private const int DepositsMax = 500;

    private const string DueSql = """
        select d.merchant_id, d.id, d.lead_id, l.wa_from, d.due_at
        from deposits d join leads l on l.merchant_id = d.merchant_id and l.id = d.lead_id
        where d.state = 'owed' and d.due_at <= @now and d.asked_at <= @askedBefore
          and not exists (select from received r where r.provider = 'desk' and r.event_id = 'due:deposit:' || d.id || ':' || floor(extract(epoch from d.due_at))::bigint)
        order by d.due_at, d.id limit @DepositsMax
        """;

    /// <returns>The enquiries whose deposits have become due and were not told of before.</returns>
    public Task<ImmutableArray<LeadId>> SweepAsync(Instant now, CancellationToken cancellation) => SweepAsync(now, now, cancellation);

    /// <param name="askedBefore">Leaves deposits alone that were asked for after this.</param>
    public async Task<ImmutableArray<LeadId>> SweepAsync(Instant now, Instant askedBefore, CancellationToken cancellation)
    {
        List<DueDeposit> due;
        await using (var look = await database.BeginEngineAsync(cancellation))
        {
            due = (await look.Connection.QueryAsync<DueDeposit>(new CommandDefinition(
                DueSql, new { now, askedBefore, DepositsMax }, cancellationToken: cancellation))).AsList();
        }
        foreach (var merchant in due.GroupBy(d => d.MerchantId))
            await door.TakeAsync([.. merchant.Select(Item)], merchant.Key, null);
        return [.. due.Select(d => new LeadId(d.LeadId))];
    }

    // The moment is part of the name: a deposit whose time was extended becomes due again.
    private static Adapters.Inbound.InboundItem Item(DueDeposit due) => DeskFacts.Item(
        due.WaFrom, new LeadId(due.LeadId), new Fact.DueCame(DueKind.DepositExpiry), $"due:deposit:{due.Id}:{due.DueAt.ToUnixTimeSeconds()}");

    private sealed record DueDeposit
    {
        public long MerchantId { get; init; }
        public long Id { get; init; }
        public long LeadId { get; init; }
        public required string WaFrom { get; init; }
        public Instant DueAt { get; init; }
    }
}
