using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Server.BackOffice.Look;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Reads one conversation with a page of its history.</summary>
internal static class ThreadRead
{
    public const int MessagesPerPage = 150;

    private static readonly Duration AlbumGap = Frontdesk.Conversations.Turn.AlbumGap;

    /// <param name="before">Message id: what was said before it; null for the newest page.</param>
    /// <returns>Null when there is no such conversation.</returns>
    public static async Task<ThreadFacts?> ReadAsync(NpgsqlConnection db, long id, long? before, CancellationToken ct)
    {
        const string Head = """
            select id, wa_from, name, owner, owned_by, opted_out_at, last_client_message_at from conversations where id = @id and kind = 'client'
            """;
        if (await db.QuerySingleOrDefaultAsync<HeadRow>(new CommandDefinition(Head, new { id }, cancellationToken: ct)) is not { } head)
            return null;
        var leads = (await db.QueryAsync<LeadRow>(new CommandDefinition(
            "select id, status, created_at, client_name from leads where conversation_id = @id order by id desc", new { id }, cancellationToken: ct))).ToList();
        var (said, earlier) = await SaidAsync(db, id, before, ct);
        var from = earlier is null ? Instant.MinValue : said[0].At;
        var until = before is null || said.Count == 0 ? Instant.MaxValue : said[^1].At;
        var happened = await HappenedAsync(db, [.. leads.Select(lead => lead.Id)], ct);
        var lines = Grouped(said)
            .Concat(happened.Where(line => line.At >= from && line.At <= until))
            .OrderBy(line => line.At)
            .ToImmutableArray();
        return new ThreadFacts(
            head.Id, head.WaFrom, head.Name ?? leads.FirstOrDefault(lead => lead.ClientName is not null)?.ClientName, Named.Read<Owner>(head.Owner), head.OwnedBy,
            head.OptedOutAt, head.LastClientMessageAt, lines, earlier,
            [.. leads.Select(lead => new EnquiryLink(lead.Id, Stored.Status(lead.Status), lead.CreatedAt))]);
    }

    /// <summary>How many messages came after one: the page offers them, it does not move by itself.</summary>
    public static Task<int> CountAfterAsync(NpgsqlConnection db, long id, long after, CancellationToken ct) =>
        db.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*)::int from messages where conversation_id = @id and id > @after", new { id, after }, cancellationToken: ct));

    private static async Task<(List<ThreadLine.Said> Said, long? Earlier)> SaidAsync(NpgsqlConnection db, long id, long? before, CancellationToken ct)
    {
        var sql = $"""
            select id, direction, kind, text, choices::text as choices, by, why, provider_id, state, state_reason, template, outbox_id, sent_at
            from messages where conversation_id = @id and (@before::bigint is null or id < @before)
            order by id desc limit {MessagesPerPage + 1}
            """;
        var rows = (await db.QueryAsync<MessageRow>(new CommandDefinition(sql, new { id, before }, cancellationToken: ct))).ToList();
        var more = rows.Count > MessagesPerPage;
        rows = [.. rows.Take(MessagesPerPage).Reverse()];
        const string Files = """
            select id, message_provider_id, mime_type, file_name, is_voice, caption, state, refused_because, width, height
            from media where conversation_id = @id and message_provider_id = any(@messages) order by id
            """;
        var media = (await db.QueryAsync<MediaRow>(new CommandDefinition(
                Files, new { id, messages = rows.Where(row => row.ProviderId is not null).Select(row => row.ProviderId!).ToArray() }, cancellationToken: ct)))
            .ToLookup(file => file.MessageProviderId);
        var said = rows.Select(row => row.Read([.. media[row.ProviderId ?? ""].Select(file => file.Read())])).ToList();
        return (said, more ? said[0].Id : null);
    }

    private static async Task<IEnumerable<ThreadLine.Happened>> HappenedAsync(NpgsqlConnection db, long[] leads, CancellationToken ct)
    {
        const string Sql = """
            select from_status, to_status, transition, reason, by, at from status_history where lead_id = any(@leads) order by id desc limit 200
            """;
        var rows = await db.QueryAsync<HistoryRow>(new CommandDefinition(Sql, new { leads }, cancellationToken: ct));
        return rows
            .Where(row => row.FromStatus is not null && row.ToStatus != "QUALIFYING")
            .Select(row => new ThreadLine.Happened(row.At, HistoryWords.Of(row.By, Stored.Status(row.ToStatus)), row.Reason));
    }

    private static IEnumerable<ThreadLine> Grouped(List<ThreadLine.Said> said)
    {
        for (var first = 0; first < said.Count;)
        {
            var after = first + 1;
            if (said[first].IsBarePicture)
            {
                while (after < said.Count && said[after].IsBarePicture && said[after].FromClient == said[first].FromClient && said[after].At - said[after - 1].At <= AlbumGap)
                    after++;
            }
            yield return after - first > 1
                ? new ThreadLine.Album(said[first].At, said[first].FromClient, [.. said[first..after].SelectMany(picture => picture.Media)])
                : said[first];
            first = after;
        }
    }

    private sealed record HeadRow(
        long Id, string WaFrom, string? Name, string Owner, string? OwnedBy, Instant? OptedOutAt, Instant? LastClientMessageAt);

    private sealed record LeadRow(long Id, string Status, Instant CreatedAt, string? ClientName);

    private sealed record HistoryRow(string? FromStatus, string ToStatus, string Transition, string? Reason, string By, Instant At);

    private sealed class MessageRow
    {
        public long Id { get; init; }
        public string Direction { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Text { get; init; } = "";
        public string? Choices { get; init; }
        public string By { get; init; } = "";
        public string? Why { get; init; }
        public string? ProviderId { get; init; }
        public string? State { get; init; }
        public string? StateReason { get; init; }
        public string? Template { get; init; }
        public long? OutboxId { get; init; }
        public Instant SentAt { get; init; }

        public ThreadLine.Said Read(ImmutableArray<MediaItem> media) => new(
            Id, SentAt, Direction == "in", Kind, Text, Titles(Choices), By, Why,
            State is null ? null : Stored.Delivery(State), StateReason, Template, OutboxId, media);

        private static ImmutableArray<string> Titles(string? choices)
        {
            if (choices is null)
                return [];
            using var json = JsonDocument.Parse(choices);
            return [.. json.RootElement.EnumerateArray().Select(choice => choice.GetProperty("title").GetString() ?? "")];
        }
    }

    private sealed class MediaRow
    {
        public long Id { get; init; }
        public string MessageProviderId { get; init; } = "";
        public string MimeType { get; init; } = "";
        public string? FileName { get; init; }
        public bool IsVoice { get; init; }
        public string? Caption { get; init; }
        public string State { get; init; } = "";
        public string? RefusedBecause { get; init; }
        public int? Width { get; init; }
        public int? Height { get; init; }

        public MediaItem Read() => new(Id, MimeType, FileName, IsVoice, Caption, State, RefusedBecause, Width, Height);
    }
}
