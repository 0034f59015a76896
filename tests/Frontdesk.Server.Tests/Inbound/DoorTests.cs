using System.Net;
using System.Text;
using System.Text.Json;
using Dapper;
using Frontdesk.Adapters.Rehearsal;
using Xunit;

namespace Frontdesk.Server.Tests.Inbound;

public sealed class DoorTests(TestDatabase databases)
{
    private const string Ada = "447700900123";

    [Fact]
    public async Task Meta_is_answered_its_challenge_only_for_the_right_token()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        const string path = "/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=test&hub.verify_token=";

        using var right = await desk.Http.GetAsync(path + Uri.EscapeDataString("a verify token for tests"), Stop);
        using var wrong = await desk.Http.GetAsync(path + "another", Stop);
        using var none = await desk.Http.GetAsync("/webhooks/whatsapp", Stop);

        Assert.Equal("test", await right.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
    }

    [Fact]
    public async Task A_delivery_that_comes_three_times_is_stored_once()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var body = desk.Wire.Text(desk.Person(Ada), "wamid.once", desk.Now, "hi");

        using var first = await desk.PostWhatsAppAsync(body);
        using var second = await desk.PostWhatsAppAsync(body);
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);
        using var third = await desk.PostWhatsAppAsync(body);
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);

        Assert.Equal("""{"received":true,"accepted":1,"duplicates":0}""", await first.Content.ReadAsStringAsync(Stop));
        Assert.Equal("""{"received":true,"accepted":0,"duplicates":1}""", await second.Content.ReadAsStringAsync(Stop));
        Assert.Equal("""{"received":true,"accepted":0,"duplicates":1}""", await third.Content.ReadAsStringAsync(Stop));
        Assert.Equal(1, await desk.OneAsync<long>("select count(*) from messages where direction = 'in'"));
        Assert.Equal(1, await desk.OneAsync<long>("select count(*) from leads"));
    }

    [Fact]
    public async Task Sixty_four_deliveries_at_once_are_each_stored_once()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var bodies = Enumerable.Range(0, 64).Select(i => desk.Wire.Text(desk.Person($"4477009{i:D5}"), $"wamid.{i % 60}", desk.Now, "hi")).ToList();

        var answers = await Task.WhenAll(bodies.Select(async body =>
        {
            using var answer = await desk.PostWhatsAppAsync(body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("accepted").GetInt32();
        }));

        Assert.Equal(60, answers.Sum());
        Assert.Equal(60, await desk.OneAsync<long>("select count(*) from inbox"));
    }

    [Fact]
    public async Task An_unsigned_delivery_is_refused_and_a_flood_of_them_is_one_event_a_minute()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var body = desk.Wire.Text(desk.Person(Ada), "wamid.forged", desk.Now, "hi");

        for (var i = 0; i < 3; i++)
        {
            using var answer = await desk.PostWhatsAppAsync(body, signature: "sha256=00");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Equal(["1"], await Counts(desk));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await desk.PostWhatsAppAsync(body, signature: "");

        Assert.Equal(["1", "3"], await Counts(desk));
        Assert.Empty(await desk.RowsAsync<long>("select id from inbox"));
    }

    [Fact]
    public async Task A_payment_event_signed_six_minutes_ago_is_refused()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var body = """{"id":"evt_1","object":"event","type":"customer.created","data":{"object":{}}}"""u8.ToArray();
        var signature = Adapters.Payments.Stripe.StripeSignature.Sign(body, "whsec_for_tests", desk.Now);

        using var fresh = await desk.PostStripeAsync(body, signature);
        desk.Time.Advance(TimeSpan.FromMinutes(6));
        using var replayed = await desk.PostStripeAsync(body, signature);

        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        Assert.Single(await desk.RowsAsync<long>("select id from system_events where event_type = 'stripe.signature_verification_failure'"));
    }

    [Theory]
    [InlineData("{\"entry\": [", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("\"hello\"", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("{\"entry\":null}", HttpStatusCode.OK)]
    public async Task Odd_bodies_get_their_status(string body, HttpStatusCode status)
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        using var answer = await desk.PostWhatsAppAsync(Encoding.UTF8.GetBytes(body));
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_megabytes_are_too_much()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);

        using var answer = await desk.PostWhatsAppAsync(new byte[2 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_number_that_is_not_ours_is_taken_and_noted()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var wire = new WhatsAppWire("some other id", "447700900001");

        await desk.DeliverAsync(wire.Text(desk.Person(Ada), "wamid.theirs", desk.Now, "hi"));
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);

        Assert.Single(await desk.RowsAsync<long>("select id from system_events where event_type = 'whatsapp.unknown_number_id'"));
        Assert.Empty(await desk.RowsAsync<long>("select id from leads"));
    }

    [Fact]
    public async Task A_closed_database_answers_come_again_and_never_200()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        await desk.ExecuteAsync("alter table received rename to received_elsewhere");

        using var answer = await desk.PostWhatsAppAsync(desk.Wire.Text(desk.Person(Ada), "wamid.away", desk.Now, "hi"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_door_that_cannot_store_fills_up_to_its_limit_and_then_answers_come_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var much = new string('x', 1_000_000);
        var bodies = Enumerable.Range(0, 24).Select(i => desk.Wire.Text(desk.Person(Ada), $"wamid.{i}", desk.Now, much)).ToList();
        await using var blocker = await desk.Database.Pool.OpenConnectionAsync(Stop);
        await using var blocking = await blocker.BeginTransactionAsync(Stop);
        await blocker.ExecuteAsync("lock table received in access exclusive mode");

        var posts = bodies.Select(body => desk.PostWhatsAppAsync(body)).ToList();
        // At once, and not when the database's own patience of 30 seconds is over.
        using var refused = await await Task.WhenAny(posts).WaitAsync(TimeSpan.FromSeconds(20), Stop);
        await blocking.RollbackAsync(Stop);
        var answers = await Task.WhenAll(posts);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        var stored = answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.InRange(stored, 1, bodies.Count - 1);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal(stored, await desk.OneAsync<long>("select count(*) from inbox"));
    }

    [Theory]
    [InlineData("an\\u0000ul", "an\ufffdul")]
    [InlineData("lone \\ud83d half", "lone \ufffd half")]
    [InlineData("👋🏽 👩‍👩‍👧", "👋🏽 👩‍👩‍👧")]
    [InlineData("שלום, אפשר לקבוע תור?", "שלום, אפשר לקבוע תור?")]
    [InlineData("soft\u00adhyphen\u200djoiner", "soft\u00adhyphen\u200djoiner")]
    public async Task Words_are_kept_as_written(string inJson, string kept)
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var body = Encoding.UTF8.GetString(desk.Wire.Text(desk.Person(Ada), "wamid.words", desk.Now, "WORDS"))
            .Replace("WORDS", inJson, StringComparison.Ordinal);

        await desk.DeliverAsync(Encoding.UTF8.GetBytes(body));
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);

        Assert.Equal(kept, await desk.OneAsync<string>("select text from messages where direction = 'in'"));
    }

    [Fact]
    public async Task Four_thousand_and_ninety_six_characters_are_kept_whole()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var text = string.Concat(Enumerable.Repeat("word ", 819)) + "!";

        await desk.ClientWritesAsync(Ada, text);
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);

        Assert.Equal(text, await desk.OneAsync<string>("select text from messages where direction = 'in'"));
    }

    [Fact]
    public async Task A_callers_correlation_id_follows_the_message_to_events_and_outbox()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var body = desk.Wire.Text(desk.Person(Ada), "wamid.followed", desk.Now, "hi");

        using var answer = await desk.PostWhatsAppAsync(body, correlationId: "follow-me");
        using var refused = await desk.PostWhatsAppAsync(body, signature: "none", correlationId: "follow-me-too");
        await desk.Get<Server.Inbound.TurnWorker>().DrainAsync(Stop);

        Assert.Equal("follow-me", Assert.Single(answer.Headers.GetValues("X-Correlation-ID")));
        Assert.Equal("follow-me", await desk.OneAsync<string>("select correlation_id from inbox_finished"));
        Assert.Equal(["follow-me"], await desk.RowsAsync<string>("select distinct correlation_id from outbox_messages"));
        Assert.Equal("follow-me-too", await desk.OneAsync<string>(
            "select correlation_id from system_events where event_type = 'whatsapp.signature_verification_failure'"));
    }

    [Fact]
    public async Task The_test_clock_moves_everyone_in_one_jump()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases, ("FRONTDESK_CLOCK_CONTROL", "true"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/clock")
        {
            Content = new StringContent("""{"advance":"PT1M"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Admin-API-Key", DeskUnderTest.AdminApiKey);

        using var answer = await desk.Http.SendAsync(request, Stop);

        Assert.Equal([], await desk.RowsAsync<string>("select payload::text from system_events where event_type = 'server.error'"));
        Assert.Equal("""{"now":"2026-03-02T09:01:00Z"}""", await answer.Content.ReadAsStringAsync(Stop));
        using var withoutKey = await desk.Http.PostAsync("/test/clock", new StringContent("{}", Encoding.UTF8, "application/json"), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, withoutKey.StatusCode);
    }

    private static Task<IReadOnlyList<string>> Counts(DeskUnderTest desk) => desk.RowsAsync<string>(
        "select payload->>'count' from system_events where event_type = 'whatsapp.signature_verification_failure' order by id");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
