using System.Collections.Immutable;
using Dapper;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox;

/// <summary>A fresh database with one enquiry of Sam's, and dispatchers over vendors that answer by script.</summary>
internal sealed class OutboxUnderTest : IAsyncDisposable
{
    public const long Merchant = 1;
    public const string Sam = "447700900123";
    public const string Jonah = "447700900999";
    public static readonly LeadId Lead = new(7);

    private readonly ScratchDatabase scratch;
    private readonly Settings settings;
    private readonly IChannel channel;
    private readonly IPayments payments;
    private long lastId = 1000;

    private OutboxUnderTest(ScratchDatabase scratch, Settings settings, (IChannel Channel, IPayments Payments)? vendors)
    {
        this.scratch = scratch;
        this.settings = settings;
        (channel, payments) = vendors ?? (Vendors, Vendors);
        Clock = new StudioClock(Time);
        Dispatcher = OneMore();
    }

    public VirtualClock Time { get; } = new();

    public StudioClock Clock { get; }

    public VendorsByScript Vendors { get; } = new();

    public Dispatcher Dispatcher { get; }

    public Database Database => scratch.Database;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="vendors">Null: by script.</param>
    public static async Task<OutboxUnderTest> OpenAsync(TestDatabase databases, (IChannel Channel, IPayments Payments)? vendors = null)
    {
        var (settings, problems) = Settings.Read(new Dictionary<string, string>
        {
            ["WHATSAPP_DRY_RUN"] = "false",
            ["ARTIST_WHATSAPP_NUMBER"] = Jonah,
            ["ACTION_TOKEN_BASE_URL"] = "https://desk.example",
        });
        Assert.Empty(problems);
        var outbox = new OutboxUnderTest(await databases.FreshAsync(), settings!, vendors);
        await outbox.SeedAsync();
        return outbox;
    }

    /// <summary>Chance that changes no delay, and no limits: a test that is about these sets its own.</summary>
    public DispatchTerms Terms { get; set; } = new() { Chance = () => 0.5 };

    /// <summary>Another node.</summary>
    public Dispatcher OneMore() => new(scratch.Database, Clock, channel, payments, settings, Studios.Jonah, Terms);

    public Task<long> SayAsync(string text, Purpose purpose = Purpose.Reply, Template? template = null, Recipient to = Recipient.Client, params Link[] links) =>
        PutAsync(
            new Effect.SendMessage(to, new Message(text, purpose, "test") { Template = template, Links = [.. links] }),
            to == Recipient.Client ? $"to:{Sam}" : $"to:{Jonah}", to == Recipient.Client ? 1 : 2);

    public async Task<long> PutAsync(Effect effect, string stream, long conversation = 1)
    {
        var id = lastId++;
        await ExecuteAsync("""
            insert into outbox_messages (merchant_id, id, stream, kind, payload, conversation_id, lead_id, message_id, next_at, created_at)
            values (@Merchant, @id, @stream, @kind, @payload::jsonb, @conversation, 7, @id, @now, @now)
            """,
            new { Merchant, id, stream, kind = Payloads.Kind(effect), payload = Payloads.Write(effect), conversation, now = Clock.Now });
        if (effect is Effect.SendMessage send)
            await ExecuteAsync("""
                insert into messages (merchant_id, id, conversation_id, lead_id, direction, kind, text, by, outbox_id, state, sent_at)
                values (@Merchant, @id, @conversation, 7, 'out', 'text', @Text, 'bot', @id, 'Waiting', @now)
                """,
                new { Merchant, id, conversation, send.Message.Text, now = Clock.Now });
        return id;
    }

    /// <summary>A message to one of many clients, each with a conversation of his own.</summary>
    /// <param name="person">1 or more.</param>
    public async Task<long> SayToAsync(int person, string text)
    {
        var conversation = 100 + person;
        await ExecuteAsync("""
            insert into conversations (merchant_id, id, wa_from, kind, last_client_message_at, created_at, updated_at)
            values (@Merchant, @conversation, @number, 'client', @now, @now, @now) on conflict do nothing
            """,
            new { Merchant, conversation, number = NumberOf(person), now = Clock.Now });
        return await PutAsync(
            new Effect.SendMessage(Recipient.Client, new Message(text, Purpose.Reply, "test")), $"to:{NumberOf(person)}", conversation);
    }

    public static string NumberOf(int person) => $"4477009{person:D5}";

    public Task LimitAsync(string name, int limit) =>
        ExecuteAsync("""
            insert into switches (name, value, changed_at, changed_by)
            values (@name, jsonb_build_object('on', true, 'limit', @limit), @now, 'test')
            on conflict (name) do update set value = excluded.value
            """,
            new { name, limit, now = Clock.Now });

    public async Task<RowState> RowAsync(long id)
    {
        await using var engine = await Database.BeginEngineAsync(Stop);
        return await engine.Connection.QuerySingleAsync<RowState>("""
            select o.state, o.reason, o.attempts, o.fence, o.vendor_id, m.state as message_state, m.state_reason, m.provider_id
            from outbox_messages o left join messages m on m.outbox_id = o.id where o.id = @id
            """,
            new { id });
    }

    public async Task<ImmutableArray<T>> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var engine = await Database.BeginEngineAsync(Stop);
        return [.. await engine.Connection.QueryAsync<T>(sql, parameters)];
    }

    public async Task ExecuteAsync(string sql, object? parameters = null)
    {
        await using var engine = await Database.BeginEngineAsync(Stop);
        await engine.Connection.ExecuteAsync(sql, parameters);
        await engine.CommitAsync(Stop);
    }

    public Task TurnAsync(string name, bool on) =>
        ExecuteAsync("""
            insert into switches (name, value, changed_at, changed_by) values (@name, jsonb_build_object('on', @on), @now, 'test')
            on conflict (name) do update set value = excluded.value
            """,
            new { name, on, now = Clock.Now });

    /// <summary>As if the worker that has the row died a while ago.</summary>
    public Task LeaseRunsOutAsync(long id) =>
        ExecuteAsync("update outbox_messages set lease_until = clock_timestamp() - interval '1 second' where id = @id", new { id });

    public ValueTask DisposeAsync() => scratch.DisposeAsync();

    private Task SeedAsync() =>
        ExecuteAsync("""
            insert into merchants (id, slug, name, created_at) values (@Merchant, 'default', 'Jonah', @now) on conflict do nothing;
            insert into conversations (merchant_id, id, wa_from, kind, last_client_message_at, created_at, updated_at)
            values (@Merchant, 1, @Sam, 'client', @now, @now, @now), (@Merchant, 2, @Jonah, 'artist', @now, @now, @now);
            insert into leads (merchant_id, id, conversation_id, wa_from, client_name, status, status_since, created_at, updated_at)
            values (@Merchant, 7, 1, @Sam, 'Sam', 'PENDING_APPROVAL', @now, @now, @now);
            insert into deposits (merchant_id, id, lead_id, amount_minor, currency, rule_version, policy_version, state, attempt, asked_at, due_at)
            values (@Merchant, 9, 7, 15000, 'GBP', 'v1', 'p1', 'owed', 1, @now, @due);
            """,
            new { Merchant, Sam, Jonah, now = Clock.Now, due = Clock.Now + Duration.FromDays(3) });
}

/// <summary>An outbox row with its message, as both stand.</summary>
internal sealed record RowState(
    string State, string? Reason, int Attempts, long Fence, string? VendorId, string? MessageState, string? StateReason, string? ProviderId);
