using System.Collections.Immutable;
using System.Text;
using Frontdesk.Reading;
using Frontdesk.Reading.Times;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Frontdesk.Tests.Reading;

/// <summary>
/// What clients write to a list of offered times, and what is made of it, in <c>Transcripts/*.txt</c>: lines of Sam go in, the rest must come out.
/// </summary>
public sealed class OfferTranscripts
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Shown = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");

    private const string Folder = "Reading/Transcripts";

    public static IEnumerable<TheoryDataRow<string>> All() => TranscriptFile.All(Folder);

    [Theory]
    [MemberData(nameof(All))]
    public void Reads_as_written(string name) => TranscriptFile.Hold(Folder, name, Play);

    private static string Play(string script)
    {
        var played = new StringBuilder();
        var context = new ReadingContext(default, "GB", "GBP") { Zone = DateTimeZoneProviders.Tzdb["Europe/London"] };
        foreach (var line in script.Split('\n'))
        {
            if (line.StartsWith("Now: ", StringComparison.Ordinal))
                context = context with { Now = Minutes.Parse(line[5..]).Value };
            else if (line.StartsWith("Offered: ", StringComparison.Ordinal))
                context = context with { Offered = [.. line[9..].Split(", ").Select(offer => Minutes.Parse(offer).Value)] };
            else if (!line.StartsWith("Sam: ", StringComparison.Ordinal) && !line.StartsWith('#'))
                continue;
            played.Append(line).Append('\n');
            if (line.StartsWith("Sam: ", StringComparison.Ordinal))
                played.Append("  ").Append(Say(SlotReader.Read(line[5..], context), context.Offered)).Append('\n');
        }

        return played.ToString();
    }

    private static string Say(Reading<SlotRead> reading, ImmutableArray<LocalDateTime> offered) => reading switch
    {
        Reading<SlotRead>.Understood { Value.Choice: { } choice } => $"takes {choice}, {Shown.Format(offered[choice - 1])}",
        Reading<SlotRead>.Understood { Value: var none } => $"takes none of them{Wish(none)}",
        Reading<SlotRead>.Unclear unclear => $"is asked again: {unclear.Reason}{Which(reading.Alternatives, offered)}",
        _ => throw new InvalidOperationException("A reading is understood or unclear."),
    };

    private static string Wish(SlotRead none) =>
        (none.Wanted is { } wanted ? $", wants {wanted.Date?.ToString("uuuu-MM-dd", null)} {wanted.Time?.ToString("HH:mm", null)}".TrimEnd() : "")
        + (none.Search == Search.Unsaid ? "" : $", looks for {none.Search}");

    private static string Which(ImmutableArray<SlotRead> alternatives, ImmutableArray<LocalDateTime> offered) => alternatives.IsEmpty
        ? ""
        : $" ({string.Join(" or ", alternatives.Where(one => one.Choice is not null).Select(one => Shown.Format(offered[one.Choice!.Value - 1])))}?)";
}
