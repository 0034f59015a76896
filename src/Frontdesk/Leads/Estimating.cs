using System.Collections.Immutable;
using Frontdesk.Merchants;

namespace Frontdesk.Leads;

/// <summary>Size class, days, deposit and minimum from the answers. Rules of the older bot (its section 3), with words matched
/// whole.</summary>
public static class Estimating
{
    /// <summary>Upper bounds in cm², exclusive.</summary>
    public const decimal SmallUnderCm2 = 50, MediumUnderCm2 = 150, LargeUnderCm2 = 300;

    private static readonly ImmutableArray<string> HardPlacements = ["rib", "ribs", "stomach", "side", "spine", "back", "sleeve", "thigh"];

    /// <param name="areaCm2">Null when no size was read.</param>
    /// <param name="complexity">1 simple, 2 medium, 3 high detail.</param>
    /// <param name="region">UK, EUROPE or ROW.</param>
    /// <param name="budgetMinor">The most the client would spend; null when none was read, then nothing is below the minimum.</param>
    public static Estimate Estimate(
        Studio studio, decimal? areaCm2, int complexity, bool coverup, string placement, string region, long? budgetMinor)
    {
        var hard = IsHard(placement);
        var size = SizeOf(areaCm2, complexity, coverup, hard);
        decimal? days = size == SizeClass.XL ? DaysOf(areaCm2!.Value, complexity, coverup, hard) : null;
        var deposit = size == SizeClass.XL
            ? (long)(studio.Deposits.Amounts[size] * days!.Value)
            : studio.Deposits.Amounts[size];
        var minimum = studio.MinimumBudgets[region];
        return new Estimate(
            size, days, region, new Money(minimum, studio.Currency), budgetMinor < minimum,
            new Money(deposit, studio.Currency), studio.Deposits.Version);
    }

    public static SizeClass SizeOf(decimal? areaCm2, int complexity, bool coverup, bool hardPlacement)
    {
        var size = areaCm2 switch
        {
            null => complexity == 3 || coverup ? SizeClass.Large : complexity == 2 ? SizeClass.Medium : SizeClass.Small,
            < SmallUnderCm2 => SizeClass.Small,
            < MediumUnderCm2 => SizeClass.Medium,
            < LargeUnderCm2 => SizeClass.Large,
            _ => SizeClass.XL,
        };
        if (areaCm2 is null)
            return size;
        var lifts = (coverup ? 1 : 0) + (complexity == 3 ? 1 : 0) + (hardPlacement ? 1 : 0);
        // Hard work makes a piece larger for the diary, but only measured area makes it XL.
        for (; lifts > 0 && size < SizeClass.Large; lifts--)
            size++;
        return size;
    }

    /// <summary>Half-day steps, 1 to 4.</summary>
    public static decimal DaysOf(decimal areaCm2, int complexity, bool coverup, bool hardPlacement)
    {
        var days = areaCm2 switch { < 350 => 1.5m, < 500 => 2m, < 700 => 2.5m, _ => 3m };
        days += (coverup ? 0.5m : 0) + (complexity == 3 ? 0.5m : 0) + (hardPlacement ? 0.5m : 0);
        return Math.Clamp(days, 1m, 4m);
    }

    public static bool IsHard(string placement) =>
        placement.ToLowerInvariant().Split(
            [' ', ',', '.', '/', '-', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(HardPlacements.Contains);
}
