using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Frontdesk.Reading;
using Frontdesk.Reading.Places;
using NodaTime;
using NodaTime.Text;

namespace Frontdesk.Tests.Reading;

internal enum Verdict
{
    Correct,
    Wrong,
    Asked,
}

/// <summary>Scores one row of the chat cases: "asked" means that the reader was unclear where a reading was expected.</summary>
internal static class ChatCases
{
    private static readonly LocalDateTimePattern At = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static (Verdict Verdict, string Read) Score(JsonElement row)
    {
        var text = row.GetProperty("text").GetString()!;
        var expect = row.GetProperty("expect");
        var context = Context(row);
        return row.GetProperty("ask").GetString() switch
        {
            "slot" => Of(SlotReader.Read(text, context), expect, value => IsSlot(value, expect)),
            "size" => Of(SizeReader.Read(text, context), expect, value => IsSize(value, expect)),
            "budget" => Of(BudgetReader.Read(text, context), expect, value => IsBudget(value, expect)),
            "place" => Of(PlaceReader.Read(text, context), expect, value => IsPlace(value, expect)),
            "when" => Of(WhenReader.Read(text, context), expect, value => IsWhen(value, expect)),
            "yes_no" => OfYesNo(YesNoReader.Read(text, context), expect.GetProperty("answer").GetString()!),
            "intent" => OfIntent(IntentReader.Read(text, context), expect.GetProperty("intent").GetString()!),
            var other => throw new InvalidOperationException($"No reader for '{other}'."),
        };
    }

    public static ReadingContext Context(JsonElement row) =>
        new(Time(row.GetProperty("now")), row.GetProperty("country").GetString()!, row.GetProperty("currency").GetString()!)
        {
            Offered = row.TryGetProperty("offered", out var offered) ? [.. offered.EnumerateArray().Select(Time)] : ImmutableArray<LocalDateTime>.Empty,
            Booked = row.TryGetProperty("booked", out var booked) ? Time(booked) : null,
            OptedOut = row.TryGetProperty("opted_out", out var optedOut) && optedOut.GetBoolean(),
        };

    public static string Words(Intent intent) => intent switch
    {
        Intent.OptOut => "opt_out", Intent.OptIn => "opt_in", Intent.EraseData => "erase_data",
        _ => intent.ToString().ToLowerInvariant(),
    };

    private static (Verdict, string) Of<T>(Reading<T> reading, JsonElement expect, Func<T, bool> matches)
    {
        var unclear = expect.TryGetProperty("unclear", out _);
        return reading switch
        {
            Reading<T>.Understood understood => (!unclear && matches(understood.Value) ? Verdict.Correct : Verdict.Wrong, $"{understood.Value} by {understood.MatchedBy}"),
            Reading<T>.Unclear why => (unclear ? Verdict.Correct : Verdict.Asked, $"unclear: {why.Reason}"),
            _ => throw new InvalidOperationException(),
        };
    }

    private static (Verdict, string) OfYesNo(Reading<YesNo> reading, string expected) => reading switch
    {
        Reading<YesNo>.Understood yes => (string.Equals(yes.Value.ToString(), expected, StringComparison.OrdinalIgnoreCase) ? Verdict.Correct : Verdict.Wrong, yes.Value.ToString()),
        _ => (expected == "unclear" ? Verdict.Correct : Verdict.Asked, "unclear"),
    };

    private static (Verdict, string) OfIntent(Intent intent, string expected) =>
        (Words(intent) == expected ? Verdict.Correct : intent == Intent.None ? Verdict.Asked : Verdict.Wrong, intent.ToString());

    private static bool IsSlot(SlotRead value, JsonElement expect) =>
        expect.TryGetProperty("none", out _) ? value.Choice is null : expect.TryGetProperty("choice", out var choice) && value.Choice == choice.GetInt32();

    private static bool IsSize(SizeRead value, JsonElement expect)
    {
        if (expect.TryGetProperty("cm", out var exact))
            return Math.Abs(value.Small - exact[0].GetDecimal()) <= 0.05m && Math.Abs(value.Large - exact[1].GetDecimal()) <= 0.05m;
        var between = expect.GetProperty("cm_between");
        return value.Small >= between[0].GetDecimal() && value.Large <= between[1].GetDecimal();
    }

    private static bool IsBudget(BudgetRead value, JsonElement expect) =>
        value.Min == Whole(expect.GetProperty("min")) && value.Max == Whole(expect.GetProperty("max")) && value.Currency == expect.GetProperty("currency").GetString();

    private static bool IsPlace(PlaceRead value, JsonElement expect) =>
        expect.TryGetProperty("flexible", out _) ? value.Flexible
        : !value.Flexible && value.City == expect.GetProperty("city").GetString() && value.Country == expect.GetProperty("country").GetString();

    private static bool IsWhen(WhenRead value, JsonElement expect) =>
        value.Date == Day(expect, "date") && value.DateTo == Day(expect, "date_to") && value.Time == Hour(expect, "time") && value.TimeTo == Hour(expect, "time_to");

    private static long? Whole(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();

    private static LocalDateTime Time(JsonElement value) => At.Parse(value.GetString()!).Value;

    private static LocalDate? Day(JsonElement expect, string name) =>
        expect.TryGetProperty(name, out var value) ? LocalDatePattern.Iso.Parse(value.GetString()!).Value : null;

    private static LocalTime? Hour(JsonElement expect, string name) => expect.TryGetProperty(name, out var value) ? Clock.Parse(value.GetString()!).Value : null;

    public static string Share(int part, int of) => of == 0 ? "-" : (100m * part / of).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
