using System.Collections.Immutable;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using NodaTime;
using YamlDotNet.Serialization;

namespace Frontdesk.Tests;

/// <summary>The small world that tests share: Jonah's studio in London, on a Monday in March.</summary>
internal static class Cast
{
    public const string Sam = "447700900123";
    public const string Jonah = "447700900999";

    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 10, 0);

    public static readonly Wording Words = ReadWords();

    public static readonly Studio Studio = new()
    {
        Name = "Northlight Tattoo",
        Artist = "Jonah",
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Country = "GB",
        Currency = "GBP",
        Address = "12 Arch Lane, London E8",
        Preparation = "Eat well before and bring a drink.",
        AnswersWithin = "within a day",
        AnswersWithinTime = Duration.FromHours(24),
        Questions = [.. QuestionKeys.InOrder.Select(key => new Question(key, Required: key is not
            (QuestionKeys.Style or QuestionKeys.ReferenceImages or QuestionKeys.Instagram or QuestionKeys.TravelCity)))],
        Deposits = new DepositRules
        {
            Version = "v1",
            PolicyVersion = "2026-01",
            PayWithin = Duration.FromHours(24),
            CountsTowards = "It comes off the price of your session.",
            ComesBack = "You get it back if Jonah cancels; it moves once with your date and is kept if you don't come.",
            Amounts = ImmutableSortedDictionary.CreateRange(new Dictionary<SizeClass, long>
            {
                [SizeClass.Small] = 150_00, [SizeClass.Medium] = 150_00, [SizeClass.Large] = 200_00, [SizeClass.XL] = 200_00,
            }),
        },
        MinimumBudgets = ImmutableSortedDictionary.CreateRange(
            new Dictionary<string, long> { ["UK"] = 400_00, ["EUROPE"] = 500_00, ["ROW"] = 600_00 }),
        BudgetFloor = 50_00,
        SessionMinutes = ImmutableSortedDictionary.CreateRange(new Dictionary<SizeClass, int>
        {
            [SizeClass.Small] = 120, [SizeClass.Medium] = 180, [SizeClass.Large] = 240, [SizeClass.XL] = 360,
        }),
        TourStops =
        [
            new TourStop("London", "GB", null, null),
            new TourStop("Manchester", "GB", new LocalDate(2026, 4, 13), new LocalDate(2026, 4, 17)),
        ],
        Hours = ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>>.Empty,
    };

    private static Wording ReadWords()
    {
        var yaml = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "words.en-GB.yml")));
        return new Wording(
            (string)yaml["version"],
            yaml.Where(p => p.Value is List<object>).ToDictionary(
                p => p.Key, p => ((List<object>)p.Value).Cast<string>().ToImmutableArray()));
    }
}
