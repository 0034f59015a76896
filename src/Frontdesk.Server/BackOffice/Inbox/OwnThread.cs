using Dapper;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Whether a conversation or enquiry is of the signed-in person's merchant: acts run in the engine, which sees every merchant's.</summary>
internal static class OwnThread
{
    public static Task<bool> ExistsAsync(Database database, Staff staff, long conversationId, CancellationToken ct) =>
        AskAsync(database, staff, "select exists (select from conversations where id = @conversationId)", new { conversationId }, ct);

    public static Task<bool> HasAsync(Database database, Staff staff, long conversationId, long leadId, CancellationToken ct) =>
        AskAsync(database, staff, "select exists (select from leads where id = @leadId and conversation_id = @conversationId)", new { conversationId, leadId }, ct);

    private static async Task<bool> AskAsync(Database database, Staff staff, string sql, object values, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(staff.MerchantId, ct);
        return await transaction.Connection.ExecuteScalarAsync<bool>(new CommandDefinition(sql, values, cancellationToken: ct));
    }
}
