using System.Runtime.CompilerServices;
using Frontdesk.Merchants;
using Frontdesk.Server.Merchants;
using NodaTime;
using Xunit;

namespace Frontdesk.Server.Tests.Merchants;

public sealed class StudioFileTests
{
    [Fact]
    public void The_studio_that_comes_with_the_desk_is_read_whole()
    {
        var studio = Assert.IsType<StudioRead.Good>(StudioFile.Read(Default(), "studio.yml")).Studio;
        Assert.Equal(("Jonah", "Europe/London", "GB", "GBP"), (studio.Artist, studio.Zone.Id, studio.Country, studio.Currency));
        Assert.Equal(QuestionKeys.InOrder, studio.Questions.Select(question => question.Key));
        Assert.Equal([15000L, 15000, 20000, 20000], studio.Deposits.Amounts.Values);
        Assert.Equal((40000L, 50000L, 60000L), (studio.MinimumBudgets["UK"], studio.MinimumBudgets["EUROPE"], studio.MinimumBudgets["ROW"]));
        Assert.Equal([120, 180, 240, 360], studio.SessionMinutes.Values);
        Assert.Equal((30, 60, 24, 5000L), (studio.BufferMinutes, studio.LookAheadDays, studio.NoticeHours, studio.BudgetFloor));
        Assert.Equal(new OpenInterval(new LocalTime(10, 0), new LocalTime(16, 0)), Assert.Single(studio.Hours[IsoDayOfWeek.Saturday]));
        Assert.Empty(studio.Hours[IsoDayOfWeek.Sunday]);
        Assert.False(studio.ConfirmsAutomatically);
        Assert.Equal(Duration.FromHours(24), studio.AnswersWithinTime);
        Assert.Equal(new TourStop("London", "GB", null, null), studio.TourStops[0]);
        Assert.All(studio.TourStops.Skip(1), stop => Assert.True(stop.From > new LocalDate(2026, 11, 30) && stop.To >= stop.From));
    }

    [Fact]
    public void The_file_is_copied_beside_the_program() =>
        Assert.NotNull(ConfigFiles.Find(ConfigFiles.Studio, null, Path.GetTempPath(), AppContext.BaseDirectory));

    [Theory]
    [InlineData("zone: Europe/London", "zone: Europe/Londn", "unknown zone 'Europe/Londn'. Write an IANA zone such as Europe/London.")]
    [InlineData("country: GB", "country: UK", "unknown country 'UK'. Write its two letters, such as GB.")]
    [InlineData("currency: GBP", "currency: POUND", "unknown currency 'POUND'. Write its three letters, such as GBP.")]
    [InlineData("notice_hours: 24", "notice_hours: a day", "'notice_hours' is 'a day'. Write a whole number.")]
    [InlineData("notice_hours: 24", "notice_hours: -1", "'notice_hours' is -1. Write a number from 0 to 1440.")]
    [InlineData("  returns_on_decline: true", "  returns_on_decline: perhaps", "'returns_on_decline' is 'perhaps'. Write true or false.")]
    [InlineData("confirmation: manual", "confirmation: maybe", "'confirmation' is 'maybe'. Write manual (the artist fixes the time) or automatic.")]
    [InlineData("  uk: 400", "  uk: -400", "'uk' is -400. Money here can't be negative: write 0 or more.")]
    [InlineData("budget_floor: 50", "budget_floor: £50", "'£50' is no amount. Write plain figures such as 150 or 150.50.")]
    [InlineData("  monday: 10:00-18:00", "  monday: ten to six", "'ten to six' are no hours. Write them as 10:00-18:00.")]
    [InlineData("  monday: 10:00-18:00", "  monday: 18:00-10:00", "'18:00-10:00' ends before it begins. Write the earlier time first.")]
    [InlineData("  monday: 10:00-18:00", "  monday: 10:00-14:00, 13:30-18:00", "the hours of monday overlap: '10:00-14:00, 13:30-18:00'. Write stretches that do not meet.")]
    [InlineData("  xl: 360", "  xl: 540", "a session of 540 minutes fits no day: the longest opening is 480 minutes. Shorten it or open longer.")]
    [InlineData("    to: 2027-02-08", "    to: 2027-02-01", "the stop in Manchester ends before it begins. Write the earlier day as 'from'.")]
    [InlineData("    to: 2027-02-08", "    to: 8 Feb", "'8 Feb' is no day. Write it as 2027-02-05.")]
    [InlineData("  - key: timing", "  - key: budget", "the question 'budget' is asked twice. Remove one of the two.")]
    [InlineData("  - key: timing", "  - key: shoe_size", "unknown question 'shoe_size'. Known: idea, placement, dimensions, style, complexity, coverup, reference_images, budget, location_city, location_country, instagram_handle, travel_city, timing.")]
    public void A_wrong_value_is_named_with_its_line_and_its_mend(string right, string wrong, string problem)
    {
        var line = Array.IndexOf(Default().Split('\n'), right) + 1;
        var broken = Broken(Default().Replace($"\n{right}\n", $"\n{wrong}\n", StringComparison.Ordinal));
        Assert.Equal([$"studio.yml:{line}: {problem}"], broken);
    }

    [Fact]
    public void An_unknown_key_is_named_with_its_line()
    {
        var line = Array.IndexOf(Default().Split('\n'), "notice_hours: 24") + 1;
        var problem = Assert.Single(Broken(Default().Replace("notice_hours: 24", "notise_hours: 24", StringComparison.Ordinal)));
        Assert.StartsWith($"studio.yml:{line}: unknown key 'notise_hours'. Known here: address, answers_within,", problem);
        Assert.EndsWith("zone.", problem);
    }

    [Fact]
    public void A_missing_key_is_named_where_it_belongs()
    {
        Assert.Equal(["studio.yml:4: 'zone' is missing. Add it here."], Broken(Default().Replace("zone: Europe/London\n", "", StringComparison.Ordinal)));
        var deposits = Array.IndexOf(Default().Split('\n'), "  version: v1") + 1;
        Assert.Equal([$"studio.yml:{deposits}: 'deposits.version' is missing. Add it here."], Broken(Default().Replace("  version: v1\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_problem_is_named_at_once_in_the_order_of_the_lines()
    {
        var text = Default().Replace("zone: Europe/London", "zone: Mars", StringComparison.Ordinal).Replace("budget_floor: 50", "budget_floor: lots", StringComparison.Ordinal);
        var problems = Assert.IsType<StudioRead.Broken>(StudioFile.Read(text, "studio.yml")).Problems;
        Assert.Equal(2, problems.Length);
        Assert.True(problems[0].Line < problems[1].Line);
    }

    [Theory]
    [InlineData("name: Jonah\nname: Jonas\n", 2)]
    [InlineData("name: Jonah\n  artist: [\n", 2)]
    [InlineData("", 1)]
    [InlineData("just words\n", 1)]
    [InlineData("- a\n- list\n", 1)]
    public void What_is_no_settings_file_is_a_problem_with_a_line(string text, int line)
    {
        var problems = Assert.IsType<StudioRead.Broken>(StudioFile.Read(text, "studio.yml")).Problems;
        Assert.Equal(line, problems[0].Line);
    }

    [Fact]
    public void The_older_calendar_rules_are_laid_over_the_studio()
    {
        const string Older = """
            timezone: "Europe/Dublin"
            working_hours:
              monday: { start: "09:00", end: "19:00" }
              sunday: { start: null, end: null }
            session_durations_minutes:
              default: 180
              SMALL: 90
            buffer_minutes: 15
            lookahead_days: 21
            minimum_advance_hours: 48
            block_all_day_events: true
            """;
        var studio = Assert.IsType<StudioRead.Good>(CalendarRulesFile.Read(Older, "calendar_rules.yml", Jonah())).Studio;
        Assert.Equal(("Europe/Dublin", 15, 21, 48), (studio.Zone.Id, studio.BufferMinutes, studio.LookAheadDays, studio.NoticeHours));
        Assert.Equal(new OpenInterval(new LocalTime(9, 0), new LocalTime(19, 0)), Assert.Single(studio.Hours[IsoDayOfWeek.Monday]));
        Assert.Empty(studio.Hours[IsoDayOfWeek.Sunday]);
        Assert.Equal([90, 180, 180, 180], studio.SessionMinutes.Values);
    }

    [Fact]
    public void The_older_layout_with_sizes_a_level_deeper_is_read_too()
    {
        const string Older = "session_durations:\n  default: 180\n  by_category:\n    SMALL: 60\n    MEDIUM: 120\n    LARGE: 240\n    XL: 360\ntimezone_handling:\n  show_in_client_tz: false\n";
        var studio = Assert.IsType<StudioRead.Good>(CalendarRulesFile.Read(Older, "calendar_rules.yml", Jonah())).Studio;
        Assert.Equal([60, 120, 240, 360], studio.SessionMinutes.Values);
    }

    [Theory]
    [InlineData("timezone: Europe/Londn\n", "calendar_rules.yml:1: unknown zone 'Europe/Londn'. Write an IANA zone such as Europe/London.")]
    [InlineData("working_hours:\n  monday: { start: \"ten\", end: \"18:00\" }\n", "calendar_rules.yml:2: 'ten' is no time. Write it as \"10:00\".")]
    [InlineData("buffer: 30\n", "calendar_rules.yml:1: unknown key 'buffer'.")]
    public void A_broken_older_file_is_never_ignored(string text, string problem)
    {
        var broken = Assert.IsType<StudioRead.Broken>(CalendarRulesFile.Read(text, "calendar_rules.yml", Jonah()));
        Assert.StartsWith(problem, broken.Problems[0].ToString());
    }

    [Fact]
    public void The_older_rules_in_place_of_the_studio_say_where_they_belong() =>
        Assert.Equal(
            ["studio.yml:1: these are the older calendar rules. Keep them as calendar_rules.yml beside a studio.yml."],
            Broken("working_hours:\n  monday: { start: \"10:00\", end: \"18:00\" }\n"));

    private static string[] Broken(string text) =>
        [.. Assert.IsType<StudioRead.Broken>(StudioFile.Read(text, "studio.yml")).Problems.Select(problem => problem.ToString())];

    private static Studio Jonah() => Assert.IsType<StudioRead.Good>(StudioFile.Read(Default(), "studio.yml")).Studio;

    private static string Default([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "config", "studio.yml")).ReplaceLineEndings("\n");
}
