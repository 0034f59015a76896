using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Leads;

/// <summary>Enquiries in the database, without their money and date, which have tables of their own.</summary>
internal static class LeadRows
{
    private const string LoadSql = """
        select id, status, created_at, current_question, status_since, answers::text, strikes::text, pictures, recap_given,
               size_class, estimated_days, region, minimum_minor, below_minimum, estimated_deposit_minor, deposit_rule_version, estimate_currency,
               offered_city, handover_reason, resumes_to, time_windows, notes
        from leads where id = any(@ids)
        """;

    private const string SaveSql = """
        insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, current_question, created_at, updated_at,
            last_client_message_at, answers, strikes, pictures, recap_given, size_class, estimated_days, region, minimum_minor, below_minimum,
            estimated_deposit_minor, deposit_rule_version, estimate_currency, offered_city, handover_reason, resumes_to, time_windows, notes,
            search_text)
        values (@merchant, @id, @conversation, @number, @name, @status, @statusSince, @question, @createdAt, @now,
            @lastClientMessageAt, @answers::jsonb, @strikes::jsonb, @pictures, @recapGiven, @sizeClass, @days, @region, @minimum, @belowMinimum,
            @deposit, @ruleVersion, @currency, @offeredCity, @handoverReason, @resumesTo, @timeWindows, @notes, @searchText)
        on conflict (merchant_id, id) do update set
            wa_from = excluded.wa_from, client_name = excluded.client_name, status = excluded.status, status_since = excluded.status_since,
            current_question = excluded.current_question, updated_at = excluded.updated_at,
            last_client_message_at = excluded.last_client_message_at, answers = excluded.answers, strikes = excluded.strikes,
            pictures = excluded.pictures, recap_given = excluded.recap_given, size_class = excluded.size_class,
            estimated_days = excluded.estimated_days, region = excluded.region, minimum_minor = excluded.minimum_minor,
            below_minimum = excluded.below_minimum, estimated_deposit_minor = excluded.estimated_deposit_minor,
            deposit_rule_version = excluded.deposit_rule_version, estimate_currency = excluded.estimate_currency,
            offered_city = excluded.offered_city, handover_reason = excluded.handover_reason, resumes_to = excluded.resumes_to,
            time_windows = excluded.time_windows, notes = excluded.notes, search_text = excluded.search_text
        """;

    private const string HistorySql = """
        insert into status_history (merchant_id, lead_id, from_status, to_status, transition, reason, by, at)
        values (@merchant, @lead, @from, @to, @transition, @reason, @by, @at)
        """;

    public static NpgsqlBatchCommand Load(long[] ids) => Statement.Of(LoadSql, ("ids", ids));

    public static async Task<Dictionary<LeadId, Lead>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var found = new Dictionary<LeadId, Lead>();
        while (await rows.ReadAsync(ct))
        {
            var id = new LeadId(rows.GetInt64(0));
            found.Add(id, new Lead(id, Status(rows.GetString(1)), rows.Instant(2))
            {
                CurrentQuestion = rows.Text(3),
                StatusSince = rows.Instant(4),
                Answers = Read<Answer>(rows.GetString(5)),
                Strikes = Read<int>(rows.GetString(6)),
                Pictures = rows.GetInt32(7),
                RecapGiven = rows.GetBoolean(8),
                Estimate = rows.IsDBNull(9) ? null : EstimateOf(rows),
                OfferedCity = rows.Text(17),
                HandoverReason = rows.Text(18),
                ResumesTo = rows.Text(19) is { } resumes ? Status(resumes) : null,
                TimeWindows = [.. rows.GetFieldValue<string[]>(20)],
                Notes = rows.Text(21),
            });
        }
        return found;
    }

    public static NpgsqlBatchCommand Save(long merchantId, Conversation conversation, Lead lead, Instant now) =>
        Statement.Of(SaveSql,
            ("merchant", merchantId), ("id", lead.Id), ("conversation", conversation.Id), ("number", conversation.Number),
            ("name", conversation.Name), ("status", lead.Status.Name()), ("statusSince", lead.StatusSince), ("question", lead.CurrentQuestion),
            ("createdAt", lead.CreatedAt), ("now", now), ("lastClientMessageAt", conversation.LastClientMessageAt),
            ("answers", JsonSerializer.Serialize(lead.Answers, Payloads.Json)), ("strikes", JsonSerializer.Serialize(lead.Strikes, Payloads.Json)),
            ("pictures", lead.Pictures), ("recapGiven", lead.RecapGiven),
            ("sizeClass", lead.Estimate is { } estimate ? Named.Of(estimate.Size) : null), ("days", lead.Estimate?.Days),
            ("region", lead.Estimate?.Region), ("minimum", lead.Estimate?.Minimum.Minor), ("belowMinimum", lead.Estimate?.BelowMinimum),
            ("deposit", lead.Estimate?.Deposit.Minor), ("ruleVersion", lead.Estimate?.RuleVersion), ("currency", lead.Estimate?.Deposit.Currency),
            ("offeredCity", lead.OfferedCity), ("handoverReason", lead.HandoverReason), ("resumesTo", lead.ResumesTo?.Name()),
            ("timeWindows", lead.TimeWindows.ToArray()), ("notes", lead.Notes),
            ("searchText", SearchText.Of(conversation.Number, conversation.Name, lead)));

    public static NpgsqlBatchCommand History(long merchantId, StatusChange change) => Statement.Of(HistorySql,
        ("merchant", merchantId), ("lead", change.Lead), ("from", change.From?.Name()), ("to", change.To.Name()),
        ("transition", change.Transition), ("reason", change.Reason), ("by", change.By), ("at", change.At));

    private static LeadStatus Status(string name) =>
        LeadStatusNames.Parse(name) ?? throw new InvalidOperationException($"'{name}' is no lead status of this version.");

    private static ImmutableSortedDictionary<string, T> Read<T>(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, T>>(json, Payloads.Json)!.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Estimate EstimateOf(NpgsqlDataReader row)
    {
        var currency = row.GetString(16);
        return new Estimate(
            Named.Read<SizeClass>(row.GetString(9)), row.IsDBNull(10) ? null : row.GetDecimal(10), row.GetString(11),
            new Money(row.GetInt64(12), currency), row.GetBoolean(13), new Money(row.GetInt64(14), currency), row.GetString(15));
    }
}
