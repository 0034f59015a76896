using System.Collections.Immutable;
using Frontdesk.Merchants;
using NodaTime;

namespace Frontdesk.Server.Tests.Outbox;

internal static class Studios
{
    public static readonly Studio Jonah = new()
    {
        Name = "Jonah Tattoo",
        Artist = "Jonah",
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Country = "GB",
        Currency = "GBP",
        AnswersWithin = "within a day",
        AnswersWithinTime = Duration.FromDays(1),
        Questions = [],
        Deposits = new DepositRules
        {
            Version = "v1",
            Amounts = ImmutableSortedDictionary<SizeClass, long>.Empty,
            PayWithin = Duration.FromDays(3),
            PolicyVersion = "p1",
            CountsTowards = "It comes off the price of your session.",
            ComesBack = "You get it back if Jonah cancels.",
        },
        MinimumBudgets = ImmutableSortedDictionary<string, long>.Empty,
        BudgetFloor = 5000,
        SessionMinutes = ImmutableSortedDictionary<SizeClass, int>.Empty,
        TourStops = [],
        Hours = ImmutableSortedDictionary<IsoDayOfWeek, ImmutableArray<OpenInterval>>.Empty,
    };
}
