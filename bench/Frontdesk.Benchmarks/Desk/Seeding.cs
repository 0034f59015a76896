using System.Text.Json;
using Frontdesk.Leads;
using Frontdesk.Server.Outbox;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>A past for a database, made by set: enquiries that are over, each with its conversation and ten messages.</summary>
internal static class Seeding
{
    public const int MessagesEach = 10;

    /// <summary>Every other message went out.</summary>
    public const int SentEach = MessagesEach / 2;

    /// <summary>Enquiries that wait for a person, in a studio of any size that keeps up.</summary>
    private const int WaitingForPerson = 50;

    /// <summary>Ids of one enquiry, its conversation, messages and outbox rows.</summary>
    private const int IdsEach = 20;

    private static readonly string[] Tables = ["conversations", "leads", "messages", "outbox_messages"];

    /// <summary>Number of the n-th person, as the consultations of run 0 have it.</summary>
    public static string NumberOf(int person) => $"4479{person:00000000}";

    public static string VendorIdOf(int person, int sent) => $"wamid.seed.out.{person}.{sent}";

    public static long LeadOf(int person) => ((long)person * IdsEach) + 2;

    /// <summary>What went out is settled but for its receipts. The server must have met the database before: the studio is there.</summary>
    /// <param name="outbox">Whether what went out has its row of the outbox, too.</param>
    public static async Task FillAsync(BenchDatabase database, int leads, bool outbox)
    {
        var indexes = new List<string>();
        foreach (var table in Tables)
        {
            // Made after the rows, an index costs a sort instead of a walk for each row.
            indexes.AddRange(await database.ListAsync($"""
                select indexdef from pg_indexes where tablename = '{table}' and indexname not in
                    (select conindid::regclass::text from pg_constraint where conindid <> 0 and contype in ('p', 'u', 'x'))
                """));
            foreach (var name in await database.ListAsync($"""
                select indexname from pg_indexes where tablename = '{table}' and indexname not in
                    (select conindid::regclass::text from pg_constraint where conindid <> 0 and contype in ('p', 'u', 'x'))
                """))
                await database.ExecuteAsync($"drop index {name}");
        }

        var mostId = (long)(leads + 1) * IdsEach;
        await database.ExecuteAsync($"""
            set session_replication_role = replica;
            insert into conversations (merchant_id, id, wa_from, kind, name, last_client_message_at, version,
                created_at, updated_at, unread)
            select 1, n::bigint * {IdsEach} + 1, '4479' || lpad(n::text, 8, '0'), 'client', 'Client ' || n, at, 10, at, at, 0
            from generate_series(0, {leads - 1}) n, lateral (select {At("n")} as at) t;
            insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, created_at, updated_at,
                last_client_message_at, answers, recap_given, search_text)
            select 1, n::bigint * {IdsEach} + 2, n::bigint * {IdsEach} + 1, '4479' || lpad(n::text, 8, '0'), 'Client ' || n,
                case when n < {WaitingForPerson} then 'PENDING_APPROVAL' else 'COMPLETED' end, at, at, at, at,
                '{Answers}'::jsonb, true,
                'client ' || n || ' a small fern with two leaves left forearm'
            from generate_series(0, {leads - 1}) n, lateral (select {At("n")} as at) t;
            insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, by, provider_id, outbox_id, state,
                sent_at)
            select 1, n::bigint * {IdsEach} + 3 + m, n::bigint * {IdsEach} + 1, n::bigint * {IdsEach} + 2,
                case m % 2 when 0 then 'in' else 'out' end, 'text',
                case m % 2 when 0 then 'a small fern with two leaves, on the left forearm'
                    else 'Thank you. How large should it be, and where on your body would it go?' end,
                case m % 2 when 0 then 'client' else 'bot' end,
                case m % 2 when 0 then 'wamid.seed.in.' else 'wamid.seed.out.' end || n || '.' || m / 2,
                case m % 2 when 1 then n::bigint * {IdsEach} + 3 + {MessagesEach} + m / 2 end, case m % 2 when 1 then 'Sent' end,
                {At("n")} + make_interval(mins => m)
            from generate_series(0, {leads - 1}) n, generate_series(0, {MessagesEach - 1}) m;
            """);
        if (outbox)
        {
            await database.ExecuteAsync($$"""
                set session_replication_role = replica;
                insert into outbox_messages (merchant_id, id, stream, kind, payload, state, conversation_id, lead_id, message_id,
                    attempts, next_at, fence, vendor_id, created_at, settled_at)
                select 1, n::bigint * {{IdsEach}} + 3 + {{MessagesEach}} + m, 'wa:4479' || lpad(n::text, 8, '0'),
                    'send_message', '{{Payload}}'::jsonb, 'Sent',
                    n::bigint * {{IdsEach}} + 1, n::bigint * {{IdsEach}} + 2, n::bigint * {{IdsEach}} + 4 + 2 * m, 1, at, 1,
                    'wamid.seed.out.' || n || '.' || m, at, at
                from generate_series(0, {{leads - 1}}) n, generate_series(0, {{SentEach - 1}}) m, lateral (select {{At("n")}} as at) t
                """);
        }

        await database.ExecuteAsync($"select setval('desk_ids', {mostId})");
        foreach (var index in indexes)
            await database.ExecuteAsync($"set maintenance_work_mem = '512MB'; {index}");
        await database.ExecuteAsync("vacuum analyze");
        await database.CheckpointAsync();
    }

    private static readonly string Answers = JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["idea"] = "a small fern with two leaves", ["placement"] = "left forearm", ["dimensions"] = "8 x 12 cm",
            ["style"] = "Fine line", ["complexity"] = "2",
        }.ToDictionary(answer => answer.Key, answer => new Answer(answer.Value, null, null, Feeder.Now)),
        Payloads.Json).Replace("'", "''", StringComparison.Ordinal);

    private const string Payload = """
        {"to": "client", "message": {"purpose": "reply", "links": [], "choices": [],
            "text": "Thank you. How large should it be, and where on your body would it go?"}}
        """;

    // One enquiry each minute, the last a day ago.
    private static string At(string n) => $"now() - interval '1 day' - make_interval(mins => {n})";
}
