using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Frontdesk.Server.Tests.Inbound;

/// <summary>Whatever the vendors say they send is taken, and never stands in the way of what stands beside it.</summary>
public sealed class EveryOfficialExample(TestDatabase databases)
{
    private const string Ada = "447700900123";
    private const string Neighbour = "447700900188";

    private static readonly HashSet<string> NeverAnAnswer = ["reaction", "sticker", "contacts", "unsupported", "system", "edit"];

    [Fact]
    public async Task Each_example_of_Metas_is_taken_and_the_neighbour_in_its_delivery_is_answered()
    {
        foreach (var file in Examples("whatsapp"))
        {
            // The one example that names nobody gets somebody.
            var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("<WHATSAPP_USER_PHONE_NUMBER>", Ada, StringComparison.Ordinal);
            await TakenBesideANeighbourAsync(JsonNode.Parse(text)!, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task Each_example_of_Stripes_is_taken_and_moves_no_money()
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        foreach (var file in Examples("stripe"))
        {
            using var answer = await desk.PostStripeAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{Path.GetFileName(file)}: {answer.StatusCode}");
        }
        await desk.DrainAsync();

        Assert.Empty(await desk.RowsAsync<string>("select error from inbox"));
        Assert.Empty(await desk.RowsAsync<long>("select id from payments"));
    }

    [Theory]
    [InlineData("reaction")]
    [InlineData("sticker")]
    [InlineData("contacts")]
    [InlineData("unsupported")]
    [InlineData("system")]
    [InlineData("edit")]
    [InlineData("a kind of next year")]
    [InlineData("receipt")]
    [InlineData("preference")]
    [InlineData("echo")]
    [InlineData("picture with words")]
    public async Task The_same_kinds_of_our_own_making_are_taken_beside_a_neighbour(string kind)
    {
        var (wire, from, at) = (new Frontdesk.Adapters.Rehearsal.WhatsAppWire(DeskUnderTest.PhoneNumberId, "447700900000"),
            new Frontdesk.Adapters.Rehearsal.RehearsedPerson(Ada, "Ada Moss"), NodaTime.Instant.FromUtc(2026, 3, 2, 9, 0));
        var delivery = kind switch
        {
            "reaction" => wire.Reaction(from, "wamid.odd", at, "wamid.other", "👍"),
            "sticker" => wire.Sticker(from, "wamid.odd", at, "901"),
            "unsupported" => wire.Unsupported(from, "wamid.odd", at),
            "system" => wire.ChangedNumber(from, "wamid.odd", at, "447700900124"),
            "receipt" => wire.Status(Ada, "wamid.nobody-knows", "read", at, null),
            "preference" => wire.MarketingPreference(from, at, stop: false),
            "echo" => wire.Echo(from, "wamid.odd", at, "I will write to you myself."),
            "picture with words" => wire.Image(from, "wamid.odd", at, "902", "A fern along the forearm"),
            _ => wire.Unsupported(from, "wamid.odd", at),
        };
        var node = JsonNode.Parse(delivery)!;
        if (kind is "contacts" or "edit" or "a kind of next year")
        {
            var message = node["entry"]![0]!["changes"]![0]!["value"]!["messages"]![0]!;
            message["type"] = kind;
            message[kind] = kind switch
            {
                "contacts" => JsonNode.Parse("""[{"name":{"formatted_name":"Mia"},"phones":[{"phone":"+44 7700 900777"}]}]"""),
                "edit" => JsonNode.Parse("""{"original_message_id":"wamid.other","message":{"type":"text","text":{"body":"a fox"}}}"""),
                _ => JsonNode.Parse("""{"body":"a fox"}"""),
            };
        }

        await TakenBesideANeighbourAsync(node, kind);
    }

    private async Task TakenBesideANeighbourAsync(JsonNode delivery, string what)
    {
        await using var desk = await DeskUnderTest.OpenAsync(databases);
        var value = delivery["entry"]![0]!["changes"]![0]!["value"]!;
        value["metadata"]!["phone_number_id"] = DeskUnderTest.PhoneNumberId;
        await desk.ClientWritesAsync(AboutWhom(value), "hi");
        await desk.DrainAsync();
        var before = await LeadAsync(desk);
        AddNeighbour(desk, delivery, value);

        using var answer = await desk.PostWhatsAppAsync(JsonSerializer.SerializeToUtf8Bytes(delivery));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{what}: {answer.StatusCode}");
        await desk.DrainAsync();

        Assert.True(desk.SentTo(Neighbour).Count > 0, $"{what}: the neighbour was not answered.");
        Assert.Equal([], await desk.RowsAsync<string>("select kind || ': ' || coalesce(error, state) from inbox"));
        var after = await LeadAsync(desk);
        if (IsNoAnswer(value))
            Assert.True(before == after, $"{what} became an answer: {after.Answers}, asked next: {after.Question}.");
        if (value["message_echoes"] is not null)
            Assert.Equal("person", await desk.OneAsync<string>("select owner from conversations where id = (select conversation_id from leads where id = @Id)", before));
        if (Caption(value) is { } caption)
            Assert.Contains(caption, await desk.RowsAsync<string>("select text from messages where direction = 'in' and lead_id = @Id", before));
    }

    private static Task<Lead> LeadAsync(DeskUnderTest desk) =>
        desk.OneAsync<Lead>($"select id, answers::text as answers, current_question as question from leads where wa_from <> '{Neighbour}'");

    private static string AboutWhom(JsonNode value) =>
        (value["messages"]?[0]?["from"] ?? value["statuses"]?[0]?["recipient_id"] ?? value["message_echoes"]?[0]?["to"] ?? value["user_preferences"]![0]!["wa_id"])!
            .GetValue<string>();

    private static bool IsNoAnswer(JsonNode value) =>
        value["messages"]?[0]?["type"]?.GetValue<string>() is not { } type || NeverAnAnswer.Contains(type) || value["messages"]![0]![type] is null;

    private static string? Caption(JsonNode value) =>
        (value["messages"]?[0]?["image"] ?? value["messages"]?[0]?["document"])?["caption"]?.GetValue<string>();

    // Among the example's own messages where it has some, else in a change beside it.
    private static void AddNeighbour(DeskUnderTest desk, JsonNode delivery, JsonNode value)
    {
        desk.WhatsApp.Heard(Neighbour, desk.Now);
        var theirs = JsonNode.Parse(desk.Wire.Text(new(Neighbour, "Ben Oak"), "wamid.neighbour", desk.Now, "hello"))!["entry"]![0]!["changes"]![0]!;
        if (value["messages"] is JsonArray messages)
        {
            messages.Add(theirs["value"]!["messages"]![0]!.DeepClone());
            if (value["contacts"] is JsonArray contacts)
                contacts.Add(theirs["value"]!["contacts"]![0]!.DeepClone());
        }
        else
        {
            delivery["entry"]![0]!["changes"]!.AsArray().Add(theirs.DeepClone());
        }
    }

    private static IEnumerable<string> Examples(string vendor, [CallerFilePath] string here = "")
    {
        var beside = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared"));
        var folder = new[] { Environment.GetEnvironmentVariable("FRONTDESK_SHARED"), beside }
            .Select(shared => shared is null ? null : Path.Combine(shared, "contracts", "examples", vendor)).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, "The vendors' examples (../shared/contracts) are not on this machine.");
        return Directory.EnumerateFiles(folder!, "*.json").Order(StringComparer.Ordinal);
    }

    private sealed record Lead(long Id, string Answers, string? Question);
}
