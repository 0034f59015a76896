using System.Text.Json;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading;

public sealed class SharedCases(ITestOutputHelper output)
{
    private const decimal CorrectAtLeast = 0.90m;
    private const decimal WrongAtMost = 0.03m;

    [Fact]
    public void The_readers_understand_what_a_careful_receptionist_would()
    {
        var rows = SharedData.Lines("chat-dev.jsonl");
        var scored = rows.Select(row => (Row: row, Ask: row.GetProperty("ask").GetString()!, Score: ChatCases.Score(row))).ToArray();
        foreach (var ask in scored.GroupBy(row => row.Ask))
        {
            var (right, wrong) = (ask.Count(row => row.Score.Verdict == Verdict.Correct), ask.Count(row => row.Score.Verdict == Verdict.Wrong));
            Say($"{ask.Key,-8} {ask.Count(),3} correct {right} ({ChatCases.Share(right, ask.Count())}) wrong {wrong} asked {ask.Count() - right - wrong}");
        }

        foreach (var miss in scored.Where(row => row.Score.Verdict != Verdict.Correct))
            Say($"{miss.Score.Verdict}: {miss.Ask} '{miss.Row.GetProperty("text").GetString()}' read {miss.Score.Read}, expected {miss.Row.GetProperty("expect")}");
        Assert.True(scored.Count(row => row.Score.Verdict == Verdict.Correct) >= CorrectAtLeast * scored.Length);
        Assert.True(scored.Count(row => row.Score.Verdict == Verdict.Wrong) <= WrongAtMost * scored.Length);
        Assert.All(scored.Where(row => IsOptOut(row.Row)), row => Assert.Equal(Verdict.Correct, row.Score.Verdict));
    }

    [Fact]
    public void Ordinary_talk_with_stop_or_end_in_it_is_no_opt_out()
    {
        var rows = SharedData.Lines("sms-keyword-negatives-dev.jsonl");
        Assert.All(rows, row => Assert.NotEqual(Intent.OptOut, IntentReader.Read(row.GetProperty("text").GetString()!, Quiet)));
    }

    [Fact]
    public void Messages_to_hotels_and_banks_are_no_opt_out()
    {
        var rows = SharedData.Lines("nlupp-dev.jsonl");
        var taken = rows.Select(row => row.GetProperty("text").GetString()!).Where(text => IntentReader.Read(text, Quiet) == Intent.OptOut).ToArray();
        foreach (var text in taken)
            Say(text);
        Assert.All(taken, text => Assert.DoesNotContain(' ', text.Trim()));
    }

    private static ReadingContext Quiet => new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    private static bool IsOptOut(JsonElement row) =>
        row.GetProperty("expect").TryGetProperty("intent", out var intent) && intent.GetString() == "opt_out";

    private void Say(string line) => output.WriteLine(line);
}
