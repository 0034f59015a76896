using System.Collections.Immutable;
using Frontdesk.Merchants;
using NodaTime;

namespace Frontdesk.Server.Merchants;

/// <summary>Reads <c>studio.yml</c>. A broken file comes back as its problems, each with its line and its mend.</summary>
internal static class StudioFile
{
    private const int LongestLookAheadDays = 730;
    private const int LongestNoticeHours = 24 * 60;
    private const int LongestBufferMinutes = 24 * 60;
    private const int LongestPayHours = 24 * 30;
    private const int LongestSessionMinutes = 24 * 60;
    private const int LongestAnswerHours = 24 * 14;

    public static StudioRead Read(string text, string fileName)
    {
        var problems = new List<FileProblem>();
        if (YamlSection.Root(text, fileName, problems) is not { } file)
            return StudioRead.Of(problems);
        if (CalendarRulesFile.IsOne(file))
            problems.Add(new FileProblem(fileName, 1, "these are the older calendar rules. Keep them as calendar_rules.yml beside a studio.yml."));
        if (problems.Count > 0)
            return StudioRead.Of(problems);
        var studio = Studio(file);
        file.Finish();
        return problems.Count == 0 ? new StudioRead.Good(studio) : StudioRead.Of(problems);
    }

    private static Studio Studio(YamlSection file)
    {
        var currency = file.Currency("currency");
        var hours = OpeningHours.Read(file.Section("hours"));
        if (file.Has("hours") && OpeningHours.Longest(hours) == 0)
            file.Problem("hours", "no day is open. Write at least one, such as 'monday: 10:00-18:00'.");
        var minutes = SessionMinutes(file.Section("session_minutes"), hours);
        return new Studio
        {
            Name = file.Text("name"),
            Artist = file.Text("artist"),
            Zone = file.Zone("zone"),
            Country = file.Country("country"),
            Currency = currency,
            Address = file.OptionalText("address"),
            Preparation = file.OptionalText("preparation"),
            AnswersWithin = file.Text("answers_within"),
            AnswersWithinTime = Duration.FromHours(file.Whole("answers_within_hours", 1, LongestAnswerHours)),
            ConfirmsAutomatically = Confirmation(file),
            Hours = hours,
            SessionMinutes = minutes,
            BufferMinutes = file.Whole("buffer_minutes", 30, 0, LongestBufferMinutes),
            LookAheadDays = file.Whole("look_ahead_days", 60, 1, LongestLookAheadDays),
            NoticeHours = file.Whole("notice_hours", 24, 0, LongestNoticeHours),
            Deposits = Deposits(file.Section("deposits"), currency),
            MinimumBudgets = MinimumBudgets(file.Section("minimum_budgets"), currency),
            BudgetFloor = file.Amount("budget_floor", currency),
            TourStops = TourStops(file),
            Questions = StudioQuestions.Read(file),
        };
    }

    private static bool Confirmation(YamlSection file)
    {
        var word = file.OptionalText("confirmation") ?? "manual";
        if (word is not ("manual" or "automatic"))
            file.Problem("confirmation", $"'confirmation' is '{word}'. Write manual (the artist fixes the time) or automatic.");
        return word == "automatic";
    }

    private static ImmutableSortedDictionary<SizeClass, int> SessionMinutes(
        YamlSection section, IReadOnlyDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>> hours)
    {
        var longest = OpeningHours.Longest(hours);
        var minutes = ImmutableSortedDictionary.CreateBuilder<SizeClass, int>();
        foreach (var size in Enum.GetValues<SizeClass>())
        {
            var key = Key(size);
            minutes[size] = section.Whole(key, 1, LongestSessionMinutes);
            if (longest > 0 && minutes[size] > longest)
                section.Problem(key, $"a session of {minutes[size]} minutes fits no day: the longest opening is {longest} minutes. Shorten it or open longer.");
        }

        section.Finish();
        return minutes.ToImmutable();
    }

    private static DepositRules Deposits(YamlSection section, string currency)
    {
        var amounts = section.Section("amounts");
        var rules = new DepositRules
        {
            Version = section.Text("version"),
            Amounts = Enum.GetValues<SizeClass>().ToImmutableSortedDictionary(size => size, size => amounts.Amount(Key(size), currency)),
            PayWithin = Duration.FromHours(section.Whole("pay_within_hours", 1, LongestPayHours)),
            PolicyVersion = section.Text("policy_version"),
            CountsTowards = section.Text("counts_towards"),
            ComesBack = section.Text("comes_back"),
            ReturnsOnDecline = section.Switch("returns_on_decline", true),
        };
        amounts.Finish();
        section.Finish();
        return rules;
    }

    private static ImmutableSortedDictionary<string, long> MinimumBudgets(YamlSection section, string currency)
    {
        var minimums = new[] { Regions.Uk, Regions.Europe, Regions.Row }
            .ToImmutableSortedDictionary(region => region, region => section.Amount(region.ToLowerInvariant(), currency), StringComparer.Ordinal);
        section.Finish();
        return minimums;
    }

    private static ImmutableArray<TourStop> TourStops(YamlSection file)
    {
        var stops = ImmutableArray.CreateBuilder<TourStop>();
        foreach (var entry in file.List("tour_stops"))
        {
            var stop = new TourStop(entry.Text("city"), entry.Country("country"), entry.Day("from"), entry.Day("to"));
            if (entry.Has("from") != entry.Has("to"))
                entry.Problem(entry.Has("from") ? "from" : "to", "a stop has both 'from' and 'to', or neither when it is home.");
            else if (stop.To < stop.From)
                entry.Problem("to", $"the stop in {stop.City} ends before it begins. Write the earlier day as 'from'.");
            entry.Finish();
            stops.Add(stop);
        }

        if (stops.Count == 0 && file.Has("tour_stops"))
            file.Problem("tour_stops", "there is no stop. Write at least the home city.");
        return stops.ToImmutable();
    }

    public static string Key(SizeClass size) => size.ToString().ToLowerInvariant();
}
