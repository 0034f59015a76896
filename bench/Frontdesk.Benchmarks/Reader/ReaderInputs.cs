using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Reading;
using NodaTime;

namespace Frontdesk.Benchmarks.Reader;

/// <summary>What is read: texts of our own, as people write them on a phone, and the context they are read in.</summary>
internal static class ReaderInputs
{
    /// <summary>UTF-16 units of the longest text that is read.</summary>
    public const int LongestText = 4096;

    public static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 9, 0), "GB", "GBP")
    {
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Offered = [new(2026, 6, 15, 10, 0), new(2026, 6, 15, 14, 0), new(2026, 6, 17, 16, 0), new(2026, 6, 17, 18, 0), new(2026, 6, 19, 16, 30)],
    };

    private static readonly Dictionary<string, string[]> ByAsk =
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reader", "inputs.json")))!;

    public static IEnumerable<string> Asks => ByAsk.Keys;

    public static string[] Of(string ask) => ByAsk[ask];

    /// <summary>Texts of the greatest length, made of the pieces that the grammars care about, glued and spaced in all ways.</summary>
    public static ImmutableArray<string> Fuzzed(int seed, int count)
    {
        string[] pieces = [.. ByAsk.Values.SelectMany(texts => texts).SelectMany(text => text.Split(' ')), "£", "-", ",", ".", "½", "3️⃣", "\ud800", "\0", "x", "of", "the", "to"];
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Fuzz(random, pieces))];
    }

    private static string Fuzz(Random random, string[] pieces)
    {
        var text = new System.Text.StringBuilder(LongestText + 64);
        while (text.Length < LongestText)
            text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(4) == 0 ? "" : " ");
        return text.ToString(0, LongestText);
    }
}
