using System.Text.Json.Nodes;
using Frontdesk.Server.Commands;
using Frontdesk.Server.Reading;
using NodaTime;

namespace Frontdesk.Server.Tests.Reading;

public sealed class ReadCommandTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData("slot", "the second one", """{"choice":2}""")]
    [InlineData("slot", "none of these", """{"none":true}""")]
    [InlineData("when", "tomorrow at half four", """{"date":"2026-03-03","time":"16:30"}""")]
    [InlineData("size", "10 by 12 cm", """{"cm":[10,12]}""")]
    [InlineData("budget", "under 1000", """{"min":null,"max":100000,"currency":"GBP"}""")]
    [InlineData("place", "Leeds", """{"city":"Leeds","country":"GB"}""")]
    [InlineData("place", "anywhere", """{"flexible":true}""")]
    [InlineData("yes_no", "go on then", """{"answer":"yes"}""")]
    [InlineData("intent", "STOP", """{"intent":"opt_out"}""")]
    [InlineData("intent", "hello", """{"intent":"none"}""")]
    public void A_line_is_answered_in_the_shape_of_its_ask(string ask, string text, string reading)
    {
        var (answers, code) = Read(Line(ask, text));
        Assert.Equal(0, code);
        var answer = Assert.Single(answers);
        Assert.Equal("7", answer["id"]!.ToJsonString());
        Assert.Equal(ask, answer["ask"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(reading), answer["reading"]), answer.ToJsonString());
        Assert.NotEmpty(answer["matched_by"]!.GetValue<string>());
        Assert.Contains(answer["span"]!.GetValue<string>(), text);
    }

    [Fact]
    public void What_is_unclear_says_why()
    {
        var (answers, code) = Read(Line("size", "10"), Line("yes_no", "hmm"));
        Assert.Equal(0, code);
        Assert.Equal("""{"unclear":true,"reason":"no_unit"}""", answers[0]["reading"]!.ToJsonString());
        Assert.Equal("unclear", answers[1]["reading"]!["answer"]!.GetValue<string>());
        Assert.True(answers[1]["reading"]!["unclear"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("[1]", "one JSON object")]
    [InlineData("""{"ask":"shoe","text":"x"}""", "\"ask\" must be one of slot, when, size, budget, place, yes_no, intent")]
    [InlineData("""{"ask":"size"}""", "\"text\" is missing")]
    [InlineData("""{"ask":"size","text":4}""", "\"text\" must be a text")]
    [InlineData("""{"ask":"when","text":"x","zone":"Mars/North"}""", "\"zone\" is no time zone")]
    [InlineData("""{"ask":"when","text":"x","now":"monday"}""", "\"now\" is no time")]
    [InlineData("""{"ask":"slot","text":"x","offered":"2026-03-03T10:00"}""", "\"offered\" must be a list")]
    [InlineData("""{"ask":"slot","text":"x","offered":[3]}""", "\"offered\" must be a list")]
    [InlineData("""{"ask":"intent","text":"x","line":"fax"}""", "\"line\" must be whatsapp or text")]
    public void A_broken_line_is_told_in_its_place_and_the_others_are_read(string broken, string told)
    {
        var (answers, code) = Read(Line("size", "8x12cm"), broken, Line("size", "A5"));
        Assert.Equal(2, code);
        Assert.Equal(3, answers.Length);
        Assert.Contains(told, answers[1]["error"]!.GetValue<string>());
        Assert.NotNull(answers[2]["reading"]);
    }

    [Fact]
    public void Each_line_is_answered_before_the_next_one_is_read()
    {
        using var output = new StringWriter();
        var read = 0;
        using var input = new Lines(Line("size", "8x12cm"), Line("size", "A5"), Line("size", "10cm"))
        {
            Reading = () => Assert.Equal(read++, output.ToString().Count(unit => unit == '\n')),
        };
        Assert.Equal(0, ReadCommand.ReadLines(input, output, null, () => Now));
        Assert.Equal(4, read);
    }

    [Fact]
    public void The_ask_of_the_command_holds_where_a_line_says_none()
    {
        using var output = new StringWriter();
        using var input = new StringReader("""{"text":"£400"}""");
        ReadCommand.ReadLines(input, output, Ask.Budget, () => Now);
        Assert.Contains("40000", output.ToString());
    }

    private static string Line(string ask, string text) => new JsonObject
    {
        ["id"] = 7, ["ask"] = ask, ["text"] = text, ["now"] = "2026-03-02T09:00", ["zone"] = "Europe/London", ["country"] = "GB",
        ["currency"] = "GBP", ["offered"] = new JsonArray("2026-03-03T10:00", "2026-03-04T14:00"),
    }.ToJsonString();

    private static (JsonObject[] Answers, int Code) Read(params string[] lines)
    {
        using var output = new StringWriter();
        using var input = new StringReader(string.Join('\n', lines));
        var code = ReadCommand.ReadLines(input, output, null, () => Now);
        return ([.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())], code);
    }

    private sealed class Lines(params string[] lines) : TextReader
    {
        private int next;

        public required Action Reading { get; init; }

        public override string? ReadLine()
        {
            Reading();
            return next < lines.Length ? lines[next++] : null;
        }
    }
}
