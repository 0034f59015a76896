using System.Collections.Immutable;
using Frontdesk.Merchants;
using NodaTime;

namespace Frontdesk.Server.Merchants;

/// <summary>Hours per weekday: <c>monday: 10:00-13:00, 14:00-18:00</c>; a day that is left out or says "closed" is closed.</summary>
internal static class OpeningHours
{
    public static readonly ImmutableArray<IsoDayOfWeek> Week =
    [
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday,
    ];

    public static string Key(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    public static ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> Read(YamlSection section)
    {
        var hours = ImmutableSortedDictionary.CreateBuilder<IsoDayOfWeek, ImmutableArray<OpenInterval>>();
        foreach (var day in Week)
        {
            var text = section.OptionalText(Key(day));
            hours[day] = text is null or "" or "closed" ? [] : Day(section, day, text);
        }

        section.Finish();
        return hours.ToImmutable();
    }

    /// <summary>Minutes of the longest stretch without a break.</summary>
    public static int Longest(IReadOnlyDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> hours) =>
        hours.Values.SelectMany(day => day).Select(Minutes).DefaultIfEmpty(0).Max();

    private static int Minutes(OpenInterval open) => (int)Period.Between(open.From, open.To, PeriodUnits.Minutes).Minutes;

    private static ImmutableArray<OpenInterval> Day(YamlSection section, IsoDayOfWeek day, string text)
    {
        var key = Key(day);
        var intervals = ImmutableArray.CreateBuilder<OpenInterval>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '–');
            if (ends.Length != 2 || StudioFields.Time(ends[0]) is not { } from || StudioFields.Time(ends[1]) is not { } to)
                section.Problem(key, $"'{part}' are no hours. Write them as 10:00-18:00.");
            else if (from >= to)
                section.Problem(key, $"'{part}' ends before it begins. Write the earlier time first.");
            else
                intervals.Add(new OpenInterval(from, to));
        }

        var sorted = intervals.OrderBy(open => open.From).ToImmutableArray();
        if (sorted.Zip(sorted.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
            section.Problem(key, $"the hours of {key} overlap: '{text}'. Write stretches that do not meet.");
        return sorted;
    }
}
