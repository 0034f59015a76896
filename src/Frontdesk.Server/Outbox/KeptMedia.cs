using Dapper;
using Frontdesk.Conversations;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>A client's file, kept in the database: nodes, backups and erasure need nothing else.</summary>
internal static class KeptMedia
{
    public static async Task SettleAsync(NpgsqlConnection db, OutboxRow row, Settlement settlement, Ending ending, Instant now, CancellationToken ct)
    {
        if (settlement is Settlement.Sent { File: { } file })
            await KeepAsync(db, row, file, now, ct);
        else if (ending.State is "Refused" or "Exhausted" && Payloads.Read(row.Kind, row.Payload) is Effect.FetchMedia fetch)
            await RefuseAsync(db, row, fetch, ending.State == "Exhausted" ? "WhatsApp did not hand it over in 6 tries." : ending.Reason, ct);
    }

    private static async Task KeepAsync(NpgsqlConnection db, OutboxRow row, FetchedFile file, Instant now, CancellationToken ct)
    {
        var size = PictureSize.Read(file.Bytes);
        await db.ExecuteAsync(new CommandDefinition("""
            update media set state = 'kept', refused_because = null, bytes = @Bytes, sha256 = @Sha256, mime_type = @MimeType,
                width = @Width, height = @Height, kept_at = @now
            where merchant_id = @MerchantId and message_provider_id = @MessageId and vendor_id = @VendorId and state <> 'kept'
            """,
            new
            {
                row.MerchantId, file.MessageId, file.VendorId, file.Bytes, file.Sha256, file.MimeType,
                size?.Width, size?.Height, now = now.ToDateTimeUtc(),
            },
            cancellationToken: ct));
    }

    private static async Task RefuseAsync(NpgsqlConnection db, OutboxRow row, Effect.FetchMedia fetch, string? why, CancellationToken ct) =>
        await db.ExecuteAsync(new CommandDefinition("""
            update media set state = 'refused', refused_because = @why
            where merchant_id = @MerchantId and message_provider_id = @MessageId and vendor_id = @VendorId and state = 'waiting'
            """,
            new { row.MerchantId, fetch.MessageId, fetch.Media.VendorId, why }, cancellationToken: ct));
}
