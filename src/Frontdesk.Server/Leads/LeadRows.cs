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
        from leads where merchant_id = any(@merchants) and id = any(@ids)
        """;

    private const string SaveSql = """
        insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, current_question, created_at, updated_at,
            last_client_message_at, answers, strikes, pictures, recap_given, size_class, estimated_days, region, minimum_minor, below_minimum,
            estimated_deposit_minor, deposit_rule_version, estimate_currency, offered_city, handover_reason, resumes_to, time_windows, notes,
            search_text)
        select merchant_id, id, conversation_id, wa_from, client_name, status, status_since, current_question, created_at, @now,
            last_client_message_at, answers::jsonb, strikes::jsonb, pictures, recap_given, size_class, estimated_days, region, minimum_minor,
            below_minimum, estimated_deposit_minor, deposit_rule_version, estimate_currency, offered_city, handover_reason, resumes_to,
            array(select jsonb_array_elements_text(time_windows::jsonb)), notes, search_text
        from unnest(@merchants, @ids, @conversations, @numbers, @names, @statuses, @statusSinces, @questions, @createdAts, @lastClientMessageAts,
            @answers, @strikes, @pictures, @recapGiven, @sizeClasses, @days, @regions, @minimums, @belowMinimum, @deposits, @ruleVersions,
            @currencies, @offeredCities, @handoverReasons, @resumesTos, @timeWindows, @notes, @searchTexts)
            as r (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, current_question, created_at,
            last_client_message_at, answers, strikes, pictures, recap_given, size_class, estimated_days, region, minimum_minor, below_minimum,
            estimated_deposit_minor, deposit_rule_version, estimate_currency, offered_city, handover_reason, resumes_to, time_windows, notes,
            search_text)
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
        select * from unnest(@merchants, @leads, @froms, @tos, @transitions, @reasons, @bys, @ats)
        """;

    public static NpgsqlBatchCommand Load(long[] merchants, long[] ids) =>
        Statement.Of(LoadSql, ("merchants", merchants), ("ids", ids));

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

    /// <param name="rows">Of different leads.</param>
    public static NpgsqlBatchCommand Save(IReadOnlyList<SavedLead> rows, Instant now) => Statement.Of(SaveSql,
        ("now", now), ("merchants", rows.Of(r => r.MerchantId)), ("ids", rows.Of(r => r.Lead.Id)),
        ("conversations", rows.Of(r => r.Conversation.Id)), ("numbers", rows.Of(r => r.Conversation.Number)),
        ("names", rows.Of(r => r.Conversation.Name)), ("statuses", rows.Of(r => r.Lead.Status.Name())),
        ("statusSinces", rows.Of(r => r.Lead.StatusSince)), ("questions", rows.Of(r => r.Lead.CurrentQuestion)),
        ("createdAts", rows.Of(r => r.Lead.CreatedAt)), ("lastClientMessageAts", rows.Of(r => r.Conversation.LastClientMessageAt)),
        ("answers", rows.Of(r => JsonSerializer.Serialize(r.Lead.Answers, Payloads.Json))),
        ("strikes", rows.Of(r => JsonSerializer.Serialize(r.Lead.Strikes, Payloads.Json))),
        ("pictures", rows.Of(r => r.Lead.Pictures)), ("recapGiven", rows.Of(r => r.Lead.RecapGiven)),
        ("sizeClasses", rows.Of(r => r.Lead.Estimate is { } estimate ? Named.Of(estimate.Size) : null)),
        ("days", rows.Of(r => r.Lead.Estimate?.Days)), ("regions", rows.Of(r => r.Lead.Estimate?.Region)),
        ("minimums", rows.Of(r => r.Lead.Estimate?.Minimum.Minor)), ("belowMinimum", rows.Of(r => r.Lead.Estimate?.BelowMinimum)),
        ("deposits", rows.Of(r => r.Lead.Estimate?.Deposit.Minor)), ("ruleVersions", rows.Of(r => r.Lead.Estimate?.RuleVersion)),
        ("currencies", rows.Of(r => r.Lead.Estimate?.Deposit.Currency)), ("offeredCities", rows.Of(r => r.Lead.OfferedCity)),
        ("handoverReasons", rows.Of(r => r.Lead.HandoverReason)), ("resumesTos", rows.Of(r => r.Lead.ResumesTo?.Name())),
        ("timeWindows", rows.Of(r => r.Lead.TimeWindows.IsEmpty ? "[]" : JsonSerializer.Serialize(r.Lead.TimeWindows))),
        ("notes", rows.Of(r => r.Lead.Notes)),
        ("searchTexts", rows.Of(r => SearchText.Of(r.Conversation.Number, r.Conversation.Name, r.Lead))));

    public static NpgsqlBatchCommand History(IReadOnlyList<(long MerchantId, StatusChange Change)> rows) => Statement.Of(HistorySql,
        ("merchants", rows.Of(r => r.MerchantId)), ("leads", rows.Of(r => r.Change.Lead)), ("froms", rows.Of(r => r.Change.From?.Name())),
        ("tos", rows.Of(r => r.Change.To.Name())), ("transitions", rows.Of(r => r.Change.Transition)),
        ("reasons", rows.Of(r => r.Change.Reason)), ("bys", rows.Of(r => r.Change.By)), ("ats", rows.Of(r => r.Change.At)));

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

/// <summary>An enquiry after a turn, with its conversation as it was then.</summary>
internal sealed record SavedLead(long MerchantId, Conversation Conversation, Lead Lead);
