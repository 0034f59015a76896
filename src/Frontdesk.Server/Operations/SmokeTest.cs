using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox;

namespace Frontdesk.Server.Operations;

/// <summary>One test message, through outbox and gate like every other.</summary>
internal sealed class SmokeTest(Premises premises, Dispatcher dispatcher)
{
    private const string Text = "This is a test message from Frontdesk. Nothing to do.";

    /// <param name="number">Digits.</param>
    /// <param name="template">Goes instead when the recipient's window is closed.</param>
    public async Task<SmokeResult> SendAsync(string number, string? template, CancellationToken ct)
    {
        var message = new Message(Text, Purpose.PersonsWords, "frontdesk smoke")
        {
            By = "smoke",
            Template = template is null ? null : new Template(template, [Templates.NameWhenUnknown]),
        };
        var now = premises.Clock.Now;
        long outbox;
        await using (var transaction = await premises.LookAsync(ct))
        {
            outbox = await transaction.Connection.QuerySingleAsync<long>(new CommandDefinition(
                """
                insert into conversations (merchant_id, id, wa_from, kind, created_at, updated_at)
                values (@MerchantId, nextval('desk_ids'), @number, 'client', @now, @now) on conflict do nothing;
                insert into outbox_messages (merchant_id, id, stream, kind, payload, conversation_id, next_at, created_at)
                select merchant_id, nextval('desk_ids'), @stream, @kind, @payload::jsonb, id, @now, @now
                from conversations where channel = 'whatsapp' and wa_from = @number
                returning id
                """,
                new
                {
                    premises.MerchantId, number, now, stream = $"to:{number}", kind = Payloads.SendMessage,
                    payload = Payloads.Write(new Effect.SendMessage(Recipient.Client, message)),
                },
                cancellationToken: ct));
            await transaction.CommitAsync(ct);
        }
        await dispatcher.DispatchNowAsync(outbox, ct);
        await using var look = await premises.LookAsync(ct);
        return await look.Connection.QuerySingleAsync<SmokeResult>(new CommandDefinition(
            "select state, reason, vendor_id from outbox_messages where id = @outbox", new { outbox }, cancellationToken: ct));
    }
}

/// <summary>What became of it.</summary>
internal sealed record SmokeResult
{
    public required string State { get; init; }
    public string? Reason { get; init; }
    public string? VendorId { get; init; }

    /// <summary>Dry run is what was asked for, so it is no failure.</summary>
    public bool IsFine => State == "Sent" || Reason == "dry_run";

    public string Status => State == "Sent" ? "sent" : Reason ?? System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(State);
}
