using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Frontdesk.Adapters.Channels;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Demo;

/// <summary>
/// What stands on a phone: the stored thread, with the words as the rehearsed WhatsApp got them where it still knows
/// (only there are the links whole; the database keeps their hashes).
/// </summary>
internal static partial class PhoneRead
{
    /// <summary>Older messages have scrolled away.</summary>
    private const int MessagesMax = 60;

    private const string Sql = """
        select * from (
            select m.id, m.direction, m.kind, m.text, m.choices::text, m.by, m.state, m.template, m.outbox_id, m.sent_at,
                   array(select f.id from media f where f.merchant_id = m.merchant_id and f.message_provider_id = m.provider_id and f.state = 'kept' order by f.id) as files
            from messages m join conversations c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
            where c.channel = 'whatsapp' and c.wa_from = @number
              and (m.direction = 'in' or m.by not in ('bot') or m.state in ('Sent', 'Delivered', 'Read'))
            order by m.id desc limit @MessagesMax
        ) newest order by id
        """;

    public static async Task<ImmutableArray<PhoneMessage>> ThreadAsync(
        NpgsqlConnection db, string number, RehearsedVendors vendors, CancellationToken ct)
    {
        var rows = await db.QueryAsync<Row>(new CommandDefinition(Sql, new { number, MessagesMax }, cancellationToken: ct));
        var sent = vendors.WhatsApp.SentTo(number).ToLookup(message => message.Message.OutboxId, message => message.Message.Body);
        return [.. rows.Select(row => Message(row, row.OutboxId is { } outbox ? sent[outbox].FirstOrDefault() : null))];
    }

    private static PhoneMessage Message(Row row, OutboundBody? body)
    {
        var choices = row.Choices is null ? [] : JsonSerializer.Deserialize<ImmutableArray<Choice>>(row.Choices, Payloads.Json);
        return new PhoneMessage(row.Id, row.Direction == "in", row.Kind, body switch
        {
            OutboundBody.Words words => words.Text,
            OutboundBody.WithChoices with => with.Text,
            OutboundBody.FromTemplate { Template: { Name: Templates.ArtistUpdate, Parameters: [var gist, ..] } } => gist,
            OutboundBody.FromTemplate => row.Text,
            _ => Mark().Replace(row.Text, "(a link from before the restart)"),
        }, row.SentAt)
        {
            // Only what the vendor still knows can be pressed.
            Choices = body is OutboundBody.WithChoices ? choices : [],
            By = row.By is "bot" or "client" ? null : row.By,
            State = row.State,
            Template = (body as OutboundBody.FromTemplate)?.Template.Name,
            Files = [.. row.Files ?? []],
        };
    }

    [GeneratedRegex(@"\[\[[a-z_]+\]\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    private sealed record Row
    {
        public long Id { get; init; }
        public string Direction { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Text { get; init; } = "";
        public string? Choices { get; init; }
        public string By { get; init; } = "";
        public string? State { get; init; }
        public string? Template { get; init; }
        public long? OutboxId { get; init; }
        public Instant SentAt { get; init; }
        public long[]? Files { get; init; }
    }
}
