using System.Collections.Frozen;
using System.Collections.Immutable;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.Operations;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>What the rows of one claim need to know, read in the claiming transaction.</summary>
internal sealed class Surroundings
{
    public required Switches Switches { get; init; }

    public required FrozenDictionary<LeadId, LinkedLead> Leads { get; init; }

    public required FrozenDictionary<long, DepositRow> Deposits { get; init; }

    private FrozenDictionary<long, Person> clients = FrozenDictionary<long, Person>.Empty;
    private FrozenDictionary<long, Person> artists = FrozenDictionary<long, Person>.Empty;

    /// <summary>The person of the row's conversation; null when there is none.</summary>
    public Person? Client(OutboxRow row) => row.ConversationId is { } id ? clients.GetValueOrDefault(id) : null;

    /// <summary>The artist, who may never have written; null without a number.</summary>
    public Person? Artist(OutboxRow row, string? number) =>
        number is null ? null : artists.GetValueOrDefault(row.MerchantId) ?? new Person(number, false, null);

    public static async Task<Surroundings> ReadAsync(
        NpgsqlConnection db, IReadOnlyList<(OutboxRow Row, Effect Effect)> rows, Settings settings, CancellationToken ct)
    {
        var conversations = rows.Select(r => r.Row.ConversationId).OfType<long>().Distinct().ToArray();
        var links = rows.Select(r => r.Effect).OfType<Effect.SendMessage>().SelectMany(s => s.Message.Links).Select(l => l.Lead.Value).Distinct().ToArray();
        var deposits = rows.Select(r => r.Effect).OfType<Effect.OpenCheckout>().Select(o => o.DepositId).ToArray();
        var people = (await db.QueryAsync<PersonRow>(new CommandDefinition("""
            select c.id, c.merchant_id, c.kind, c.wa_from as number, c.last_client_message_at as last_message_at,
                (c.opted_out_at is not null or exists (
                    select from suppressions s
                    where s.merchant_id = c.merchant_id and s.channel = c.channel and s.wa_from = c.wa_from)) as opted_out
            from conversations c
            where c.id = any(@conversations) or (c.kind = 'artist' and c.merchant_id = any(@merchants) and c.wa_from = @artist)
            """,
            new { conversations, merchants = rows.Select(r => r.Row.MerchantId).Distinct().ToArray(), artist = settings.ArtistNumber },
            cancellationToken: ct))).AsList();
        return new Surroundings
        {
            Switches = await SwitchBoard.ReadAsync(db, settings.Switches, ct),
            Leads = await LeadsAsync(db, links, ct),
            Deposits = await DepositsAsync(db, deposits, ct),
            clients = people.ToFrozenDictionary(p => p.Id, p => p.Person),
            artists = people.Where(p => p.Kind == "artist" && p.Number == settings.ArtistNumber).ToFrozenDictionary(p => p.MerchantId, p => p.Person),
        };
    }

    private static async Task<FrozenDictionary<LeadId, LinkedLead>> LeadsAsync(NpgsqlConnection db, long[] ids, CancellationToken ct)
    {
        if (ids.Length == 0)
            return FrozenDictionary<LeadId, LinkedLead>.Empty;
        var leads = await db.QueryAsync<(long Id, long ConversationId, DateTime? DueAt)>(new CommandDefinition("""
            select l.id, l.conversation_id, (select max(d.due_at) from deposits d where d.merchant_id = l.merchant_id and d.lead_id = l.id)
            from leads l where l.id = any(@ids)
            """,
            new { ids }, cancellationToken: ct));
        return leads.ToFrozenDictionary(
            l => new LeadId(l.Id), l => new LinkedLead(l.ConversationId, l.DueAt is { } due ? Instant.FromDateTimeUtc(due) : null));
    }

    private static async Task<FrozenDictionary<long, DepositRow>> DepositsAsync(NpgsqlConnection db, long[] ids, CancellationToken ct)
    {
        if (ids.Length == 0)
            return FrozenDictionary<long, DepositRow>.Empty;
        var deposits = await db.QueryAsync<DepositRow>(new CommandDefinition(
            "select id, state, attempt, rule_version, policy_version, due_at from deposits where id = any(@ids)", new { ids }, cancellationToken: ct));
        return deposits.ToFrozenDictionary(d => d.Id);
    }

    private sealed record PersonRow(long Id, long MerchantId, string Kind, string Number, Instant? LastMessageAt, bool OptedOut)
    {
        public Person Person => new(Number, OptedOut, LastMessageAt);
    }
}

/// <summary>Somebody who may be written to.</summary>
internal sealed record Person(string Number, bool OptedOut, Instant? LastMessageAt);

internal sealed record DepositRow(long Id, string State, int Attempt, string RuleVersion, string PolicyVersion, Instant DueAt);
