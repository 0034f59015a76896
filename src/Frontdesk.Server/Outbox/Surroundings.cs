using System.Collections.Frozen;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox.Pacing;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>What the rows of one claim need to know, read in the claiming transaction.</summary>
internal sealed class Surroundings
{
    public required Switches Switches { get; init; }

    public required FrozenDictionary<LeadId, LinkedLead> Leads { get; init; }

    public required FrozenDictionary<long, DepositRow> Deposits { get; init; }

    /// <summary>When each of the vendors' limits is full again.</summary>
    public required FrozenDictionary<string, Instant> Buckets { get; init; }

    private const string PersonColumns = """
        c.id, c.merchant_id, c.kind, c.wa_from, c.last_client_message_at,
            (c.opted_out_at is not null or exists (
                select from suppressions s
                where s.merchant_id = c.merchant_id and s.channel = c.channel and s.wa_from = c.wa_from))
        """;

    // By merchant and id, as the keys are: by id alone each claim would read the whole table.
    private const string PeopleSql = $"""
        select {PersonColumns} from unnest(@merchants, @conversations) w (merchant_id, id) join conversations c using (merchant_id, id)
        union
        select {PersonColumns} from unnest(@studios) w (merchant_id) join conversations c using (merchant_id)
        where c.channel = 'whatsapp' and c.wa_from = @artist and c.kind = 'artist'
        """;

    private const string LeadsSql = """
        select l.id, l.conversation_id, (select max(d.due_at) from deposits d where d.merchant_id = l.merchant_id and d.lead_id = l.id)
        from (select distinct merchant_id, id from unnest(@merchants, @ids) w (merchant_id, id)) w join leads l using (merchant_id, id)
        """;

    private const string DepositsSql = """
        select id, state, attempt, rule_version, policy_version, due_at
        from (select distinct merchant_id, id from unnest(@merchants, @ids) w (merchant_id, id)) w join deposits using (merchant_id, id)
        """;

    private FrozenDictionary<long, Person> clients = FrozenDictionary<long, Person>.Empty;
    private FrozenDictionary<long, Person> artists = FrozenDictionary<long, Person>.Empty;

    /// <summary>The person of the row's conversation; null when there is none.</summary>
    public Person? Client(OutboxRow row) => row.ConversationId is { } id ? clients.GetValueOrDefault(id) : null;

    /// <summary>The artist, who may never have written; null without a number.</summary>
    public Person? Artist(OutboxRow row, string? number) =>
        number is null ? null : artists.GetValueOrDefault(row.MerchantId) ?? new Person(number, false, null);

    /// <summary>One round trip. The buckets that the rows' calls count against are locked until the transaction ends.</summary>
    public static async Task<Surroundings> ReadAsync(
        NpgsqlConnection db, IReadOnlyList<(OutboxRow Row, Effect Effect)> rows, Switches switches, Settings settings, VendorPace pace, Instant now,
        CancellationToken ct)
    {
        var talks = rows.Where(r => r.Row.ConversationId is not null).Select(r => (r.Row.MerchantId, Id: r.Row.ConversationId!.Value)).ToArray();
        var links = rows.SelectMany(r => r.Effect is Effect.SendMessage send ? send.Message.Links.Select(l => (r.Row.MerchantId, Id: l.Lead.Value)) : []).ToArray();
        var deposits = rows.Where(r => r.Effect is Effect.OpenCheckout)
            .Select(r => (r.Row.MerchantId, Id: ((Effect.OpenCheckout)r.Effect).DepositId)).ToArray();
        var buckets = PaceRows.Names(rows.Select(r => r.Row), pace);
        await using var batch = new NpgsqlBatch(db)
        {
            BatchCommands =
            {
                Statement.Of(PeopleSql,
                    ("merchants", talks.Select(t => t.MerchantId).ToArray()), ("conversations", talks.Select(t => t.Id).ToArray()),
                    ("studios", rows.Select(r => r.Row.MerchantId).Distinct().ToArray()), ("artist", settings.ArtistNumber)),
            },
        };
        if (links.Length > 0)
            batch.BatchCommands.Add(Statement.Of(LeadsSql, ("merchants", links.Select(l => l.MerchantId).ToArray()), ("ids", links.Select(l => l.Id).ToArray())));
        if (deposits.Length > 0)
            batch.BatchCommands.Add(Statement.Of(
                DepositsSql, ("merchants", deposits.Select(d => d.MerchantId).ToArray()), ("ids", deposits.Select(d => d.Id).ToArray())));
        foreach (var command in buckets.IsEmpty ? [] : PaceRows.Lock(buckets, now))
            batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var people = await AllAsync(reader, PersonOf, ct);
        var leads = links.Length == 0 ? [] : await NextAsync(reader, LeadOf, ct);
        var owed = deposits.Length == 0 ? [] : await NextAsync(reader, DepositOf, ct);
        // The statement that makes buckets gives no rows, and so no result to step over.
        var held = buckets.IsEmpty ? [] : await NextAsync(reader, row => (Bucket: row.GetString(0), FullAt: row.Instant(1)), ct);
        return new Surroundings
        {
            Switches = switches,
            Leads = leads.ToFrozenDictionary(l => l.Lead, l => l.Linked),
            Deposits = owed.ToFrozenDictionary(d => d.Id),
            Buckets = held.ToFrozenDictionary(b => b.Bucket, b => b.FullAt, StringComparer.Ordinal),
            clients = people.ToFrozenDictionary(p => p.Id, p => p.Person),
            artists = people.Where(p => p.Kind == "artist" && p.Number == settings.ArtistNumber).ToFrozenDictionary(p => p.MerchantId, p => p.Person),
        };
    }

    private static async Task<List<T>> NextAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        if (!await reader.NextResultAsync(ct))
            throw new InvalidOperationException("A statement of the surroundings gave no result.");
        return await AllAsync(reader, read, ct);
    }

    private static async Task<List<T>> AllAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var all = new List<T>();
        while (await reader.ReadAsync(ct))
            all.Add(read(reader));
        return all;
    }

    private static PersonRow PersonOf(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.InstantOrNull(4), row.GetBoolean(5));

    private static (LeadId Lead, LinkedLead Linked) LeadOf(NpgsqlDataReader row) =>
        (new LeadId(row.GetInt64(0)), new LinkedLead(row.GetInt64(1), row.InstantOrNull(2)));

    private static DepositRow DepositOf(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.Instant(5));

    private sealed record PersonRow(long Id, long MerchantId, string Kind, string Number, Instant? LastMessageAt, bool OptedOut)
    {
        public Person Person => new(Number, OptedOut, LastMessageAt);
    }
}

/// <summary>Somebody who may be written to.</summary>
internal sealed record Person(string Number, bool OptedOut, Instant? LastMessageAt);

internal sealed record DepositRow(long Id, string State, int Attempt, string RuleVersion, string PolicyVersion, Instant DueAt);
