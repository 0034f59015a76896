using Dapper;
using Frontdesk.Leads;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>Enquiries, newest first, page by page.</summary>
internal static class LeadList
{
    private const string Sql = """
        select l.id, l.wa_from, l.client_name, l.status, l.status_since, l.current_question, c.owner,
               l.handover_reason, l.created_at, l.updated_at, l.last_client_message_at
        from leads l join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id
        where (@status::text is null or l.status = @status)
          and (@before::bigint is null or l.id < @before)
          and (@number::text is null or l.wa_from like @number)
          and not exists (select from unnest(@words::text[]) word where l.search_text not like word)
        order by l.id desc limit @most
        """;

    /// <param name="before">The last id of the page before.</param>
    public static async Task<Page<LeadRow>> ReadAsync(
        NpgsqlConnection db, LeadStatus? status, string? search, long? before, int limit, CancellationToken cancellation)
    {
        var number = NumberIn(search);
        var rows = await db.QueryAsync<LeadRow>(new CommandDefinition(
            Sql,
            new
            {
                status = status?.Name(),
                before,
                number = number is null ? null : $"%{number}%",
                words = number is null ? WordsIn(search) : [],
                most = limit + 1,
            },
            cancellationToken: cancellation));
        return Page.Of(rows.AsList(), limit, row => row.Id);
    }

    // "07700 900123" is looked for as 7700900123: numbers are kept with their country code.
    private static string? NumberIn(string? search)
    {
        const int digitsMin = 3;
        if (search is null || search.Any(c => !char.IsAsciiDigit(c) && !"+ ()-./".Contains(c)))
            return null;
        var digits = string.Concat(search.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length >= digitsMin ? digits : null;
    }

    private static string[] WordsIn(string? search) =>
        search is null ? [] : [.. SearchText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Like)];

    private static string Like(string word) => $"%{Literally(word)}%";

    /// <summary>As a part of a LIKE pattern that stands for itself.</summary>
    public static string Literally(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}

internal sealed record LeadRow
{
    public long Id { get; init; }
    public required string WaFrom { get; init; }
    public string? ClientName { get; init; }
    public required string Status { get; init; }
    public Instant StatusSince { get; init; }
    public string? CurrentQuestion { get; init; }

    /// <summary>bot, person or paused.</summary>
    public required string Owner { get; init; }
    public string? HandoverReason { get; init; }
    public Instant CreatedAt { get; init; }
    public Instant UpdatedAt { get; init; }
    public Instant? LastClientMessageAt { get; init; }
}

/// <summary>One page of a list; <paramref name="Next"/> is the cursor of the page after it, null on the last one.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Rows, string? Next);

internal static class Page
{
    /// <param name="rows">One more than <paramref name="limit"/> when another page follows.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> rows, int limit, Func<T, long> id) => rows.Count > limit
        ? new([.. rows.Take(limit)], $"{id(rows[limit - 1])}")
        : new(rows, null);
}
