using System.Collections.Immutable;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.BackOffice.Look;
using Frontdesk.Server.Leads;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Lists of conversations, each with the status of its newest enquiry and its last words.</summary>
internal static class ThreadRows
{
    /// <summary>Who waits for a person: all of them fit on one page of a studio that keeps up.</summary>
    public const int YoursMax = 100;

    public const int PageSize = 40;

    private const string Columns = """
        select c.id, c.wa_from, coalesce(c.name, l.client_name) as name, c.owner, c.unread, c.opted_out_at, c.last_client_message_at,
            l.status, coalesce(case when c.owner <> 'bot' and c.unread > 0 then least(l.status_since, c.last_client_message_at) else l.status_since end, c.created_at) as since,
            left(m.text, 160) as last_words, m.kind as last_kind, m.by as last_by, m.sent_at as last_at, c.updated_at
        from conversations c
        left join lateral (select * from leads l where l.merchant_id = c.merchant_id and l.conversation_id = c.id order by l.id desc limit 1) l on true
        left join lateral (select * from messages m where m.merchant_id = c.merchant_id and m.conversation_id = c.id order by m.id desc limit 1) m on true
        where c.kind = 'client'
        """;

    private const string IsYours = "c.opted_out_at is null and (l.status = any(@yours) or (c.owner <> 'bot' and c.unread > 0))";

    // By what has an index, however long the past is; whether it still holds is asked of each.
    private const string MayBeYours = """
        c.id in (
            select y.conversation_id from leads y where y.status = any(@yours)
            union all
            select u.id from conversations u where u.owner <> 'bot' and u.unread > 0)
        """;

    private static readonly string[] YoursNames = [.. StatusWords.Yours.Select(status => status.Name())];

    /// <summary>Who waits for a person, longest first.</summary>
    public static async Task<ImmutableArray<ThreadRow>> YoursAsync(NpgsqlConnection db, CancellationToken ct) =>
        await ReadAsync(db, $"{Columns} and {MayBeYours} and {IsYours} order by since, c.id limit {YoursMax}", new { yours = YoursNames }, ct);

    public static Task<int> CountYoursAsync(NpgsqlConnection db, CancellationToken ct)
    {
        const string Sql = $"""
            select count(*)::int
            from conversations c
            left join lateral (select status from leads l where l.merchant_id = c.merchant_id and l.conversation_id = c.id order by l.id desc limit 1) l on true
            where c.kind = 'client' and {MayBeYours} and {IsYours}
            """;
        return db.ExecuteScalarAsync<int>(new CommandDefinition(Sql, new { yours = YoursNames }, cancellationToken: ct));
    }

    /// <summary>A page of the list, what moved last first. Without a filter or search, what is yours is left out: it stands above.</summary>
    public static async Task<(ImmutableArray<ThreadRow> Rows, Instant? Next)> PageAsync(NpgsqlConnection db, ListFilter filter, CancellationToken ct)
    {
        var where = filter switch
        {
            { Query: not null } => "and (c.name ilike @like or c.wa_from like @digits or exists "
                + "(select from leads s where s.merchant_id = c.merchant_id and s.conversation_id = c.id and s.search_text like @folded))",
            { Show: Show.All } => $"and not coalesce({IsYours}, false)",
            { Show: Show.Unread } => "and c.unread > 0",
            _ => "and l.status = any(@statuses)",
        };
        var sql = $"{Columns} {where} and (@before::timestamptz is null or c.updated_at < @before) order by c.updated_at desc, c.id desc limit {PageSize + 1}";
        var query = filter.Query ?? "";
        var digits = string.Concat(query.Where(char.IsAsciiDigit));
        var found = await db.QueryAsync<Row>(new CommandDefinition(sql, new
        {
            yours = YoursNames,
            statuses = filter.Show.Statuses().Select(status => status.Name()).ToArray(),
            like = Like(query),
            digits = digits.Length >= 3 ? $"%{digits.TrimStart('0')}%" : "none",
            folded = Like(SearchText.Fold(query)),
            before = filter.Before?.ToDateTimeUtc(),
        }, cancellationToken: ct));
        var rows = found.ToList();
        var next = rows.Count > PageSize ? rows[PageSize - 1].UpdatedAt : (Instant?)null;
        return ([.. rows.Take(PageSize).Select(row => row.Read())], next);
    }

    private static string Like(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    private static async Task<ImmutableArray<ThreadRow>> ReadAsync(NpgsqlConnection db, string sql, object values, CancellationToken ct) =>
        [.. (await db.QueryAsync<Row>(new CommandDefinition(sql, values, cancellationToken: ct))).Select(row => row.Read())];

    private sealed class Row
    {
        public long Id { get; init; }
        public string WaFrom { get; init; } = "";
        public string? Name { get; init; }
        public string Owner { get; init; } = "";
        public int Unread { get; init; }
        public Instant? OptedOutAt { get; init; }
        public Instant? LastClientMessageAt { get; init; }
        public string? Status { get; init; }
        public Instant Since { get; init; }
        public string? LastWords { get; init; }
        public string? LastKind { get; init; }
        public string? LastBy { get; init; }
        public Instant? LastAt { get; init; }
        public Instant UpdatedAt { get; init; }

        public ThreadRow Read() => new(
            Id, WaFrom, Name, Named.Read<Owner>(Owner), Unread, OptedOutAt, LastClientMessageAt,
            Status is null ? null : Stored.Status(Status), Since, LastWords, LastKind, LastBy, LastAt);
    }
}
