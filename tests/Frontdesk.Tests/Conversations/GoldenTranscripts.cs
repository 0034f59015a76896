using System.Text;
using System.Text.RegularExpressions;
using Frontdesk.Conversations;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Frontdesk.Tests.Conversations;

/// <summary>
/// Conversations that an artist can read, in <c>Transcripts/*.txt</c>. Lines of Sam and lines in brackets go in; the rest must come out.
/// </summary>
public sealed partial class GoldenTranscripts
{
    private const string Folder = "Conversations/Transcripts";

    public static IEnumerable<TheoryDataRow<string>> All() => TranscriptFile.All(Folder);

    [Theory]
    [MemberData(nameof(All))]
    public void Reads_as_written(string name) => TranscriptFile.Hold(Folder, name, Play);

    private static readonly LocalDateTimePattern Start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static string Play(string script)
    {
        var talk = new Talk();
        var played = new StringBuilder();
        foreach (var line in script.Split('\n')
            .Where(l => l.StartsWith('#') || l.StartsWith("Sam: ", StringComparison.Ordinal) || l.StartsWith('(')))
        {
            played.Append(line).Append('\n');
            if (line.StartsWith('#'))
                continue;
            Happen(talk, line);
            foreach (var effect in talk.Last.Effects)
                played.Append(Shown(effect));
            if (talk.Last.Refusal is { } refusal)
                played.Append("  refused: ").Append(refusal.Message).Append('\n');
            foreach (var change in talk.Last.Changes)
                played.Append("  [").Append(Frontdesk.Leads.LeadStatusNames.Name(change.To)).Append("]\n");
            played.Append('\n');
        }
        return played.ToString().TrimEnd() + "\n";
    }

    private static void Happen(Talk talk, string line)
    {
        if (line.StartsWith("Sam: ", StringComparison.Ordinal))
            talk.Client(line[5..]);
        else if (line == "(Sam sends a picture)")
            talk.Picture();
        else if (line == "(the payment page opens)")
            talk.PageOpens();
        else if (line == "(the deposit falls due)")
            talk.Take(new Fact.DueCame(DueKind.DepositExpiry));
        else if (line == "(Jonah approves)")
            talk.Staff(new StaffAct.Approve());
        else if (line == "(Jonah refunds)")
            talk.Staff(new StaffAct.Refund(null));
        else if (line == "(Jonah hands back)")
            talk.Staff(new StaffAct.HandBack());
        else if (Says().Match(line) is { Success: true } says)
            talk.Staff(new StaffAct.Message(says.Groups[1].Value, null));
        else if (Declines().Match(line) is { Success: true } declines)
            talk.Staff(new StaffAct.Decline(declines.Groups[1].Value));
        else if (Books().Match(line) is { Success: true } books)
            talk.Staff(new StaffAct.MarkBooked(Start.Parse(books.Groups[1].Value).Value, null));
        else if (Pays().Match(line) is { Success: true } pays)
            talk.Pays(long.Parse(pays.Groups[1].Value) * 100, pays.Groups[2].Success ? "pi_2" : "pi_1");
        else if (Passes().Match(line) is { Success: true } passes)
            talk.Pass(Duration.FromHours(long.Parse(passes.Groups[1].Value)));
        else
            throw new FormatException($"A transcript cannot say '{line}'.");
    }

    private static string Shown(Effect effect) => effect switch
    {
        Effect.SendMessage send => Indent(send.To == Recipient.Client ? "Desk: " : "to Jonah: ", send.Message.Text)
            + (send.Message.Choices.IsEmpty ? "" : $"      <{string.Join("> <", send.Message.Choices.Select(c => c.Title))}>\n"),
        Effect.OpenCheckout open => $"  opens a payment page for {open.Amount}\n",
        Effect.CloseCheckout => "  closes the payment page\n",
        Effect.ReturnMoney back => $"  returns {back.Amount}\n",
        Effect.FetchMedia => "  keeps the picture\n",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "An effect that transcripts do not show."),
    };

    private static string Indent(string who, string text) =>
        $"  {who}{text.Replace("\n", "\n      ", StringComparison.Ordinal).Replace("\n      \n", "\n\n", StringComparison.Ordinal)}\n";

    [GeneratedRegex(@"^\(Jonah writes: (.+)\)$")]
    private static partial Regex Says();

    [GeneratedRegex(@"^\(Jonah declines: (.+)\)$")]
    private static partial Regex Declines();

    [GeneratedRegex(@"^\(Jonah books (\d{4}-\d\d-\d\d \d\d:\d\d)\)$")]
    private static partial Regex Books();

    [GeneratedRegex(@"^\(Sam pays £(\d+)( again)?\)$")]
    private static partial Regex Pays();

    [GeneratedRegex(@"^\((\d+) hours pass\)$")]
    private static partial Regex Passes();
}
