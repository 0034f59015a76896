using BenchmarkDotNet.Attributes;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Sizes;
using Frontdesk.Reading.Times;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Benchmarks.Reader;

/// <summary>One operation reads all texts of one ask.</summary>
[MemoryDiagnoser]
public class Readings
{
    private readonly string[] slots = ReaderInputs.Of("slot");
    private readonly string[] sizes = ReaderInputs.Of("size");
    private readonly string[] budgets = ReaderInputs.Of("budget");
    private readonly string[] replies = ReaderInputs.Of("yes_no");
    private readonly string[] places = ReaderInputs.Of("place");
    private readonly string[] times = ReaderInputs.Of("when");
    private readonly string[] wishes = ReaderInputs.Of("intent");
    private readonly string[] longest = [.. ReaderInputs.Fuzzed(seed: 1, count: 20)];

    [Benchmark] public int Slot() => All(slots, text => SlotReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int Size() => All(sizes, text => SizeReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int Budget() => All(budgets, text => BudgetReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int YesNo() => All(replies, text => YesNoReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int Place() => All(places, text => PlaceReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int When() => All(times, text => WhenReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int Intent() => All(wishes, text => IntentReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int RegexSize() => All(sizes, PlainRegexes.Size);

    [Benchmark] public int RegexBudget() => All(budgets, PlainRegexes.Budget);

    [Benchmark] public int RegexSlot() => All(slots, PlainRegexes.Slot);

    [Benchmark] public int LongestSlot() => All(longest, text => SlotReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int LongestSize() => All(longest, text => SizeReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int LongestBudget() => All(longest, text => BudgetReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int LongestYesNo() => All(longest, text => YesNoReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int LongestPlace() => All(longest, text => PlaceReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int LongestWhen() => All(longest, text => WhenReader.Read(text, ReaderInputs.Context));

    [Benchmark] public int LongestIntent() => All(longest, text => IntentReader.Read(text, ReaderInputs.Context));

    /// <summary>How many texts one operation of the benchmark reads.</summary>
    public static int TextsOf(string benchmark) => benchmark switch
    {
        "Slot" or "RegexSlot" => ReaderInputs.Of("slot").Length,
        "Size" or "RegexSize" => ReaderInputs.Of("size").Length,
        "Budget" or "RegexBudget" => ReaderInputs.Of("budget").Length,
        "YesNo" => ReaderInputs.Of("yes_no").Length,
        "Place" => ReaderInputs.Of("place").Length,
        "When" => ReaderInputs.Of("when").Length,
        "Intent" => ReaderInputs.Of("intent").Length,
        _ => 20,
    };

    // The count keeps the readings from being optimised away.
    private static int All(string[] texts, Func<string, object?> read)
    {
        var some = 0;
        foreach (var text in texts)
            some += read(text) is null ? 0 : 1;
        return some;
    }
}
