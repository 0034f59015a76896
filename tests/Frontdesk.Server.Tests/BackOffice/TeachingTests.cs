using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Reading.Teaching;
using Frontdesk.Server.Tests.Acceptance;
using NodaTime;

namespace Frontdesk.Server.Tests.BackOffice;

public sealed class TeachingTests(TestDatabase databases)
{
    private const string Sam = "447700900123";
    private const string Page = "/back-office/operations/unclear";

    [Fact]
    public async Task An_unclear_text_is_listed_masked_with_its_question_and_why()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12, or ring 07700 900456, or ada@moss.example.org. Ada");
        using var jonah = await SignedInAsync(desk);

        var (status, page) = await jonah.GetAsync(Page);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("12, or ring 0000, or name@example.com. name", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("<b>Size</b>", page, StringComparison.Ordinal);
        Assert.Contains("Asked again:", page, StringComparison.Ordinal);
        Assert.Contains("1 text waits for you", page, StringComparison.Ordinal);
        Assert.DoesNotContain("900456", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", StaffBrowser.WithoutTokens(page), StringComparison.Ordinal);
        Assert.Contains("1 text waits for you", (await jonah.GetAsync("/back-office/operations")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_knows_our_own_row_and_neither_words_nor_the_vendors_id()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");

        var payload = JsonNode.Parse(await desk.OneAsync<string>("select payload::text from system_events where event_type = 'answer.unclear'"))!;

        Assert.Equal("12", await desk.OneAsync<string>(
            "select text from messages where id = @id", new { id = long.Parse(payload["message_id"]!.GetValue<string>(), null) }));
        Assert.Equal(["message_id", "question", "reason", "strike"], payload.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal("no_unit", payload["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_corrected_answer_is_listed_with_what_it_was_corrected_to()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "8 x 12 cm", "actually 9 x 12 cm");
        using var jonah = await SignedInAsync(desk);

        var page = (await jonah.GetAsync(Page)).Page;

        Assert.Contains("8 x 12 cm</blockquote>", page, StringComparison.Ordinal);
        Assert.Contains("It reads as 8 x 12 cm. The client corrected the answer; it is 9 x 12 cm now.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marking_the_right_reading_writes_a_case_that_the_evaluation_picks_up()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12, Ada");
        using var jonah = await SignedInAsync(desk);
        var id = await EventAsync(desk);

        var (status, _) = await jonah.SendAsync(Page, $"{Page}/{id}", ("short", "7"), ("long", "12,5"), ("mark", "reading"));

        Assert.Equal(HttpStatusCode.Redirect, status);
        var line = await File.ReadAllTextAsync(FileOf(data, id), TestContext.Current.CancellationToken);
        Assert.Equal(
            $$$"""{"id":"studio-{{{id}}}","ask":"size","text":"12, name","now":"2026-03-02T09:00","zone":"Europe/London","country":"GB","currency":"GBP","category":"studio","expect":{"cm":[7,12.5]}}"""
            + "\n",
            line);
        Assert.Equal([FileOf(data, id)], Directory.EnumerateFiles(Path.Combine(data.Path, CaseFolder.Name)));
        Assert.Contains("Nothing waits for you", (await jonah.GetAsync($"{Page}?done=kept")).Page, StringComparison.Ordinal);
        var dealtWith = (await jonah.GetAsync($"{Page}?show=marked")).Page;
        Assert.Contains("Kept by Jonah as 7 x 12.5 cm.", dealtWith, StringComparison.Ordinal);
        Assert.Contains("value=\"12.5\"", dealtWith, StringComparison.Ordinal);
        var (code, told) = await EvaluateAsync(data);
        Assert.Equal(0, code);
        Assert.Contains("reading-cases: 1 cases", told, StringComparison.Ordinal);
        Assert.Contains("size     studio", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marking_again_replaces_the_case_and_putting_aside_takes_it_away()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");
        using var jonah = await SignedInAsync(desk);
        var id = await EventAsync(desk);

        await jonah.SendAsync(Page, $"{Page}/{id}", ("short", "12"), ("mark", "reading"));
        await jonah.SendAsync($"{Page}?show=marked", $"{Page}/{id}", ("show", "marked"), ("mark", "unclear"));

        Assert.Equal("""{"unclear":true}""", JsonNode.Parse(await File.ReadAllTextAsync(FileOf(data, id), TestContext.Current.CancellationToken))!["expect"]!.ToJsonString());
        var (code, told) = await EvaluateAsync(data);
        Assert.Equal(0, code);
        Assert.Contains("1 (100.0 %)", told, StringComparison.Ordinal);

        await jonah.SendAsync($"{Page}?show=marked", $"{Page}/{id}", ("show", "marked"), ("mark", "dismiss"));

        Assert.False(File.Exists(FileOf(data, id)));
        Assert.Contains("Put aside by Jonah.", (await jonah.GetAsync($"{Page}?show=marked")).Page, StringComparison.Ordinal);
        Assert.Contains("No cases in", (await EvaluateAsync(data)).Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_named_and_kept_as_it_was_typed()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");
        using var jonah = await SignedInAsync(desk);
        var id = await EventAsync(desk);

        var (status, page) = await jonah.SendAsync(Page, $"{Page}/{id}", ("short", "twelve"), ("long", "15"), ("mark", "reading"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("value=\"twelve\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"15\"", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#t{id}-short\">Write the side in centimetres", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"more\" open", page, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(data.Path, CaseFolder.Name)));
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from reading_marks"));
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_and_still_waits()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");
        using var jonah = await SignedInAsync(desk);
        await File.WriteAllTextAsync(Path.Combine(data.Path, CaseFolder.Name), "in the way", TestContext.Current.CancellationToken);

        var (status, page) = await jonah.SendAsync(Page, $"{Page}/{await EventAsync(desk)}", ("short", "12"), ("mark", "reading"));

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("cannot be written to", page, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", page, StringComparison.Ordinal);
        Assert.Contains("1 text waits for you", (await jonah.GetAsync(Page)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_studios_texts_are_neither_seen_nor_marked()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");
        using var jonah = await SignedInAsync(desk);
        await desk.ExecuteAsync(
            """
            insert into merchants (id, slug, name, created_at) values (2, 'other', 'Other', @now);
            insert into conversations (merchant_id, id, wa_from, kind, created_at, updated_at) values (2, 9001, '447700900777', 'client', @now, @now);
            insert into messages (merchant_id, id, conversation_id, direction, kind, text, by, sent_at) values (2, 9002, 9001, 'in', 'text', 'about yay big', 'client', @now);
            insert into system_events (id, merchant_id, created_at, level, event_type, payload)
            values (9003, 2, @now, 'INFO', 'answer.unclear', '{"question":"dimensions","reason":"no_match","message_id":"9002"}')
            """,
            new { now = desk.Now });

        var (status, _) = await jonah.SendAsync(Page, $"{Page}/9003", ("mark", "unclear"));

        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.False(File.Exists(FileOf(data, 9003)));
        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from reading_marks"));
        Assert.DoesNotContain("yay big", (await jonah.GetAsync(Page)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_goes_with_its_event_and_the_case_stays()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");
        using var jonah = await SignedInAsync(desk);
        var id = await EventAsync(desk);
        await jonah.SendAsync(Page, $"{Page}/{id}", ("mark", "unclear"));

        await desk.Get<Retention>().DeleteEndedAsync(desk.Now + Duration.FromDays(Retention.EventDays), TestContext.Current.CancellationToken);
        Assert.Equal(1, await desk.OneAsync<int>("select count(*)::int from reading_marks"));
        await desk.Get<Retention>().DeleteEndedAsync(desk.Now + Duration.FromDays(Retention.EventDays + 1), TestContext.Current.CancellationToken);

        Assert.Equal(0, await desk.OneAsync<int>("select count(*)::int from reading_marks"));
        Assert.True(File.Exists(FileOf(data, id)));
    }

    [Fact]
    public async Task A_long_list_goes_on_where_it_ended()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12");
        using var jonah = await SignedInAsync(desk);
        await desk.ExecuteAsync(
            """
            insert into system_events (merchant_id, created_at, level, event_type, payload)
            select 1, created_at, level, event_type, payload from system_events, generate_series(1, 30) where event_type = 'answer.unclear'
            """);

        var first = (await jonah.GetAsync(Page)).Page;
        var older = first[(first.IndexOf($"{Page}?before=", StringComparison.Ordinal))..].Split('"')[0];
        var second = (await jonah.GetAsync(older)).Page;

        Assert.Equal((25, 6), (Rows(first), Rows(second)));
        Assert.Contains("31 texts wait for you", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Older texts", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_count_the_answers_that_stand_by_rule_and_the_unclear_ones_by_reason()
    {
        using var data = new ScratchFolder();
        await using var desk = await AtSizeAsync(data, "12", "12 x 8 cm", "Fine line", "Medium detail", "nope", "no", "£450");

        desk.Http.DefaultRequestHeaders.Add("X-Admin-API-Key", DeskUnderTest.AdminApiKey);
        var stats = JsonNode.Parse(await desk.Http.GetStringAsync(
            new Uri("/admin/slot-parse-stats?days=7", UriKind.Relative), TestContext.Current.CancellationToken))!;

        Assert.Equal("""{"no_unit":1}""", stats["reject"]!.ToJsonString());
        Assert.Equal((4, 1), (stats["total_success"]!.GetValue<int>(), stats["total_reject"]!.GetValue<int>()));
        Assert.Equal(1, stats["success"]!["pair"]!.GetValue<int>());
        Assert.Equal(1, stats["success"]!["amount"]!.GetValue<int>());
    }

    private async Task<DeskUnderTest> AtSizeAsync(ScratchFolder data, params string[] said)
    {
        var desk = await DeskUnderTest.OpenAsync(databases, ("FRONTDESK_DATA", data.Path));
        foreach (var text in (string[])["hi", "A fern", "left forearm", .. said])
        {
            await desk.ClientWritesAsync(Sam, text);
            await desk.DrainAsync();
        }

        return desk;
    }

    private static async Task<StaffBrowser> SignedInAsync(DeskUnderTest desk)
    {
        var jonah = await StaffBrowser.AtAsync(desk);
        await jonah.SignInAsync();
        return jonah;
    }

    private static Task<long> EventAsync(DeskUnderTest desk) => desk.OneAsync<long>("select id from system_events where event_type = 'answer.unclear'");

    private static string FileOf(ScratchFolder data, long id) => Path.Combine(data.Path, CaseFolder.Name, $"{id}.jsonl");

    private static int Rows(string page) => page.Split("class=\"plain taught\"").Length - 1;

    private static async Task<(int Code, string Told)> EvaluateAsync(ScratchFolder data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Frontdesk.Server.dll"), "read", "--evaluate"])
        {
            RedirectStandardOutput = true,
            Environment = { ["FRONTDESK_DATA"] = data.Path },
        };
        using var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, told);
    }
}
