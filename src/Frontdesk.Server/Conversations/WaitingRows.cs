using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Conversations;

/// <summary>Enquiries that wait for the artist, longest first, for the answer to what he writes to the bot.</summary>
internal static class WaitingRows
{
    private const int EnquiriesMax = 200;

    private static readonly string[] Statuses = [.. WaitsForArtist.Statuses.Select(status => status.Name())];

    private const string Sql = """
        select id, coalesce(client_name, '…' || right(wa_from, 3)), status, status_since
        from leads where merchant_id = $3 and status = any($1) order by status_since limit $2
        """;

    public static async Task<ImmutableArray<WaitingEnquiry>> LoadAsync(NpgsqlConnection db, long merchant, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Sql, db)
        {
            Parameters = { new NpgsqlParameter { Value = Statuses }, new NpgsqlParameter { Value = EnquiriesMax }, new NpgsqlParameter { Value = merchant } },
        };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var waiting = ImmutableArray.CreateBuilder<WaitingEnquiry>();
        while (await rows.ReadAsync(ct))
        {
            var status = LeadStatusNames.Parse(rows.GetString(2))
                ?? throw new InvalidOperationException($"'{rows.GetString(2)}' is no lead status of this version.");
            waiting.Add(new WaitingEnquiry(new LeadId(rows.GetInt64(0)), rows.GetString(1), status, rows.Instant(3)));
        }
        return waiting.ToImmutable();
    }
}
