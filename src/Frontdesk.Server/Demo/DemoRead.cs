using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.BackOffice.Look;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Demo;

/// <summary>Reads the demo page's view.</summary>
internal sealed class DemoRead(Database database, Settings settings, Studio studio, StudioClock clock, RehearsedVendors vendors)
{
    private const int LatelyMax = 7;

    private const string PeopleSql = """
        select c.id as conversation, c.wa_from as number, coalesce(c.name, '') as name, l.status, l.current_question as question,
               (select d.due_at from deposits d where d.merchant_id = l.merchant_id and d.lead_id = l.id and d.state = 'owed') as deposit_ends
        from conversations c
        left join lateral (
            select * from leads x where x.merchant_id = c.merchant_id and x.conversation_id = c.id order by x.id desc limit 1
        ) l on true
        where c.kind = 'client' order by c.updated_at desc
        """;

    private const string LatelySql = """
        select h.at, coalesce(c.name, 'A client') as name, h.by, h.to_status as status
        from status_history h
        join leads l on l.merchant_id = h.merchant_id and l.id = h.lead_id
        join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id
        where h.to_status <> 'NEW'
        order by h.at desc, h.id desc limit @LatelyMax
        """;

    /// <param name="number">Whose phone; null: the newcomer who wrote last, else somebody who never has.</param>
    /// <returns>Null: this is nobody's number.</returns>
    public async Task<DemoView?> ReadAsync(string? number, CancellationToken ct)
    {
        await using var work = await database.BeginMerchantAsync(DefaultMerchant.Id, ct);
        var db = work.Connection;
        var people = (await db.QueryAsync<Row>(new CommandDefinition(PeopleSql, cancellationToken: ct))).ToImmutableArray();
        if (Chosen(people, number) is not { } client)
            return null;
        var row = people.FirstOrDefault(person => person.Number == client.Number);
        var status = LeadStatusNames.Parse(row?.Status);
        return new DemoView(client, new StudioTimes(studio.Zone, clock.Now), studio.Name, studio.Artist, settings.PublicUrl)
        {
            Conversation = row?.Conversation,
            Status = status,
            ClientThread = await PhoneRead.ThreadAsync(db, client.Number, vendors, ct),
            ArtistThread = await PhoneRead.ThreadAsync(db, settings.ArtistNumber ?? "", vendors, ct),
            Likely = LikelyReplies.Of(status, row?.Question),
            People = [.. people.Select(Person)],
            Lately = await LatelyAsync(db, ct),
            DepositEnds = row?.DepositEnds,
        };
    }

    /// <summary>Somebody who has never written.</summary>
    public async Task<RehearsedPerson?> NewcomerAsync(CancellationToken ct)
    {
        await using var work = await database.BeginMerchantAsync(DefaultMerchant.Id, ct);
        var known = await work.Connection.QueryAsync<string>(new CommandDefinition("select wa_from from conversations", cancellationToken: ct));
        return People.Newcomer(known.ToFrozenSet(StringComparer.Ordinal));
    }

    private static RehearsedPerson? Chosen(ImmutableArray<Row> people, string? number)
    {
        if (number is not null)
            return People.IsOurs(number) ? Named(people, number) : null;
        return people.FirstOrDefault(person => People.IsNewcomer(person.Number)) is { } newcomer
            ? Named(people, newcomer.Number)
            : People.Newcomer(people.Select(person => person.Number).ToFrozenSet(StringComparer.Ordinal));
    }

    private static RehearsedPerson Named(ImmutableArray<Row> people, string number) =>
        people.FirstOrDefault(person => person.Number == number) is { Name.Length: > 0 } known ? new(number, known.Name) : People.Named(number);

    private static PersonRow Person(Row row) =>
        new(row.Number, row.Name.Length > 0 ? row.Name : People.Named(row.Number).Name, LeadStatusNames.Parse(row.Status));

    private static async Task<ImmutableArray<Happened>> LatelyAsync(NpgsqlConnection db, CancellationToken ct) =>
        [.. (await db.QueryAsync<(Instant At, string Name, string By, string Status)>(new CommandDefinition(LatelySql, new { LatelyMax }, cancellationToken: ct)))
            .Select(line => new Happened(line.At, line.Name, line.By, LeadStatusNames.Parse(line.Status) ?? throw new InvalidOperationException($"No status is called {line.Status}.")))];

    private sealed record Row
    {
        public long Conversation { get; init; }
        public string Number { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Status { get; init; }
        public string? Question { get; init; }
        public Instant? DepositEnds { get; init; }
    }
}
