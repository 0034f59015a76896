using Frontdesk.Leads;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>Whose conversation an enquiry belongs to.</summary>
internal static class LeadNumbers
{
    /// <returns>Digits by lead; unknown leads are absent.</returns>
    public static async Task<Dictionary<LeadId, string>> FindAsync(NpgsqlConnection db, long[] leads, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select l.id, c.wa_from from leads l join conversations c on c.merchant_id = l.merchant_id and c.id = l.conversation_id where l.id = any($1)", db);
        command.Parameters.Add(new NpgsqlParameter { Value = leads });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var numbers = new Dictionary<LeadId, string>();
        while (await rows.ReadAsync(ct))
            numbers[new LeadId(rows.GetInt64(0))] = rows.GetString(1);
        return numbers;
    }
}
