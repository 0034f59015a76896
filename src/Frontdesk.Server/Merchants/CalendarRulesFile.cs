using System.Collections.Immutable;
using Frontdesk.Merchants;
using NodaTime;

namespace Frontdesk.Server.Merchants;

/// <summary>Reads the older <c>calendar_rules.yml</c> (zone, hours, session minutes, buffer, look-ahead, notice) over a studio.</summary>
internal static class CalendarRulesFile
{
    public const string Name = "calendar_rules.yml";

    public static bool IsOne(YamlSection file) => file.Has("working_hours") || file.Has("session_durations") || file.Has("session_durations_minutes");

    public static StudioRead Read(string text, string fileName, Studio studio)
    {
        var problems = new List<FileProblem>();
        if (YamlSection.Root(text, fileName, problems) is not { } file)
            return StudioRead.Of(problems);
        var hours = file.Has("working_hours") ? Hours(file.Section("working_hours")) : studio.Hours;
        var changed = studio with
        {
            Zone = file.Has("timezone") ? file.Zone("timezone") : studio.Zone,
            Hours = hours,
            SessionMinutes = Sessions(file, studio.SessionMinutes, OpeningHours.Longest(hours)),
            BufferMinutes = file.Whole("buffer_minutes", studio.BufferMinutes, 0, 24 * 60),
            LookAheadDays = file.Whole("lookahead_days", studio.LookAheadDays, 1, 730),
            NoticeHours = file.Whole("minimum_advance_hours", studio.NoticeHours, 0, 24 * 60),
        };
        if (!file.Switch("block_all_day_events", true))
            file.Problem("block_all_day_events", "all-day events always block the day. Remove this line, or mark such events as free in the calendar.");
        file.Accept("timezone_handling");
        file.Finish();
        return problems.Count == 0 ? new StudioRead.Good(changed) : StudioRead.Of(problems);
    }

    private static ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> Hours(YamlSection section)
    {
        var hours = ImmutableSortedDictionary.CreateBuilder<IsoDayOfWeek, ImmutableArray<OpenInterval>>();
        foreach (var day in OpeningHours.Week)
            hours[day] = section.Has(OpeningHours.Key(day)) ? Day(section.Section(OpeningHours.Key(day))) : [];
        section.Finish();
        return hours.ToImmutable();
    }

    private static ImmutableArray<OpenInterval> Day(YamlSection day)
    {
        var open = At(day, "start");
        var close = At(day, "end");
        day.Finish();
        if (open is null && close is null)
            return [];
        if (open is { } from && close is { } to && from < to)
            return [new OpenInterval(from, to)];
        day.Problem("end", "the day needs a start and a later end, or null for both when it is closed.");
        return [];
    }

    private static LocalTime? At(YamlSection day, string key)
    {
        if (day.OptionalText(key) is not { Length: > 0 } text || text is "null" or "~")
            return null;
        if (StudioFields.Time(text) is { } time)
            return time;
        day.Problem(key, $"'{text}' is no time. Write it as \"10:00\".");
        return null;
    }

    private static ImmutableSortedDictionary<SizeClass, int> Sessions(YamlSection file, ImmutableSortedDictionary<SizeClass, int> otherwise, int longest)
    {
        var key = file.Has("session_durations_minutes") ? "session_durations_minutes" : "session_durations";
        if (!file.Has(key))
            return otherwise;
        var section = file.Section(key);
        // An older layout keeps the sizes one level deeper.
        var sizes = section.Has("by_category") ? section.Section("by_category") : section;
        section.Accept("default");
        var all = section.Has("default") ? section.Whole("default", 180, 1, 24 * 60) : (int?)null;
        var minutes = ImmutableSortedDictionary.CreateBuilder<SizeClass, int>();
        foreach (var size in Enum.GetValues<SizeClass>())
        {
            var name = size.ToString().ToUpperInvariant();
            minutes[size] = sizes.Whole(name, all ?? otherwise[size], 1, 24 * 60);
            if (minutes[size] > longest)
                sizes.Problem(name, $"a session of {minutes[size]} minutes fits no day: the longest opening is {longest} minutes. Shorten it or open longer.");
        }

        sizes.Finish();
        if (sizes != section)
            section.Finish();
        return minutes.ToImmutable();
    }
}
